/// How strategies do in a round: which is best of those that keep to a budget.
public struct Score: Sendable {
  /// One strategy.
  public struct Row: Hashable, Sendable {
    /// Its name.
    public let strategy: String
    /// What it comes to.
    public let outcome: Estimate?
    /// What it costs, where that is limited.
    public let cost: Estimate?
    /// Whether it keeps to the budget.
    public let isWithinBudget: Bool
    /// Its place by its mean among those that do.
    public let place: Int?
    /// Whether it is best, or cannot be told apart from the best.
    public let isAmongBest: Bool
  }

  /// What the round is about.
  public let metric: Metric
  /// What a strategy may cost, if that is limited.
  public let limit: Search.Limit?
  /// The strategies in the order in which they were run.
  public let rows: [Row]

  /// Ranks runs that met the same luck.
  ///
  /// - Parameters:
  ///   - runs: The runs, that of the journey as it was first.
  ///   - metric: What is to be made as good as can be.
  ///   - limit: What a strategy may cost; one whose cost is unknown keeps to it.
  public init(_ runs: [RunResult], by metric: Metric, within limit: Search.Limit? = nil) {
    func isWithin(_ run: RunResult) -> Bool {
      guard let limit, let spent = run.estimate(of: limit.metric)?.mean else { return true }
      return spent <= limit.value
    }
    let ranking = Ranking(runs.filter(isWithin), by: metric)
    self.metric = metric
    self.limit = limit
    rows = runs.map { run in
      let place = ranking?.standings.firstIndex { $0.strategy == run.strategyName }
      return Row(
        strategy: run.strategyName, outcome: run.estimate(of: metric),
        cost: limit.flatMap { run.estimate(of: $0.metric) }, isWithinBudget: isWithin(run), place: place.map { $0 + 1 },
        isAmongBest: place.flatMap { ranking?.standings[$0].isAmongBest } ?? (isWithin(run) && ranking == nil))
    }
  }

  /// The places in order; who spent too much comes last.
  public var ranked: [Row] {
    rows.enumerated().sorted {
      ($0.element.place ?? .max, $0.offset) < ($1.element.place ?? .max, $1.offset)
    }.map(\.element)
  }
}
