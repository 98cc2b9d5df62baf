import Foundation
import Journeys
import OrderedCollections
import Testing

@testable import Simulation

@Suite("Failures and what follows (E10)")
struct RecoveryTests {
  /// Everybody buys, then meets a touchpoint that fails every time.
  private func trouble(_ values: Given = [:], failing: Double = 1) -> Journey {
    var journey = Samples.owners(
      expecting: 7, [.learning: 0, .tolerance: 0, .complains: 0.5, .solves: 0.7, .proactive: 0.2],
      [.quality: 7, .failure: failing, .severity: 3])
    for (parameter, value) in values { journey.values[parameter] = value }
    return journey
  }

  @Test("the company notices some, others are voiced, and the rest is silent; it solves what it knows by a share")
  func shares() throws {
    // Answered within the step, so that none is outstanding.
    let tally = try trouble([.answersAfter: 0.001, .answerSpread: 0]).run(4000, steps: 3).total
    let (failures, recovery) = (tally.encounters[0].failures, tally.recoveries[0])
    #expect(failures == tally.encounters[0].count)
    #expect(Figure.share(recovery.noticed, of: failures, exact: 0.2).agrees(with: 0.2))
    #expect(Figure.share(recovery.complaints, of: failures, exact: 0.4).agrees(with: 0.4))
    let known = recovery.noticed + recovery.complaints
    #expect(Figure.share(recovery.solved, of: known, exact: 0.7).agrees(with: 0.7))
  }

  @Test("where nothing fails nothing follows")
  func nothing() throws {
    let one = try trouble(failing: 0).run(300, steps: 5)
    let other = try trouble([.complains: 1, .solves: 0, .proactive: 1, .recoveryBonus: 5], failing: 0).run(
      300, steps: 5)
    #expect(one.fingerprint == other.fingerprint)
    #expect(one.total.recoveries[0] == RecoveryTally())
  }

  @Test("with one agent answers take 1 / (μ - λ), the queue M/M/1 (V10)")
  func oneAgent() throws {
    // Half of a thousand people for each day of the week complain each week: 500 a day for an agent who settles 600.
    let journey = trouble([
      .proactive: 0, .agents: 1, .answersPerDay: 600, .marketSize: 1000 * StepUnit.week.days,
    ])
    let n = 20_000
    let tally = try journey.run(n, steps: 4).total
    // In the first step nobody waits, since nobody complained in the one before.
    let first = try journey.run(n, steps: 2).total
    let (late, early) = (tally.recoveries[0], first.recoveries[0])
    let days =
      Double(late.waiting - early.waiting) / RecoveryTally.unitsPerDay / Double(late.complaints - early.complaints)
    let exact = 1 / (600.0 - 500)
    #expect(isClose(days, exact, within: 0.04 * exact))
  }

  @Test("an answer that comes after the end is outstanding and puts nothing right; one that comes late does so then")
  func outstanding() throws {
    let given: Given = [.answersAfter: 365, .answerSpread: 0, .complains: 1, .proactive: 0, .solves: 1]
    let late = try trouble(given).run(500, steps: 20).total.recoveries[0]
    #expect(late.solved == 0 && late.outstanding == late.complaints && late.complaints > 0)
    // Two weeks: those of the last two steps are not answered any more.
    let soon = try trouble(given).run(500, steps: 20, changing: [.whole(.answersAfter): 2 * StepUnit.week.days]).total
      .recoveries[0]
    #expect(soon.solved == 500 * 17 && soon.outstanding == 1000)
    // Until the answer comes satisfaction is what the failure left.
    let journey = trouble([
      .answerSpread: 0, .complains: 1, .proactive: 0, .solves: 1, .waiting: 0, .makesUp: 1, .memory: 1, .episode: 1,
    ])
    var once = Strategy(name: "one failure", changes: [.at("desk", .failure): 1])
    once[.at("desk", .failure), from: 2] = 0
    once[.at("desk", .met), from: 2] = 0
    once[.whole(.answersAfter), from: 0] = 3 * StepUnit.week.days
    let compiled = try CompiledJourney(Variant(journey, once))
    func attitude(_ steps: Int) throws -> Double {
      let settings = RunSettings(customers: 5, replications: 1, steps: steps)
      return try #require(compiled.simulate(settings, replication: 0, workers: 1)).total.meanAttitude
    }
    let before = try attitude(3)
    #expect(try attitude(2) == before && before < 4)
    #expect(try attitude(4) == before)
    #expect(isClose(try attitude(5), before + 3, within: 1e-3))
    #expect(try attitude(9) == attitude(5))
  }

