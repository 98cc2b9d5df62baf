public import Experiments
import Journeys

/// Strategies beside each other, with a verdict in words.
public struct ComparisonReport: Report {
  /// What was run; its strategy is the one that all others are compared against.
  let header: RunHeader
  let comparison: Comparison
  /// The strategies in their order, where there are more than two.
  var ranking: Ranking?
  /// How exactly the difference in the first metric was to be known, if that was asked.
  var precision: Precision?
  /// The best of several and the one it is judged by, compared again with fresh luck.
  var confirmation: Comparison?

  /// Whether only the verdicts are told, and not what has to be known to read them, so that they stay on a low screen.
  private(set) var isShort = false

  /// The same without what has to be known to read the verdicts.
  public var shorter: [any Report] { [with { $0.isShort = true }] }

  /// The rows and then the sentences; who listens hears the rows as sentences.
  public func blocks(for mode: OutputMode) -> [Block] {
    guard !rows.isEmpty else { return head + [.paragraph("There is nothing to compare.")] }
    let order = ranking.map(order) ?? []
    return head + order + confirmed + (mode == .plain ? [.table(sentences)] : tables)
      + verdicts
      + (isShort ? [.note("How sure that is: last.")] : Block.notes(questions, precision.map(reached), sameLuck))
  }

  /// How far it came, where somebody stopped it.
  public var stoppedAfter: String? { header.stoppedAfter }

  /// The differences, the order of several, and the best of them with fresh luck.
  public var record: Record {
    var fields: Fields = ["seed": .whole(header.seed)]
    if let confirmation, let seed = confirmation.runs.first?.seed {
      let row = Self.table(confirmation).objects.first ?? .nothing
      fields += ["confirmation": .object(["seed": .whole(seed), "row": row])]
    }
    return Record("compare", fields, Self.table(comparison), ranking.map(Self.ranks))
  }

  private static func table(_ comparison: Comparison) -> Record.Table {
    comparison.rows.recordTable([
      "strategy": { .text($0.strategy) }, "against": { .text($0.against) }, "metric": { .text($0.metric.name) },
      "difference": { .number($0.difference.mean) }, "low": { .number($0.difference.low) },
      "high": { .number($0.difference.high) }, "verdict": { .text($0.verdict.rawValue) },
      "noiseCut": { .number($0.result.noiseCut) },
      .object("replicationsToTell"): { .count($0.result.replicationsToTell) },
      .spreadsheet("unit"): { .text($0.unit.rawValue) },
    ])
  }

  private var rows: [Comparison.Row] { comparison.rows }
  private var figures: Figures { header.figures }

  private var strategies: [String] {
    rows.reduce(into: []) { if !$0.contains($1.strategy) { $0.append($1.strategy) } }
  }

  private var head: [Block] {
    let names = strategies.count > 3 ? "\(strategies.count) strategies" : strategies.joined(separator: ", ")
    let title = strategies.isEmpty ? header.journey : "\(header.journey) · \(names) against \(header.strategy)"
    return [.title(title), .note(header.sizeAndSeed)]
      + comparison.runs.compactMap { changes(of: $0.variant) }.map(Block.note) + header.stopped
  }

  /// One table with everything for two strategies; for more, one with a column for each.
  private var tables: [Block] {
    strategies.count == 1 ? [.table(pair)] : [.heading("All outcomes"), .table(matrix)] + Block.notes(marks)
  }

  private var pair: Table {
    rows.table([
      .text("outcome", importance: 9) { .text($0.metric.name) },
      .number(strategies[0], importance: 7) { .number(figures.short($0.after, $0.unit)) },
      // What all is compared with is what the other one comes to less the difference.
      Cells(.number(header.strategy, importance: 3, isDispensable: true)) {
        .number(figures.short($0.before, $0.unit))
      },
      .number("difference", importance: 8, difference),
      Cells(Column("verdict", .text(atLeast: 9), importance: 9, brief: ""), verdict),
    ])
  }

  private var matrix: Table {
    let metrics = rows.reduce(into: [String]()) { if !$0.contains($1.metric.name) { $0.append($1.metric.name) } }
    let columns: [Cells<[Comparison.Row]>] = [
      .text("outcome", importance: 9) { .text($0[0].metric.name) },
      .number(header.strategy, importance: 8) { .number(figures.short($0[0].before, $0[0].unit)) },
    ]
    return metrics.map { metric in rows.filter { $0.metric.name == metric } }.table(
      columns
        + strategies.map { name in
          .number(name, importance: 7) { mine in mine.first { $0.strategy == name }.map(level) ?? .empty }
        })
  }

