import Simulation

extension Search {
  /// What came of it; settings are numbered in the order of ``Search/judged``, so that 0 is the present one.
  public enum Answer: Hashable, Sendable {
    /// A setting is the best of those judged; the present one is worse beyond luck, or spends too much.
    ///
    /// - asGood: Those that luck cannot tell apart from it.
    case better(Int, asGood: [Int])
    /// The present setting is the best, or luck cannot tell it apart from the best of those judged.
    ///
    /// - leader: The one whose mean is best; nil where nothing looked better.
    case nothingBetter(leader: Int?)
    /// Nothing that was tried is within the limit.
    case tooDear
    /// Everything that looked best breaks the limit with fresh luck, and so does the present setting.
    case brokenLimit
    /// It was not judged with fresh luck.
    case unjudged
  }

  /// What is spent in a setting that was judged.
  public func spent(_ number: Int) -> Estimate? { plan.limit.flatMap { judged[number].estimate(of: $0.metric) } }

  /// The metric in a setting that was judged.
  public func level(_ number: Int) -> Estimate? { judged[number].estimate(of: plan.metric) }

  /// What the metric gains or loses in a setting that was judged, against the present one with the same luck.
  public func difference(_ number: Int) -> Difference? {
    Difference(of: plan.metric, from: judged[0], to: judged[number])
  }

  /// Whether a setting that was judged keeps to the limit with fresh luck, on average over the populations.
  public func isWithin(_ number: Int) -> Bool {
    guard let limit = plan.limit else { return true }
    return spent(number).map { $0.mean <= limit.value } ?? false
  }

  /// What came of it.
  public var answer: Answer {
    guard !best.isEmpty else {
      // Without a better one the present setting stands, unless it is itself too dear.
      guard isComplete else { return .unjudged }
      return isAllowed(present) ? .nothingBetter(leader: nil) : .tooDear
    }
    guard let first = judged.first else { return .unjudged }
    let within = judged.indices.filter(isWithin)
    guard let only = within.first else { return .brokenLimit }
    guard within.count > 1 else {
      return only == 0 ? .nothingBetter(leader: nil) : level(only) == nil ? .unjudged : .better(only, asGood: [])
    }
    let ranking = first.finished > 1 ? Ranking(within.map { judged[$0] }, by: plan.metric) : nil
    guard let ranking else { return .unjudged }
    func number(_ standing: Standing) -> Int { judged.firstIndex { $0.strategyName == standing.strategy } ?? 0 }
    let leaders = ranking.standings.filter(\.isAmongBest).map(number)
    let leader = number(ranking.standings[0])
    return leaders.contains(0)
      ? .nothingBetter(leader: leader == 0 ? nil : leader) : .better(leader, asGood: leaders.filter { $0 != leader })
  }

  /// Whether a setting keeps to the limit on the luck of the search, on average.
  func isAllowed(_ candidate: Candidate) -> Bool {
    guard let limit = plan.limit else { return true }
    return candidate.spent.map { $0.mean <= limit.value } ?? false
  }

  /// Which of some settings that were judged has most to be said for it otherwise: the one that spends least, or where
  /// nothing is limited the one that is nearest to the present setting.
  public func simplest(of numbers: [Int]) -> Int? {
    func weight(_ number: Int) -> Double {
      if plan.limit != nil { return spent(number)?.mean ?? .infinity }
      return distance(number == 0 ? present : best[number - 1])
    }
    return numbers.min { (weight($0), $0) < (weight($1), $1) }
  }

  /// How far a setting is from the present one: the parts of their ranges by which parameters are moved, added up.
  private func distance(_ candidate: Candidate) -> Double {
    zip(zip(candidate.values, present.values), plan.factors).reduce(0) { sum, pair in
      sum + (pair.0.0 - pair.0.1).magnitude / (pair.1.range.upperBound - pair.1.range.lowerBound)
    }
  }
}