  /// At how many decisions a problem is open that begins once, on average.
  private func decisions(_ values: Given, step: StepUnit, steps: Int) throws -> Figure {
    let n = 3000
    var journey = trouble(values, failing: 0)
    journey.step = step
    var once = Strategy(name: "one failure", changes: [.at("desk", .failure): 1])
    once[.at("desk", .failure), from: 2] = 0
    once[.at("desk", .met), from: 2] = 0
    var open = Array(repeating: 0.0, count: n)
    _ = try Variant(journey, once).crowd(n, steps: steps) { crowd in
      for place in 0..<n where crowd.customers[place].standing.contains(.problem) { open[place] += 1 }
    }
    return Figure.mean(of: open)
  }

  @Test(
    "what lasts so many steps is open at as many decisions on average, whether a step is a week or a day",
    arguments: [StepUnit.week, .day], [0.2, 1, 3.7])
  func duration(step: StepUnit, lasting: Double) throws {
    let days = lasting * step.days
    let answer = try decisions(
      [.answersAfter: days, .answerSpread: 0, .complains: 1, .proactive: 0, .solves: 1], step: step, steps: 8)
    #expect(answer.agrees(with: lasting), "an answer: \(answer)")
    // Forty mean times are enough for what is forgotten.
    let grudge = try decisions([.grudge: days, .complains: 0, .proactive: 0], step: step, steps: lasting > 1 ? 50 : 14)
    #expect(grudge.agrees(with: lasting), "a grudge: \(grudge)")
  }

  @Test("problems are apart: at a decision none is open as likely as each of them is not")
  func several() throws {
    // A failure a step, each answered after 1.5 steps: at its k-th decision it is open with 1, .5, 0; those before hold.
    let given: Given = [.answersAfter: 10.5, .answerSpread: 0, .complains: 1, .proactive: 0, .solves: 1]
    let n = 4000
    let crowd = try trouble(given, failing: 0.3).crowd(n, steps: 12)
    let open = (0..<n).count { crowd.customers[$0].standing.contains(.problem) }
    let exact = 1 - (1 - 0.3) * (1 - 0.3 * 0.5)
    #expect(Figure.share(open, of: n, exact: exact).agrees(with: exact))
  }

  @Test("each answer is felt and counted when it comes, however much goes wrong in the meantime")
  func late() throws {
    let given: Given = [
      .answersAfter: 3 * StepUnit.week.days, .answerSpread: 0, .complains: 1, .proactive: 0, .solves: 1, .waiting: 0,
      .makesUp: 1,
      .memory: 1, .episode: 1, .recoveryCost: 5,
    ]
    let tally = try trouble(given).run(200, steps: 10).total
    // Everybody meets one failure in each of nine steps, and the answers to the first six come in time.
    #expect(tally.recoveries[0].solved == 200 * 6)
    #expect(tally.purchases.money.recovery == Int128(Money.units(5)) * 200 * 6)
    // Nobody's satisfaction is that of a first solution: something else has gone wrong before it comes.
    let unsolved = try trouble(given).run(200, steps: 10, changing: [.whole(.solves): 0]).total
    let gain = Double(tally.encounters[0].satisfaction - unsolved.encounters[0].satisfaction)
    #expect(isClose(gain * EncounterTally.pointsPerUnit, 200 * 6 * 3, within: 0.05))
  }

