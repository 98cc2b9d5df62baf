import Simulation

/// How a metric is read from what was counted; nil where it is undefined: nobody bought, nothing went wrong.
enum Measurement: Sendable {
  /// It counts people, each of them once, of whom it then is known how much they differ.
  case people(@Sendable (Observation) -> PeopleCount?)
  /// It counts encounters, purchases or money, of which one customer may have many.
  case sums(@Sendable (Observation) -> Double?)

  /// What it comes to.
  func value(_ seen: Observation) -> Double? {
    switch self {
    case .people(let count): count(seen)?.value
    case .sums(let value): value(seen)
    }
  }
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
  static func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}

extension [Int] {
  /// The sum of the elements at some indices; those that do not exist count nothing.
  func sum(at indices: [Int]) -> Int { indices.reduce(0) { $0 + (self[checked: $1] ?? 0) } }
}
