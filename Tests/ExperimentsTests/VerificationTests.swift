import Journeys
import OrderedCollections
import Testing

@testable import Experiments
@testable import Simulation

@Suite("Checking the simulation against exact answers")
struct VerificationTests {
  @Test("a journey with feedback has no exact answer, and its neutral copy has one")
  func neutral() {
    let variant = Variant(Fixtures.shop())
    #expect(throws: MarkovChain.Refusal.self) { try MarkovChain(variant) }
    #expect(!variant.leftOut.isEmpty)
    let neutral = variant.neutral
    #expect(neutral.problems.isEmpty && neutral.leftOut.isEmpty)
    #expect(neutral.strategy.changes.isEmpty)
    let chain = MarkovChain(file: neutral)
    #expect(chain.stages == Array(variant.journey.stages.keys))
    #expect(chain.start == 0)
  }

  @Test("the neutral copy keeps what a strategy says, and drops how it works on feelings")
  func neutralKeeps() {
    let checkout = Element.path(Path.Ends(from: "checkout", to: "lost"))
    let back = ParameterPath(.path(Path.Ends(from: "checkout", to: "browsing")), .probability)
    let browsing = Element.path(Path.Ends(from: "browsing", to: "checkout"))
    let segments = ["regular", "bargain"].map { ParameterPath(.segment($0), .segmentShare) }
    let strategy = Strategy(
      name: "what-if",
      changes: [
        ParameterPath(browsing, .probability): 0.3, ParameterPath(checkout, .probability): 0.1,
        ParameterPath(.stage("checkout"), .stageSteps): 1, segments[1]: 0.5,
        ParameterPath(browsing, .attitudeEffect): 2, ParameterPath(.journey, .price): 60,
      ])
    let neutral = Variant(Fixtures.shop(), strategy).neutral
    #expect(neutral.problems.isEmpty && neutral.leftOut.isEmpty)
    #expect(neutral[.probability, browsing] == 0.3)
    #expect(isClose(neutral.parts(of: [back, ParameterPath(checkout, .probability)]).last, 0.1))
    #expect(isClose(neutral.parts(of: [back, ParameterPath(checkout, .probability)]).first, 0.9))
    #expect(neutral[.stageSteps, .stage("checkout")] == 1)
    #expect(isClose(neutral.parts(of: segments).first, 0.5))
    #expect(neutral[.attitudeEffect, browsing] == 0)
    // What is paid is verified too; how it works is not, as it works differently in each segment.
    #expect(neutral[.price] == 60 && neutral[.priceEffect, browsing] == 0)
    #expect(MarkovChain(file: neutral).moves[1].contains { isClose($0.probability, 0.3, within: 1e-7) })
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
    let (chain, compiled) = (MarkovChain(file: neutral), try CompiledJourney(neutral))
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
    #expect(verification.leftOut == ["what people feel (on 4 paths)", "who is disappointed and warns others"])
    #expect(Verification(of: run).leftOut.isEmpty)
  }

  @Test("a change that begins later has no exact answer, and the neutral copy is that of the beginning")
  func later() {
    let browsing = ParameterPath(.path(Path.Ends(from: "browsing", to: "checkout")), .probability)
    var variant = Variant(Variant(Fixtures.shop()).neutral.journey, Strategy(name: "later", changes: [browsing: 0.3]))
    #expect(variant.leftOut.isEmpty)
    variant.strategy[browsing, from: 10] = 0.1
    #expect(variant.leftOut == ["a change that begins later"])
    #expect(throws: MarkovChain.Refusal.self) { try MarkovChain(variant) }
    #expect(variant.neutral.starts.isEmpty && variant.neutral[browsing] == 0.3)
    #expect(variant.neutral.leftOut.isEmpty)
  }

  @Test("impulses have no exact answer, and no place in the neutral copy; the carry-over of advertising has one")
  func impulse() {
    var journey = Fixtures.shop()
    let spur = Path.Ends(from: "browsing", to: "checkout")
    journey.paths[spur]?.marks.insert(.impulse)
    journey.channels["advertising"]?.values[.carryOver] = 0.5
    let spend = ParameterPath(.channel("advertising"), .spend)
    let variant = Variant(journey, Strategy(name: "louder", changes: [spend: 2]))
    #expect(throws: MarkovChain.Refusal.self) { try MarkovChain(variant) }
    #expect(variant.leftOut.contains("impulse on browsing->checkout"))
    #expect(variant.neutral.journey.paths[spur]?.marks.isEmpty == true)
    #expect(variant.neutral[spend] == 2 && variant.neutral.leftOut.isEmpty)
  }