  @Test("the queue in balance is M/M/c: its mean time is that of Erlang C", arguments: [1, 2, 5, 20])
  func balance(agents: Int) throws {
    for busy in [0.3, 0.8, 0.93] {
      let row = DeskRow(agents: agents, answersPerDay: 16, stepDays: 7)
      var desk = SupportDesk(row, weight: 1)
      let arrivals = busy * row.capacity
      for _ in 0..<200 { desk.advance(complaints: arrivals * 7) }
      let waits = row.probabilityOfWaiting(utilisation: busy)
      let exact = waits / (row.capacity - arrivals) + 1.0 / 16
      #expect(isClose(desk.beginning.utilisation, busy, within: 1e-6))
      // Little's law.
      #expect(isClose(desk.beginning.queue, arrivals * exact, within: 1e-4 * arrivals * exact))
      let n = 40_000
      let days = (0..<n).map { desk.days(bits: SplitMix64.mix(UInt64($0) &* SplitMix64.increment), moment: 0.5) }
      #expect(Figure.mean(of: days).agrees(with: exact))
    }
    #expect(isClose(DeskRow(agents: 1, answersPerDay: 16, stepDays: 7).probabilityOfWaiting(utilisation: 0.7), 0.7))
  }

  @Test("how busy the desk is leads back from how much is at it", arguments: [1, 3, 20, 2_000])
  func inverse(agents: Int) {
    let row = DeskRow(agents: agents, answersPerDay: 16, stepDays: 7)
    for settled in [0, 0.1, 14 * Double(agents)] {
      for busy in [1e-9, 1e-3, 0.3, 0.7, 0.98, 0.999_999, 1 - 1e-9] {
        let target = row.queue(utilisation: busy) + settled * busy
        #expect(abs(row.utilisation(queue: target, settling: settled) - busy) < 0x1p-39)
      }
      #expect(row.utilisation(queue: 0, settling: settled) == 0)
      let flooded = row.utilisation(queue: 1e15, settling: settled)
      #expect(flooded > 1 - 0x1p-39 && flooded < 1)
    }
  }

  @Test("a queue builds up by what comes too much, and drains by what can be done besides")
  func transient() {
    let row = DeskRow(agents: 5, answersPerDay: 10, stepDays: 7)
    var desk = SupportDesk(row, weight: 1)
    for week in 1...10 {
      desk.advance(complaints: 80 * 7)
      // Thirty a day too many, and nobody is idle but at the very beginning.
      #expect(isClose(desk.beginning.queue, Double(week) * 210, within: 25))
    }
    let full = desk.beginning.queue
    for week in 1...8 {
      desk.advance(complaints: 20 * 7)
      let left = max(0, full - Double(week) * 210)
      #expect(left < 100 || isClose(desk.beginning.queue, left, within: 25))
    }
    for _ in 0..<30 { desk.advance(complaints: 20 * 7) }
    let exact = 2 + row.probabilityOfWaiting(utilisation: 0.4) * 0.4 / 0.6
    #expect(isClose(desk.beginning.queue, exact, within: 1e-3))
  }

  @Test(
    "the fluid stays near the queue M/M/c as it builds up and drains: 10 complaints, and a step for a sudden change")
  func chance() {
    let row = DeskRow(agents: 2, answersPerDay: 15, stepDays: 7)
    var desk = SupportDesk(row, weight: 1)
    // Kolmogorov's forward equations: the probability of each number of complaints at the desk, hour by hour and finer.
    let time = 0.01
    var chances = [1.0] + Array(repeating: 0, count: 400)
    for (week, rate) in [40.0, 40, 40, 20, 20, 20, 20, 20, 20].enumerated() {
      for _ in 0..<700 {
        let before = chances
        for number in chances.indices {
          let leaving = (number < 400 ? rate : 0) + 15 * Double(min(number, 2))
          chances[number] -= before[number] * leaving * time
          if number > 0 { chances[number] += before[number - 1] * rate * time }
          if number < 400 { chances[number] += before[number + 1] * 15 * Double(min(number + 1, 2)) * time }
        }
      }
      desk.advance(complaints: rate * 7)
      let exact = chances.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
      #expect(isClose(desk.beginning.queue, exact, within: 10), "week \(week): \(desk.beginning.queue), \(exact)")
    }
  }

