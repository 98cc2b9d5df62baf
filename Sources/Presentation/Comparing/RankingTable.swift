public import Experiments

/// Several strategies in their order by one metric; those that cannot be told apart share the top.
public struct RankingTable: Hashable, Sendable {
  /// The name of the metric.
  public var metric: String
  /// What its numbers mean.
  public var unit: MetricUnit
  /// The strategies, best mean first.
  public var rows: [RankingRow]

  /// Creates a table from plain values.
  public init(metric: String, unit: MetricUnit, rows: [RankingRow]) {
    self.metric = metric
    self.unit = unit
    self.rows = rows
  }

  /// The table and what it comes to.
  func blocks(_ figures: Figures) -> [Block] {
    [.heading("In order, by \(metric)"), .table(table(figures)), .paragraph(sentence)]
  }

  /// Each row as an object for programs.
  var objects: JSONValue {
    .list(numbers.objects)
  }

  private var numbers: Table {
    Table(
      [
        .text("strategy"), .text("metric"), .number("probability best", key: "probabilityBest"),
        .number("expected regret", key: "expectedRegret"), .text("among the best", key: "amongBest"),
      ],
      rows: rows.map { row in
        [
          .text(row.strategy), .text(metric), .exact(row.probabilityBest), .exact(row.expectedRegret),
          .text(row.isAmongBest ? "yes" : "no"),
        ]
      })
  }

  private func table(_ figures: Figures) -> Table {
    let largest = rows.map { max($0.estimate.mean, $0.estimate.high ?? 0) }.max() ?? 0
    let columns: [Column] = [
      .text("strategy", importance: 9), .number(metric, importance: 8), .number("best, chance", importance: 7),
      .number("behind the best", importance: 6), .drawing("", 6...24, importance: 3),
    ]
    return Table(
      columns,
      rows: rows.map { row in
        [
          .text(row.strategy, tone: row.isAmongBest ? .better : .plain),
          .number(figures.text(row.estimate, unit), exact: row.estimate.mean),
          .number(Self.chance(row.probabilityBest), exact: row.probabilityBest),
          .number(behind(row, figures), exact: row.expectedRegret), .band(row.estimate, of: largest),
        ]
      })
  }

  private func behind(_ row: RankingRow, _ figures: Figures) -> String {
    guard let regret = Estimate([row.expectedRegret]), row.expectedRegret > 0 else { return "" }
    let text = figures.size(regret, unit)
    return text.contains { ("1"..."9").contains($0) } ? text : ""
  }

  /// Draws cannot tell a chance of 1 in 4000 from none.
  private static func chance(_ share: Double) -> String {
    if share > 0.999, share < 1 { return "over 99.9%" }
    if share < 0.001 { return "under 0.1%" }
    return Rounding.text(of: share, places: share > 0.99 || share < 0.01 ? 1 : 0, shiftedBy: 2) + "%"
  }

  private var sentence: String {
    let best = rows.filter(\.isAmongBest).map(\.strategy)
    guard best.count > 1 else { return "\(best.first ?? "") is the best of them by \(metric)." }
    let all =
      best.count == rows.count
      ? "None of them can be told apart from the best" : "\(WordList.text(best)) cannot be told apart"
    return "\(all) by \(metric), so there is no order among them."
  }
}

extension RankingTable {
  /// The order that a comparison came to.
  init(_ ranking: Ranking) {
    self.init(
      metric: ranking.metric.name, unit: ranking.metric.unit,
      rows: ranking.standings.map {
        RankingRow(
          $0.strategy, $0.estimate, probabilityBest: $0.probabilityBest, expectedRegret: $0.expectedRegret,
          isAmongBest: $0.isAmongBest)
      })
  }
}
