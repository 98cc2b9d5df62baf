import DisplayText

/// A piece of a report: the same value for every way of writing it.
public enum Block: Hashable, Sendable {
  /// What a report is about.
  case title(Sanitised)
  /// What the following blocks are about.
  case heading(Sanitised)
  /// A sentence or a few.
  case paragraph(Sanitised, Tone)
  /// Rows and columns.
  case table(Table)

  static func title(_ text: String) -> Block { .title(Sanitised(text)) }
  static func heading(_ text: String) -> Block { .heading(Sanitised(text)) }
  static func paragraph(_ text: String, tone: Tone = .plain) -> Block { .paragraph(Sanitised(text), tone) }

  /// A remark that may be overlooked.
  static func note(_ text: String) -> Block { .paragraph(Sanitised(text), .dim) }

  /// Whether another block follows this one without an empty line.
  private func isHead(of next: Block) -> Bool {
    switch (self, next) {
    case (.heading, _), (.title, .paragraph): true
    default: false
    }
  }

  /// Remarks, of which some may be none.
  static func notes(_ texts: String?...) -> [Block] { texts.compactMap(\.self).map(note) }

  // MARK: Writing

  /// Blocks for eyes, no line wider than the style allows.
  static func lines(_ blocks: [Block], _ style: Style) -> [String] {
    join(blocks) { block in
      switch block {
      case .title(let text), .heading(let text): wrapped(text, .heading, style)
      case .paragraph(let text, let tone): wrapped(text, tone, style)
      case .table(let table): table.lines(style)
      }
    }
  }

  /// Blocks for screen readers and for comparing.
  static func plain(_ blocks: [Block], _ style: Style) -> [String] {
    join(blocks) { block in
      switch block {
      case .title(let text), .heading(let text), .paragraph(let text, _): [style.letters(text.text)]
      case .table(let table): table.plain(style)
      }
    }
  }

  /// Blocks for a document.
  static func markdown(_ blocks: [Block]) -> [String] {
    blocks.map { block in
      switch block {
      case .title(let text): ["## " + Markdown.escaped(text.text)]
      case .heading(let text): ["### " + Markdown.escaped(text.text)]
      case .paragraph(let text, _): [Markdown.escaped(text.text)]
      case .table(let table): table.markdown
      }
    }.filter { !$0.isEmpty }.joined(separator: [""]).map { $0 }
  }

  private static func wrapped(_ text: Sanitised, _ tone: Tone, _ style: Style) -> [String] {
    WordWrap.lines(style.letters(text.text), width: style.width).map { tone.paint($0, style) }
  }

  private static func join(_ blocks: [Block], _ write: (Block) -> [String]) -> [String] {
    var lines: [String] = []
    var last: Block?
    for block in blocks {
      let written = write(block)
      guard !written.isEmpty else { continue }
      if let last, !last.isHead(of: block) { lines.append("") }
      lines += written
      last = block
    }
    return lines
  }
}
