/// Takes changes of the present strategy back: `reset`, `reset checkout.quality`.
public struct ResetStatement: Equatable, Sendable {
  /// The parameters, or nil for all of them.
  public var path: Word?

  /// Creates the statement.
  public init(path: Word? = nil) {
    self.path = path
  }
}

extension ResetStatement: CommandPayload {
  static let help = HelpEntry(
    "reset", .journey, "Brings parameters back to what the journey's file says.", usage: "reset [PATH]",
    examples: [
      .init("reset checkout.steps", "one parameter"),
      .init("reset customer.*.quality", "all that fit"),
      .init("reset", "everything; undo brings it back"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    path = try arguments.optionalParameter(hint: "[PATH]")
  }

  /// The command as it can be typed.
  public var text: String { (["reset"] + (path.map { [Quotation.parameter($0.text)] } ?? [])).joined(separator: " ") }
}
