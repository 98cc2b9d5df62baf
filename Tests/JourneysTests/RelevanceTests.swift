import OrderedCollections
import Testing

@testable import Journeys

/// Which parameters can change anything, mechanism by mechanism.
@Suite struct RelevanceTests {
  private func matters(_ name: String, in journey: Journey, _ changes: [String: Double] = [:]) throws
    -> Bool
  {
    var strategy = Strategy(name: "changed")
    for (name, value) in changes { strategy.changes[try #require(journey.parameter(at: name))] = value }
    return Relevance(Variant(journey, strategy)).matters(try #require(journey.parameter(at: name)))
  }

  @Test(
    "A parameter rests while something that it needs is missing, and matters once that is there",
    arguments: [
      ("browsing.severity", "browsing.failure", 0, 0.1), ("browsing.response", "waiting", 0, 1),
      ("switching", "consistency", 1, 0.5), ("web.quality-offset", "consistency", 1, 0.5),
      ("taste-distance", "personalisation", 1, 0.5), ("browsing.quality", "browsing.met", 0, 0.5),
      ("checkout.loss-per-step", "checkout.steps", 0, 5), ("checkout.steps", "checkout.loss-per-step", 0, 0.1),
      ("web.saturation", "web.spend", 1, 2), ("agent-cost", "agents", 0, 3), ("review-step", "review-every", 0, 30),
      ("consistency-cost", "consistency", 0, 0.5), ("web.promise", "web.reach", 0, 0.1),
    ] as [(String, String, Double, Double)])
  func gate(_ name: String, _ gate: String, _ closed: Double, _ open: Double) throws {
    let reach = ["web.reach": 0.1]
    #expect(try !matters(name, in: .shop, reach.merging([gate: closed]) { $1 }))
    #expect(try matters(name, in: .shop, reach.merging([gate: open]) { $1 }))
  }

  @Test(
    "What the shop has nothing for rests, whatever else it has",
    arguments: [
      "price", "goods", "guarantee", "upsell-value", "buying-spread", "dropout-spread", "grudge", "impulse-lift",
      "detractor-weight", "price-elasticity", "regular.price-elasticity", "regular.buying", "friends.promise",
      "checkout->lost", "browsing->checkout.competition",
    ])
  func missing(_ name: String) throws {
    #expect(try !matters(name, in: .shop))
  }

  @Test(
    "What there is matters",
    arguments: [
      "browsing->checkout", "browsing.quality", "loss-aversion", "browsing->lost.attitude", "checkout.intent",
      "regular.share", "web.reach", "web.spend", "learning", "browsing.search.standard", "complains",
    ])
  func present(_ name: String) throws {
    #expect(try matters(name, in: .shop, ["web.reach": 0.1, "checkout.loss-per-step": 0.1]))
  }

  @Test("What is there later counts too")
  func later() throws {
    let journey = Journey.shop
    let severity = try #require(journey.parameter(at: "browsing.severity"))
    let failure = try #require(journey.parameter(at: "browsing.failure"))
    var strategy = Strategy(name: "later", changes: [failure: 0])
    #expect(!Relevance(Variant(journey, strategy)).matters(severity))
    strategy[failure, from: 10] = 0.1
    #expect(Relevance(Variant(journey, strategy)).matters(severity))
  }

  @Test("A way out of a checkout matters where there is another, whatever the reason")
  func exits() throws {
    var journey = Journey.shop
    journey.paths[Path.Ends(from: "checkout", to: "lost")]?.values[.probability] = 0.5
    journey.add("checkout", "browsing", 0.5)
    #expect(try matters("checkout->lost", in: journey))
    journey.paths[Path.Ends(from: "checkout", to: "lost")]?.marks = [.friction]
    #expect(try matters("checkout->lost", in: journey))
    journey.paths[Path.Ends(from: "checkout", to: "browsing")] = nil
    #expect(try !matters("checkout->lost", in: journey))
  }

  @Test("A trait of the journey rests where every segment has its own")
  func traits() throws {
    var journey = Journey.shop
    #expect(try matters("tolerance", in: journey))
    journey.segments["regular"]?.values[.segmentTolerance] = 0.4
    #expect(try matters("tolerance", in: journey))
    journey.segments["bargain"]?.values[.segmentTolerance] = 0.3
    #expect(try !matters("tolerance", in: journey))
  }

  @Test("An assumption is measured, calibrated, judgement or set, and what follows another is not counted by itself")
  func assumptions() throws {
    var journey = Journey.shop
    let tolerance = try #require(journey.parameter(at: "regular.tolerance"))
    let quality = try #require(journey.parameter(at: "browsing.quality"))
    let shares = try #require(journey.parameter(at: "browsing->checkout"))
    journey.sources[shares] = .calibrated("a log")
    var variant = Variant(journey)
    func origin(_ path: ParameterPath) -> Assumption.Origin? { variant.assumptions.first { $0.path == path }?.origin }
    #expect(origin(tolerance) == nil && origin(quality) == .judgement && origin(shares) == .calibrated)
    #expect(variant.assumptions.contains { $0.path.parameter == .lossAversion && $0.origin == .measured })
    variant.strategy.changes[tolerance] = 1
    variant.strategy[quality, from: 5] = 9
    #expect(origin(tolerance) == .set && origin(quality) == .set)
    #expect(variant.assumptions.contains { $0.path.parameter == .attitudeEffect && $0.isOff })
    #expect(!variant.assumptions.contains { $0.isOff && ($0.isOfFile || $0.origin == .set) })
  }
}
