import DisplayText
public import JourneyLanguage

/// Something that went wrong: what, where, what to do about it and what holds now.
public struct ErrorReport: Report {
  private let diagnostic: Diagnostic
  /// Whether the place is marked below the line; otherwise it is said in words.
  private let isMarked: Bool

  /// Reports what is the matter.
  ///
  /// - Parameters:
  ///   - diagnostic: What is the matter.
  ///   - isMarked: Whether the place is marked below the line; otherwise it is said in words.
  public init(_ diagnostic: Diagnostic, isMarked: Bool = true) {
    self.diagnostic = diagnostic
    self.isMarked = isMarked
  }

  /// The parts as sentences.
  public func blocks(for mode: OutputMode) -> [Block] {
    [.paragraph(head, tone: .worse)] + advice.map { .paragraph($0) }
  }

  /// What, where and what to try.
  public var record: Record {
    let place = diagnostic.place
    return Record(
      "error",
      [
        "message": .text(diagnostic.message), "file": place?.file.map(Value.text) ?? .nothing,
        "line": .count(place?.line), "column": .count(place?.column),
        "suggestion": (diagnostic.suggestion ?? diagnostic.remedy).map(Value.text) ?? .nothing,
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
    let pointer = isMarked ? diagnostic.place.map { Excerpt($0, inner).lines } ?? [] : []
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
    let remedy = diagnostic.remedy ?? diagnostic.suggestion.map { "did you mean \($0)?" }
    return [isMarked ? nil : diagnostic.place?.words, remedy, diagnostic.state].compactMap(\.self)
  }

  private var head: String {
    guard let place = diagnostic.place, let file = place.file else { return "error: " + diagnostic.message }
    return "\(file):\(place.line):\(place.column): \(diagnostic.message)"
  }
}
