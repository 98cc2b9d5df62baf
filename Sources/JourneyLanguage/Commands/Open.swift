/// Loads a journey: `open five-stage`, `open shop.journey`.
public struct OpenStatement: Equatable, Sendable {
  /// The name of a journey that comes with the program, or a file.
  public var journey: Word

  /// Creates the statement.
  public init(journey: Word) {
    self.journey = journey
  }
}

extension OpenStatement: CommandPayload {
  static let help = HelpEntry(
    "open", .journey, "Loads a journey.", usage: "open NAME|FILE",
    examples: [
      .init("open five-stage", "a journey that comes with the program"),
      .init("open shop.journey", "a journey of your own, from a file"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    arguments.note(Slot(.journey, "NAME|FILE"))
    guard let journey = arguments.optionalFile(hint: "") else { throw arguments.missing("a journey") }
    self.journey = journey
  }

  /// The command as it can be typed.
  public var text: String { "open " + Quotation.word(journey.text) }
}
