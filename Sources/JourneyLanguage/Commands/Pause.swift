/// Waits until the learner wants to go on; where nobody looks on, it does not wait.
public struct PauseStatement: Equatable, Sendable {
  /// Creates the statement.
  public init() {}
}

extension PauseStatement: CommandPayload {
  static let help = HelpEntry(
    "pause", .lessons, "Waits until the learner wants to go on.", usage: "pause",
    examples: [.init("pause", "after a result, before it is explained")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {}

  /// The command as it can be typed.
  public var text: String { "pause" }
}
