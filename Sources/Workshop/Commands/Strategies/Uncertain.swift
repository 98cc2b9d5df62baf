import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation

/// Says that nobody knows a parameter exactly: `uncertain checkout.intent 50% to 70%`.
struct UncertainCommand: WorkshopCommand, DeclaredCommand {
  /// What is said about a parameter, whose full name may have stars for any text.
  enum Doubt: Equatable, Sendable {
    /// The truth lies between two values 9 times out of 10.
    case between(Word, Quantity, Quantity)
    /// It is known after all.
    case off(Word)
  }

  /// What is said; nothing asks what is uncertain.
  var doubt: Doubt?

  static let grammar = Grammar<Self>(
    "uncertain", .strategies, "Says between which values a parameter lies that nobody knows exactly.",
    [
      Phrase("[PATH LOW to HIGH | PATH off]") { (command, arguments) throws(Diagnostic) in
        command.doubt = try Self.readDoubt(&arguments)
      } words: { command, _ in
        switch command.doubt {
        case .between(let path, let low, let high): ["\(Quotation.parameter(path.text)) \(low.text) to \(high.text)"]
        case .off(let path): [Quotation.parameter(path.text), "off"]
        case nil: []
        }
      }
    ],
    examples: [
      .init("uncertain checkout.intent 50% to 70%", "9 times out of 10 the truth is in between"),
      .init("uncertain price-elasticity 1 to 3", "any number of parameters may be uncertain"),
      .init("uncertain customer.*.quality 7 to 8.5", "all that fit, each by itself"),
      .init("uncertain checkout.intent off", "it is known after all"),
      .init("uncertain", "what is uncertain"),
    ], calledElsewhere: ["doubt", "unsure", "prior", "belief", "psa"])

  var isRestoring: Bool { true }

  private static func readDoubt(_ arguments: inout Arguments) throws(Diagnostic) -> Doubt? {
    guard let path = try arguments.optionalParameter(hint: "[PATH]") else { return nil }
    guard arguments.keyword("off") == nil else { return .off(path) }
    let low = try arguments.quantity("a value", slot: Slot(.value(of: path.text), "LOW to HIGH"))
    try arguments.require("to", hint: "to HIGH")
    return .between(path, low, try arguments.quantity("a value", slot: Slot(.value(of: path.text), "HIGH")))
  }

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    switch doubt {
    case nil:
      try session.present(TableReport.uncertain(session.state.uncertain, of: session.state.variant), in: surroundings)
    case .off(let word): session.forget(try word.parameters(in: Variant(session.state.journey)), in: surroundings)
    case .between(let word, let low, let high):
      var intervals: OrderedDictionary<ParameterPath, ClosedRange<Double>> = [:]
      for path in try word.parameters(in: Variant(session.state.journey)) {
        intervals[path] = try session.interval(of: path, low, high)
      }
      session.state.doubt(intervals)
      for path in intervals.keys.prefix(8) { surroundings.notice(session.doubts(path)) }
      if intervals.count > 8 { surroundings.notice("… and \(intervals.count - 8) more") }
    }
  }
}

extension Session {
  /// Where the truth lies, and whether what the journey has is among it.
  fileprivate func doubts(_ path: ParameterPath) -> String {
    guard let interval = state.uncertain[path] else { return "\(path) is taken as known" }
    let now = Variant(state.journey)[path]
    let ends = "between \(text(interval.lowerBound, path)) and \(text(interval.upperBound, path))"
    return "\(path): the truth lies \(ends) 9 times out of 10"
      + (interval.contains(now) ? "" : "; what the journey has, \(text(now, path)), is outside of that")
  }

  fileprivate mutating func forget(_ paths: [ParameterPath], in surroundings: Surroundings) {
    let doubted = paths.filter { state.uncertain[$0] != nil }
    state.trust(doubted)
    let names = doubted.prefix(8).map(\.description).joined(separator: ", ")
    let more = doubted.count > 8 ? " and \(doubted.count - 8) more" : ""
    surroundings.notice(doubted.isEmpty ? "nothing of that was uncertain" : "taken as known again: \(names)\(more)")
  }

  /// The interval in which a parameter lies 9 times out of 10.
  fileprivate func interval(of path: ParameterPath, _ low: Quantity, _ high: Quantity) throws(Diagnostic)
    -> ClosedRange<
      Double
    >
  {
    do throws(Diagnostic) {
      let ends = [try value(of: path, low), try value(of: path, high)]
      let all = low.place.through(high.place)
      guard ends[0] < ends[1] else { throw order(path, ends, all) }
      let interval = ends[0]...ends[1]
      for (end, quantity) in zip(ends, [low, high])
      where ParameterDistribution.forbiddenEnds(of: path.parameter).contains(end) {
        throw beyond(path, interval, isLow: end == ends[0], quantity.place)
      }
      return interval
    } catch {
      var error = error
      error.state = error.state ?? standing(path)
      throw error
    }
  }

  private func value(of path: ParameterPath, _ quantity: Quantity) throws(Diagnostic) -> Double {
    let parameter = path.parameter
    let value = try quantity.value(in: parameter.unit, of: path.description, currency: state.journey.currency)
    guard parameter.range.contains(value) else {
      let (low, high) = (text(parameter.range.lowerBound, path), text(parameter.range.upperBound, path))
      throw Diagnostic(
        "\(path) goes from \(low) to \(high), and \(quantity.text) is beyond it", at: quantity.place,
        remedy: "such as: \(example(path))")
    }
    return value
  }

  private func order(_ path: ParameterPath, _ ends: [Double], _ place: Place) -> Diagnostic {
    guard ends[0] > ends[1] else {
      return Diagnostic(
        "from \(text(ends[0], path)) to the same there is nothing in between", at: place,
        remedy: "such as: \(example(path))")
    }
    return Diagnostic(
      "the smaller value comes first", at: place, suggestion: "\(text(ends[1], path)) to \(text(ends[0], path))")
  }

  /// An interval that ends where the parameter does leaves no room for the truth beyond it.
  private func beyond(
    _ path: ParameterPath, _ interval: ClosedRange<Double>, isLow: Bool, _ place: Place
  ) -> Diagnostic {
    let (low, high) = (interval.lowerBound, interval.upperBound)
    // A hundredth of the way is hardly less certain.
    let little = UncertainInterval.rounded((high - low) / 100)
    let inside = isLow ? low + little : high - little
    let end = text(isLow ? low : high, path)
    return Diagnostic(
      "one time in 20 the truth is \(isLow ? "below" : "above") it, and nothing is \(isLow ? "below" : "above") \(end)",
      at: place,
      remedy: "say a little \(isLow ? "more" : "less"), such as: "
        + "uncertain \(path) \(text(isLow ? inside : low, path)) to \(text(isLow ? high : inside, path))",
      suggestion: text(inside, path))
  }

  /// An interval that may be typed for a parameter.
  private func example(_ path: ParameterPath) -> String {
    let interval = UncertainInterval.plausible(around: Variant(state.journey)[path], of: path.parameter)
    return interval.map { UncertainInterval.line(path, $0, currency: state.journey.currency) } ?? "uncertain"
  }

  private func standing(_ path: ParameterPath) -> String {
    guard let interval = state.uncertain[path] else { return "\(path) is still taken as known" }
    return "it is still between \(text(interval.lowerBound, path)) and \(text(interval.upperBound, path))"
  }

  private func text(_ value: Double, _ path: ParameterPath) -> String {
    path.parameter.unit.text(of: value, currency: state.journey.currency)
  }
}
