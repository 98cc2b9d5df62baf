/// Says how long a lesson takes: `takes 15 minutes`.
public struct TakesStatement: Equatable, Sendable {
  /// For how many minutes people are busy with it.
  public var minutes: Int

  /// Creates the statement.
  public init(minutes: Int) {
    self.minutes = minutes
  }

  /// The most minutes: a day is not a lesson any more.
  static let limit: UInt64 = 600
}

extension TakesStatement: CommandPayload {
  static let help = HelpEntry(
    "takes", .lessons, "Says how long a lesson takes.", usage: "takes N minutes",
    examples: [.init("takes 15 minutes", "for whoever plans with it")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    minutes = try arguments.count("the number of minutes", upTo: Self.limit, slot: Slot(.number, "N minutes")).value
    guard arguments.keyword("minutes") ?? arguments.keyword("minute", hint: "") != nil else {
      throw arguments.missing("the word minutes")
    }
  }

  /// The command as it can be typed.
  public var text: String { "takes \(minutes) \(minutes == 1 ? "minute" : "minutes")" }
}
