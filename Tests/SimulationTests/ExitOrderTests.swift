import Journeys
import Testing

@testable import Simulation

@Suite("One number decides: lost … stay … advance")
struct ExitOrderTests {
  /// A fork whose middle way leads back.
  private func fork(touchpoint: Bool, lost: Double = 0.1, back: Double = 0.15, on: Double = 0.2) -> Journey {
    var journey = Journey("fork", Samples.calm)
    journey.add("before")
    journey.add("here", start: true)
    journey.add("after")
    journey.add("lost", .outcome)
    journey.go("here", "after", on)
    journey.go("here", "before", back)
    journey.go("here", "lost", lost)
    journey.go("before", "here", 0)
    journey.go("after", "lost", 0)
    if touchpoint { journey.meet("here") }
    return journey
  }

  /// The number that decides where a customer goes from a stage in the first step, where something is felt.
  private func luck(_ customer: Int, seed: UInt64 = 1) -> Double {
    let bits = RandomKey.first(.choice(at: "here"), seed: seed).draw(customer: UInt32(customer), step: 0)
    return Double(bits >> 11) * 0x1p-53
  }

  /// The number that decides which way chance alone will take a customer out of the stage.
  private func fate(_ customer: Int) -> Double {
    let bits = RandomKey.first(.patience(at: "here")).draw(customer: UInt32(customer), step: 0)
    return Double(Departures.draw(bits).luck) * 0x1p-32
  }

  /// As many steps as leave nobody at a fork whose ways add up to a quarter or more.
  private static let stay = 100

  @Test("where something is felt, bad luck is lost, then goes back; good luck goes on; the rest stays")
  func order() throws {
    let n = 3000
    let row = try fork(touchpoint: true).run(n, steps: 1).occupancy[1]
    let numbers = (0..<n).map { luck($0) }
    #expect(row[3] == numbers.count { $0 < 0.1 })
    #expect(row[0] == numbers.count { $0 >= 0.1 && $0 < 0.25 })
    #expect(row[1] == numbers.count { $0 >= 0.25 && $0 < 0.8 })
    #expect(row[2] == numbers.count { $0 >= 0.8 })
  }

  @Test("where chance alone decides, bad luck is lost in the end, then goes back; good luck goes on; nobody stays")
  func fates() throws {
    let n = 3000
    let ends = try fork(touchpoint: false).crowd(n, steps: Self.stay).ends
    for customer in 0..<n {
      let fate = fate(customer)
      #expect(ends[customer] == (fate < 0.1 / 0.45 ? 3 : fate < 0.25 / 0.45 ? 0 : 2))
    }
  }

  @Test("until then, as many have gone each way as the probabilities say", arguments: [false, true])
  func shares(touchpoint: Bool) throws {
    let n = 3000
    let rows = try fork(touchpoint: touchpoint).run(n, steps: touchpoint ? 3 : 12).occupancy
    var staying = 1.0
    for row in rows {
      for (stage, part) in [(3, 0.1), (0, 0.15), (2, 0.2)] {
        let exact = (1 - staying) * part / 0.45
        #expect(Figure.share(row[stage], of: n, exact: exact).agrees(with: exact))
      }
      #expect(Figure.share(row[1], of: n, exact: staying).agrees(with: staying))
      staying *= 0.55
    }
  }

  @Test("a path that is bought on or recommended by is good even to an outcome", arguments: [Path.Mark.buys, .refers])
  func marked(_ mark: Path.Mark) throws {
    let n = 2000
    func marked(touchpoint: Bool) -> Journey {
      var journey = fork(touchpoint: touchpoint, on: 0)
      journey.go("here", "lost", 0.1, [mark])
      return journey
    }
    let row = try marked(touchpoint: true).run(n, steps: 1).occupancy[1]
    #expect(row[0] == (0..<n).count { luck($0) < 0.15 })
    #expect(row[3] == (0..<n).count { luck($0) >= 0.9 })
    let ends = try marked(touchpoint: false).crowd(n, steps: Self.stay).ends
    #expect(ends == (0..<n).map { fate($0) < 0.15 / 0.25 ? 0 : 3 })
  }

