import Simulation

/// The people of whom a metric speaks, and how many of them count which way.
struct PeopleCount: Hashable, Sendable {
  /// All customers.
  let customers: Int
  /// Those of whom the metric speaks.
  let people: Int
  /// Those who count for it.
  let positive: Int
  /// Those who count against it; nil where nobody can, because it is a share.
  var negative: Int?

  /// What is counted of single people, or nil where the metric speaks of nobody.
  var outcome: PersonalOutcome? {
    guard let share = TallyLayout.share(positive, of: people),
      let coverage = TallyLayout.share(people, of: customers)
    else { return nil }
    guard let other = negative.flatMap({ TallyLayout.share($0, of: people) }) else {
      return .share(share, coverage: coverage)
    }
    return .score(promoters: share, detractors: other, coverage: coverage)
  }

  /// The variance that the metric has by chance when people are independent of each other; nil where there are none.
  var varianceOfMean: Double? { outcome.map { $0.variance / Double(people) } }

  static func + (one: PeopleCount, other: PeopleCount) -> PeopleCount {
    PeopleCount(
      customers: one.customers + other.customers, people: one.people + other.people,
      positive: one.positive + other.positive,
      negative: one.negative.flatMap { mine in other.negative.map { mine + $0 } })
  }
}

extension Metric {
  /// Whether it counts people, each of them once: then it is known how much single people differ.
  ///
  /// Others count visits, purchases or money, of which one customer may have many, and a tally holds only their sums.
  public var countsPeople: Bool {
    switch measure {
    case .conversion, .retention, .churn, .repeatRate, .nps, .npsMeasured, .advocates, .referrals, .reached: true
    default: false
    }
  }
}

extension RunResult {
  /// The people of whom a metric speaks in each replication; empty where it does not count people.
  func people(of metric: Metric) -> [PeopleCount] {
    zip(replications, totals).compactMap { replication, total in
      guard let total else { return nil }
      let segment = metric.segment.map { name in
        layout.segments[name].flatMap { replication.tally.segments[checked: $0] }
      }
      return (segment ?? total).flatMap { layout.people(of: metric, in: $0, customers: total.customers) }
    }
  }

  /// What is counted of single people in all replications together, or nil where the metric speaks of nobody.
  func personalOutcome(of metric: Metric) -> PersonalOutcome? {
    let counts = people(of: metric)
    return counts.first.flatMap { counts.dropFirst().reduce($0, +).outcome }
  }
}

extension TallyLayout {
  /// The people of whom a metric speaks in the tally of a population or of one of its segments.
  ///
  /// - Parameter customers: The customers of the whole population, of which a test has to have enough.
  func people(of metric: Metric, in tally: SegmentTally, customers: Int) -> PeopleCount? {
    func count(_ positive: Int, of people: Int, against negative: Int? = nil) -> PeopleCount {
      PeopleCount(customers: customers, people: people, positive: positive, negative: negative)
    }
    let purchases = tally.purchases
    return switch metric.measure {
    case .conversion: count(tally.buyers, of: tally.customers)
    case .retention: count(tally.retained, of: tally.buyers)
    case .churn: count(tally.buyers - tally.retained, of: tally.buyers)
    case .repeatRate: count(purchases.repeatBuyers, of: tally.buyers)
    case .nps: count(tally.promoters, of: tally.buyers, against: tally.detractors)
    case .npsMeasured: count(tally.survey.promoters, of: tally.survey.answers, against: tally.survey.detractors)
    case .advocates: count(tally.advocates, of: tally.customers)
    case .referrals: count(tally.heard.sum(at: wordOfMouth), of: tally.heard.reduce(0, +))
    case .reached:
      metric.stage.flatMap { stages[$0] }.flatMap { tally.reached[checked: $0] }.map { count($0, of: tally.customers) }
    default: nil
    }
  }
}

/// What a metric counts of single people, and how much they differ in it.
///
/// A share counts 1 for some people and 0 for the others; a promoter score 100, 0 or -100.
public struct PersonalOutcome: Hashable, Sendable {
  /// The mean over the people of whom the metric speaks, which is the metric itself.
  public let mean: Double
  /// The variance between them.
  public let variance: Double
  /// Of how many of all customers the metric speaks, above 0 and up to 1: of all for conversion, of buyers for retention.
  public let coverage: Double
  /// The least and the most that one person can count for.
  let range: ClosedRange<Double>

  /// A share of some people.
  public static func share(_ share: Double, coverage: Double = 1) -> PersonalOutcome {
    let mean = min(max(0, share), 1)
    return PersonalOutcome(mean: mean, variance: mean * (1 - mean), coverage: coverage, range: 0...1)
  }

  /// A promoter score, from -100 to 100.
  ///
  /// - Parameters:
  ///   - promoters: The share of people who count 100.
  ///   - detractors: The share of people who count -100.
  ///   - coverage: The share of all customers who are asked.
  public static func score(promoters: Double, detractors: Double, coverage: Double = 1) -> PersonalOutcome {
    let mean = promoters - detractors
    return PersonalOutcome(
      mean: 100 * mean, variance: 10_000 * max(0, promoters + detractors - mean * mean), coverage: coverage,
      range: -100...100)
  }

  /// The same people where the metric is another number.
  ///
  /// The variance of a share follows from the share; that of a score is taken to stay what it is.
  public func moved(to mean: Double) -> PersonalOutcome {
    guard range == 0...1 else {
      let kept = min(max(range.lowerBound, mean), range.upperBound)
      return PersonalOutcome(mean: kept, variance: variance, coverage: coverage, range: range)
    }
    return .share(mean, coverage: coverage)
  }

  /// How far the mean can rise or fall.
  func room(isRise: Bool) -> Double { (isRise ? range.upperBound : range.lowerBound) - mean }
}
