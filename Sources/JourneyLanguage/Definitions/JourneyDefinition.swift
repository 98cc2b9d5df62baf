public import Journeys

/// Begins a journey: `journey five-stage "Awareness to advocacy" by week for 52 weeks in EUR`.
public struct JourneyDefinition: Definition, DeclaredCommand {
  var name = Word("")
  var title: Word?
  /// How much time a step stands for.
  var step: StepUnit?
  /// How long a run lasts unless it is told otherwise.
  var duration: RunDuration?
  var currency: Word?

  /// How it is written.
  public static let grammar = Grammar<Self>(
    "journey", .definitions, "Begins a journey.",
    [
      .newName(\.name, "the journey"), .optionalQuoted(\.title, "TITLE"),
      .inAnyOrder([
        .keyword("by", .needed(\.step, "day, week or month")), .keyword("for", .duration(\.duration)),
        .keyword("in", .currency(\.currency)),
      ]),
    ],
    examples: [
      .init("journey my-shop \"How people buy from us\" by week", "the first line of a journey's file"),
      .init("journey my-shop by day for 90 days in USD", "in steps of a day, and how many of them a run lasts"),
    ])

  /// Nothing is said of it yet.
  public init() {}

  /// The journey as a whole.
  public var subjects: [Subject] { [Subject("the journey", .journey, at: name.place)] }

  /// Gives the journey its name, and whatever else is said.
  public func apply(to journey: inout Journey) throws(Diagnostic) {
    journey.name = name.text
    if let title { journey.title = title.text }
    if let step {
      journey.step = step
      journey.horizon = step.perYear
    }
    if let duration { journey.horizon = try duration.steps(of: journey.step) }
    if let currency { journey.currency = currency.text }
  }
}

extension Phrase {
  /// The currency of a journey, where what comes before it may be left away.
  fileprivate static func currency(_ field: Field<Word?>) -> Phrase {
    Phrase("CURRENCY", optional: field, word: \.text) { (arguments) throws(Diagnostic) in
      arguments.note(Slot(.number, "EUR"))
      guard let next = arguments.next, next.kind == .word, let currency = WrittenUnit.currency(next.text) else {
        throw arguments.missing("a currency of three capital letters, such as EUR,")
      }
      defer { arguments.advance() }
      return Word(currency, at: arguments.place)
    }
  }
}
