import DisplayText
public import Experiments
public import Journeys

/// What one word of the model means: in plain words, with its source and with something to try.
public struct ExplanationReport: Report {
  /// The word.
  public var word: String
  /// What the word is, such as `metric`.
  public var kind: String
  /// What it means, in a sentence or two.
  public var meaning: String
  /// How it is worked out, and who found it.
  public var explanation: Explanation
  /// What it is in the open journey.
  public var here: String?
  /// Its value, range and source, for a parameter.
  public var setting: SettingRow?
  /// What it came to in the last run, for a metric.
  public var estimate: Estimate?
  /// Lines to try, one after the other.
  public var attempts: [String]
  /// Words to explain next.
  public var related: [String]
  /// What else the word means.
  public var others: [String]

  /// Creates a report from plain values.
  public init(
    word: String, kind: String, meaning: String, _ explanation: Explanation, here: String? = nil,
    setting: SettingRow? = nil, estimate: Estimate? = nil, attempts: [String] = [], related: [String] = [],
    others: [String] = []
  ) {
    self.word = word
    self.kind = kind
    self.meaning = meaning
    self.explanation = explanation
    self.here = here
    self.setting = setting
    self.estimate = estimate
    self.attempts = attempts
    self.related = related
    self.others = others
  }

  /// The parts one after the other.
  public func blocks(for mode: OutputMode) -> [Block] {
    head + parts.map { .paragraph("\($0.label): \($0.lines.joined(separator: $0.separator))") }
  }

  /// The explanation; for spreadsheets one part a row.
  public var record: Record {
    let rows =
      [("word", word), ("kind", kind), ("meaning", meaning)]
      + parts.flatMap { part in part.lines.map { (part.label, $0) } }
    return Record(
      "explain",
      [
        "word": .text(word), "kind": .text(kind), "meaning": .text(meaning), "working": .text(explanation.working),
        "formula": explanation.symbols.map(Value.text) ?? .nothing,
        "source": .text(explanation.source),
        "here": here.map(Value.text) ?? .nothing, "setting": setting.map { [$0].recordTable.objects[0] } ?? .nothing,
        "now": .number(estimate?.mean), "low": .number(estimate?.low), "high": .number(estimate?.high),
        "try": .list(attempts.map(Value.text)), "related": .list(related.map(Value.text)),
        "others": .list(others.map(Value.text)),
      ],
      rows.recordTable(["part": { .text($0.0) }, "text": { .text($0.1) }]).named("parts", for: .spreadsheets))
  }

  /// The explanation line by line; on a terminal the parts stand beside their names, as long as there is room.
  public func lines(in mode: OutputMode, style: Style) -> [String] {
    switch mode {
    case .table: Block.lines(head, style) + [""] + parts.flatMap { lines($0, style) }
    case .plain:
      Block.plain(head, style)
        + parts.flatMap { part in part.lines.map { style.letters("\(part.label): \(Sanitised($0).text)") } }
    case .markdown:
      Block.markdown(head) + [""] + parts.map(markdown)
    default: record.lines(in: mode)
    }
  }

  // MARK: Parts

  /// A part of the explanation with the name that stands before it.
  private struct Part {
    let label: String
    let lines: [String]
    var separator = ", "
    var isTyped = false
    var tone = Tone.plain
  }

  private var head: [Block] { [.title("\(word) · \(kind)"), .paragraph(meaning)] }

  private var parts: [Part] {
    [
      Part(label: "how", lines: [explanation.working]),
      Part(label: "formula", lines: [explanation.symbols].compactMap(\.self), tone: .dim),
      Part(label: "source", lines: [explanation.source]),
      Part(label: "here", lines: [here].compactMap(\.self)),
      Part(label: "try", lines: attempts, isTyped: true),
      Part(label: "see also", lines: related.isEmpty ? [] : [related.joined(separator: ", ")], tone: .dim),
      Part(label: "besides", lines: others, separator: "; "),
    ].filter { !$0.lines.isEmpty }
  }

  /// The width from which on parts stand beside their names.
  private static let roomy = 60
  private static let margin = 10

  private func lines(_ part: Part, _ style: Style) -> [String] {
    let isRoomy = style.width >= Self.roomy
    let margin = isRoomy ? Self.margin : style.width > 12 ? 2 : 0
    let room = max(1, style.width - margin)
    let wrapped = part.lines.flatMap { line in
      WordWrap.lines(style.letters(Sanitised(line).text), width: room, indent: part.isTyped ? 2 : 0)
    }
    let label = part.label + (isRoomy ? DisplayWidth.spaces(Self.margin - part.label.count) : ":")
    let head = isRoomy ? [] : WordWrap.lines(label, width: style.width).map { Tone.dim.paint($0, style) }
    return head
      + wrapped.enumerated().map { number, line in
        let isFirst = isRoomy && number == 0
        return (isFirst ? Tone.dim.paint(label, style) : DisplayWidth.spaces(margin)) + part.tone.paint(line, style)
      }
  }

  private func markdown(_ part: Part) -> String {
    let texts = part.lines.map { line in
      let safe = Sanitised(line).text
      return part.isTyped && !safe.contains("`") ? "`\(safe)`" : Markdown.escaped(safe)
    }
    return "- **\(part.label):** \(texts.joined(separator: part.separator))"
  }
}
