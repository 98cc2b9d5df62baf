import Journeys
import OrderedCollections
import Synchronization

@testable import Experiments
@testable import Simulation

/// Journeys and runs that the tests of this target share.
enum Fixtures {
  /// A small shop with everything that has a metric: channels, word of mouth, segments, a checkout, feelings.
  static func shop() -> Journey {
    var journey = Journey(name: "shop", title: "A small shop", step: .week)
    add(Stage(name: "unaware", isStart: true), to: &journey)
    add(Stage(name: "browsing"), quality: 7.2, to: &journey)
    add(Stage(name: "checkout", kind: .instant), to: &journey)
    add(Stage(name: "customer"), quality: 7.8, to: &journey)
    add(Stage(name: "fan"), to: &journey)
    add(Stage(name: "lost", kind: .outcome), to: &journey)
    journey.stages["checkout"]?.values[.intent] = 0.8
    journey.stages["checkout"]?.values[.stageSteps] = 3
    journey.stages["checkout"]?.values[.lossPerStep] = 0.1
    add(Path(from: "unaware", to: "browsing", isByChannels: true), to: &journey)
    add(Path(from: "browsing", to: "checkout"), 0.2, attitude: 0.1, price: 1, to: &journey)
    add(Path(from: "browsing", to: "lost", reason: "found better elsewhere"), 0.1, attitude: -0.2, to: &journey)
    add(Path(from: "checkout", to: "customer", marks: [.buys]), to: &journey)
    add(Path(from: "checkout", to: "browsing", reason: "not yet"), 0.75, to: &journey)
    add(Path(from: "checkout", to: "lost", marks: [.friction], reason: "too many steps"), 0.25, to: &journey)
    add(Path(from: "customer", to: "fan", marks: [.refers]), 0.05, attitude: 0.3, to: &journey)
    add(Path(from: "customer", to: "lost", reason: "disappointed"), 0.04, attitude: -0.3, to: &journey)
    add(Path(from: "fan", to: "lost"), 0.01, to: &journey)
    add(Path(from: "customer", to: "customer", marks: [.buys]), to: &journey)
    journey.channels["advertising"] = Channel(name: "advertising")
    journey.channels["advertising"]?.values[.reach] = 0.06
    journey.channels["friends"] = Channel(name: "friends", kind: .wordOfMouth)
    journey.channels["friends"]?.values[.imitation] = 2
    journey.segments["regular"] = Segment(name: "regular")
    journey.segments["regular"]?.values[.segmentShare] = 0.7
    journey.segments["bargain"] = Segment(name: "bargain")
    journey.segments["bargain"]?.values[.segmentShare] = 0.3
    journey.segments["bargain"]?.values[.segmentPriceElasticity] = 2.5
    return journey
  }

  /// The smallest journey in which something is sold: shop → owner, or shop → lost.
  static func stall() -> Journey {
    var journey = Journey(name: "stall", step: .week)
    add(Stage(name: "street", isStart: true), to: &journey)
    add(Stage(name: "owner", kind: .outcome), to: &journey)
    add(Path(from: "street", to: "owner", marks: [.buys]), 0.1, to: &journey)
    return journey
  }

