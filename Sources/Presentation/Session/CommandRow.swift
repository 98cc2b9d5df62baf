/// Something that can be typed, and what it does.
public struct CommandRow: Hashable, Sendable {
  /// The name of a command, or a whole line.
  public var line: String
  /// What it does, in a few words or one sentence.
  public var meaning: String

  /// Creates a row.
  public init(_ line: String, _ meaning: String) {
    self.line = line
    self.meaning = meaning
  }
}

extension [CommandRow] {
  /// The rows below a heading.
  func table(_ title: String, _ meaning: String = "") -> Table {
    Table(
      [.text(title, importance: 9), .prose(meaning)], rows: map { [.text($0.line), .text($0.meaning)] })
  }
}
