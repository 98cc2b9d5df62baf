import Journeys
import OrderedCollections
import Testing

@Suite("Looking parameters up by name")
struct LookupTests {
  @Test(
    "A full name leads to its parameter and is written the same way",
    arguments: [
      "price", "tolerance", "checkout.steps", "browsing.quality", "browsing.search.quality", "browsing->checkout",
      "browsing->checkout.price", "web.reach", "friends.imitation", "bargain.share", "bargain.price-elasticity",
    ])
  func found(name: String) throws {
    let path = try #require(Journey.shop.parameter(at: name))
    #expect(path.description == name)
  }

  @Test(
    "What does not exist, or changes nothing there, is not found",
    arguments: [
      "", ".", "*", "quality", "nothing.quality", "browsing", "browsing.steps", "checkout.quality", "web.imitation",
      "friends.reach", "unaware->browsing", "browsing->customer", "browsing->checkout.quality", "checkout->lost.price",
      "browsing.search", "browsing.search.steps", "->", "browsing->", "->checkout", "price.quality", "lost.quality",
      "browsing..quality", "browsing.quality.", "prıce",
    ])
  func missing(name: String) {
    #expect(Journey.shop.parameter(at: name) == nil)
  }

  @Test("Every parameter of a journey is found under its name")
  func roundTrip() {
    let journey = Journey.shop
    for path in journey.parameters { #expect(journey.parameter(at: path.description) == path) }
  }

  @Test(
    "A star stands for any text without a dot",
    arguments: [
      ("*.reach", ["web.reach"]), ("browsing.*.quality", ["browsing.search.quality"]),
      ("*.quality", ["browsing.quality"]), ("b*.sh*e", ["bargain.share"]),
      ("browsing->*", ["browsing->checkout", "browsing->lost"]),
      ("*->lost.offer", ["browsing->lost.offer", "customer->lost.offer"]),
      ("*loss*", ["loss-aversion"]),
      ("*.loss*", ["checkout.loss-per-step", "regular.loss-aversion", "bargain.loss-aversion"]),
      ("checkout.steps", ["checkout.steps"]), ("x*", []), ("**.reach", ["web.reach"]), ("reach*", []), ("aa*aa", []),
    ] as [(String, [String])])
  func stars(pattern: String, names: [String]) {
    #expect(Journey.shop.parameters(matching: pattern).map(\.description) == names)
  }

  @Test("A value is what the strategy says, else the file, else what holds for the whole journey, else the default")
  func values() throws {
    var journey = Journey.shop
    let elasticity = try #require(journey.parameter(at: "bargain.price-elasticity"))
    #expect(Variant(journey)[elasticity] == 1.5)
    journey.values[.priceElasticity] = 2
    #expect(Variant(journey)[elasticity] == 2)
    #expect(Variant(journey).reference(.segmentPriceElasticity, .segment("bargain")) == 2)
    journey.give(elasticity, 3)
    #expect(Variant(journey)[elasticity] == 3)
    #expect(journey.given(elasticity) == 3)
    let strategy = Strategy(name: "other", changes: [elasticity: 4])
    #expect(Variant(journey, strategy)[elasticity] == 4)
    #expect(Variant(journey, strategy).reference(.segmentPriceElasticity, .segment("bargain")) == 3)
    journey.give(elasticity, nil)
    #expect(Variant(journey)[elasticity] == 2)
  }

  @Test("A value that the file gives without a source is a judgement, and a default has the source of the catalogue")
  func sources() throws {
    var journey = Journey.shop
    let aversion = ParameterPath(.journey, .lossAversion)
    #expect(journey.source(of: aversion) == .measured("Tversky & Kahneman 1992"))
    journey.give(aversion, 2)
    #expect(journey.source(of: aversion) == .judgement)
    journey.sources[aversion] = .calibrated("our survey")
    #expect(journey.source(of: aversion) == .calibrated("our survey"))
  }

  @Test("A lever narrows the range of its parameter")
  func ranges() throws {
    var journey = Journey.shop
    let steps = try #require(journey.parameter(at: "checkout.steps"))
    #expect(journey.range(of: steps) == 0...100)
    journey.levers[steps] = Lever(path: steps, title: "Steps", range: 1...8)
    #expect(journey.range(of: steps) == 1...8)
  }
}