  /// A club with everything of equations E9 to E12 that has an exact answer: contracts that go on in a bigger package,
  /// purchases beside them, coming back, two segments, failures, and whatever costs money.
  static func club() -> Journey {
    var journey = Journey(name: "club", step: .week)
    add(Stage(name: "street", isStart: true), to: &journey)
    for name in ["desk", "visitor", "member", "premium", "away"] {
      add(Stage(name: name), quality: name == "away" ? nil : 7.5, to: &journey)
    }
    for name in ["done", "lost"] { add(Stage(name: name, kind: .outcome), to: &journey) }
    add(Path(from: "street", to: "desk"), 0.2, to: &journey)
    add(Path(from: "desk", to: "visitor", marks: [.buys]), 0.3, to: &journey)
    add(Path(from: "desk", to: "lost"), 0.1, attitude: -0.3, to: &journey)
    add(Path(from: "visitor", to: "visitor", marks: [.buys]), to: &journey)
    add(Path(from: "visitor", to: "lost", marks: [.dropout]), 0.1, attitude: -0.4, to: &journey)
    add(Path(from: "visitor", to: "member", marks: [.buys]), 0.08, to: &journey)
    add(Path(from: "member", to: "member", marks: [.renews]), to: &journey)
    add(Path(from: "member", to: "lost", marks: [.dropout]), 0.1, to: &journey)
    add(Path(from: "member", to: "premium"), 0.05, attitude: 0.2, to: &journey)
    add(Path(from: "premium", to: "premium", marks: [.renews]), to: &journey)
    add(Path(from: "premium", to: "lost", marks: [.dropout]), 0.1, to: &journey)
    add(Path(from: "premium", to: "away"), 0.02, to: &journey)
    add(Path(from: "away", to: "visitor"), 0.1, to: &journey)
    add(Path(from: "away", to: "done", marks: [.buys]), 0.02, to: &journey)
    for (stage, days) in [("visitor", 10.0), ("member", 30), ("premium", 21)] {
      journey.paths[Path.Ends(from: stage, to: stage)]?.values[.every] = days
    }
    journey.paths[Path.Ends(from: "premium", to: "premium")]?.values[.pathBasket] = 2
    for (name, share, buying, basket) in [("quick", 0.6, 1.3, 1.0), ("slow", 0.4, 0.5, 1.5)] {
      journey.segments[name] = Segment(name: name)
      journey.segments[name]?.values[.segmentShare] = share
      journey.segments[name]?.values[.segmentBuying] = buying
      journey.segments[name]?.values[.segmentBasket] = basket
    }
    journey.segments["slow"]?.values[.segmentComplains] = 0.9
    for stage in ["desk", "visitor", "member", "premium"] {
      for (parameter, value) in [(Parameter.failure, 0.2), (.cost, 0.5), (.met, 0.6)] {
        journey.stages[stage]?.touchpoints[""]?.values[parameter] = value
      }
    }
    let values: [(Parameter, Double)] = [
      (.price, 30), (.goods, 12), (.recoveryCost, 4), (.answersAfter, 9), (.upsellShare, 0.2), (.crossSellShare, 0.1),
      (.fixedCost, 0.05), (.investment, 1), (.guarantee, 0.5), (.buyingSpread, 0),
    ]
    for (parameter, value) in values { journey.values[parameter] = value }
    return journey
  }

  static func add(_ stage: Stage, quality: Double? = nil, to journey: inout Journey) {
    journey.stages[stage.name] = stage
    guard let quality else { return }
    var touchpoint = Touchpoint()
    touchpoint.values[.quality] = quality
    journey.stages[stage.name]?.touchpoints[""] = touchpoint
  }

  static func add(
    _ path: Path, _ probability: Double? = nil, attitude: Double? = nil, price: Double? = nil, to journey: inout Journey
  ) {
    var path = path
    path.values[.probability] = probability
    path.values[.attitudeEffect] = attitude
    path.values[.priceEffect] = price
    journey.paths[path.ends] = path
  }

  /// A run of the stall in which so many of ten customers bought in each replication.
  static func run(buyers: [Int], seed: UInt64 = 1, customers: Int = 10, strategy: String = "a") -> RunResult {
    let settings = RunSettings(customers: customers, replications: buyers.count, steps: 1, seed: seed)
    let replications = buyers.enumerated().map { number, buyers in
      var segment = SegmentTally(
        reached: [customers, buyers], taken: [buyers], arrivals: [0, 0], encounters: [], recoveries: [], heard: [],
        stepsToConvert: [0, buyers], purchases: PurchaseTally(steps: 1))
      segment.customers = customers
      segment.purchases.buyers = buyers
      segment.purchases.purchases = buyers
      segment.retained = 0
      return RunResult.Replication(
        number: number,
        tally: Tally(
          segments: [segment], occupancy: [[customers, 0], [customers - buyers, buyers]], heard: [[], []],
          improvements: [], fingerprint: UInt64(number)))
    }
    return RunResult(
      variant: Variant(stall(), Strategy(name: strategy)), settings: settings, replications: replications)
  }

