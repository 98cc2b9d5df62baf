import Simulation

/// How a metric is read from what was counted; nil where it is undefined: nobody bought, nothing went wrong.
enum Measurement: Sendable {
  /// It counts people, each of them once, of whom it then is known how much they differ.
  case people(@Sendable (Observation) -> PeopleCount?)
  /// It is an amount of the whole market, which the size of a population does not make lean.
  case amount(@Sendable (Observation) -> Double?)
  /// It is a statistic of sums: of encounters, purchases or money, of which one customer may have many.
  case sums(@Sendable (Observation) -> [Double]?, @Sendable ([Double], Market) -> Double?)

  /// A ratio of sums, undefined where there is no whole.
  ///
  /// - Parameters:
  ///   - scale: What one of the part counts for.
  ///   - terms: The part and the whole.
  static func ratio(
    scale: Double = 1, _ terms: @escaping @Sendable (Observation) -> (part: Int, whole: Int)?
  ) -> Measurement {
    .sums({ seen in terms(seen).map { [Double($0.part), Double($0.whole)] } }) { sums, _ in
      TallyLayout.share(sums[0], of: sums[1]).map { $0 * scale }
    }
  }

  /// A statistic of how many people bought first after 0, 1, 2, … steps.
  static func stepsToConvert(_ statistic: @escaping @Sendable (StepHistogram) -> Double?) -> Measurement {
    .sums({ $0.tally.stepsToConvert.map(Double.init) }) { counts, market in
      statistic(StepHistogram(counts)).map(market.steps)
    }
  }

  /// A statistic of the life table of buyers, and of what it cost to win one.
  static func lifeTable(_ statistic: @escaping @Sendable (LifeTable, Market) -> Double?) -> Measurement {
    .sums({ LifeTable($0.purchases).sums }) { sums, market in statistic(LifeTable(sums), market) }
  }

  /// What it comes to in one replication.
  func value(_ seen: Observation) -> Double? {
    switch self {
    case .people(let count): count(seen)?.value
    case .amount(let value): value(seen)
    case .sums(let sums, let value): sums(seen).flatMap { value($0, seen.market) }
    }
  }

  /// What a replication adds to it.
  func contribution(_ seen: Observation) -> Contribution? {
    switch self {
    case .people(let count):
      count(seen).map { count in
        Contribution(
          sums: ([count.people, count.positive] + [count.negative].compactMap(\.self)).map(Double.init),
          value: count.value, isOfAll: count.people == count.customers)
      }
    case .amount(let value): value(seen).map { Contribution(sums: [], value: $0, isOfAll: true) }
    case .sums(let sums, let value):
      sums(seen).map { Contribution(sums: $0, value: value($0, seen.market), isOfAll: false) }
    }
  }

  /// What a metric comes to in each replication, so that their mean leans neither way: see ``Jackknife``.
  ///
  /// - Parameters:
  ///   - contributions: What each replication adds; nil for what was not done, or where nothing is known.
  ///   - market: What money comes to in the whole market.
  func values(_ contributions: [Contribution?], market: Market) -> [Double?] {
    // Where each population is divided by all of its people, a mean over replications is right as it is.
    guard contributions.contains(where: { $0?.isOfAll == false }) else { return contributions.map { $0?.value } }
    return Jackknife.pseudoValues(contributions.map { $0?.sums }) { sums in
      switch self {
      case .people:
        TallyLayout.share(sums[1] - (sums[checked: 2] ?? 0), of: sums[0]).map { sums.count > 2 ? 100 * $0 : $0 }
      case .amount: nil
      case .sums(_, let value): value(sums, market)
      }
    }
  }
}

/// What one replication adds to a metric.
struct Contribution: Sendable {
  /// What is added up over replications; empty where the value itself is.
  let sums: [Double]
  /// The metric in this replication alone, or nil where it is undefined.
  let value: Double?
  /// Whether the metric is of all people, so that luck does not decide what it is divided by.
  let isOfAll: Bool
}

/// What was counted in one replication of the people whom a metric is about.
struct Observation {
  /// What happened to everybody, or to one segment.
  let tally: SegmentTally
  /// The stage that the metric is about, or nil for all of them.
  let stage: String?
  /// Where the journey's parts are found in the tally.
  let layout: TallyLayout
  /// What money comes to in the whole market.
  let market: Market
  /// The customers of the whole population, the other segments among them.
  let population: Int

  /// What was bought, and what it brought.
  var purchases: PurchaseTally { tally.purchases }
  /// Everything experienced at the stage, or at all of them.
  var encounters: EncounterTally? { layout.touchpoints(of: stage).map(tally.encounters(at:)) }
  /// Everything that went wrong at the stage, or at all of them.
  var failures: FailureTotals? { layout.touchpoints(of: stage).map { FailureTotals(tally, at: $0) } }

  /// Counts people.
  ///
  /// - Parameters:
  ///   - positive: Those who count for the metric.
  ///   - people: Those of whom it speaks.
  ///   - negative: Those who count against it, where anybody can.
  func count(_ positive: Int, of people: Int, against negative: Int? = nil) -> PeopleCount {
    PeopleCount(customers: population, people: people, positive: positive, negative: negative)
  }
}

extension RunResult {
  /// What was counted for a metric in each replication; nil for one without anybody.
  func observations(for metric: Metric) -> [Observation?] {
    let number = metric.segment.flatMap { layout.segments[$0] }
    return zip(replications, totals).map { replication, total in
      let segment = number.flatMap { replication.tally.segments[checked: $0] }
      guard let total, let tally = metric.segment == nil ? total : segment else { return nil }
      return Observation(
        tally: tally, stage: metric.stage, layout: layout, market: market, population: total.customers)
    }
  }

  /// The people of whom a metric speaks in each replication; empty where it does not count people.
  func people(of metric: Metric) -> [PeopleCount] {
    guard case .people(let count) = metric.definition.reading else { return [] }
    return observations(for: metric).compactMap { $0.flatMap(count) }
  }

  /// What is counted of single people in all replications together, or nil where the metric speaks of nobody.
  func personalOutcome(of metric: Metric) -> PersonalOutcome? {
    let counts = people(of: metric)
    return counts.first.flatMap { counts.dropFirst().reduce($0, +).outcome }
  }
}

extension TallyLayout {
  /// A mean of points, from a sum in units of 1/65536.
  static func mean(_ sum: Int, of count: Int) -> Double? {
    share(sum, of: count).map { $0 * EncounterTally.pointsPerUnit }
  }

  /// A part of a whole, undefined where there is no whole.
  static func share(_ part: Int, of whole: Int) -> Double? { share(Double(part), of: Double(whole)) }

  /// A part of a whole, undefined where there is no whole.
  static func share(_ part: Double, of whole: Double) -> Double? { whole > 0 ? part / whole : nil }
}

extension [Int] {
  /// The sum of the elements at some indices; those that do not exist count nothing.
  func sum(at indices: [Int]) -> Int { indices.reduce(0) { $0 + (self[checked: $1] ?? 0) } }
}
