/// What the learner reads who gives an answer.
public struct Reply: Equatable, Sendable {
  /// The answer.
  public var choice: Word
  /// What is read then.
  public var words: String

  /// Creates a reply.
  public init(to choice: Word, _ words: String) {
    self.choice = choice
    self.words = words
  }

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    choice = try arguments.name(.newName, "an answer of choose", hint: "ANSWER")
    words = try arguments.quoted("what to reply", hint: "\"REPLY\"").text
  }

  /// The reply as it can be typed.
  var text: String { "\(Quotation.word(choice.text)) \(Quotation.quoted(words))" }
}
