public import Journeys
import OrderedCollections
import Simulation

extension Experiment {
  /// Searches the best setting of a few parameters on one luck, and judges the best few with fresh luck.
  ///
  /// A setting has to keep to the limit with all that luck may add, so that it does so with other luck as well. From the
  /// best of these the edge of the limit is searched, where one keeps to it on average; fresh luck decides whether such a
  /// setting stands. What was known before changes no result. When it is stopped, the best so far is kept.
  ///
  /// - Parameters:
  ///   - plan: What to search.
  ///   - variant: What holds for everything else, and where the search begins.
  ///   - store: What is known from before, to which the settings are added that are tried now.
  /// - Throws: ``ExperimentError`` where the journey has a problem, a setting is out of range, the memory does not do, or
  ///   it was stopped before the present setting was known.
  public func search(
    _ plan: Search.Plan, of variant: Variant, store: inout ArmStore
  ) throws(ExperimentError) -> Search {
    let metrics = [plan.metric] + (plan.limit.map { [$0.metric] } ?? [])
    let replications = plan.settings.replications
    let limit = Search.Plan.settings(over: plan.factors.count)
    let requested = limit * replications + (Search.Plan.finalists + 1) * plan.judging.replications
    var tried: [Search.Candidate] = []
    let inputs = plan.factors.map { RoundValues($0.range, isWhole: $0.path.parameter.isWhole) }
    var pattern = PatternSearch(inputs, limit: limit)
    var isAtEdge = false

    func evaluate(_ points: [[Double]]) throws(ExperimentError) -> [PatternSearch.Outcome] {
      let variants = points.map { Self.variant(of: variant, plan.factors, at: $0) }
      let possible = variants.map { try? CheckedVariant($0) }
      let missing = possible.compactMap(\.self).filter {
        store.values(of: metrics, in: $0.variant, plan.settings) == nil
      }
      if !missing.isEmpty {
        let arms = try part(after: tried.count * replications, of: requested)
          .arms(missing, by: metrics, plan.settings, order: .byArm)
        store.keep(arms)
      }
      var outcomes: [PatternSearch.Outcome] = []
      for ((point, moved), checked) in zip(zip(points, variants), possible) {
        let values = store.values(of: metrics, in: moved, plan.settings)
        // What is neither known nor impossible was not done, because somebody stopped it.
        guard values != nil || checked == nil else { break }
        let candidate = Search.Candidate(
          values: point, variant: moved, found: values.flatMap { Estimate($0[0]) },
          spent: plan.limit == nil ? nil : values.flatMap { Estimate($0[1]) })
        if !tried.contains(where: { $0.values == point }) { tried.append(candidate) }
        outcomes.append(plan.outcome(of: candidate, isOnAverage: isAtEdge))
      }
      return outcomes
    }

    _ = try Self.checked(variant)
    let now = plan.factors.map { variant[$0.path] }
    try pattern.look([now], evaluate)
    guard let present = tried.first else { throw .interrupted }
    let spread = SobolSequence(dimensions: now.count, seed: plan.settings.seed)
    let others = (0..<(4 + 4 * now.count)).map { number in
      zip(pattern.inputs, spread.point(number)).map { $0.value(at: $1) }
    }
    try pattern.run(from: zip(pattern.inputs, now).map { $0.held($1) }, or: others, evaluate)
    var isStopped = pattern.isStopped
    if plan.limit != nil, !isStopped, let top = plan.finalists(of: tried, beside: present).first {
      isAtEdge = true
      var edge = PatternSearch(inputs, limit: limit - pattern.trials.count)
      try edge.run(from: top.values, or: [], evaluate)
      isStopped = edge.isStopped
    }
    let best = plan.finalists(of: tried, beside: present)
    var judged: [RunResult] = []
    if !best.isEmpty, !isStopped {
      let variants = [present.variant] + best.enumerated().map { $1.variant.named("setting \($0 + 1)") }
      do throws(ExperimentError) {
        judged = try part(after: limit * replications, of: requested).run(variants, plan.judging)
      } catch {
        // The best on the luck of the search stands where somebody had no time for more.
        guard error == .interrupted else { throw error }
      }
    }
    let spends = tried.compactMap { candidate in candidate.spent.map { (candidate, $0.mean) } }
    return Search(
      variant: variant, plan: plan, present: present, best: best, cheapest: spends.min { $0.1 < $1.1 }?.0,
      tried: tried.count, isComplete: !isStopped && (best.isEmpty || judged.first?.isComplete == true),
      judged: judged)
  }

  /// The journey with some parameters moved; those that stay are not touched.
  private static func variant(
    of variant: Variant, _ factors: [Interactions.Factor], at values: [Double]
  ) -> Variant {
    zip(factors, values).reduce(variant) { moved, pair in
      variant[pair.0.path] == pair.1 ? moved : moved.moving(pair.0.path, to: pair.1)
    }
  }
}

extension Search.Plan {
  /// What a search makes of a setting.
  ///
  /// - Parameters:
  ///   - candidate: The setting.
  ///   - isOnAverage: Whether it has to keep to the limit on average only, and not with all that luck may add.
  fileprivate func outcome(of candidate: Search.Candidate, isOnAverage: Bool = false) -> PatternSearch.Outcome {
    let sign = metric.moreIsBetter == false ? -1.0 : 1.0
    var outcome = PatternSearch.Outcome(score: candidate.found.map { sign * $0.mean })
    guard let limit else { return outcome }
    guard let spent = candidate.spent else { return PatternSearch.Outcome(score: nil) }
    outcome.excess = (isOnAverage ? spent.mean : spent.high ?? spent.mean) - limit.value
    return outcome
  }

  /// The best of what was tried that is better than the present setting, and then the best at the edge of the limit.
  fileprivate func finalists(of tried: [Search.Candidate], beside present: Search.Candidate) -> [Search.Candidate] {
    let sure = best(of: tried, beside: present)
    guard limit != nil, let top = sure.first else { return sure }
    let edge = best(of: tried, beside: top, isOnAverage: true).prefix(Self.edges)
    return Array(sure.prefix(Self.finalists - edge.count)) + edge
  }

  /// How many settings at the edge of the limit are judged.
  private static let edges = 2

  /// The best of what was tried that is better than one setting, each at some distance from those before it.
  private func best(
    of tried: [Search.Candidate], beside present: Search.Candidate, isOnAverage: Bool = false
  ) -> [Search.Candidate] {
    let now = outcome(of: present, isOnAverage: isOnAverage)
    let ordered = tried.enumerated()
      .map { (number: $0, candidate: $1, outcome: outcome(of: $1, isOnAverage: isOnAverage)) }
      .filter { $0.outcome.isAllowed && $0.outcome.isBetter(than: now) }
      .sorted { one, other in
        one.outcome.isBetter(than: other.outcome)
          || (!other.outcome.isBetter(than: one.outcome) && one.number < other.number)
      }
    return ordered.reduce(into: []) { chosen, next in
      guard chosen.count < Self.finalists, chosen.allSatisfy({ isApart($0, next.candidate) }) else { return }
      chosen.append(next.candidate)
    }
  }

  /// Whether two settings differ by more than a little in one parameter at least.
  private func isApart(_ one: Search.Candidate, _ other: Search.Candidate) -> Bool {
    zip(zip(one.values, other.values), factors).contains { values, factor in
      let distance = Self.distance * (factor.range.upperBound - factor.range.lowerBound)
      return (values.0 - values.1).magnitude >= distance
    }
  }
}

extension Variant {
  fileprivate func named(_ name: String) -> Variant { Variant(journey, strategy.named(name)) }
}