  @Test("the simulation of a neutral journey agrees with its exact answer")
  func agreement() throws {
    let variant = Variant(Fixtures.shop()).neutral
    let run = try Experiment().run(variant, RunSettings(customers: 2_000, replications: 20, steps: 26, seed: 11))
    let verification = Verification(of: run)
    #expect(verification.obstacles.isEmpty)
    #expect(verification.rows.count == 26)
    for row in verification.rows {
      #expect(
        row.agrees, "\(row.quantity.name): \(row.simulated.mean) and not \(row.exact), \(String(describing: row.score))"
      )
      #expect((row.simulated.mean - row.exact).magnitude < 0.05 * max(1, row.exact.magnitude))
    }
    #expect(verification.agrees)
  }

  @Test("a stage that some leave for itself comes to the same as without, and no purchase is seen in that")
  func loop() throws {
    var journey = Variant(Fixtures.shop()).neutral.journey
    let plain = Expectation(of: Variant(journey), steps: 26)
    Fixtures.add(Path(from: "browsing", to: "browsing"), 0.2, to: &journey)
    let variant = Variant(journey)
    let looped = Expectation(of: variant, steps: 26)
    #expect(isClose(looped.conversion, plain.conversion, within: 1e-12))
    #expect(isClose(looped.purchases ?? 0, plain.purchases ?? 1, within: 1e-12))
    let run = try Experiment().run(variant, RunSettings(customers: 2_000, replications: 20, steps: 26, seed: 12))
    #expect(Verification(of: run).agrees)
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

  @Test("a contract that is read as chances of each step is found out")
  func contract() throws {
    // Of 13 renewals in a year 36% refuse none; 4% leaving in each week would leave 12%.
    let contract = ExpectationTests.life(
      every: 4, dropout: 0.158, renews: true, [.dropoutSpread: 0.21])
    let settings = RunSettings(customers: 1_000, replications: 8, steps: 52, seed: 5)
    let right = Verification(of: try Experiment().run(contract, settings))
    let row = try #require(right.rows.first { $0.quantity.name == "at-end.here" })
    #expect(isClose(row.exact, 0.364, within: 0.005) && isClose(row.simulated.mean, row.exact, within: 0.03))
    #expect(right.agrees && right.leftOut.isEmpty)
    var misread = contract.journey
    misread.paths[Path.Ends(from: "here", to: "here")] = nil
    misread.paths[Path.Ends(from: "here", to: "gone")]?.marks = []
    misread.paths[Path.Ends(from: "here", to: "gone")]?.values[.probability] = 0.158 / 4
    let other = try Experiment().run(Variant(misread), settings)
    let wrong = Verification(of: RunResult(variant: contract, settings: settings, replications: other.replications))
    let found = try #require(wrong.rows.first { $0.quantity.name == "at-end.here" })
    #expect(isClose(found.simulated.mean, 0.122, within: 0.02) && !found.agrees)
  }

  @Test("purchases, contracts that go on, several packages, failures and money agree with their exact answers")
  func everything() throws {
    let variant = Variant(Fixtures.club()).neutral
    let run = try Experiment().run(variant, RunSettings(customers: 1_500, replications: 16, steps: 40, seed: 3))
    let verification = Verification(of: run)
    for row in verification.rows {
      #expect(
        row.agrees,
        "\(row.quantity.name): \(row.simulated.mean) and not \(row.exact), \(String(describing: row.score))")
    }
    #expect(Verification.Theme.allCases.allSatisfy { theme in verification.rows.contains { $0.theme == theme } })
    let names = verification.rows.map(\.quantity.name)
    for name in ["retention", "profit", "horizon-value", "answer-time"] { #expect(names.contains(name)) }
  }

  @Test("a desk at which complaints come in at one rate is held against Erlang C; another one is left out")
  func desk() throws {
    var journey = Journey(name: "desk", step: .week)
    Fixtures.add(Stage(name: "here", isStart: true), quality: 7, to: &journey)
    Fixtures.add(Stage(name: "gone", kind: .outcome), to: &journey)
    Fixtures.add(Path(from: "here", to: "gone"), 0, to: &journey)
    journey.stages["here"]?.touchpoints[""]?.values[.failure] = 0.2
    // 10 000 people, of whom a fifth meets a failure a week and half of these complain: 142.9 a day for 20 agents.
    for (parameter, value) in [(Parameter.agents, 20.0), (.answersPerDay, 9)] { journey.values[parameter] = value }
    let run = try Experiment().run(Variant(journey), RunSettings(customers: 1_000, replications: 8, steps: 40, seed: 2))
    let verification = Verification(of: run)
    let row = try #require(verification.rows.first { $0.quantity == .metric(Metric(.answerTime)) })
    #expect(row.agrees && verification.agrees && verification.leftOut.isEmpty)
    #expect(row.exact > 1.0 / 9)
    journey.paths[Path.Ends(from: "here", to: "gone")]?.values[.probability] = 0.05
    #expect(Variant(journey).leftOut == ["the queue of the support desk"])
    #expect(Variant(journey).neutral.leftOut.isEmpty && Variant(journey).neutral[.agents] == 0)
  }

  @Test("where replications do not differ, the error of independent customers is taken")
  func noSpread() throws {
    // Each of 2 × 10 buys with a probability of .1 in one step: standard error √(.09 / 20).
    let verification = Verification(of: Fixtures.run(buyers: [2, 2]))
    let row = try #require(verification.rows.first { $0.quantity.name == "conversion" })
    #expect(isClose(row.exact, 0.1, within: 1e-7))
    #expect(isClose(row.score, 0.1 / (0.09 / 20).squareRoot(), within: 1e-5))
    #expect(row.agrees)
    let start = try #require(verification.rows.first { $0.quantity.name == "reached.street" })
    #expect(start.score == 0 && start.agrees)
  }

  @Test("obstacles are told in words, and a problem is one of them")
  func obstacles() {
    let run = Fixtures.shopRun()
    let verification = Verification(of: run)
    #expect(verification.rows.isEmpty && !verification.agrees)
    #expect(verification.obstacles.contains { $0.contains("warns others") })
    let broken = RunResult(variant: Variant(Journey(name: "empty")), settings: run.settings, replications: [])
    #expect(Verification(of: broken).obstacles == ["the journey has no stages"])
  }
}
