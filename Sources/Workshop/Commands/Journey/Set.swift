import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation

/// Changes a parameter, or several, at once or later: `set checkout.quality 8`, `set usage.*.quality +0.5 from week 10`.
struct SetCommand: WorkshopCommand, DeclaredCommand, ParameterSetting {
  /// The full name of the parameter, which may have stars for any text.
  var path = Word("")
  /// What is to become of it.
  var change = Change.absolute(Quantity(0))
  /// When that begins, or nil for the beginning.
  var start: ChangeStart?
  /// Whether the rest of a row of shares makes room.
  var isInProportion = false

  static let grammar = Grammar<Self>(
    "set", .journey, "Changes a parameter in the present strategy.",
    [
      .refusal { (_, arguments) throws(Diagnostic) in try Preference.refuseSetting(arguments) },
      .parameter(\.path, hint: "PATH VALUE"), .change(\.change, of: \.path),
      .inAnyOrder([.start(\.start), .restInProportion]),
    ],
    examples: [
      .init("set checkout.steps 3", "a new value"),
      .init("set price -10%", "less than now, in proportion"),
      .init("set advertising.reach x2", "twice as much"),
      .init("set consideration->checkout 20%", "how many take a path"),
      .init("set checkout->lost 60% and the rest in proportion", "the other ways out make room"),
      .init("set customer.*.quality 8", "all that fit, at once"),
      .init("set price 45 from week 10", "ten weeks pass as before, then it begins"),
      .init("set consideration->lost.price = -1", "a negative value, with = so that it is not taken off"),
    ], calledElsewhere: ["change", "let", "assign", "put", "update"])

  var isRestoring: Bool { true }

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let journey = session.state.journey
    let step = try start?.step(of: journey.step) ?? 0
    // What is relative is relative to what holds just before.
    let before = session.state.variant.at(step: step - 1)
    let said = try path.parameters(in: session.state.variant).map { (path) throws(Diagnostic) in
      let new = try change.value(
        for: path, now: before[path], currency: journey.currency, context: .command(start: step > 0 ? start : nil))
      return ValueChange(path: path, old: before[path], new: new)
    }
    let values = isInProportion ? try withRest(said, before) : said
    let unchanged = session.state
    let unnamed = session.state.strategies[SessionState.unnamed]?.count ?? 0
    let beginsAnew = session.state.current == Strategy.baselineName && unnamed > 0
    session.state.change { strategy in
      for value in values { strategy[value.path, from: step] = value.new }
    }
    do throws(Diagnostic) { try session.refuseProblems(at: path.place) } catch {
      throw offeringRest(error, said, unchanged, from: step)
    }
    if beginsAnew, session.state.current != Strategy.baselineName {
      surroundings.notice("\(session.state.current) begins anew; undo brings back what it was")
    }
    for value in values.prefix(8) {
      surroundings.notice(Session.sentence(value.path, from: value.old, to: value.new, at: step, journey))
    }
    if values.count > 8 { surroundings.notice("… and \(values.count - 8) more; to see them all: show changed") }
    if isInProportion {
      for sentence in restSentences(said, session.state.variant.at(step: step)) { surroundings.notice(sentence) }
    }
    if let value = values.first { remarkUnit(value.path, value.old, in: surroundings) }
    for value in values { session.remarkUsualRange(value.path, value.new, in: surroundings) }
    if values.count == 1 { session.remarkSum(values[0].path, from: step, in: surroundings) }
    session.remarkHorizon(step, in: surroundings)
  }

  /// Says that a number alone is days where the value was in hours: many mean hours then.
  private func remarkUnit(
    _ path: ParameterPath, _ old: Double, in surroundings: Surroundings
  ) {
    var quantity = change.quantity
    guard path.parameter.unit == .days, quantity.unit == .none, old > 0, old < 1 else { return }
    quantity.unit = .time(.hour)
    var meant = self
    switch change {
    case .absolute: meant.change = .absolute(quantity)
    case .plus: meant.change = .plus(quantity)
    case .minus: meant.change = .minus(quantity)
    case .times: return
    }
    surroundings.notice("a number alone is days; if hours are meant: undo, then \(meant.text)")
  }
}

extension Session {
  /// Says what an amount for each person comes to in the whole market, which is what people have in mind.
  fileprivate func remarkSum(_ path: ParameterPath, from start: Int, in surroundings: Surroundings) {
    let variant = state.variant.at(step: start)
    guard let spent = variant.spending(on: path), spent > 0 else { return }
    let figures = Figures(step: state.journey.step, currency: state.journey.currency)
    let people = variant[.marketSize]
    let all = Parameter.marketSize.unit.text(of: people, currency: state.journey.currency)
    let when = path.parameter == .investment ? "once" : "each \(state.journey.step.rawValue)"
    surroundings.notice(
      "that is for each person in the market; for all \(Figures.grouped(all)): "
        + "\(figures.text(spent * people, .money)) \(when)")
  }

  /// Says so where a run of the usual length is over before a change begins; a longer one may be meant.
  fileprivate func remarkHorizon(_ start: Int, in surroundings: Surroundings) {
    let horizon = state.journey.horizon
    guard start > 0, start >= horizon else { return }
    let unit = state.journey.step.rawValue
    let length = horizon == 1 ? "1 \(unit)" : "\(horizon) \(unit)s"
    surroundings.notice(
      "a run of the usual length, \(length), never gets there; to see it: run for \(start + 1) \(unit)s")
  }

  /// Says so where a value lies beyond what the journey thinks reasonable; it may be meant.
  fileprivate func remarkUsualRange(_ path: ParameterPath, _ value: Double, in surroundings: Surroundings) {
    guard let range = state.journey.levers[path]?.range, !range.contains(value) else { return }
    func text(_ value: Double) -> String { path.parameter.unit.text(of: value, currency: state.journey.currency) }
    surroundings.notice(
      "that is beyond the usual \(text(range.lowerBound)) to \(text(range.upperBound)), and taken all the same")
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
  func refuseProblems(at place: Place) throws(Diagnostic) {
    // Nearly always there is none, and then the journey alone need not be looked through as well.
    guard let problem = state.variant.problems.first, Variant(state.journey).problems.isEmpty else { return }
    var diagnostic = Diagnostic(problem, at: place)
    diagnostic.state = "nothing was changed"
    throw diagnostic
  }
}
