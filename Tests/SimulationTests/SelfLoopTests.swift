import Journeys
import OrderedCollections
import Testing

@testable import Simulation

/// A stage that is left for itself: whoever takes the way comes anew in the same step.
@Suite("Theory: a stage that people leave for itself")
struct SelfLoopTests {
  /// In each step 15% of those browsing begin anew, 6% buy, 9% are lost.
  private func browsing(_ marks: Set<Path.Mark> = [], touchpoint: Bool, order: [Int] = [0, 1, 2]) -> Journey {
    var journey = Journey("browsing", Samples.calm)
    journey.add("browsing", start: true)
    journey.add("bought", .outcome)
    journey.add("lost", .outcome)
    for way in order {
      switch way {
      case 0: journey.go("browsing", "browsing", 0.15, marks)
      case 1: journey.go("browsing", "bought", 0.06, [.buys])
      default: journey.go("browsing", "lost", 0.09)
      }
    }
    if touchpoint { journey.meet("browsing") }
    return journey
  }

  @Test("it takes nobody away: conversion is p / (p + r) and the stay 1 / (p + r)", arguments: [false, true])
  func conversion(touchpoint: Bool) throws {
    let n = 4000
    let tally = try browsing(touchpoint: touchpoint, order: [2, 0, 1]).run(n, steps: 200)
    #expect(Figure.share(tally.total.buyers, of: n, exact: 0.4).agrees(with: 0.4))
    let stay = Double(tally.occupancy.reduce(0) { $0 + $1[0] }) / Double(n)
    #expect(Figure(value: stay, error: (0.85 / (0.15 * 0.15) / Double(n)).squareRoot()).agrees(with: 1 / 0.15))
    // It is a way like others: taken q / (p + r) times by each, geometrically, and reached is who came at all.
    let taken = Double(tally.total.taken[1]) / Double(n)
    #expect(Figure(value: taken, error: (1.0 * 2 / Double(n)).squareRoot()).agrees(with: 1))
    #expect(tally.total.reached[0] == n)
  }

  @Test(
    "a purchase on it leaves people where they are: q / (q + p + r) buy there, q / (p + r) times",
    arguments: [false, true])
  func purchases(touchpoint: Bool) throws {
    var journey = browsing([.buys], touchpoint: touchpoint)
    journey.go("browsing", "bought", 0.06)
    let n = 4000
    let total = try journey.run(n, steps: 200).total
    #expect(Figure.share(total.buyers, of: n, exact: 0.5).agrees(with: 0.5))
    #expect(Figure.share(total.purchases.repeatBuyers, of: n, exact: 0.25).agrees(with: 0.25))
    let purchases = Double(total.purchases.purchases) / Double(n)
    #expect(Figure(value: purchases, error: (2 / Double(n)).squareRoot()).agrees(with: 1))
  }

  @Test("the episode ends with it: at 100% each step is remembered by itself", arguments: [0.1, 0.3])
  func episode(memory: Double) throws {
    var journey = Samples.owners(expecting: 7, [.feeling: 0, .memory: memory, .episode: 50], [.quality: 9])
    #expect(isClose(try journey.run(1, steps: 5).total.meanAttitude, 7))
    journey.go("desk", "desk", 1)
    var exact = 7.0
    for _ in 1...4 { exact += memory * (9 - exact) }
    #expect(isClose(try journey.run(1, steps: 5).total.meanAttitude, exact))
  }

  @Test("compiled probabilities are those of the file, and the ways compete")
  func transitions() throws {
    let ways = try CompiledJourney(Variant(browsing(touchpoint: false))).transitions(from: 0)
    #expect(ways.map(\.path).sorted() == [0, 1, 2])
    for way in ways { #expect(isClose(way.probability, [0.15, 0.06, 0.09][way.path], within: 1e-12)) }
  }

  @Test("whoever follows a customer sees the way back to where one is")
  func story() throws {
    var journey = browsing([.buys], touchpoint: true)
    journey.go("browsing", "browsing", 1, [.buys])
    journey.go("browsing", "bought", 0)
    journey.go("browsing", "lost", 0)
    let compiled = try CompiledJourney(Variant(journey))
    let settings = RunSettings(customers: 1, replications: 1, steps: 3)
    let events = try #require(compiled.follow(customer: 0, settings, replication: 0)).events
    let returns = events.filter { if case .comes(stage: 0, isFirst: false) = $0.kind { true } else { false } }
    #expect(returns.map(\.step) == [1, 2, 3])
  }
}
