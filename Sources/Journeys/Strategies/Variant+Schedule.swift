import OrderedCollections

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
