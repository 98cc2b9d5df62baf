/// Sets a task for which the learner has the whole shell: `try "Reach a conversion of 20%."`, up to `end`.
public struct TryStatement: Equatable, Sendable {
  /// What the learner reads.
  public var words: String

  /// Creates the statement.
  public init(words: String) {
    self.words = words
  }
}

extension TryStatement: CommandPayload {
  static let help = HelpEntry(
    "try", .lessons, "Sets a task; the learner has the whole shell until it is done.", usage: "try \"TEXT\"",
    examples: [.init("try \"Reach a conversion of 20%.\"", "followed by until, hint, answer and end")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    if let next = arguments.next, next.kind != .quoted {
      let rest = arguments.line.place(next.columns.lowerBound..<arguments.line.characters.count).excerptText
      throw Diagnostic(
        "try begins a task of a lesson, and its text stands in quotes", at: arguments.place,
        remedy: "to try a value, say: set \(rest)")
    }
    words = try arguments.quoted("what the learner reads", hint: "\"TEXT\"").text
  }

  /// The command as it can be typed.
  public var text: String { "try \(Quotation.quoted(words))" }
}
