/// The people of whom a metric speaks, and how many of them count which way.
struct PeopleCount: Hashable, Sendable {
  let customers: Int
  /// Those of whom the metric speaks.
  let people: Int
  /// Those who count for it.
  let positive: Int
  /// Those who count against it; nil where nobody can, because it is a share.
  var negative: Int?

  /// What the metric comes to: a share, or a score from -100 to 100.
  var value: Double? {
    guard let negative else { return TallyLayout.share(positive, of: people) }
    return TallyLayout.share(positive - negative, of: people).map { 100 * $0 }
  }

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
