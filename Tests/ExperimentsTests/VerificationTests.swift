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

  @Test("the exact answer is read from the numbers of the file, by hand")
  func file() throws {
    var journey = Journey(name: "till", step: .week)
    Fixtures.add(Stage(name: "door", isStart: true), to: &journey)
    Fixtures.add(Stage(name: "till", kind: .instant), to: &journey)
    for name in ["home", "lost"] { Fixtures.add(Stage(name: name, kind: .outcome), to: &journey) }
    Fixtures.add(Path(from: "door", to: "till"), 0.5, to: &journey)
    Fixtures.add(Path(from: "door", to: "lost"), 0.1, to: &journey)
    Fixtures.add(Path(from: "till", to: "home", marks: [.buys]), to: &journey)
    Fixtures.add(Path(from: "till", to: "door"), 0.3, to: &journey)
    Fixtures.add(Path(from: "till", to: "lost", marks: [.friction]), 0.7, to: &journey)
    journey.stages["till"]?.values[.intent] = 0.6
    journey.stages["till"]?.values[.stageSteps] = 2
    journey.stages["till"]?.values[.lossPerStep] = 0.1
    let chain = try MarkovChain(Variant(journey))
    func chance(_ from: Int, _ to: Int) -> Double {
      chain.moves[from].filter { $0.to == to }.map(\.probability).reduce(0, +)
    }
    #expect(chance(0, 1) == 0.5 && chance(0, 3) == 0.1)
    // 0.6 · 0.9² pass; of the 0.514 who leave 30% go back and 70% are lost, friction or not.
    #expect(isClose(chance(1, 2), 0.486) && isClose(chance(1, 0), 0.3 * 0.514) && isClose(chance(1, 3), 0.7 * 0.514))
    // Whom a third step wears out besides is booked to friction: those unwilling or worn out as planned stay where they were.
    let steps = ParameterPath(.stage("till"), .stageSteps)
    let more = try MarkovChain(Variant(journey, Strategy(changes: [steps: 3])))
    let lost = more.moves[1].filter { $0.to == 3 }.map(\.probability).reduce(0, +)
    #expect(isClose(lost, 0.7 * 0.514 + 0.6 * 0.81 * 0.1) && isClose(more.moves[1].last?.probability, 0.6 * 0.729))
  }

  @Test("what the simulation compiles agrees with what the file says")
  func compiled() throws {
    let neutral = Variant(Fixtures.shop()).neutral
    let (chain, compiled) = (try MarkovChain(neutral), try CompiledJourney(neutral))
    for stage in chain.stages.indices {
      for to in chain.stages.indices {
        let exact = chain.moves[stage].filter { $0.to == to }.map(\.probability).reduce(0, +)
        let other = compiled.transitions(from: stage).filter { $0.to == to }.map(\.probability).reduce(0, +)
        #expect(isClose(other, exact, within: 1e-7), "\(chain.stages[stage]) to \(chain.stages[to])")
      }
    }
  }

  @Test("what has no exact answer is named, and not called verified")
  func leftOut() throws {
    let variant = Variant(Fixtures.shop())
    let run = try Experiment().run(variant.neutral, RunSettings(customers: 300, replications: 4, steps: 10, seed: 1))
    let verification = Verification(of: run, neutralOf: variant)
    #expect(verification.agrees && verification.obstacles.isEmpty)
    #expect(verification.leftOut.contains("buying again at customer"))
    #expect(verification.leftOut.contains("word of mouth through friends"))
    #expect(Verification(of: run).leftOut.isEmpty)
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
