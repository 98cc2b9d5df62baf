public import Journeys

/// Begins a journey: `journey five-stage "Awareness to advocacy" by week for 52 weeks in EUR`.
public struct JourneyDefinition: Equatable, Sendable {
  /// Its name.
  public var name: Word
  /// What it is about.
  public var title: Word?
  /// How much time a step stands for.
  public var step: Placed<StepUnit>?
  /// How long a run lasts unless it is told otherwise.
  public var duration: RunDuration?
  /// The currency of prices and costs.
  public var currency: Word?

  /// Creates the definition.
  public init(
    name: Word, title: Word? = nil, step: Placed<StepUnit>? = nil, duration: RunDuration? = nil, currency: Word? = nil
  ) {
    self.name = name
    self.title = title
    self.step = step
    self.duration = duration
    self.currency = currency
  }
}

extension JourneyDefinition: CommandPayload {
  static let help = HelpEntry(
    "journey", .definitions, "Begins a journey.",
    usage: "journey NAME [\"TITLE\"] [by day|week|month] [for N weeks] [in CURRENCY]",
    examples: [
      .init("journey my-shop \"How people buy from us\" by week", "the first line of a journey's file"),
      .init("journey my-shop by day for 90 days in USD", "in steps of a day, and how many of them a run lasts"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    name = try arguments.newName("the journey")
    title = arguments.optionalQuoted(hint: "[\"TITLE\"]")
    while true {
      if step == nil, arguments.keyword("by", hint: "[by day|week|month]") != nil {
        let units = StepUnit.allCases
        guard let word = arguments.keyword(among: units.map(\.rawValue), hint: "day|week|month"),
          let unit = StepUnit(rawValue: word.text)
        else { throw arguments.missing("day, week or month") }
        step = Placed(unit, at: word.place)
      } else if duration == nil, arguments.keyword("for", hint: "[for N weeks]") != nil {
        duration = try arguments.duration()
      } else if currency == nil, arguments.keyword("in", hint: "[in CURRENCY]") != nil {
        currency = try Self.currency(&arguments)
      } else {
        return
      }
    }
  }

  private static func currency(_ arguments: inout Arguments) throws(Diagnostic) -> Word {
    arguments.note(Slot(.number, "EUR"))
    guard let next = arguments.next, next.kind == .word, let currency = WrittenUnit.currency(next.text) else {
      throw arguments.missing("a currency of three capital letters, such as EUR,")
    }
    let word = Word(currency, at: arguments.place)
    arguments.advance()
    return word
  }

  /// The command as it can be typed.
  public var text: String {
    var words = ["journey", name.text]
    if let title { words.append(Quotation.quoted(title.text)) }
    if let step { words.append("by \(step.value.rawValue)") }
    if let duration { words.append("for \(duration.text)") }
    if let currency { words.append("in \(currency.text)") }
    return words.joined(separator: " ")
  }
}

extension JourneyDefinition: Definition {
  /// The journey as a whole.
  public var subjects: [Subject] { [Subject("the journey", .journey, at: name.place)] }

  /// Gives the journey its name, and whatever else is said.
  public func apply(to journey: inout Journey) throws(Diagnostic) {
    journey.name = name.text
    if let title { journey.title = title.text }
    if let step {
      journey.step = step.value
      journey.horizon = step.value.perYear
    }
    if let duration { journey.horizon = try duration.steps(of: journey.step) }
    if let currency { journey.currency = currency.text }
  }
}
