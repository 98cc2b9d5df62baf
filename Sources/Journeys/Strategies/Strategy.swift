public import OrderedCollections

/// A named set of changes to the parameters of a journey, from the beginning or from a later step on.
public struct Strategy: Equatable, Sendable {
  /// New values; a session keeps them in the order of the journey.
  public typealias Changes = OrderedDictionary<ParameterPath, Double>

  /// The name of the strategy that changes nothing.
  public static let baselineName = "baseline"

  /// The name people give it.
  public var name: String
  /// What holds from the beginning.
  public var changes: Changes
  /// What begins later, by the number of steps that pass before it does: ascending, never 0, never without a change.
  public private(set) var schedule: OrderedDictionary<Int, Changes> = [:]

  /// Creates a strategy of which nothing begins later.
  public init(name: String = Strategy.baselineName, changes: Changes = [:]) {
    self.name = name
    self.changes = changes
  }

  /// The value that the strategy gives to a parameter from a step on, or nil where it gives none just then.
  ///
  /// What is set takes the place of what was set for the same parameter and step; nil takes it back.
  ///
  /// - Parameters:
  ///   - path: The parameter.
  ///   - start: The number of steps that pass before; none or fewer mean the beginning.
  public subscript(path: ParameterPath, from start: Int) -> Double? {
    get { changes(from: start)[path] }
    set {
      guard start > 0 else {
        changes[path] = newValue
        return
      }
      var later = schedule[start] ?? [:]
      later[path] = newValue
      schedule[start] = later.isEmpty ? nil : later
      schedule.sort { $0.key < $1.key }
    }
  }

  /// The changes that begin at a step, and no others; 0 is the beginning.
  public func changes(from start: Int) -> Changes { start > 0 ? schedule[start] ?? [:] : changes }

  /// The steps at which changes begin, ascending, after the beginning, which is 0.
  public var changePoints: [Int] { [0] + schedule.keys }

  /// How many changes there are, the later ones among them.
  public var count: Int { changePoints.reduce(0) { $0 + changes(from: $1).count } }

  /// The same changes under another name.
  public func named(_ name: String) -> Strategy {
    var copy = self
    copy.name = name
    return copy
  }
}

extension Variant {
  /// The steps at which later changes begin, ascending; a change from the beginning is not among them, so 0 never is.
  public var starts: [Int] { Array(strategy.schedule.keys) }

  /// The journey as it is in one step, under a strategy of the same name of which nothing begins later.
  ///
  /// - Parameter step: The number of steps that have passed; the changes that begin with it hold already.
  public func at(step: Int) -> Variant {
    var present = Strategy(name: strategy.name, changes: strategy.changes)
    for (start, later) in strategy.schedule where start <= step { present.changes.merge(later) { $1 } }
    return Variant(journey, present)
  }

  /// What goes wrong later, each problem once, when it begins.
  var laterProblems: [JourneyProblem] {
    var known: Set<JourneyProblem> = []
    return starts.flatMap { start in
      let problems = at(step: start).presentProblems.filter { known.insert($0).inserted }
      return shareProblems(from: start)
        + problems.map {
          JourneyProblem($0.element, "\(journey.step.text(from: start)) on, \($0.message)", remedy: $0.remedy)
        }
    }
  }

  /// Shares of segments that would change under way.
  private func shareProblems(from start: Int) -> [JourneyProblem] {
    strategy.changes(from: start).filter { $0.key.parameter == .segmentShare }.map { path, value in
      let text = path.parameter.unit.text(of: value, currency: journey.currency)
      return JourneyProblem(
        path.element,
        "\(path) cannot change \(journey.step.text(from: start)): people keep their segment",
        remedy: "change it from the beginning: set \(path) \(text)")
    }
  }
}
