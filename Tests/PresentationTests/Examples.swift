import Journeys
import OrderedCollections

@testable import Experiments
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
      steps: 52, step: .week, currency: "EUR")
  }

  /// What happened at a stage; an exit has its part of all customers.
  static func stage(
    _ name: String, _ reached: Double? = nil, exits: [(to: String, share: Double, reason: String?)] = [],
    feelings: (expectation: Double?, perception: Double?, gap: Double?) = (nil, nil, nil),
    zone: (below: Double?, within: Double?, above: Double?) = (nil, nil, nil)
  ) -> StageReport {
    func known(_ value: Double?) -> Estimate? { value.flatMap { Estimate([$0]) } }
    return StageReport(
      name: name, kind: .timed, reached: known(reached),
      exits: exits.map { exit in
        .init(
          to: exit.to, reason: exit.reason, timesTaken: nil,
          shareOfReached: reached.map { exit.share / $0 },
          shareOfLeavings: nil)
      }, isExperienced: feelings.expectation != nil, expectation: known(feelings.expectation),
      perception: known(feelings.perception), gap: known(feelings.gap),
      satisfaction: nil, below: zone.below, within: zone.within, above: zone.above)
  }

  static let stages = [
    stage("unaware", 1, exits: [("consideration", 0.61, nil)]),
    stage(
      "consideration", 0.61, exits: [("checkout", 0.312, nil), ("lost", 0.2204, "found better elsewhere")],
      feelings: (7.42, 6.93, -0.49)),
    stage(
      "checkout", 0.312,
      exits: [("customer", 0.2341, nil), ("lost", 0.0779, "too many steps before one could pay at last")],
      feelings: (7.2, 7.2, 0.01)),
    stage("customer", 0.2341, feelings: (7.8, 7.9, 0.12)), stage("lost", 0.2983),
  ]

  /// What a metric came to, and how it had changed; nil where the journey does not have it.
  ///
  /// - Parameters:
  ///   - name: The name of the metric.
  ///   - now: What it came to.
  ///   - before: What it was, and half the width of its interval.
  ///   - difference: What it has changed by, and half the width of that interval.
  ///   - journey: The journey that it is a metric of.
  static func outcome(
    _ name: String, _ now: Estimate?, before: (mean: Double, half: Double)? = nil,
    difference: (mean: Double, half: Double) = (0, 0), in journey: Journey = journey
  ) -> Outcome? {
    MetricCatalogue.metric(named: name, in: journey).map { metric in
      let change = before.flatMap { before in
        let scale = 12.706204736432095
        let old = [before.mean - before.half / scale, before.mean + before.half / scale]
        let new = [
          old[0] + (difference.mean - difference.half / scale), old[1] + (difference.mean + difference.half / scale),
        ]
        return Difference(of: metric, before: old, after: new)
      }
      return Outcome(metric: metric, now: now, change: change)
    }
  }

  static let outcomes: [Outcome] = [
    outcome("conversion", estimate(0.2712, 0.003), before: (0.2341, 0.003), difference: (0.0371, 0.003)),
    outcome("time-to-convert", estimate(6.02, 0.21), before: (6.1, 0.2), difference: (-0.08, 0.11)),
    outcome("gap", estimate(-0.21, 0.02), before: (-0.1, 0.02), difference: (-0.11, 0.02)),
    outcome("nps", estimate(12.3, 2.1), before: (14, 2), difference: (-1.6, 0.8)),
    outcome("retention", estimate(0.91), before: (0.91, 0)), outcome("referrals", nil),
  ].compactMap(\.self)

  static let run = RunReport(header: header(), stages: stages, outcomes: outcomes, isPaired: true)

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
