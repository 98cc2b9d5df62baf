/// A line that is read out to the reader of a lesson.
public struct Narration: Command {
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
  /// It begins with a sign, and not with a word.
  public static var entries: [Language.Entry] { [] }

  /// The line as it can be typed.
  public var text: String { words.isEmpty ? ">" : "> " + words }
}

/// A line that was not understood, kept because the line before expects an error.
public struct Mistake: Command {
  /// The line as it was written.
  public var line: String
  /// What is wrong with it.
  public var diagnostic: Diagnostic

  /// Compares what was written.
  public static func == (one: Mistake, other: Mistake) -> Bool { one.line == other.line }
  /// No word begins it.
  public static var entries: [Language.Entry] { [] }

  /// The line as it was written.
  public var text: String { line }
}
