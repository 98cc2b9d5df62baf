/// Says what a lesson is called: `lesson "The abandoned cart"`; it is the first line of its file.
public struct LessonStatement: Equatable, Sendable {
  /// What it is called.
  public var title: String

  /// Creates the statement.
  public init(title: String) {
    self.title = title
  }
}

extension LessonStatement: CommandPayload {
  static let help = HelpEntry(
    "lesson", .lessons, "Says what a lesson is called, as the first line of its file.", usage: "lesson \"TITLE\"",
    examples: [.init("lesson \"The abandoned cart\"", "the title, for whoever plays it and for the handout")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    title = try arguments.quoted("the title", hint: "\"TITLE\"").text
  }

  /// The command as it can be typed.
  public var text: String { "lesson \(Quotation.quoted(title))" }
}
