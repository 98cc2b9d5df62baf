import Journeys
import OrderedCollections
import Testing

@testable import Simulation

@Suite("What is neutral, or cannot matter, changes nothing")
struct NeutralityTests {
  /// The chain with every experience exactly as expected, and effects of feeling on all of its paths.
  private static func reference(_ effects: Given) -> Journey {
    var journey = Samples.chain(Samples.calm)
    for stage in ["aware", "consider", "cart"] {
      journey.meet(stage, [.quality: 7, .variability: 0, .failure: 0])
    }
    for ends in journey.paths.keys {
      for (parameter, value) in effects { journey.paths[ends]?.values[parameter] = value }
    }
    return journey
  }

  private static let chain = Result { try reference([:]).run(200, steps: 8) }

  @Test(
    "effects are nothing where every experience is at its reference",
    arguments: [
      Parameter.attitudeEffect, .expectationEffect, .surpriseEffect, .priceEffect, .guaranteeEffect,
      .personalisationEffect, .offerEffect,
    ], [-3.0, 3])
  func effects(_ parameter: Parameter, _ value: Double) throws {
    let chain = try Self.chain.get()
    #expect(try Self.reference([parameter: value]).run(200, steps: 8) == chain)
  }

  @Test("experience without effects leaves the chain alone, however bad it is")
  func experience() throws {
    let plain = try Samples.chain().run(200, steps: 8)
    for (quality, failure) in [(0.0, 0.0), (10, 0), (7, 1)] {
      var journey = Samples.chain()
      for stage in ["aware", "consider", "cart"] {
        journey.meet(stage, [.quality: quality, .failure: failure, .response: 30])
      }
      let tally = try journey.run(200, steps: 8)
      #expect(tally.occupancy == plain.occupancy)
      #expect(tally.total.taken == plain.total.taken)
      #expect(tally.fingerprint != plain.fingerprint)
    }
  }

  /// A journey's parameters that cannot matter there, with the value they are changed to.
  static let idle: [(Parameter, Double)] = [
    (.goods, 1), (.priceElasticity, 5), (.offer, 1), (.consistency, 0), (.competition, 9),
    (.switching, 5), (.impulseLift, 5), (.detractorWeight, 9), (.persuasion, 1), (.ratingNoise, 4),
    (.buyingSpread, 0), (.dropoutSpread, 0), (.basketSize, 3), (.upsellShare, 1), (.crossSellShare, 1),
    (.discountRate, 1), (.costGrowth, 3), (.recoveryCost, 5), (.agentCost, 9), (.fixedCost, 2), (.investment, 7),
    (.surveyAnswers, 1), (.surveyExtremes, 9), (.marketSize, 1_000_000), (.fairness, 9), (.priceHabit, 1),
    (.needCeiling, 1), (.lapse, 0),
  ]

  /// The chain as it is.
  private static let plain = Result { try Samples.chain().run(256, steps: 8) }

  @Test("a parameter of the whole journey that nothing depends on", arguments: idle)
  func idleParameter(_ parameter: Parameter, _ value: Double) throws {
    let changed = try Samples.chain().run(256, steps: 8, changing: [.whole(parameter): value])
    let plain = try Self.plain.get()
    #expect(changed.fingerprint == plain.fingerprint)
  }

  @Test("a price that no path minds and that nobody finds unfair changes nothing but the money")
  func price() throws {
    let plain = try Samples.shop().run(256, steps: 8, changing: [.whole(.fairness): 0, .whole(.priceElasticity): 0])
    var changes: [ParameterPath: Double] = [.whole(.fairness): 0, .whole(.priceElasticity): 0, .whole(.price): 80]
    changes[ParameterPath(.segment("bargain"), .segmentPriceElasticity)] = 0
    let dear = try Samples.shop().run(256, steps: 8, changing: changes)
    #expect(dear.occupancy == plain.occupancy && dear.total.attitude == plain.total.attitude)
  }

  /// The parameters that do matter to experience move the fingerprint of the same journey.
  @Test(
    "and those that matter do",
    arguments: [
      (Parameter.lossAversion, 5.0), (.curvature, 0.5), (.tolerance, 2), (.feeling, 2), (.learning, 1), (.peakEnd, 0),
      (.memory, 1), (.episode, 1), (.tasteDistance, 3), (.personalisation, 1), (.perceptionNoise, 2),
      (.startingAttitude, 3), (.leniencySpread, 3), (.expectationSpread, 3),
    ])
  func busyParameter(_ parameter: Parameter, _ value: Double) throws {
    let plain = try Self.plain.get()
    let changed = try Samples.chain().run(256, steps: 8, changing: [.whole(parameter): value])
    #expect(changed.fingerprint != plain.fingerprint)
    #expect(changed.occupancy == plain.occupancy)
  }

  @Test("the company's own standard is an opinion: it changes what is counted as good and nothing else")
  func standard() throws {
    let plain = try Self.plain.get()
    let strict = try Samples.chain().run(256, steps: 8, changing: [.at("consider", .standard): 9])
    #expect(strict.fingerprint == plain.fingerprint)
    #expect(strict.total.encounters[1].good < plain.total.encounters[1].good)
    #expect(strict.total.encounters[0] == plain.total.encounters[0])
  }

  @Test("severity where nothing fails, waiting that is shorter than expected, a channel alone with its quality")
  func idleTouchpoint() throws {
    var journey = Samples.chain()
    journey.channel("web", .paid, [.reach: 0.1])
    journey.meet("consider", in: "web", [.failure: 0])
    let plain = try journey.run(256, steps: 8).fingerprint
    for path in [
      ParameterPath.at("consider", .severity), .channel("web", .saturation), .channel("web", .carryOver),
      .channel("web", .imitation),
    ] {
      #expect(try journey.run(256, steps: 8, changing: [path: 0.98]).fingerprint == plain, "\(path)")
    }
    #expect(try journey.run(256, steps: 8, changing: [.at("consider", .expectedResponse): 9]).fingerprint == plain)
    #expect(try journey.run(256, steps: 8, changing: [.at("consider", .response): 0.1]).fingerprint == plain)
    #expect(
      try journey.run(256, steps: 8, changing: [.whole(.consistency): 1, .channel("web", .qualityOffset): 5])
        .fingerprint
        == journey.run(256, steps: 8, changing: [.whole(.consistency): 1]).fingerprint)
  }
}