  /// What a strategy comes to, marked by what it comes to against the first.
  private func level(_ row: Comparison.Row) -> Cell {
    let text = figures.short(row.after, row.unit)
    guard !row.isSlight, !row.verdict.mark.isEmpty else { return .number(text) }
    return .number("\(row.verdict.mark) \(text)", tone: row.verdict.tone)
  }

  /// What the marks in the table mean, if there are any.
  private var marks: String? {
    let marked = Set(rows.filter { !$0.isSlight }.map(\.verdict))
    let words = Verdict.allCases.filter { !$0.mark.isEmpty && marked.contains($0) }.map { "\($0.mark) \($0.rawValue)" }
    return words.isEmpty ? nil : WordList.text(words) + ": against \(header.strategy)."
  }

  private func difference(_ row: Comparison.Row) -> Cell {
    let mark = row.isWithheld ? "≈ " : ""
    return .number(
      mark + figures.differenceWithBand(row.difference, row.unit), tone: row.verdict.tone,
      brief: mark + figures.difference(row.difference, row.unit))
  }

  private func verdict(_ row: Comparison.Row) -> Cell {
    row.isSlight
      ? .text("hardly any", tone: .dim, brief: "≈")
      : .text(row.verdict.rawValue, tone: row.verdict.tone, brief: row.verdict.mark)
  }

  /// The rows for the ear: who and what first, then the numbers.
  private var sentences: Table {
    rows.table([
      .text("comparison") { .text("\($0.strategy) against \($0.against), \($0.metric)") },
      .text("") { .text("\(figures.short($0.after, $0.unit)) against \(figures.short($0.before, $0.unit))") },
      .number("difference", difference), .text("verdict", verdict),
    ])
  }

  private var verdicts: [Block] {
    let sentence = VerdictSentence(figures: figures)
    return strategies.flatMap { strategy -> [Block] in
      let mine = rows.filter { $0.strategy == strategy }
      // The first metric leads, unless it has nothing to tell and another has.
      let isOpen = { (row: Comparison.Row) in row.verdict == .same || row.verdict == .tooClose || row.isSlight }
      guard let first = mine.first(where: { !isOpen($0) }) ?? mine.first else { return [] }
      let rest = sentence.summary(mine.filter { $0 != first })
      return [.paragraph([sentence.text(first), rest].compactMap(\.self).joined(separator: " "))]
    }
  }

  /// The best of several once more, with luck that had no part in its winning.
  private var confirmed: [Block] {
    guard let confirmation, let row = confirmation.rows.first, let seed = confirmation.runs.first?.seed else {
      return []
    }
    let luck = "with fresh luck (seed \(Rounding.text(of: Double(seed), places: 0)))"
    guard [.better, .different].contains(row.verdict) else {
      return [.paragraph("But \(luck) that is not confirmed: " + VerdictSentence(figures: figures).text(row))]
    }
    let range = figures.sizeRange(row.difference, row.unit).map { " (between \($0.low) and \($0.high))" } ?? ""
    let size = figures.size(row.difference, row.unit) + range
    let words = row.verdict == .better ? "is better than" : "differs from"
    return [.paragraph("Confirmed \(luck): \(row.strategy) \(words) \(row.against) by \(size).")]
  }

  private var questions: String? {
    let asked = rows.count { $0.verdict != .same }
    guard asked > 1 else { return nil }
    return
      "\(asked) differences are judged together, so that luck alone brings even one false verdict in at most 5 of 100 "
      + "comparisons; each ± is that of its row alone."
  }

  /// Whether the precision was reached, and with how many replications.
  private func reached(_ precision: Precision) -> String {
    let metric = precision.metric
    let mine = rows.filter { $0.metric == metric }.map(\.difference)
    let widest = mine.compactMap(\.halfWidth).max()
    let wanted = figures.width(precision.halfWidth, metric.unit)
    guard let widest, widest <= precision.halfWidth else {
      return "The difference in \(metric) was to be known to within \(wanted), which was not reached."
    }
    let count = mine.map(\.count).max() ?? 0
    return "\(Count.text(count, "replication")) were enough to know the difference in \(metric) to within \(wanted)."
  }

