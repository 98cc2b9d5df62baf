/// Lists the lines that were typed last: `history`, `history 50`.
public struct HistoryStatement: Equatable, Sendable {
  /// How many lines, or nil for as many as are usual.
  public var count: Int?

  /// How many lines are shown where nobody says otherwise.
  public static let usualCount = 20
  /// The most lines that may be asked for.
  public static let limit = 1_000

  /// Creates the statement.
  public init(count: Int? = nil) {
    self.count = count
  }
}

extension HistoryStatement: CommandPayload {
  static let help = HelpEntry(
    "history", .session, "Lists the lines that were typed last.", usage: "history [N]",
    examples: [
      .init("history", "the last \(usualCount) lines; the Up key and ctrl-R bring them back"),
      .init("history 50", "more of them"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    let slot = Slot(.number, "[N]")
    arguments.note(slot)
    guard !arguments.isAtEnd else { return }
    count = Int(try arguments.whole("the number of lines", in: 1...UInt64(Self.limit), slot: slot).value)
  }

  /// The command as it can be typed.
  public var text: String { "history" + (count.map { " \($0)" } ?? "") }
}
