import DisplayText

/// Something that went wrong: what, where, what to do about it and what holds now.
public struct ErrorReport: Report {
  /// A place in a line that was typed or read.
  public struct Place: Hashable, Sendable {
    /// The file, or nil for a line that was typed.
    public var file: String?
    /// The number of the line, from 1.
    public var line: Int
    /// The number of the first character that is meant, from 1.
    public var column: Int
    /// How many characters are meant.
    public var length: Int
    /// The line.
    public var text: String

    /// Creates a place.
    public init(file: String? = nil, line: Int = 1, column: Int, length: Int = 1, text: String) {
      self.file = file
      self.line = line
      self.column = column
      self.length = length
      self.text = text
    }
  }

  /// What is wrong, in the user's words.
  public let message: String
  /// Where.
  public let place: Place?
  /// One thing to do, in a sentence.
  public let remedy: String?
  /// What holds now, where that could be in doubt.
  public let state: String?
  /// What could stand at the place instead.
  public let suggestion: String?
  /// Whether the place is marked below the line; otherwise it is said in words.
  public let isMarked: Bool

  /// Creates a report.
  public init(
    _ message: String, at place: Place? = nil, remedy: String? = nil, state: String? = nil, suggestion: String? = nil,
    isMarked: Bool = true
  ) {
    self.isMarked = isMarked
    self.message = message
    self.place = place
    self.remedy = remedy
    self.state = state
    self.suggestion = suggestion
  }

  /// The parts as sentences.
  public func blocks(for mode: OutputMode) -> [Block] {
    [.paragraph(head, tone: .worse)] + advice.map { .paragraph($0) }
  }

  /// What, where and what to try.
  public var record: Record {
    Record(
      "error",
      [
        "message": .text(message), "file": place?.file.map(Value.text) ?? .nothing, "line": .count(place?.line),
        "column": .count(place?.column), "suggestion": (suggestion ?? remedy).map(Value.text) ?? .nothing,
      ])
  }

  /// The error with its place underlined, whatever the mode; programs get an object.
  ///
  /// It takes at most five lines of 80 columns, or as many narrower ones as make up for them; what does not fit is cut.
  public func lines(in mode: OutputMode, style: Style) -> [String] {
    switch mode {
    case .json: [record.json]
    case .table: lines(style)
    default: lines(Style(width: 10_000, isUnicode: style.isUnicode))
    }
  }

  private func lines(_ style: Style) -> [String] {
    let margin = style.width > 12 ? 2 : 0
    let inner = style.with(width: style.width - margin)
    let pointer = isMarked ? place.map { Excerpt($0, inner).lines } ?? [] : []
    // Whatever comes first takes the room there is, but for a line for each of the others.
    var room = max(5, (5 * 80 - 1) / style.width + 1) - pointer.count
    var waiting = advice.count
    func fitted(_ text: String, _ style: Style) -> [String] {
      let lines = WordWrap.lines(style.letters(VisibleText.text(of: text)), width: style.width)
      let kept = lines.count > room - waiting ? Self.cut(lines, to: room - waiting, style) : lines
      room -= kept.count
      waiting -= 1
      return kept
    }
    let head = fitted(self.head, style).map { Tone.worse.paint($0, style) }
    let rest = advice.flatMap { fitted($0, inner) }
    return head + (pointer + rest).map { DisplayWidth.spaces(margin) + $0 }
  }

  /// The first of some lines, the last of them with an ellipsis.
  private static func cut(_ lines: [String], to count: Int, _ style: Style) -> [String] {
    let count = max(1, count)
    let last = lines[(count - 1)...].joined(separator: " ")
    return lines[..<(count - 1)] + [DisplayWidth.cut(last, to: style.width, ellipsis: style.ellipsis)]
  }

  /// Where, unless that is marked, what to do and what holds, each in a sentence.
  private var advice: [String] {
    [isMarked ? nil : place?.words, remedy ?? suggestion.map { "did you mean \($0)?" }, state].compactMap(\.self)
  }

  private var head: String {
    guard let place, let file = place.file else { return "error: " + message }
    return "\(file):\(place.line):\(place.column): \(message)"
  }
}
