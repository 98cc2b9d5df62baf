/// Takes changes of the present strategy back: `reset`, `reset checkout.quality`, `reset price from week 10`.
public struct ResetStatement: Equatable, Sendable {
  /// The parameters, or nil for all of them.
  public var path: Word?
  /// When the change begins that is taken back, or nil for all of them.
  public var start: ChangeStart?

  /// Creates the statement.
  public init(path: Word? = nil, start: ChangeStart? = nil) {
    self.path = path
    self.start = start
  }
}

extension ResetStatement: CommandPayload {
  static let help = HelpEntry(
    "reset", .journey, "Brings parameters back to what the journey's file says.",
    usage: "reset [PATH [from week N]]",
    examples: [
      .init("reset checkout.steps", "one parameter"),
      .init("reset customer.*.quality", "all that fit"),
      .init("reset price from week 10", "only the change that begins then"),
      .init("reset", "everything; undo brings it back"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    path = try arguments.optionalParameter(hint: "[PATH]")
    if path != nil { start = try arguments.changeStart() }
  }

  /// The command as it can be typed.
  public var text: String {
    (["reset"] + [path.map { Quotation.parameter($0.text) }, start?.text].compactMap(\.self)).joined(separator: " ")
  }
}