  @Test("where something is felt, a better way on loses nobody in a step who was not lost before")
  func independent() throws {
    let ends = try [0.05, 0.2, 0.6].map { try fork(touchpoint: true, on: $0).crowd(1000, steps: 1).ends }
    for (worse, better) in zip(ends, ends.dropFirst()) {
      #expect(zip(worse, better).allSatisfy { $0 == $1 || ($0 == 1 && $1 == 2) })
      #expect(worse.count { $0 == 2 } < better.count { $0 == 2 })
    }
  }

  @Test("where chance alone decides, a better way on loses nobody over the whole stay who was not lost before")
  func monotone() throws {
    // Lost, then back, then on; nobody stays.
    let rank = [3: 0, 0: 1, 2: 2, 1: -1]
    let ends = try [0, 0.05, 0.2, 0.21, 0.6].map {
      try fork(touchpoint: false, on: $0).crowd(1000, steps: Self.stay).ends.map { rank[$0] ?? -1 }
    }
    #expect(ends.allSatisfy { !$0.contains(-1) })
    for (worse, better) in zip(ends, ends.dropFirst()) {
      #expect(zip(worse, better).allSatisfy { $0 <= $1 })
      #expect(worse.count { $0 == 2 } < better.count { $0 == 2 })
    }
  }

  @Test("a path of 0% is never taken, even where a draw falls exactly on a border")
  func never() throws {
    for seed in 1...8 as ClosedRange<UInt64> {
      let number = Float(luck(0, seed: seed))
      for offset in -2...2 {
        // The share for which staying would end just where the number lies.
        let share = Double(1 - number) + Double(offset) * 0x1p-24
        guard share > 0, share < 1 else { continue }
        let tally = try fork(touchpoint: true, lost: 0, back: 0, on: share).run(1, steps: 1, seed: seed)
        #expect(tally.occupancy[1][3] == 0 && tally.occupancy[1][0] == 0, "seed \(seed), \(offset)")
      }
    }
  }

  @Test(
    "nor by chance alone, whatever the luck",
    arguments: [(0.0, 0.0, 0.3), (0, 0.3, 0), (0.3, 0, 0), (0, 0.1, 0.2), (0.1, 0, 0.2), (0.1, 0.2, 0)])
  func neverByChance(lost: Double, back: Double, on: Double) throws {
    let journey = try CompiledJourney(Variant(fork(touchpoint: false, lost: lost, back: back, on: on)))
    let departures = Departures(journey, Awareness(channels: []))
    let shares = [lost, back, on]
    let borders = [lost, lost + back].map { UInt32(min($0 / shares.reduce(0, +), 1) * (0x1p32 - 1)) }
    for luck in borders.flatMap({ [$0 &- 1, $0, $0 &+ 1] }) + [0, 1, .max - 1, .max] {
      #expect(shares[departures.exit(from: 1, luck: luck)] > 0)
    }
  }

  @Test("ways that add up to 100% leave nobody behind", arguments: [false, true])
  func certain(touchpoint: Bool) throws {
    let row = try fork(touchpoint: touchpoint, lost: 0.3, back: 0.3, on: 0.4).run(3000, steps: 1).occupancy[1]
    #expect(row[1] == 0)
    for (stage, exact) in [(3, 0.3), (0, 0.3), (2, 0.4)] {
      #expect(Figure.share(row[stage], of: 3000, exact: exact).agrees(with: exact))
    }
  }

  @Test("competing ways share as hazards do when one of them is pressed", arguments: [-2.0, -0.5, 0.5, 2])
  func competing(effect: Double) throws {
    var journey = fork(touchpoint: true)
    journey.go("here", "after", 0.2, [], [.offerEffect: effect])
    let changed = journey.variant(changing: [.whole(.offer): 1])
    let rate = -PortableMath.log(1 - 0.45) / 0.45
    let rates = [rate * 0.1, rate * 0.15, rate * 0.2 * PortableMath.exp(effect)]
    let total = rates.reduce(0, +)
    let exact = rates.map { (1 - PortableMath.exp(-total)) * $0 / total }
    let ways = try CompiledJourney(changed).transitions(from: 1)
    for (way, exact) in zip(ways, exact) { #expect(isClose(way.probability, exact, within: 1e-12)) }
    let n = 3000
    let row = try journey.run(n, steps: 1, changing: [.whole(.offer): 1]).occupancy[1]
    for (stage, exact) in zip([3, 0, 2], exact) {
      #expect(Figure.share(row[stage], of: n, exact: exact).agrees(with: exact))
    }
  }
}
