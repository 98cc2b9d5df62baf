import Experiments

/// Several strategies in their order by one metric; those that cannot be told apart share the top.
struct RankingPage {
  let ranking: Ranking
  let figures: Figures

  /// The table and what it comes to.
  var blocks: [Block] {
    [.heading("In order, by \(ranking.metric)"), .table(table), .paragraph(sentence)]
  }

  /// The order for objects.
  static func table(_ ranking: Ranking) -> Record.Table {
    Record.Table(
      "ranking", ["strategy", "metric", "probabilityBest", "expectedRegret", "amongBest"], for: .objects,
      rows: ranking.standings.map { standing in
        [
          .text(standing.strategy), .text(ranking.metric.name), .number(standing.probabilityBest),
          .number(standing.expectedRegret), .text(standing.isAmongBest ? "yes" : "no"),
        ]
      })
  }

  private var table: Table {
    let standings = ranking.standings
    let largest = standings.map { max($0.estimate.mean, $0.estimate.high ?? 0) }.max() ?? 0
    let columns: [Column] = [
      .text("strategy", importance: 9), .number(ranking.metric.name, importance: 8),
      .number("best, chance", importance: 7), .number("behind the best", importance: 6),
      .drawing("", 6...24, importance: 3),
    ]
    return Table(
      columns,
      rows: standings.map { standing in
        [
          .text(standing.strategy, tone: standing.isAmongBest ? .better : .plain),
          .number(figures.text(standing.estimate, ranking.metric.unit)),
          .number(Self.chance(standing.probabilityBest)), .number(behind(standing)),
          .band(standing.estimate, of: largest),
        ]
      })
  }

  private func behind(_ standing: Standing) -> String {
    guard let regret = Estimate([standing.expectedRegret]), standing.expectedRegret > 0 else { return "" }
    let text = figures.size(regret, ranking.metric.unit)
    return text.contains { ("1"..."9").contains($0) } ? text : ""
  }

  /// Draws cannot tell a chance of 1 in 4000 from none.
  private static func chance(_ share: Double) -> String {
    if share > 0.999, share < 1 { return "over 99.9%" }
    if share < 0.001 { return "under 0.1%" }
    return Rounding.text(of: share, places: share > 0.99 || share < 0.01 ? 1 : 0, shiftedBy: 2) + "%"
  }

  private var sentence: String {
    let best = ranking.standings.filter(\.isAmongBest).map(\.strategy)
    guard best.count > 1 else { return "\(best.first ?? "") is the best of them by \(ranking.metric)." }
    let all =
      best.count == ranking.standings.count
      ? "None of them can be told apart from the best" : "\(WordList.text(best)) cannot be told apart"
    return "\(all) by \(ranking.metric), so there is no order among them."
  }
}
