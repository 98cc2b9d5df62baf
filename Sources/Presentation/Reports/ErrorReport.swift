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

  /// Creates a report.
  public init(
    _ message: String, at place: Place? = nil, remedy: String? = nil, state: String? = nil, suggestion: String? = nil
  ) {
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

  /// The error as an object.
  public var document: any Encodable & Sendable { ErrorDocument(self) }

  /// The error with its place underlined, whatever the mode; programs get an object.
  public func lines(in mode: OutputMode, style: Style) -> [String] {
    switch mode {
    case .json: [JSONLine.text(document)]
    case .table: lines(style)
    case .plain, .csv, .markdown: lines(Style(width: 10_000, isUnicode: style.isUnicode))
    }
  }

  private func lines(_ style: Style) -> [String] {
    let advice = advice.flatMap { text in
      WordWrap.lines(style.letters(Sanitised(text).text), width: max(1, style.width - margin(style)))
    }
    let head = WordWrap.lines(style.letters(Sanitised(self.head).text), width: style.width).map {
      Tone.worse.paint($0, style)
    }
    return head + (pointer(style) + advice).map { DisplayWidth.spaces(margin(style)) + $0 }
  }

  /// What to do and what holds, each in a sentence.
  private var advice: [String] {
    [remedy ?? suggestion.map { "did you mean \($0)?" }, state].compactMap(\.self)
  }

  private var head: String {
    guard let place, let file = place.file else { return "error: " + message }
    return "\(file):\(place.line):\(place.column): \(message)"
  }

  private func margin(_ style: Style) -> Int { style.width > 12 ? 2 : 0 }

  /// The line and the marks below it; a long line is shown around the place.
  private func pointer(_ style: Style) -> [String] {
    guard let place, !place.text.isEmpty else { return [] }
    let characters = Array(place.text)
    let start = min(max(1, place.column) - 1, characters.count)
    let end = min(max(start, start + min(place.length, characters.count)), characters.count)
    func safe(_ range: Range<Int>) -> String { style.letters(Sanitised(String(characters[range])).text) }
    let room = max(1, style.width - margin(style))
    // Characters are dropped on the left until the place is well inside.
    var first = 0
    while first < start, DisplayWidth.columns(of: safe(first..<start)) > room / 2 { first += 1 }
    let before = (first > 0 ? style.ellipsis : "") + safe(first..<start)
    let line = DisplayWidth.cut(before + safe(start..<characters.count), to: room, ellipsis: style.ellipsis)
    let offset = DisplayWidth.columns(of: before)
    guard offset < room else { return [line] }
    let count = min(max(1, DisplayWidth.columns(of: safe(start..<end))), room - offset)
    let marks = Tone.worse.paint(String(repeating: "^", count: count), style)
    return [line, DisplayWidth.spaces(offset) + marks]
  }
}
