import Journeys
import OrderedCollections
import Testing

@testable import Experiments
@testable import Simulation

@Suite("What levers do together")
struct InteractionsTests {
  private static func interactions(threads: Int = 2) throws -> (Interactions, Journey) {
    var journey = TwoRoads.variant("a", left: 0.3, right: 0.3).journey
    for (name, range) in [("claim-below", 1...9.0), ("street->left", 0.1...0.4), ("street->lost", 0.1...0.3)] {
      let path = try #require(journey.parameter(at: name))
      journey.levers[path] = Lever(path: path, title: name, range: range)
    }
    let variant = Variant(journey)
    let found = try Experiment(threads: threads).interactions(
      of: try #require(Fixtures.metric("conversion", in: journey)),
      over: journey.levers.keys.compactMap { Interactions.Factor($0, in: variant) }, in: variant,
      Interactions.Plan(
        walks: 3, blocks: 16, closely: 2, settings: RunSettings(customers: 300, replications: 2, steps: 12, seed: 3)))
    return (found, journey)
  }

  @Test("the levers that matter are found, and only they are looked at closely")
  func found() throws {
    let (found, _) = try Self.interactions()
    #expect(found.screening.last?.factor.path.description == "claim-below")
    #expect(found.closely.map(\.path.description).sorted() == ["street->left", "street->lost"])
    let indices = try #require(found.indices)
    let lost = try #require(found.closely.firstIndex { $0.path.description == "street->lost" })
    #expect(indices.alone[lost].value > 0.5 && indices.alone.count == 2)
  }

  @Test("the bits do not depend on the number of threads")
  func threads() throws {
    let (one, other) = (try Self.interactions().0, try Self.interactions(threads: 1).0)
    #expect(one.screening == other.screening && one.indices?.total == other.indices?.total)
  }

  @Test("the number of populations is what the plan says")
  func plan() {
    let plan = Interactions.Plan(walks: 10, blocks: 256, settings: RunSettings(replications: 2))
    #expect(plan.populations(levers: 15) == (10 * 16 + 256 * 7) * 2)
    #expect(plan.populations(levers: 2) == (10 * 3 + 256 * 4) * 2)
  }

  @Test(
    "whoever stops it keeps the walks and the pairs of points that are done, and they say what they would have said")
  func stopped() throws {
    let (whole, journey) = try Self.interactions()
    let factors = journey.levers.keys.compactMap { Interactions.Factor($0, in: whole.variant) }
    func until(_ populations: Int) throws -> Interactions {
      try Experiment.stopped(after: populations)
        .interactions(of: whole.metric, over: factors, in: Variant(journey), whole.plan)
    }
    // A walk is four points of two replications each; then a block is four points of two.
    #expect(throws: ExperimentError.interrupted) { try until(0) }
    #expect(throws: ExperimentError.interrupted) { try until(15) }
    let walks = try until(17)
    #expect(walks.walks == 2 && walks.screening.count == 3 && walks.closely.isEmpty && walks.indices == nil)
    let blocks = try until(24 + 8 * 3 + 1)
    #expect(blocks.walks == 3 && blocks.blocks == 3 && blocks.indices == nil)
    #expect(Set(blocks.screening) == Set(whole.screening))
    let all = try until(24 + 8 * 16)
    #expect(all.blocks == 16 && all.indices?.total.count == whole.indices?.total.count && all.indices != nil)
  }
}
