import Journeys
import OrderedCollections
import Testing

@testable import Simulation

/// People come over time; before that they are nowhere.
@Suite("Theory: people who come over time")
struct ArrivalTests {
  private static let shares = [0.4, 0.3, 0.2, 0.1]

  /// In each step 30% of those who are here buy, and 10% are lost.
  private func shop(_ arrivals: [Double], touchpoint: Bool = false, _ values: Given = [:]) -> Journey {
    var journey = Journey("shop", values)
    journey.add("here", start: true)
    journey.add("bought", .outcome)
    journey.add("lost", .outcome)
    journey.go("here", "bought", 0.3, [.buys])
    journey.go("here", "lost", 0.1)
    if touchpoint { journey.meet("here") }
    journey.arrivals = Arrivals(arrivals)
    return journey
  }

  /// How many of those who came together have bought after so many steps.
  private func bought(after steps: Int) -> Double {
    var left = 1.0
    for _ in 0..<max(0, steps) { left *= 0.6 }
    return 0.75 * (1 - left)
  }

  @Test("how many have come is the sum of the shares, of which the last goes on")
  func come() {
    let listed = Arrivals(Self.shares)
    for (step, exact) in [0.4, 0.7, 0.9, 1, 1].enumerated() {
      #expect(isClose(listed.come(by: step), exact, within: 1e-12))
    }
    let steady = Arrivals([0.05])
    #expect(isClose(steady.come(by: 9), 0.5, within: 1e-12) && steady.come(by: 19) == 1 && steady.come(by: 99) == 1)
    #expect(Arrivals([1]) == .atOnce && Arrivals.atOnce.come(by: 0) == 1)
    #expect(Arrivals([0.33333, 0.33333, 0.33333]).come(by: 2) == 1)
  }

  @Test("conversion is the convolution of coming and of what one cohort does", arguments: [false, true])
  func convolution(touchpoint: Bool) throws {
    let n = 4000
    let tally = try shop(Self.shares, touchpoint: touchpoint).run(n, steps: 12)
    for step in 0...12 {
      let exact = Self.shares.enumerated().reduce(0) { $0 + $1.element * bought(after: step - $1.offset) }
      #expect(Figure.share(tally.occupancy[step][1], of: n, exact: exact).agrees(with: exact), "step \(step)")
    }
    for (number, cohort) in tally.cohorts.prefix(4).enumerated() {
      let exact = bought(after: 12 - number)
      #expect(Figure.share(cohort.buyers, of: cohort.customers, exact: exact).agrees(with: exact))
      let share = Self.shares[number]
      #expect(Figure.share(cohort.customers, of: n, exact: share).agrees(with: share))
      #expect(cohort.reached[0] == cohort.customers && cohort.reached[1] == cohort.buyers)
    }
    #expect(tally.cohorts.count == 12 && tally.cohorts.dropFirst(4).allSatisfy { $0.customers == 0 })
    #expect(tally.cohorts.reduce(0) { $0 + $1.buyers } == tally.total.buyers)
  }

  @Test("whoever has not come is not counted, meets nothing and costs nothing")
  func nowhere() throws {
    let journey = shop([0.1], touchpoint: true, [.fixedCost: 0.5, .investment: 2])
    let n = 1000
    let tally = try journey.run(n, steps: 5)
    let people = tally.occupancy.map { $0.reduce(0, +) }
    for (step, come) in people.enumerated() {
      let exact = 0.1 * Double(max(1, step))
      #expect(Figure.share(come, of: n, exact: exact).agrees(with: exact))
    }
    let total = tally.total
    #expect(total.customers == people[5] && total.reached[0] == people[5])
    // Everybody who is here meets the touchpoint once a step.
    var here = 0
    for step in 1...5 { here += people[step] - tally.occupancy[step - 1][1] - tally.occupancy[step - 1][2] }
    #expect(total.encounters[0].count == here)
    #expect(total.purchases.money.running == Int128(people.dropFirst().reduce(0, +) * 500_000))
    #expect(total.purchases.money.investment == Int128(people[5] * 2_000_000))
  }

  @Test("the time to the first purchase counts from coming", arguments: [false, true])
  func timeToConvert(touchpoint: Bool) throws {
    let total = try shop([0.05], touchpoint: touchpoint).run(2000, steps: 60).total
    #expect(total.customers == 2000)
    let first = Figure.share(total.stepsToConvert[1], of: total.buyers, exact: 0.4)
    #expect(total.stepsToConvert[0] == 0 && first.agrees(with: 0.4))
  }

  @Test("everybody one step later is the same, one step later; at 100% nothing is any different")
  func later() throws {
    let once = try shop([]).run(300, steps: 20)
    #expect(try shop([1]).run(300, steps: 20) == once)
    #expect(once.cohorts.isEmpty)
    let later = try shop([0, 1]).run(300, steps: 21)
    #expect(later.occupancy[1] == [0, 0, 0])
    #expect(later.occupancy.dropFirst(2).elementsEqual(once.occupancy.dropFirst()))
    #expect(later.total.stepsToConvert.dropLast() == once.total.stepsToConvert[...])
  }

  @Test("coming later moves no other luck: the same people buy in the end")
  func sameLuck() throws {
    let once = try shop([]).crowd(400, steps: 80)
    let spread = try shop([0.1, 0.02]).crowd(400, steps: 150)
    #expect(once.ends == spread.ends)
  }

  @Test("how many threads there are makes no difference", arguments: [2, 3, 7])
  func threads(workers: Int) throws {
    var journey = Samples.shop()
    journey.arrivals = Arrivals([0.3, 0.1])
    #expect(try journey.run(2000, steps: 20, workers: workers) == journey.run(2000, steps: 20))
  }

  @Test("nobody is anywhere before coming, where people talk too")
  func talk() throws {
    var journey = Samples.shop()
    journey.arrivals = Arrivals([0, 0.5])
    let tally = try journey.run(500, steps: 10)
    #expect(tally.occupancy[1].reduce(0, +) == 0 && tally.occupancy[3].reduce(0, +) == 500)
  }
}
