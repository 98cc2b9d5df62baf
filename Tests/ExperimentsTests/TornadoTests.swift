import Journeys
import OrderedCollections
import Testing

@testable import Experiments
@testable import Simulation

@Suite("Levers in the order of their swings")
struct TornadoTests {
  private static let variant = TwoRoads.variant("a", left: 0.3, right: 0.3)

  private static func path(_ name: String) throws -> ParameterPath {
    try #require(variant.journey.parameter(at: name))
  }

  private static func tornado(
    _ moves: [(String, Double, Double)], by name: String = "conversion", replications: Int = 6, seed: UInt64 = 1
  ) throws -> Tornado {
    let metric = try #require(Fixtures.metric(name, in: variant.journey))
    let sensitivity = try Experiment(threads: 2).sensitivity(
      of: variant, to: moves.map { Sensitivity.Move(try path($0.0), in: variant, from: $0.1, to: $0.2) }, by: [metric],
      RunSettings(customers: 2_000, replications: replications, steps: 20, seed: seed))
    return try #require(Tornado(sensitivity, by: metric))
  }

  @Test("the largest swing comes first, the best end is named, and what does nothing is set apart")
  func order() throws {
    let tornado = try Self.tornado([
      ("claim-below", 1, 9), ("street->left", 0.1, 0.4), ("street->lost", 0.1, 0.3),
    ])
    #expect(tornado.swings.map(\.path.description) == ["street->lost", "street->left"])
    #expect(tornado.isAlike == [true, false] && tornado.unseen.map(\.path.description) == ["claim-below"])
    #expect(tornado.best.map(\.swing.path.description) == ["street->lost"] && tornado.best[0].end.value == 0.1)
    #expect(tornado.next?.swing.path.description == "street->left" && tornado.next?.end.value == 0.4)
  }

  @Test("both ends are what the formula says")
  func closedForm() throws {
    let tornado = try Self.tornado([("street->left", 0.1, 0.4), ("street->lost", 0.1, 0.3)])
    for swing in tornado.swings {
      for end in swing.ends {
        var moved = Self.variant
        moved.strategy.changes[swing.path] = end.value
        let exact = TwoRoads.conversion(moved) - TwoRoads.conversion(Self.variant)
        let difference = try #require(end.difference(of: tornado.metric)).difference
        #expect((difference.mean - exact).magnitude < 4 * (difference.standardError ?? 0), "\(swing.path)")
      }
    }
  }

  @Test("two levers that do the same cannot be told apart, neither in size nor in what they are good for")
  func alike() throws {
    // Each of the two questions may be answered wrong by luck, in 5 of 100 cases.
    let alike = try (1...6).filter { seed in
      let tornado = try Self.tornado([("street->left", 0.1, 0.4), ("street->right", 0.1, 0.4)], seed: UInt64(seed))
      return tornado.isAlike == [true, true] && tornado.best.count == 2 && tornado.next == nil
    }
    #expect(alike.count >= 4)
  }

  @Test("from a single replication nothing is sure, and nothing is in order")
  func single() throws {
    let tornado = try Self.tornado([("street->left", 0.1, 0.4)], replications: 1)
    #expect(tornado.swings.isEmpty && tornado.best.isEmpty && tornado.unseen.count == 1)
  }

  @Test("where neither more nor less is better, no end is the best one")
  func neutral() throws {
    let tornado = try Self.tornado([("street->lost", 0.05, 0.4)], by: "reached.left")
    #expect(tornado.metric.moreIsBetter == nil && tornado.swings.count == 1 && tornado.best.isEmpty)
  }

  @Test("far is a lever's range, else a scale with two ends, else a little")
  func far() throws {
    var journey = Fixtures.shop()
    let price = try #require(journey.parameter(at: "price"))
    journey.levers[price] = Lever(path: price, title: "Price", range: 20...60)
    func ends(_ name: String) throws -> [Double?] {
      let move = Sensitivity.Move.far(try #require(journey.parameter(at: name)), in: Variant(journey))
      return [move.low, move.high]
    }
    #expect(try ends("price") == [20, 60])
    #expect(try ends("browsing.quality") == [0, 10])
    #expect(try ends("checkout.steps") == [2, 4])
  }

  @Test("words people think in stand for metrics, unless a metric has that name")
  func words() {
    let shop = Fixtures.shop()
    #expect(MetricCatalogue.metric(meantBy: "loyalty", in: shop)?.name == "retention")
    #expect(MetricCatalogue.metric(meantBy: "Recommendation", in: shop)?.name == "nps")
    #expect(MetricCatalogue.metric(meantBy: "conversion.bargain", in: shop)?.name == "conversion.bargain")
    #expect(MetricCatalogue.metric(meantBy: "luck", in: shop) == nil)
  }
}
