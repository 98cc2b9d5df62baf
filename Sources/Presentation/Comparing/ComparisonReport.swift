public import Experiments
import Journeys
import Simulation

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
  /// The strategies in their order, where there are more than two.
  public var ranking: RankingTable?
  /// The best of several with fresh luck.
  public var confirmation: Confirmation?
  /// How exactly the difference in the first metric was to be known.
  public var precision: ComparisonPrecision?

  /// Whether only the verdicts are told, and not what has to be known to read them, so that they stay on a low screen.
  private(set) var isShort = false

  /// The same without what has to be known to read the verdicts.
  public var shorter: [any Report] {
    var report = self
    report.isShort = true
    return [report]
  }

  /// The rows and then the sentences.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    guard !rows.isEmpty else { return head + [.paragraph("There is nothing to compare.")] }
    return head + (ranking?.blocks(figures) ?? []) + confirmed + (mode == .plain ? [.table(sentences)] : tables)
      + verdicts + (isShort ? [.note("How sure that is: last.")] : luck)
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

  /// One table with everything for two strategies; for more, one with a column for each.
  private var tables: [Block] {
    strategies.count == 1 ? [.table(pair)] : [.heading("All outcomes"), .table(matrix)] + marks
  }

  private var pair: Table {
    Table(
      [
        .text("outcome", importance: 9), .number(strategies[0], importance: 7),
        // What all is compared with is what the other one comes to less the difference.
        .number(header.strategy, importance: 3, isDispensable: true), .number("difference", importance: 8),
        Column("verdict", .text(atLeast: 9), importance: 9, brief: ""),
      ],
      rows: rows.map { row in
        [
          .text(row.metric), .number(figures.short(row.after, row.unit), exact: row.after.mean),
          .number(figures.short(row.before, row.unit), exact: row.before.mean), difference(row), verdict(row),
        ]
      })
  }

  private var matrix: Table {
    let metrics = rows.reduce(into: [String]()) { if !$0.contains($1.metric) { $0.append($1.metric) } }
    let columns = [Column.text("outcome", importance: 9), .number(header.strategy, importance: 8)]
    return Table(
      columns + strategies.map { .number($0, importance: 7) },
      rows: metrics.map { metric in
        let mine = rows.filter { $0.metric == metric }
        let before = mine.first.map { Cell.number(figures.short($0.before, $0.unit), exact: $0.before.mean) }
        return [.text(metric), before ?? .empty]
          + strategies.map { name in mine.first { $0.strategy == name }.map(level) ?? .empty }
      })
  }

  /// What a strategy comes to, marked by what it comes to against the first.
  private func level(_ row: ComparisonRow) -> Cell {
    let text = figures.short(row.after, row.unit)
    guard !row.isSlight, !row.verdict.mark.isEmpty else { return .number(text, exact: row.after.mean) }
    return .number("\(row.verdict.mark) \(text)", exact: row.after.mean, tone: row.verdict.tone)
  }

  /// What the marks in the table mean, if there are any.
  private var marks: [Block] {
    let marked = Set(rows.filter { !$0.isSlight }.map(\.verdict))
    let words = Verdict.allCases.filter { !$0.mark.isEmpty && marked.contains($0) }.map { "\($0.mark) \($0.word)" }
    return words.isEmpty ? [] : [.note(WordList.text(words) + ": against \(header.strategy).")]
  }

  private func difference(_ row: ComparisonRow) -> Cell {
    let mark = row.isWithheld ? "≈ " : ""
    return .number(
      mark + figures.differenceWithBand(row.difference, row.unit), exact: row.difference.mean, tone: row.verdict.tone,
      brief: mark + figures.difference(row.difference, row.unit))
  }

  private func verdict(_ row: ComparisonRow) -> Cell {
    row.isSlight
      ? .text("hardly any", tone: .dim, brief: "≈")
      : .text(row.verdict.word, tone: row.verdict.tone, brief: row.verdict.mark)
  }

  /// The rows for the ear: who and what first, then the numbers.
  private var sentences: Table {
    var table = Table([
      .text("comparison"), .text(""), .number("difference"), .text("verdict"),
    ])
    for row in rows {
      let levels = "\(figures.short(row.after, row.unit)) against \(figures.short(row.before, row.unit))"
      table.append(
        [
          .text("\(row.strategy) against \(row.against), \(row.metric)"), .text(levels), difference(row), verdict(row),
        ])
    }
    return table
  }

  private var verdicts: [Block] {
    let sentence = VerdictSentence(figures: figures)
    return strategies.flatMap { strategy -> [Block] in
      let mine = rows.filter { $0.strategy == strategy }
      // The first metric leads, unless it has nothing to tell and another has.
      let isOpen = { (row: ComparisonRow) in row.verdict == .same || row.verdict == .tooClose || row.isSlight }
      guard let first = mine.first(where: { !isOpen($0) }) ?? mine.first else { return [] }
      let rest = sentence.summary(mine.filter { $0 != first })
      return [.paragraph([sentence.text(first), rest].compactMap(\.self).joined(separator: " "))]
    }
  }

  private var confirmed: [Block] { confirmation.map { [.paragraph($0.sentence(figures))] } ?? [] }

  /// What has to be known to read the verdicts.
  private var luck: [Block] {
    questions + (precision.map { [.note($0.sentence(rows, figures))] } ?? []) + sameLuck
  }

  private var questions: [Block] {
    let asked = rows.count { $0.verdict != .same }
    guard asked > 1 else { return [] }
    return [
      .note(
        "\(asked) differences are judged together, so that luck alone brings even one false verdict in at most 5 of 100 "
          + "comparisons; each ± is that of its row alone.")
    ]
  }

  private var sameLuck: [Block] {
    guard isPaired else { return [.note("The runs met different luck, so small differences are harder to tell.")] }
    let cuts = rows.compactMap(\.noiseCut).filter(\.isFinite)
    guard let least = cuts.min(), let most = cuts.max() else { return [] }
    func text(_ cut: Double) -> String {
      cut > 100 ? "more than 100" : Rounding.text(of: cut, places: cut < 10 ? 1 : 0)
    }
    let times = text(least) == text(most) ? text(least) : "\(text(least)) to \(text(most))"
    return [
      .note(
        "All met the same customers and the same luck; with luck of their own it would take \(times) times as many "
          + "replications to be as sure (noise cut).")
    ]
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
  /// Reports a comparison.
  ///
  /// - Parameters:
  ///   - comparison: What it came to.
  ///   - runs: What was run, the one that all others are compared against first.
  ///   - ranking: The order of several.
  ///   - precision: How exactly the difference in the first metric was to be known, if that was asked.
  ///   - confirmation: The best of several and the one it is judged by, compared again with fresh luck.
  public init(
    _ comparison: Comparison, of runs: [RunResult], ranking: Ranking? = nil, until precision: Precision? = nil,
    confirmation: Comparison? = nil
  ) {
    self.init(
      header: RunHeader(runs[0]), rows: comparison.rows.map(ComparisonRow.init), isPaired: comparison.isPaired,
      changes: runs.compactMap { Self.changes(of: $0.variant) }, ranking: ranking.map(RankingTable.init),
      confirmation: confirmation?.rows.first.map {
        Confirmation(row: ComparisonRow($0), seed: runs[0].settings.fresh.seed)
      },
      precision: precision.map {
        ComparisonPrecision(metric: $0.metric.name, unit: $0.metric.unit, halfWidth: $0.halfWidth)
      })
  }

  /// What a strategy changes, at once and under way: `dear: price 40 EUR → 45 EUR from week 10`.
  private static func changes(of variant: Variant) -> String? {
    let changes = SettingRow.changes(in: variant).map(\.sentence)
    guard !changes.isEmpty else { return nil }
    let more = changes.count > 6 ? " and \(changes.count - 6) more" : ""
    return "\(variant.strategy.name): \(changes.prefix(6).joined(separator: ", "))\(more)"
  }
}
