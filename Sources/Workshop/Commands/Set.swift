import JourneyLanguage
import Journeys
import OrderedCollections

extension Session {
  /// Changes parameters of the strategy in use.
  mutating func set(_ command: SetStatement, in surroundings: Surroundings) throws(Failure) {
    let variant = state.variant
    var values: [(path: ParameterPath, old: Double, new: Double)] = []
    do throws(Diagnostic) {
      for path in try command.path.parameters(in: state.variant) {
        let old = variant[path]
        let new = try command.change.value(for: path, now: old, currency: state.journey.currency)
        values.append((path, old, new))
      }
    } catch {
      throw Failure(.misunderstood, error)
    }
    let unnamed = state.strategies[SessionState.unnamed]?.changes.count ?? 0
    let beginsAnew = state.current == Strategy.baselineName && unnamed > 0
    state.change { changes in
      for value in values { changes[value.path] = value.new }
    }
    try refuseProblems(at: command.path.place)
    if beginsAnew, state.current != Strategy.baselineName {
      surroundings.emit(.notice("\(state.current) begins anew; undo brings back what it was"))
    }
    for value in values.prefix(8) {
      surroundings.emit(.notice(Self.sentence(value.path, from: value.old, to: value.new, state.journey.currency)))
    }
    if values.count > 8 { surroundings.emit(.notice("… and \(values.count - 8) more; to see them all: show changed")) }
    for value in values { remarkUsualRange(value.path, value.new, in: surroundings) }
  }

  /// Says so where a value lies beyond what the journey thinks reasonable; it may be meant.
  private func remarkUsualRange(_ path: ParameterPath, _ value: Double, in surroundings: Surroundings) {
    guard let range = state.journey.levers[path]?.range, !range.contains(value) else { return }
    func text(_ value: Double) -> String { path.parameter.unit.text(of: value, currency: state.journey.currency) }
    surroundings.emit(
      .notice("that is beyond the usual \(text(range.lowerBound)) to \(text(range.upperBound)), and taken all the same")
    )
  }

  /// What a change did, in words.
  static func sentence(_ path: ParameterPath, from old: Double, to new: Double, _ currency: String) -> String {
    let unit = path.parameter.unit
    let now = unit.text(of: new, currency: currency)
    return old == new ? "\(path) is \(now) already" : "\(path): \(unit.text(of: old, currency: currency)) → \(now)"
  }

  /// Refuses a change after which the journey could not be simulated.
  func refuseProblems(at place: Place) throws(Failure) {
    guard Variant(state.journey).problems.isEmpty, let problem = state.variant.problems.first else { return }
    var diagnostic = Diagnostic(problem, at: place)
    diagnostic.state = "nothing was changed"
    throw Failure(.misunderstood, diagnostic)
  }
}
