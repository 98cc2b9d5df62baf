import Journeys
import OrderedCollections

/// Journeys that several themes test.
enum Samples {
  /// Nothing varies and nothing goes wrong: with it, an experience can be worked out by hand.
  static let calm: Given = [
    .tasteDistance: 0, .perceptionNoise: 0, .expectationSpread: 0, .persuasion: 0, .leniencySpread: 0, .ratingNoise: 0,
  ]

  /// One customer after the other meets one touchpoint for ever; a promise of `expecting` came before it.
  static func desk(expecting: Double, _ values: Given = [:], _ touchpoint: Given = [:]) -> Journey {
    var journey = Journey("desk", calm)
    for (parameter, value) in values { journey.values[parameter] = value }
    journey.channel("word", .paid, [.reach: 0.5, .promise: expecting])
    journey.add("desk", start: true)
    journey.meet("desk", [.variability: 0, .failure: 0])
    for (parameter, value) in touchpoint { journey.stages["desk"]?.touchpoints[""]?.values[parameter] = value }
    journey.add("gone", .outcome)
    journey.go("desk", "gone", 0)
    return journey
  }

  /// Everybody buys in the first step and then meets one touchpoint, so attitudes are counted.
  static func owners(expecting: Double, _ values: Given = [:], _ touchpoint: Given = [:]) -> Journey {
    var journey = desk(expecting: expecting, values, touchpoint)
    journey.stages["desk"]?.isStart = false
    journey.add("door", start: true)
    journey.go("door", "desk", 1, [.buys])
    return journey
  }

  /// The chain of aware → consider ⇄ cart → bought, each stage losing some.
  static func chain(touchpoints: Bool = true, _ values: Given = [:]) -> Journey {
    var journey = Journey("chain", values)
    journey.add("aware", start: true)
    journey.add("consider")
    journey.add("cart")
    journey.add("lost", .outcome)
    journey.add("bought", .outcome)
    journey.go("aware", "consider", 0.15)
    journey.go("aware", "lost", 0.05)
    journey.go("consider", "cart", 0.12)
    journey.go("consider", "lost", 0.1)
    journey.go("cart", "bought", 0.3, [.buys])
    journey.go("cart", "consider", 0.42)
    journey.go("cart", "lost", 0.28)
    if touchpoints { for stage in ["aware", "consider", "cart"] { journey.meet(stage) } }
    return journey
  }

  /// A shop in which everything is on at once.
  static func shop() -> Journey {
    var journey = Journey("shop", [.guarantee: 0.5, .recoveryCost: 3, .proactive: 0.2, .upsellShare: 0.2])
    journey.channel("ads", .paid, [.reach: 0.06, .promise: 7.5, .spend: 0.1, .carryOver: 0.5, .qualityOffset: 0.4])
    journey.channel("social", .paid, [.reach: 0.02, .qualityOffset: -0.4])
    journey.channel("friends", .wordOfMouth, [.imitation: 4, .promise: 7.2])
    journey.segment("regular", share: 0.7)
    journey.segment(
      "bargain", share: 0.3, [.segmentPriceElasticity: 2.5, .segmentImpulse: 0.2, .segmentExpectation: -0.5])
    journey.add("unaware", start: true)
    journey.add("browsing")
    journey.add("checkout", .instant, [.intent: 0.57, .stageSteps: 5, .lossPerStep: 0.12])
    journey.add("customer")
    journey.add("advocate")
    journey.add("lost", .outcome)
    journey.meet("browsing", name: "search", in: "social", [.quality: 7.2, .met: 0.6])
    journey.meet("browsing", name: "offer", in: "ads", [.response: 3, .met: 0.8])
    journey.meet("customer", [.quality: 7.8, .cost: 0.5])
    journey.bring("unaware", "browsing")
    journey.go("browsing", "checkout", 0.2, [], [.surpriseEffect: 0.1, .expectationEffect: 0.1, .priceEffect: 1])
    journey.go("browsing", "lost", 0.1, [], [.surpriseEffect: -0.2])
    journey.go("checkout", "customer", nil, [.buys], [.attitudeEffect: 0.2])
    journey.go("checkout", "browsing", 0.7)
    journey.go("checkout", "lost", 0.3, [.friction])
    journey.go("customer", "checkout", 0.03, [.impulse])
    journey.go("customer", "advocate", 0.05, [.refers], [.attitudeEffect: 0.4])
    journey.go("customer", "lost", 0.03, [], [.attitudeEffect: -0.3, .problemEffect: 0.4])
    journey.sell("customer", every: 40, [.priceEffect: 1, .attitudeEffect: 0.1])
    journey.sell("advocate", every: 30, renews: true)
    journey.go("advocate", "lost", 0.1, [.dropout], [.attitudeEffect: -0.3, .referredEffect: -0.16])
    return journey
  }
}