  @Test("how long answers take does not hang on how many customers stand for the market")
  func sample() throws {
    func days(_ customers: Int) throws -> Figure {
      let times = try (0..<8).map { replication in
        let recovery = try trouble([.agents: 2, .answersPerDay: 400], failing: 0.1).run(
          customers, steps: 20, replication: replication, changing: [.whole(.marketSize): 100_000]
        ).total.recoveries[0]
        return Double(recovery.waiting) / RecoveryTally.unitsPerDay / Double(recovery.complaints)
      }
      return Figure.mean(of: times)
    }
    let (few, many) = (try days(200), try days(8000))
    #expect(few.agrees(with: many.value))
  }

  @Test("more complaints than agents settle pile up, and more agents keep answers quick")
  func overload() throws {
    func days(_ agents: Double, steps: Int) throws -> Double {
      let recovery = try trouble([.agents: agents, .answersPerDay: 100]).run(1000, steps: steps).total.recoveries[0]
      return Double(recovery.waiting) / RecoveryTally.unitsPerDay / Double(recovery.complaints)
    }
    #expect(try days(1, steps: 12) > 2 * days(1, steps: 4))
    #expect(try days(1, steps: 6) > 5 * days(4, steps: 6))
    #expect(try days(8, steps: 6) <= days(4, steps: 6) * 1.01)
  }

  @Test("without a number of agents the time is what is said, and lognormal around it")
  func lognormal() throws {
    let recovery = try trouble([.answersAfter: 3, .answerSpread: 0]).run(500, steps: 2).total.recoveries[0]
    #expect(recovery.waiting == recovery.complaints * 3 * 1024)
    let spread = try trouble([.answersAfter: 3, .answerSpread: 0.5]).run(8000, steps: 2).total.recoveries[0]
    let mean = Double(spread.waiting) / RecoveryTally.unitsPerDay / Double(spread.complaints)
    #expect(isClose(mean, 3 * exp(0.125), within: 0.1))
  }

  @Test("the bonus shows in surveys and in satisfaction, and not in attitude (de Matos, Henrique & Rossi 2007)")
  func bonus() throws {
    func tally(_ bonus: Double) throws -> SegmentTally {
      var journey = trouble([.recoveryBonus: bonus, .solves: 1, .proactive: 1, .makesUp: 1])
      // One encounter, and then a place where nothing happens.
      journey.add("rest")
      journey.go("desk", "rest", 1)
      journey.go("rest", "gone", 0)
      return try journey.run(400, steps: 4).total
    }
    let (none, some) = (try tally(0), try tally(2))
    #expect(some.attitude == none.attitude)
    #expect(some.encounters[0].satisfaction > none.encounters[0].satisfaction)
    #expect(some.ratings > none.ratings + 400)
  }

  @Test("a second failure takes the bonus away (Maxham & Netemeyer 2002)")
  func second() throws {
    func ratings(_ bonus: Double) throws -> Int {
      try trouble([.recoveryBonus: bonus, .solves: 1, .proactive: 1]).run(300, steps: 4).total.ratings
    }
    #expect(try ratings(0) == ratings(3))
  }

  @Test("an open problem drives people away, until it is solved or forgotten")
  func openProblem() throws {
    func lost(_ values: Given) throws -> Int {
      var journey = trouble(values, failing: 0.5)
      journey.go("desk", "gone", 0.05, [], [.problemEffect: 1])
      return try journey.run(1500, steps: 12).occupancy[12][journey.number("gone")]
    }
    let solved = try lost([.solves: 1, .proactive: 1])
    let slow = try lost([.solves: 1, .proactive: 0, .complains: 1, .answersAfter: 40])
    let silent = try lost([.proactive: 0, .complains: 0, .grudge: 3650])
    #expect(solved < slow)
    #expect(slow < silent)
    #expect(try lost([.proactive: 0, .complains: 0, .grudge: 5]) < silent)
    // Where the path does not mind, nobody leaves because of it.
    var careless = trouble([:], failing: 0.5)
    careless.go("desk", "gone", 0.05)
    let one = try careless.run(300, steps: 8, changing: [.whole(.grudge): 1]).occupancy
    #expect(try one == careless.run(300, steps: 8).occupancy)
  }
}
