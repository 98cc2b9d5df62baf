import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation

extension Session {
  /// Changes parameters of the strategy in use, from the beginning or from a later step on.
  mutating func set(_ command: SetStatement, in surroundings: Surroundings) throws(Failure) {
    let journey = state.journey
    let start: Int
    var values: [(path: ParameterPath, old: Double, new: Double)] = []
    do throws(Diagnostic) {
      start = try command.start?.step(of: journey.step) ?? 0
      // What is relative is relative to what holds just before.
      let before = state.variant.at(step: start - 1)
      for path in try command.path.parameters(in: state.variant) {
        let new = try command.change.value(
          for: path, now: before[path], currency: journey.currency,
          context: .command(start: start > 0 ? command.start : nil))
        values.append((path, before[path], new))
      }
    } catch {
      throw Failure(.misunderstood, error)
    }
    let unnamed = state.strategies[SessionState.unnamed]?.count ?? 0
    let beginsAnew = state.current == Strategy.baselineName && unnamed > 0
    state.change { strategy in
      for value in values { strategy[value.path, from: start] = value.new }
    }
    try refuseProblems(at: command.path.place)
    if beginsAnew, state.current != Strategy.baselineName {
      surroundings.emit(.notice("\(state.current) begins anew; undo brings back what it was"))
    }
    for value in values.prefix(8) {
      surroundings.emit(.notice(Self.sentence(value.path, from: value.old, to: value.new, at: start, journey)))
    }
    if values.count > 8 { surroundings.emit(.notice("… and \(values.count - 8) more; to see them all: show changed")) }
    if let value = values.first { remarkUnit(command, value.path, value.old, in: surroundings) }
    for value in values { remarkUsualRange(value.path, value.new, in: surroundings) }
    if values.count == 1 { remarkSum(values[0].path, from: start, in: surroundings) }
    remarkHorizon(start, in: surroundings)
  }

  /// Says that a number alone is days where the value was in hours: many mean hours then.
  private func remarkUnit(
    _ command: SetStatement, _ path: ParameterPath, _ old: Double, in surroundings: Surroundings
  ) {
    var quantity = command.change.quantity
    guard path.parameter.unit == .days, quantity.unit == .none, old > 0, old < 1 else { return }
    quantity.unit = .time(.hour)
    var meant = command
    switch command.change {
    case .absolute: meant.change = .absolute(quantity)
    case .plus: meant.change = .plus(quantity)
    case .minus: meant.change = .minus(quantity)
    case .times: return
    }
    surroundings.emit(.notice("a number alone is days; if hours are meant: undo, then \(meant.text)"))
  }

  /// Says what an amount for each person comes to in the whole market, which is what people have in mind.
  private func remarkSum(_ path: ParameterPath, from start: Int, in surroundings: Surroundings) {
    let variant = state.variant.at(step: start)
    guard let spent = variant.spending(on: path), spent > 0 else { return }
    let figures = Figures(step: state.journey.step, currency: state.journey.currency)
    let people = variant[.marketSize]
    let all = Parameter.marketSize.unit.text(of: people, currency: state.journey.currency)
    let when = path.parameter == .investment ? "once" : "each \(state.journey.step.rawValue)"
    surroundings.emit(
      .notice(
        "that is for each person in the market; for all \(Figures.grouped(all)): "
          + "\(figures.text(spent * people, .money)) \(when)"))
  }

  /// Says so where a run of the usual length is over before a change begins; a longer one may be meant.
  private func remarkHorizon(_ start: Int, in surroundings: Surroundings) {
    let horizon = state.journey.horizon
    guard start > 0, start >= horizon else { return }
    let unit = state.journey.step.rawValue
    let length = horizon == 1 ? "1 \(unit)" : "\(horizon) \(unit)s"
    surroundings.emit(
      .notice("a run of the usual length, \(length), never gets there; to see it: run for \(start + 1) \(unit)s"))
  }

  /// Says so where a value lies beyond what the journey thinks reasonable; it may be meant.
  private func remarkUsualRange(_ path: ParameterPath, _ value: Double, in surroundings: Surroundings) {
    guard let range = state.journey.levers[path]?.range, !range.contains(value) else { return }
    func text(_ value: Double) -> String { path.parameter.unit.text(of: value, currency: state.journey.currency) }
    surroundings.emit(
      .notice("that is beyond the usual \(text(range.lowerBound)) to \(text(range.upperBound)), and taken all the same")
    )
  }

  /// What a change did, in words; for one that begins later, when.
  static func sentence(
    _ path: ParameterPath, from old: Double, to new: Double, at start: Int, _ journey: Journey
  ) -> String {
    func text(_ value: Double) -> String { path.parameter.unit.text(of: value, currency: journey.currency) }
    guard start > 0 else {
      return old == new ? "\(path) is \(text(new)) already" : "\(path): \(text(old)) → \(text(new))"
    }
    let beginning = journey.step.text(from: start)
    return old == new
      ? "\(path): \(text(new)) \(beginning), as before it" : "\(path): \(text(old)) → \(text(new)) \(beginning)"
  }

  /// Refuses a change after which the journey could not be simulated.
  func refuseProblems(at place: Place) throws(Failure) {
    // Nearly always there is none, and then the journey alone need not be looked through as well.
    guard let problem = state.variant.problems.first, Variant(state.journey).problems.isEmpty else { return }
    var diagnostic = Diagnostic(problem, at: place)
    diagnostic.state = "nothing was changed"
    throw Failure(.misunderstood, diagnostic)
  }
}
