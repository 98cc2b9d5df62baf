/// Says when the task above is done: `until conversion >= 20% and cost <= 180 000 EUR`.
public struct UntilStatement: Equatable, Sendable {
  /// What has to hold, all of it, in the last run.
  public var conditions: [Condition]

  /// Creates the statement.
  public init(_ conditions: [Condition]) {
    self.conditions = conditions
  }
}

extension UntilStatement: CommandPayload {
  static let help = HelpEntry(
    "until", .lessons, "Says when the task above is done: outcomes are looked at, never what was typed.",
    usage: "until METRIC (between A and B | within A of B | < <= > >= = VALUE) [and …]",
    examples: [
      .init("until conversion >= 20%", "in the last run"),
      .init("until conversion >= 20% and cost <= 180 000 EUR", "both"),
      .init("until conversion > before", "more than in the run before"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    var conditions = [try Condition(&arguments)]
    while arguments.keyword("and", hint: "[and …]") != nil { conditions.append(try Condition(&arguments)) }
    self.conditions = conditions
  }

  /// The command as it can be typed.
  public var text: String { "until " + conditions.map(\.text).joined(separator: " and ") }
}
