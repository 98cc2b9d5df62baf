import JourneyLanguage

extension Script {
  private init(steps: [Step]) { self.steps = steps }

  /// The places of what is expected of outcomes.
  var expectations: [Place] {
    var places: [Place] = []
    _ = map { statement in
      if (statement.command as? ExpectCommand)?.condition != nil { places.append(statement.place) }
      return statement
    }
    return places
  }

  /// The same with other luck: every seed that is set is so much larger.
  func reseeded(by offset: UInt64) -> Script {
    map { statement in
      guard var command = statement.command as? SeedCommand else { return statement }
      command.seed.value &+= offset
      return Statement(command, at: statement.place)
    }
  }

  /// The same with every claim about an outcome turned around, so that none of them should hold.
  var inverted: Script {
    map { statement in
      guard var expect = statement.command as? ExpectCommand else { return statement }
      expect.condition = expect.condition?.inverted
      return Statement(expect, at: statement.place)
    }
  }

  /// What stands above a line of its own file.
  public func above(line: Int) -> Script {
    let file = steps.first?.place?.file
    let end = steps.firstIndex { $0.place.map { $0.file == file && $0.line >= line } ?? false } ?? steps.endIndex
    return Script(steps: Array(steps[..<end]))
  }

  private func map(_ transform: (Statement) -> Statement) -> Script {
    Script(steps: Self.map(steps, transform))
  }

  private static func map(_ steps: [Step], _ transform: (Statement) -> Statement) -> [Step] {
    steps.map { step in
      switch step {
      case .command(let statement): return .command(transform(statement))
      case .hidden(let steps): return .hidden(map(steps, transform))
      case .exercise(var exercise):
        exercise.answer = map(exercise.answer, transform)
        return .exercise(exercise)
      case .journey, .question: return step
      }
    }
  }
}

extension Script.Step {
  fileprivate var place: Place? {
    switch self {
    case .command(let statement): statement.place
    case .journey(let statements, _): statements.first?.place
    case .hidden(let steps): steps.first?.place
    case .question(let question): question.place
    case .exercise(let exercise): exercise.place
    }
  }
}

extension Condition {
  /// A condition that cannot hold beside this one, but for values on its very edge.
  var inverted: Condition {
    var inverse = self
    switch relation {
    case .between(let low, let high):
      var beyond = high
      beyond.value += max(high.value - low.value, high.value.ulp)
      inverse.relation = .between(high, beyond)
    case .within(let width, let middle):
      var beyond = middle
      beyond.value += 2 * width.value
      inverse.relation = .within(width, of: beyond)
    case .comparison(let comparison, let operand):
      inverse.relation = .comparison(comparison.inverted, operand)
    }
    return inverse
  }
}

extension Condition.Comparison {
  fileprivate var inverted: Condition.Comparison {
    switch self {
    case .less, .atMost: .greater
    case .greater, .atLeast, .equal: .less
    }
  }
}