  /// A tally of the shop made by hand, for one segment: three steps, in which 20 people bought 32 times.
  static func shopSegment() -> SegmentTally {
    var tally = SegmentTally(
      reached: [100, 60, 40, 20, 10, 30],
      taken: [60, 50, 20, 20, 25, 5, 10, 5, 5, 8], arrivals: [0, 0, 50, 0, 0, 0],
      encounters: [
        encounter(count: 40, expectation: 7, perception: 6, failures: 10),
        encounter(count: 20, expectation: 8, perception: 9),
      ],
      recoveries: [
        RecoveryTally(noticed: 1, complaints: 4, solved: 3, outstanding: 2, waiting: 6 * 1024), RecoveryTally(),
      ], heard: [45, 15], stepsToConvert: [0, 4, 12, 4], purchases: shopPurchases())
    tally.customers = 100
    tally.retained = 15
    tally.advocates = 8
    tally.promoters = 9
    tally.detractors = 4
    tally.ratings = 150
    tally.survey = SurveyTally(answers: 5, promoters: 1, detractors: 3, ratings: 31)
    return tally
  }

  /// Twenty buyers of whom ten are seen for three steps, six for two and four for one; five are lost.
  static func shopPurchases() -> PurchaseTally {
    var purchases = PurchaseTally(steps: 3)
    purchases.buyers = 20
    purchases.repeatBuyers = 7
    purchases.purchases = 32
    purchases.upsells = 2
    purchases.crossSells = 4
    purchases.claims = 1
    purchases.seenUntil = [4, 6, 10, 0]
    purchases.lost = [1, 4, 0, 0]
    purchases.remaining = [4, 5, 6, 0]
    purchases.margin = [200, 80, 30, 0].map { $0 * 1_000_000 }
    purchases.money.revenue = 640_000_000
    purchases.money.goods = 288_000_000
    purchases.money.service = 32_000_000
    purchases.money.claims = 10_000_000
    purchases.money.recovery = 4_000_000
    purchases.money.advertising = 180_000_000
    purchases.money.courting = 40_000_000
    purchases.money.running = 20_000_000
    purchases.money.investment = 6_000_000
    return purchases
  }

  /// Encounters that were all alike.
  static func encounter(count: Int, expectation: Int, perception: Int, failures: Int = 0) -> EncounterTally {
    EncounterTally(
      count: count, expectation: count * expectation * 65_536, delivered: count * 7 * 65_536,
      perception: count * perception * 65_536, satisfaction: count * perception * 65_536,
      below: perception < expectation ? count : 0, above: perception > expectation ? count / 2 : 0, good: count,
      delighted: perception >= 9 ? count : 0, failures: failures)
  }

  /// A run of the shop with one replication made by hand, in which both segments fared alike.
  static func shopRun() -> RunResult {
    let tally = Tally(
      segments: [shopSegment(), shopSegment()],
      occupancy: [
        [200, 0, 0, 0, 0, 0], [180, 20, 0, 0, 0, 0], [120, 50, 0, 20, 0, 10], [80, 40, 0, 10, 10, 60],
      ], heard: [[0, 0], [20, 0], [60, 20], [90, 30]], improvements: [0, 0], fingerprint: 7)
    return RunResult(
      variant: Variant(shop()), settings: RunSettings(customers: 200, replications: 1, steps: 3),
      replications: [RunResult.Replication(number: 0, tally: tally)])
  }

  /// The metric of a name, recorded as an issue by the caller where it is missing.
  static func metric(_ name: String, in journey: Journey = shop()) -> Metric? {
    MetricCatalogue.metric(named: name, in: journey)
  }
}

/// Whether two numbers are as good as the same.
func isClose(_ one: Double?, _ other: Double, within tolerance: Double = 1e-12) -> Bool {
  guard let one else { return false }
  return (one - other).magnitude <= tolerance * max(1, other.magnitude)
}

extension Experiment {
  /// An experiment that somebody stops once so many populations are done.
  static func stopped(after populations: Int, threads: Int = 1) -> Experiment {
    let finished = Atomic(0)
    return Experiment(
      threads: threads, isCancelled: { finished.load(ordering: .relaxed) >= populations },
      progress: { finished.store($0.finished, ordering: .relaxed) })
  }
}
