public import Experiments
public import Journeys

/// Strategies beside each other, with a verdict in words.
public struct ComparisonReport: Report {
  /// What was run; its strategy is the one that all others are compared against.
  public let header: RunHeader
  /// One row for each strategy and metric, strategy by strategy.
  public let rows: [ComparisonRow]
  /// Whether all runs met the same luck.
  public var isPaired = true
  /// What the strategies change, in words.
  public var changes: [String] = []

  /// The rows and then the sentences.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    guard !rows.isEmpty else { return head + [.paragraph("There is nothing to compare.")] }
    return head + (mode == .plain ? [.table(sentences)] : tables) + verdicts + luck
  }

  /// The comparison as an object.
  public var document: any Encodable & Sendable { ComparisonDocument(self) }

  private var figures: Figures { header.figures }

  private var strategies: [String] {
    rows.reduce(into: []) { if !$0.contains($1.strategy) { $0.append($1.strategy) } }
  }

  private var head: [Block] {
    let names = strategies.count > 3 ? "\(strategies.count) strategies" : strategies.joined(separator: ", ")
    let title = strategies.isEmpty ? header.journey : "\(header.journey) · \(names) against \(header.strategy)"
    return [.title(title), .note(header.sizeAndSeed)] + changes.map(Block.note) + header.stopped
  }

  /// A table for each strategy; a heading tells which where there are several.
  private var tables: [Block] {
    if strategies.count == 1 { return [.table(table(rows))] }
    return strategies.flatMap { strategy -> [Block] in
      let mine = rows.filter { $0.strategy == strategy }
      return [.heading("\(strategy) against \(header.strategy)"), .table(table(mine))]
    }
  }

  private func table(_ rows: [ComparisonRow]) -> Table {
    let strategy = rows.first?.strategy ?? ""
    let hasNoiseCut = rows.contains { $0.noiseCut != nil }
    let columns: [Column] = [
      .text("outcome", importance: 9), .number(strategy, importance: 7), .number(header.strategy, importance: 7),
      .number("difference", importance: 8), Column("verdict", .text(atLeast: 9), importance: 5),
    ]
    return Table(columns + (hasNoiseCut ? [.number("noise cut", importance: 4)] : []), rows: rows.map(cells))
  }

  private func cells(_ row: ComparisonRow) -> [Cell] {
    let tone = row.verdict.tone
    return [
      .text(row.metric), .number(figures.short(row.after, row.unit), exact: row.after.mean),
      .number(figures.short(row.before, row.unit), exact: row.before.mean),
      .number(figures.differenceWithBand(row.difference, row.unit), exact: row.difference.mean, tone: tone),
      .text(row.verdict.word, tone: tone), noiseCut(row),
    ]
  }

  private func noiseCut(_ row: ComparisonRow) -> Cell {
    guard let cut = row.noiseCut, cut.isFinite else { return .empty }
    return .number("×" + Rounding.text(of: cut, places: cut < 10 ? 1 : 0), exact: cut, tone: .dim)
  }

  /// The rows for the ear: who and what first, then the numbers.
  private var sentences: Table {
    var table = Table([
      .text("comparison"), .text(""), .number("difference"), .text("verdict"), .number("noise cut"),
    ])
    for row in rows {
      let levels = "\(figures.short(row.after, row.unit)) against \(figures.short(row.before, row.unit))"
      table.append(
        [.text("\(row.strategy) against \(row.against), \(row.metric)"), .text(levels)] + cells(row).suffix(3))
    }
    return table
  }

  private var verdicts: [Block] {
    let sentence = VerdictSentence(figures: figures)
    return strategies.flatMap { strategy -> [Block] in
      let mine = rows.filter { $0.strategy == strategy }
      guard let first = mine.first else { return [] }
      let rest = sentence.summary(Array(mine.dropFirst()))
      return [.paragraph([sentence.text(first), rest].compactMap(\.self).joined(separator: " "))]
    }
  }

  private var luck: [Block] {
    guard isPaired else { return [.note("The runs met different luck, so small differences are harder to tell.")] }
    guard rows.contains(where: { $0.noiseCut != nil }) else { return [] }
    let same = "All met the same customers and the same luck; "
    return [.note(same + "“noise cut” is how many times as many replications it would take otherwise.")]
  }

  private var numbers: Table {
    var table = Table([
      .text("strategy"), .text("against"), .text("metric"), .number("difference"), .number("low"), .number("high"),
      .text("verdict"), .number("noise cut", key: "noiseCut"), .text("unit"),
    ])
    for row in rows {
      table.append([
        .text(row.strategy), .text(row.against), .text(row.metric), .exact(row.difference.mean),
        .exact(row.difference.low), .exact(row.difference.high), .text(row.verdict.rawValue), .exact(row.noiseCut),
        .text(row.unit.rawValue),
      ])
    }
    return table
  }
}

extension ComparisonReport {
  /// Reports a comparison; the header describes the run that all others are compared against.
  public init(_ comparison: Comparison, header: RunHeader, of variants: [Variant] = []) {
    self.init(
      header: header, rows: comparison.rows.map(ComparisonRow.init), isPaired: comparison.isPaired,
      changes: variants.compactMap(Self.changes))
  }

  /// What a strategy changes, at once and under way: `dear: price 40 EUR → 45 EUR from week 10`.
  private static func changes(of variant: Variant) -> String? {
    let changes = SettingRow.changes(in: variant).map(\.sentence)
    guard !changes.isEmpty else { return nil }
    let more = changes.count > 6 ? " and \(changes.count - 6) more" : ""
    return "\(variant.strategy.name): \(changes.prefix(6).joined(separator: ", "))\(more)"
  }
}
