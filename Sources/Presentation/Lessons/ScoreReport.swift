public import Experiments

/// How the strategies of a round did on luck that nobody had seen.
public struct ScoreReport: Report {
  /// One team.
  public struct Row: Hashable, Sendable {
    /// The name of its strategy.
    public var team: String
    /// What it came to.
    public var outcome: Estimate?
    /// What it cost, where that can be told.
    public var cost: Estimate?
    /// What the team said it would come to.
    public var said: Double?
    /// Whether it keeps to the budget.
    public var isWithinBudget: Bool
    /// Its place by its mean among those that do.
    public var place: Int?
    /// Whether it is best, or cannot be told apart from the best.
    public var isAmongBest: Bool

    /// Creates a row from plain values.
    public init(
      team: String, outcome: Estimate?, cost: Estimate?, said: Double?, isWithinBudget: Bool, place: Int?,
      isAmongBest: Bool
    ) {
      self.team = team
      self.outcome = outcome
      self.cost = cost
      self.said = said
      self.isWithinBudget = isWithinBudget
      self.place = place
      self.isAmongBest = isAmongBest
    }
  }

  /// What was run; its strategy is the journey as it was.
  public let header: RunHeader
  /// What the round was about.
  public let metric: String
  /// What it is counted in.
  public let unit: MetricUnit
  /// What a strategy might cost, if that was limited.
  public let budget: Double?
  /// Whether the most of it wins, and not the least.
  public let moreIsBetter: Bool
  /// The journey as it was, and then the teams in the order in which they came.
  public let rows: [Row]

  /// Creates a report from plain values.
  public init(
    header: RunHeader, metric: String, unit: MetricUnit, budget: Double?, moreIsBetter: Bool, rows: [Row]
  ) {
    self.header = header
    self.metric = metric
    self.unit = unit
    self.budget = budget
    self.moreIsBetter = moreIsBetter
    self.rows = rows
  }

  /// Who won, by how much, and who saw it coming.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    let limit = budget.map { " within \(figures.text($0, .money))" } ?? ""
    let best = moreIsBetter ? "most" : "least"
    return [.title("\(header.journey) · the round: the \(best) \(metric)\(limit)"), .note(header.sizeAndSeed)]
      + header.stopped + [.table(table), .paragraph(verdict)] + (prophet.map { [.paragraph($0)] } ?? [])
  }

  /// The score as an object.
  public var document: any Encodable & Sendable { JSONValue.rows("score", numbers) }

  // MARK: Tables

  private var figures: Figures { header.figures }

  /// The places in order, those who share the first marked as one; who spent too much comes last.
  private var ordered: [Row] {
    rows.enumerated().sorted {
      ($0.element.place ?? .max, $0.offset) < ($1.element.place ?? .max, $1.offset)
    }.map(\.element)
  }

  private var table: Table {
    let isSaid = rows.contains { $0.said != nil }
    let columns: [Column?] = [
      .text("", importance: 7), .text("team", importance: 9), .number(metric, importance: 8),
      isSaid ? .number("said", importance: 5) : nil,
      rows.contains { $0.cost != nil } ? .number("cost", importance: 6) : nil,
    ]
    return Table(
      columns.compactMap(\.self),
      rows: ordered.map { row in
        let cells: [Cell?] = [
          .text(placeText(row)), .text(row.team, tone: row.isAmongBest ? .better : .plain),
          row.outcome.map { .number(figures.text($0, unit), exact: $0.mean) } ?? .empty,
          isSaid ? row.said.map { .number(figures.text($0, unit), exact: $0) } ?? .empty : nil,
          rows.contains { $0.cost != nil }
            ? row.cost.map {
              .number(figures.shortWithUnit($0, .money), exact: $0.mean, tone: row.isWithinBudget ? .plain : .worse)
            } ?? .empty : nil,
        ]
        return cells.compactMap(\.self)
      })
  }

  private func placeText(_ row: Row) -> String {
    guard row.isWithinBudget else { return "out" }
    return row.isAmongBest ? "1" : row.place.map { "\($0)" } ?? ""
  }

  private var numbers: Table {
    Table(
      [
        .text("team"), .text("metric"), .number("mean"), .number("low"), .number("high"), .number("cost"),
        .number("said"), .text("within budget", key: "withinBudget"), .number("place"),
        .text("among the best", key: "amongBest"),
      ],
      rows: rows.map { row in
        [
          .text(row.team), .text(metric), .exact(row.outcome?.mean), .exact(row.outcome?.low),
          .exact(row.outcome?.high), .exact(row.cost?.mean), .exact(row.said), .text(row.isWithinBudget ? "yes" : "no"),
          .exact(row.place.map(Double.init)), .text(row.isAmongBest ? "yes" : "no"),
        ]
      })
  }

  // MARK: Words

  private var verdict: String {
    let out = rows.filter { !$0.isWithinBudget }.map(\.team)
    let excluded =
      out.isEmpty
      ? ""
      : " \(WordList.text(out)) \(out.count == 1 ? "costs more than the budget, and is" : "cost more than the budget, and are") out."
    let best = ordered.filter(\.isAmongBest).map(\.team)
    let unchanged = header.strategy
    switch best.count {
    case 0: return "Nobody keeps to the budget." + (out.count == rows.count ? "" : excluded)
    case 1 where best[0] == unchanged: return "Nobody does better than the journey as it was." + excluded
    case 1: return "\(best[0]) wins, and that is more than luck.\(margin(best[0]))" + excluded
    default:
      let losers = best.contains(unchanged) ? " The journey as it was is among them, so nobody has shown a gain." : ""
      return "\(WordList.text(best)) cannot be told apart: the difference between them may be luck.\(losers)" + excluded
    }
  }

  /// By how much the winner is ahead of the journey as it was.
  private func margin(_ team: String) -> String {
    guard let now = rows.first(where: { $0.team == team })?.outcome?.mean,
      let before = rows.first(where: { $0.team == header.strategy })?.outcome?.mean
    else { return "" }
    return " It comes to \(figures.text(now, unit)), and the journey as it was to \(figures.text(before, unit))."
  }

  /// Who said best what their own strategy would come to.
  private var prophet: String? {
    let guesses = rows.compactMap { row -> (team: String, miss: Double)? in
      guard let said = row.said, let outcome = row.outcome?.mean else { return nil }
      return (row.team, abs(said - outcome))
    }
    guard let nearest = guesses.map(\.miss).min(), let distance = Estimate([nearest]) else { return nil }
    let teams = guesses.filter { $0.miss == nearest }.map(\.team)
    return "\(WordList.text(teams)) knew best what would come: off by \(figures.size(distance, unit))."
  }
}
