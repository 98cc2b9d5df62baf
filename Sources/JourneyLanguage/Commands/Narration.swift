/// A line that is read out to the reader of a lesson.
public struct Narration: Equatable, Sendable {
  /// What is said.
  public var words: String
  /// Where it stands.
  var place: Place

  /// The line, when it is one.
  init?(_ line: SourceLine, _ columns: Range<Int>) {
    let characters = line.characters[columns.clamped(to: 0..<line.characters.count)]
    guard let start = characters.firstIndex(where: { !$0.isBlank }), characters[start] == ">" else { return nil }
    let rest = characters[(start + 1)...]
    let text = rest.first == " " ? rest.dropFirst() : rest
    words = String(text.dropLast(text.reversed().prefix(while: \.isBlank).count))
    place = line.place(start..<characters.endIndex)
  }

  /// Compares what is said.
  public static func == (one: Narration, other: Narration) -> Bool { one.words == other.words }
}

extension Narration: CommandPayload {
  static let help = HelpEntry(
    ">", .lessons, "Says something to the reader.", usage: "> TEXT",
    examples: [.init("> A thousand people come each day, few buy.", "is shown as it stands")])

  init(_ arguments: inout Arguments) throws(Diagnostic) { throw arguments.missing("narration") }

  /// The line as it can be typed.
  public var text: String { words.isEmpty ? ">" : "> " + words }
}