  private var sameLuck: String? {
    guard comparison.isPaired else { return "The runs met different luck, so small differences are harder to tell." }
    let cuts = rows.compactMap(\.result.noiseCut).filter(\.isFinite)
    guard let least = cuts.min(), let most = cuts.max() else { return nil }
    func text(_ cut: Double) -> String {
      cut > 100 ? "more than 100" : Rounding.text(of: cut, places: cut < 10 ? 1 : 0)
    }
    let times = text(least) == text(most) ? text(least) : "\(text(least)) to \(text(most))"
    return "All met the same customers and the same luck; with luck of their own it would take \(times) times as many "
      + "replications to be as sure (noise cut)."
  }

  /// What a strategy changes, at once and under way: `dear: price 40 EUR → 45 EUR from week 10`.
  private func changes(of variant: Variant) -> String? {
    let changes = SettingRow.changes(in: variant).map(\.sentence)
    guard !changes.isEmpty else { return nil }
    let more = changes.count > 6 ? " and \(changes.count - 6) more" : ""
    return "\(variant.strategy.name): \(changes.prefix(6).joined(separator: ", "))\(more)"
  }
}

extension ComparisonReport {
  /// Reports a comparison.
  ///
  /// - Parameters:
  ///   - comparison: What it came to.
  ///   - ranking: The order of several.
  ///   - precision: How exactly the difference in the first metric was to be known, if that was asked.
  ///   - confirmation: The best of several and the one it is judged by, compared again with fresh luck.
  public init(
    _ comparison: Comparison, ranking: Ranking? = nil, until precision: Precision? = nil,
    confirmation: Comparison? = nil
  ) {
    self.init(
      header: RunHeader(comparison.runs[0]), comparison: comparison, ranking: ranking, precision: precision,
      confirmation: confirmation)
  }

  /// Several strategies in their order by one metric; those that cannot be told apart share the top.
  private func order(_ ranking: Ranking) -> [Block] {
    [.heading("In order, by \(ranking.metric)"), .table(table(ranking)), .paragraph(sentence(ranking))]
  }

  /// The order for objects.
  private static func ranks(_ ranking: Ranking) -> Record.Table {
    ranking.standings.recordTable([
      "strategy": { .text($0.strategy) }, "metric": { _ in .text(ranking.metric.name) },
      "probabilityBest": { .number($0.probabilityBest) }, "expectedRegret": { .number($0.expectedRegret) },
      "amongBest": { .text($0.isAmongBest ? "yes" : "no") },
    ]).named("ranking", for: .objects)
  }

  private func table(_ ranking: Ranking) -> Table {
    let standings = ranking.standings
    let largest = standings.map { max($0.estimate.mean, $0.estimate.high ?? 0) }.max() ?? 0
    return standings.table([
      .text("strategy", importance: 9) { .text($0.strategy, tone: $0.isAmongBest ? .better : .plain) },
      .number(ranking.metric.name, importance: 8) { .number(figures.text($0.estimate, ranking.metric.unit)) },
      .number("best, chance", importance: 7) { .number(Self.chance($0.probabilityBest)) },
      .number("behind the best", importance: 6) { .number(behind($0, ranking.metric.unit)) },
      .drawing(6...24, importance: 3) { .band($0.estimate, of: largest) },
    ])
  }

  private func behind(_ standing: Standing, _ unit: Unit) -> String {
    guard let regret = Estimate([standing.expectedRegret]), standing.expectedRegret > 0 else { return "" }
    let text = figures.size(regret, unit)
    return text.contains { ("1"..."9").contains($0) } ? text : ""
  }

  /// Draws cannot tell a chance of 1 in 4000 from none.
  private static func chance(_ share: Double) -> String {
    if share > 0.999, share < 1 { return "over 99.9%" }
    if share < 0.001 { return "under 0.1%" }
    return Rounding.text(of: share, places: share > 0.99 || share < 0.01 ? 1 : 0, shiftedBy: 2) + "%"
  }

  private func sentence(_ ranking: Ranking) -> String {
    let best = ranking.standings.filter(\.isAmongBest).map(\.strategy)
    guard best.count > 1 else { return "\(best.first ?? "") is the best of them by \(ranking.metric)." }
    let all =
      best.count == ranking.standings.count
      ? "None of them can be told apart from the best" : "\(WordList.text(best)) cannot be told apart"
    return "\(all) by \(ranking.metric), so there is no order among them."
  }
}
