public import Experiments
import Journeys

/// How the strategies of a round did on luck that nobody had seen.
public struct ScoreReport: Report {
  /// What was run; its strategy is the journey as it was.
  private let header: RunHeader
  /// How the journey as it was and then the teams did.
  private let score: Score
  /// What each team said it would come to; looked up by its name only.
  private let said: [String: Double]

  /// Reports a round.
  ///
  /// - Parameters:
  ///   - score: How the strategies did.
  ///   - header: What was run; its strategy is the journey as it was.
  ///   - said: What was said that a strategy would come to, by its name.
  public init(_ score: Score, header: RunHeader, said: [String: Double]) {
    self.score = score
    self.header = header
    self.said = said
  }

  /// Who won, by how much, and who saw it coming.
  public func blocks(for mode: OutputMode) -> [Block] {
    let limit = score.limit.map { " within \(figures.text($0.value, .money))" } ?? ""
    let best = score.metric.moreIsBetter == false ? "least" : "most"
    return [.title("\(header.journey) · the round: the \(best) \(score.metric)\(limit)"), .note(header.sizeAndSeed)]
      + header.stopped + [.table(table), .paragraph(verdict)] + (prophet.map { [.paragraph($0)] } ?? [])
  }

  /// How far it came, where somebody stopped it.
  public var stoppedAfter: String? { header.stoppedAfter }

  /// One team a row.
  public var record: Record {
    let table = score.rows.recordTable([
      "team": { .text($0.strategy) }, "metric": { _ in .text(score.metric.name) },
      "mean": { .number($0.outcome?.mean) }, "low": { .number($0.outcome?.low) }, "high": { .number($0.outcome?.high) },
      "cost": { .number($0.cost?.mean) }, "said": { .number(said[$0.strategy]) },
      "withinBudget": { .text($0.isWithinBudget ? "yes" : "no") }, "place": { .count($0.place) },
      "amongBest": { .text($0.isAmongBest ? "yes" : "no") },
    ])
    return Record("score", [:], table)
  }

  // MARK: The table

  private var figures: Figures { header.figures }

  private var table: Table {
    let unit = score.metric.unit
    let isLimited = score.rows.contains { $0.cost != nil }
    return score.ranked.table([
      .text("", importance: 7) { .text(place(of: $0)) },
      .text("team", importance: 9) { .text($0.strategy, tone: $0.isAmongBest ? .better : .plain) },
      .number(score.metric.name, importance: 8) { .number($0.outcome.map { figures.text($0, unit) }) },
      said.isEmpty ? nil : .number("said", importance: 5) { .number(said[$0.strategy].map { figures.text($0, unit) }) },
      isLimited
        ? .number("cost", importance: 6) { row in
          .number(row.cost.map { figures.shortWithUnit($0, .money) }, tone: row.isWithinBudget ? .plain : .worse)
        } : nil,
    ])
  }

  /// The place of a team; those who share the first are marked as one.
  private func place(of row: Score.Row) -> String {
    guard row.isWithinBudget else { return "out" }
    return row.isAmongBest ? "1" : row.place.map { "\($0)" } ?? ""
  }

  // MARK: Words

  private var verdict: String {
    let out = score.rows.filter { !$0.isWithinBudget }.map(\.strategy)
    let excess = out.count == 1 ? "costs more than the budget, and is" : "cost more than the budget, and are"
    let excluded = out.isEmpty ? "" : " \(WordList.text(out)) \(excess) out."
    let best = score.ranked.filter(\.isAmongBest).map(\.strategy)
    let unchanged = header.strategy
    switch best.count {
    case 0: return "Nobody keeps to the budget." + (out.count == score.rows.count ? "" : excluded)
    case 1 where best[0] == unchanged: return "Nobody does better than the journey as it was." + excluded
    case 1: return "\(best[0]) wins, and that is more than luck.\(margin(best[0]))" + excluded
    default:
      let losers = best.contains(unchanged) ? " The journey as it was is among them, so nobody has shown a gain." : ""
      return "\(WordList.text(best)) cannot be told apart: the difference between them may be luck.\(losers)" + excluded
    }
  }

  /// By how much the winner is ahead of the journey as it was.
  private func margin(_ team: String) -> String {
    func mean(_ name: String) -> Double? { score.rows.first { $0.strategy == name }?.outcome?.mean }
    guard let now = mean(team), let before = mean(header.strategy) else { return "" }
    let unit = score.metric.unit
    return " It comes to \(figures.text(now, unit)), and the journey as it was to \(figures.text(before, unit))."
  }

  /// Who said best what their own strategy would come to.
  private var prophet: String? {
    let guesses = score.rows.compactMap { row -> (team: String, miss: Double)? in
      guard let said = said[row.strategy], let outcome = row.outcome?.mean else { return nil }
      return (row.strategy, abs(said - outcome))
    }
    guard let nearest = guesses.map(\.miss).min(), let distance = Estimate([nearest]) else { return nil }
    let teams = guesses.filter { $0.miss == nearest }.map(\.team)
    return "\(WordList.text(teams)) knew best what would come: off by \(figures.size(distance, score.metric.unit))."
  }
}
