import Journeys
import OrderedCollections
import Testing

@testable import Experiments
@testable import Simulation

@Suite("Checking the simulation against exact answers")
struct VerificationTests {
  @Test("a journey with feedback has no exact answer, and its neutral copy has one")
  func neutral() throws {
    let variant = Variant(Fixtures.shop())
    #expect(throws: MarkovChain.Refusal.self) { try MarkovChain(variant) }
    let neutral = variant.neutral
    #expect(neutral.problems.isEmpty)
    #expect(neutral.strategy.changes.isEmpty)
    let chain = try MarkovChain(neutral)
    #expect(chain.stages == Array(variant.journey.stages.keys))
    #expect(chain.start == 0)
  }

  @Test("the neutral copy keeps what a strategy says about chances, and drops how it works on feelings")
  func neutralKeeps() throws {
    let checkout = Element.path(Path.Ends(from: "checkout", to: "lost"))
    let browsing = Element.path(Path.Ends(from: "browsing", to: "checkout"))
    let strategy = Strategy(
      name: "what-if",
      changes: [
        ParameterPath(browsing, .probability): 0.3, ParameterPath(checkout, .probability): 0.1,
        ParameterPath(.stage("checkout"), .stageSteps): 1, ParameterPath(.segment("bargain"), .segmentShare): 0.5,
        ParameterPath(browsing, .attitudeEffect): 2, ParameterPath(.journey, .price): 60,
      ])
    let neutral = Variant(Fixtures.shop(), strategy).neutral
    #expect(neutral.problems.isEmpty)
    #expect(neutral[.probability, browsing] == 0.3)
    #expect(neutral[.probability, checkout] == 0.1)
    #expect(isClose(neutral[.probability, .path(Path.Ends(from: "checkout", to: "browsing"))], 0.9))
    #expect(neutral[.stageSteps, .stage("checkout")] == 1)
    #expect(isClose(neutral[.segmentShare, .segment("regular")], 0.5))
    #expect(neutral[.attitudeEffect, browsing] == 0)
    #expect(neutral[.price] == 40)
    #expect(try MarkovChain(neutral).moves[1].contains { isClose($0.probability, 0.3, within: 1e-7) })
  }

  @Test("a change that begins later has no exact answer, and the neutral copy is that of the beginning")
  func later() throws {
    let browsing = ParameterPath(.path(Path.Ends(from: "browsing", to: "checkout")), .probability)
    var variant = Variant(Variant(Fixtures.shop()).neutral.journey, Strategy(name: "later", changes: [browsing: 0.3]))
    _ = try MarkovChain(variant)
    variant.strategy[browsing, from: 10] = 0.1
    #expect(throws: MarkovChain.Refusal.obstacles(["a change that begins later"])) { try MarkovChain(variant) }
    #expect(variant.neutral.starts.isEmpty && variant.neutral[browsing] == 0.3)
    _ = try MarkovChain(variant.neutral)
  }

  @Test("impulses and the carry-over of advertising have no exact answer either, and no place in the neutral copy")
  func impulse() throws {
    var journey = Fixtures.shop()
    let spur = Path.Ends(from: "browsing", to: "checkout")
    journey.paths[spur]?.marks.insert(.impulse)
    journey.channels["advertising"]?.values[.carryOver] = 0.5
    let spend = ParameterPath(.channel("advertising"), .spend)
    let variant = Variant(journey, Strategy(name: "louder", changes: [spend: 2]))
    #expect(throws: MarkovChain.Refusal.self) { try MarkovChain(variant) }
    #expect(variant.neutral.journey.paths[spur]?.marks.isEmpty == true)
    #expect(try MarkovChain(variant.neutral).stages.count == 6)
  }

  @Test("the simulation of a neutral journey agrees with its exact answer")
  func agreement() throws {
    let variant = Variant(Fixtures.shop()).neutral
    let run = try Experiment().run(variant, RunSettings(customers: 2_000, replications: 20, steps: 26, seed: 11))
    let verification = Verification(of: run)
    #expect(verification.obstacles.isEmpty)
    #expect(verification.rows.count == 14)
    for row in verification.rows {
      #expect(
        row.agrees, "\(row.quantity): \(row.simulated.mean) and not \(row.exact), \(String(describing: row.score))")
      #expect((row.simulated.mean - row.exact).magnitude < 0.02)
    }
    #expect(verification.agrees)
  }

  @Test("a simulation of something else does not agree")
  func disagreement() throws {
    let variant = Variant(Fixtures.shop()).neutral
    let run = try Experiment().run(variant, RunSettings(customers: 2_000, replications: 10, steps: 26))
    var other = variant
    other.journey.paths[Path.Ends(from: "browsing", to: "checkout")]?.values[.probability] = 0.25
    let wrong = RunResult(variant: other, settings: run.settings, replications: run.replications)
    #expect(!Verification(of: wrong).agrees)
    #expect(Verification(of: wrong).rows.contains { !$0.agrees })
  }

  @Test("where replications do not differ, the error of independent customers is taken")
  func noSpread() throws {
    // Each of 2 × 10 buys with a probability of .1 in one step: standard error √(.09 / 20).
    let verification = Verification(of: Fixtures.run(buyers: [2, 2]))
    let row = try #require(verification.rows.first { $0.quantity == .conversion })
    #expect(isClose(row.exact, 0.1, within: 1e-7))
    #expect(isClose(row.score, 0.1 / (0.09 / 20).squareRoot(), within: 1e-5))
    #expect(row.agrees)
    let start = try #require(verification.rows.first { $0.quantity == .reached(stage: "street") })
    #expect(start.score == 0 && start.agrees)
  }

  @Test("obstacles are told in words, and a problem is one of them")
  func obstacles() {
    let run = Fixtures.shopRun()
    let verification = Verification(of: run)
    #expect(verification.rows.isEmpty && !verification.agrees)
    #expect(verification.obstacles.contains { $0.contains("friends") })
    let broken = RunResult(variant: Variant(Journey(name: "empty")), settings: run.settings, replications: [])
    #expect(Verification(of: broken).obstacles == ["the journey has no stages"])
  }
}
