import DisplayText

/// One line of a file, or a typed line.
public struct SourceLine: Equatable, Sendable {
  /// The file as the user named it, or nil for a typed line.
  public let file: String?
  /// The number of the line, from 1.
  public let number: Int
  /// The line without its end.
  public let text: String
  /// The characters of the line; a place counts in them.
  public let characters: [Character]

  /// Creates a line, whatever is in it.
  public init(_ text: String, number: Int = 1, file: String? = nil) {
    self.text = text
    self.number = number
    self.file = file
    characters = Array(text)
  }

  /// The most characters a line may have.
  public static let limit = 10_000

  /// The place of some characters; numbers beyond the line are brought back into it.
  public func place(_ columns: Range<Int>) -> Place {
    let lower = min(max(columns.lowerBound, 0), characters.count)
    let upper = min(max(columns.upperBound, lower), characters.count)
    return Place(file: file, line: number, columns: lower..<upper, text: text)
  }

  /// The place of the whole line, without the blanks around it.
  public var place: Place {
    let first = characters.firstIndex { !$0.isBlank } ?? 0
    let last = characters.lastIndex { !$0.isBlank } ?? first - 1
    return place(first..<last + 1)
  }

  /// Refuses lines that are too long, or in which something is hidden.
  func check() throws(Diagnostic) {
    if characters.count > Self.limit {
      throw Diagnostic(
        "this line has \(characters.count) characters, and \(Self.limit) are the most", at: place(0..<1),
        remedy: "break it into several lines")
    }
    // Looking at scalars first is ten times faster, and almost no line has anything to hide.
    guard text.unicodeScalars.contains(where: { VisibleText.isHidden($0) && $0 != "\t" }) else { return }
    for (index, character) in characters.enumerated() where character != "\t" {
      guard let hidden = character.unicodeScalars.first(where: VisibleText.isHidden) else { continue }
      throw Diagnostic(
        "there is a hidden character, “\(VisibleText.picture(of: hidden))”, in this line",
        at: place(index..<index + 1), remedy: "type the line anew instead of pasting it")
    }
  }
}

extension Character {
  /// Whether it separates words; spaces of typographers count, and spaces that carry a mark do not.
  var isBlank: Bool {
    if let ascii = asciiValue { return ascii == 0x20 || (0x09...0x0D).contains(ascii) }
    guard let first = unicodeScalars.first else { return true }
    return first.properties.isWhitespace && unicodeScalars.count == 1
  }

  /// Whether it is one of the ten digits that numbers are written with.
  var isDigit: Bool { asciiValue.map { (0x30...0x39).contains($0) } ?? false }
}
