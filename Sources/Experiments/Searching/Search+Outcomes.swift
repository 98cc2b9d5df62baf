import Journeys

/// What a search ends with: the present setting and the best ones, in the order in which fresh luck has put them.
public struct SearchOutcomes: Sendable {
  /// One of the settings.
  public struct Row: Sendable {
    /// What became of it.
    public enum Standing: String, Sendable {
      /// It is the best.
      case best
      /// Luck cannot tell it apart from the best.
      case asGood = "as good"
      /// It is worse than the best.
      case behind
      /// With fresh luck it breaks the limit.
      case beyond = "beyond the limit"
      /// It was not judged with fresh luck.
      case unjudged = "not judged"
    }

    /// The setting, with the metric on the luck of the search.
    public let candidate: Search.Candidate
    /// What became of it.
    public let standing: Standing
    /// The metric with fresh luck, where it was judged.
    public var level: Estimate?
    /// That less the metric with the present setting, with the same fresh luck.
    public var difference: Estimate?
    /// What it spends: with fresh luck, or where it was not judged on the luck of the search; nil without a limit.
    public var spent: Estimate?

    /// The value of each parameter.
    public var values: [Double] { candidate.values }
    /// The metric as well as it is known.
    public var known: Estimate? { level ?? candidate.found }
  }

  /// The present setting and then the best ones.
  public let rows: [Row]
  /// What came of it; rows are numbered, and 0 is the present setting.
  public let answer: Search.Answer
  /// Of those that cannot be told apart, the one with most to be said for it otherwise.
  public var simplest: Int?
  /// What was tried and spends least.
  public var cheapest: Row?
  /// The profit now and that of the best, both with fresh luck, where something else was looked for.
  public var profit: (now: Estimate, best: Estimate)?

  /// The setting to keep, if there is one better than the present.
  public var winner: Int? {
    switch answer {
    case .better(let number, _): number
    case .unjudged: rows.count > 1 ? 1 : nil
    default: nil
    }
  }
}

extension Search {
  /// What it ends with.
  public var outcomes: SearchOutcomes {
    let candidates = [present] + best
    let order = [0] + self.order
    func row(_ number: Int) -> Int { order.firstIndex(of: number) ?? 0 }
    let judgement = self.answer
    let answer: Answer =
      switch judgement {
      case .better(let best, let asGood): .better(row(best), asGood: asGood.map(row).sorted())
      case .nothingBetter(let leader): .nothingBetter(leader: leader.map(row))
      default: judgement
      }
    var outcomes = SearchOutcomes(
      rows: order.enumerated().map { place, number in
        let standing = standing(place, number, answer)
        guard judged.indices.contains(number) else {
          return SearchOutcomes.Row(
            candidate: candidates[number], standing: standing, spent: candidates[number].spent)
        }
        return SearchOutcomes.Row(
          candidate: candidates[number], standing: standing, level: level(number),
          difference: number == 0 ? nil : difference(number)?.difference, spent: spent(number))
      }, answer: answer)
    outcomes.cheapest = cheapest.map { SearchOutcomes.Row(candidate: $0, standing: .unjudged, spent: $0.spent) }
    if case .better(let best, let asGood) = judgement {
      outcomes.simplest = simplest(of: [best] + asGood).map(row)
      outcomes.profit = profit(of: best)
    }
    return outcomes
  }

  /// The profit now and that of a setting, where the journey has any and something else was looked for.
  private func profit(of best: Int) -> (now: Estimate, best: Estimate)? {
    guard plan.metric.name != "profit", let metric = MetricCatalogue.metric(named: "profit", in: variant.journey),
      judged.indices.contains(best), let now = judged[0].estimate(of: metric),
      let then = judged[best].estimate(of: metric)
    else { return nil }
    return (now, then)
  }

  /// The numbers of the best, those within the limit first and of these the best with fresh luck.
  private var order: [Int] {
    let numbers = Array(1..<max(1, best.count + 1))
    guard !judged.isEmpty else { return numbers }
    let sign = plan.metric.moreIsBetter == false ? -1.0 : 1.0
    func key(_ number: Int) -> (Int, Double, Int) {
      (isWithin(number) ? 0 : 1, -sign * (level(number)?.mean ?? -sign * .infinity), number)
    }
    return numbers.sorted { key($0) < key($1) }
  }

  /// What became of a setting, by its row and its number.
  private func standing(_ row: Int, _ number: Int, _ answer: Answer) -> SearchOutcomes.Row.Standing {
    guard !judged.isEmpty else { return .unjudged }
    guard isWithin(number) else { return .beyond }
    switch answer {
    case .better(let best, let asGood): return row == best ? .best : asGood.contains(row) ? .asGood : .behind
    case .nothingBetter(let leader):
      return row == 0 ? (leader == nil ? .best : .asGood) : row == leader ? .best : .behind
    default: return .unjudged
    }
  }

  /// The parameters that a setting has at an end of their ranges beyond which they could go on.
  public func edges(of candidate: Candidate) -> [Int] {
    plan.factors.indices.filter { number in
      let (range, value) = (plan.factors[number].range, candidate.values[number])
      let whole = plan.factors[number].path.parameter.range
      return (value == range.lowerBound && value > whole.lowerBound)
        || (value == range.upperBound && value < whole.upperBound)
    }
  }
}
