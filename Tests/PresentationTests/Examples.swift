import Experiments
import Journeys
import OrderedCollections

@testable import Presentation

/// Made-up results.
enum Examples {
  /// A mean over 20 populations with a band that is easy to see in a test.
  static func estimate(_ mean: Double, _ half: Double = 0) -> Estimate? {
    // The t interval of two values that differ by 2·d around a mean has the half-width 12.7062 · d.
    let distance = half / 12.706204736432095
    return Estimate([mean - distance, mean + distance])
  }

  static func header(finished: Int = 20, strategy: String = "short") -> RunHeader {
    RunHeader(
      journey: "five-stage", strategy: strategy, seed: 1, customers: 10_000, replications: 20, finished: finished,
      steps: 52, step: .week)
  }

  static let stages = [
    StageRow(name: "unaware", reached: 1, exits: [.init(to: "consideration", share: 0.61)]),
    StageRow(
      name: "consideration", reached: 0.61,
      exits: [
        .init(to: "checkout", share: 0.312), .init(to: "lost", share: 0.2204, reason: "found better elsewhere"),
      ], expectation: 7.42, perception: 6.93, gap: -0.49),
    StageRow(
      name: "checkout", reached: 0.312,
      exits: [
        .init(to: "customer", share: 0.2341),
        .init(to: "lost", share: 0.0779, reason: "too many steps before one could pay at last"),
      ], expectation: 7.2, perception: 7.2, gap: 0.01),
    StageRow(name: "customer", reached: 0.2341, expectation: 7.8, perception: 7.9, gap: 0.12),
    StageRow(name: "lost", reached: 0.2983),
  ]

  static let outcomes = [
    OutcomeRow(
      metric: "conversion", unit: .share, now: estimate(0.2712, 0.003), before: estimate(0.2341, 0.003),
      difference: estimate(0.0371, 0.003), verdict: .better),
    OutcomeRow(
      metric: "time-to-convert", unit: .steps, now: estimate(6.02, 0.21), before: estimate(6.1, 0.2),
      difference: estimate(-0.08, 0.11), verdict: .tooClose),
    OutcomeRow(
      metric: "gap", unit: .points, now: estimate(-0.21, 0.02), before: estimate(-0.1, 0.02),
      difference: estimate(-0.11, 0.02), verdict: .worse),
    OutcomeRow(
      metric: "nps", unit: .score, now: estimate(12.3, 2.1), before: estimate(14, 2), difference: estimate(-1.6, 0.8),
      verdict: .worse),
    OutcomeRow(
      metric: "retention", unit: .share, now: estimate(0.91), before: estimate(0.91), difference: estimate(0),
      verdict: .same),
    OutcomeRow(metric: "referrals", unit: .share, now: nil),
  ]

  static let run = RunReport(header: header(), stages: stages, outcomes: outcomes, isPaired: true)

  static func comparison(_ strategy: String = "short", noiseCut: Double? = 21.3) -> [ComparisonRow] {
    outcomes.compactMap { outcome in
      guard let now = outcome.now, let before = outcome.before, let difference = outcome.difference,
        let verdict = outcome.verdict
      else { return nil }
      return ComparisonRow(
        strategy: strategy, against: "long", metric: outcome.metric, unit: outcome.unit, before: before, after: now,
        difference: difference, verdict: verdict, noiseCut: verdict == .same ? nil : noiseCut)
    }
  }

  /// A shop with five stages, three levers and a source.
  static let journey: Journey = {
    var journey = Journey(name: "shop", title: "A small shop")
    for stage in [
      Stage(name: "unaware", isStart: true), Stage(name: "consideration"), Stage(name: "checkout", kind: .instant),
      Stage(name: "customer"), Stage(name: "lost", kind: .outcome),
    ] { journey.stages[stage.name] = stage }
    journey.stages["consideration"]?.touchpoints[""] = Touchpoint()
    for path in [
      Path(from: "unaware", to: "consideration", isByChannels: true), Path(from: "consideration", to: "checkout"),
      Path(from: "consideration", to: "lost", reason: "found better elsewhere"),
      Path(from: "checkout", to: "customer", marks: [.buys]), Path(from: "checkout", to: "lost", marks: [.friction]),
    ] { journey.paths[path.ends] = path }
    journey.channels = ["posters": Channel(name: "posters"), "friends": Channel(name: "friends", kind: .wordOfMouth)]
    journey.segments = ["regular": Segment(name: "regular"), "bargain": Segment(name: "bargain")]
    give(0.18, "consideration->checkout", &journey)
    give(0.1, "consideration->lost", &journey)
    give(0.7, "regular.share", &journey)
    give(0.3, "bargain.share", &journey)
    give(5, "checkout.steps", &journey)
    give(0.12, "checkout.loss-per-step", &journey)
    lever("checkout.steps", "Steps to pay", 1...9, &journey)
    lever("price", "Price", 20...60, &journey)
    lever("consideration->checkout", "How many decide each week", 0.05...0.4, &journey)
    if let steps = journey.parameter(at: "checkout.steps") { journey.sources[steps] = .measured("Baymard Institute") }
    return journey
  }()

  /// The shop with fewer steps to pay.
  static let variant: Variant = {
    var strategy = Strategy(name: "short")
    if let steps = journey.parameter(at: "checkout.steps") { strategy.changes[steps] = 3 }
    return Variant(journey, strategy)
  }()

  /// The same, with a higher price and as many steps as ever later on.
  static let later: Variant = {
    var variant = Examples.variant
    if let price = journey.parameter(at: "price") { variant.strategy[price, from: 10] = 45 }
    if let steps = journey.parameter(at: "checkout.steps") { variant.strategy[steps, from: 20] = 5 }
    return variant
  }()

  private static func give(_ value: Double, _ path: String, _ journey: inout Journey) {
    if let path = journey.parameter(at: path) { journey.give(path, value) }
  }

  private static func lever(_ path: String, _ title: String, _ range: ClosedRange<Double>, _ journey: inout Journey) {
    if let path = journey.parameter(at: path) { journey.levers[path] = Lever(path: path, title: title, range: range) }
  }
}

extension String {
  /// The text without what colours it.
  var withoutColour: String { replacing(/\u{1B}\[[0-9;]*m/, with: "") }

  /// The lines of a text that ends with a line break.
  var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false).dropLast() }
}
