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

  /// The number that decides where a customer goes from a stage in the first step.
  private func luck(_ customer: Int, seed: UInt64 = 1, at stage: String = "here") -> Double {
    let key = RandomKey(seed: seed, replication: 0).key(for: .choice(at: stage))
    return Double(key.draw(customer: UInt32(customer), step: 0) >> 11) * 0x1p-53
  }

  @Test("bad luck is lost, then goes back; good luck goes on; the rest stays", arguments: [false, true])
  func order(touchpoint: Bool) throws {
    let n = 3000
    let row = try fork(touchpoint: touchpoint).run(n, steps: 1).occupancy[1]
    let numbers = (0..<n).map { luck($0) }
    #expect(row[3] == numbers.count { $0 < 0.1 })
    #expect(row[0] == numbers.count { $0 >= 0.1 && $0 < 0.25 })
    #expect(row[1] == numbers.count { $0 >= 0.25 && $0 < 0.8 })
    #expect(row[2] == numbers.count { $0 >= 0.8 })
  }

  @Test("a path that is bought on or recommended by is good even to an outcome", arguments: [Path.Mark.buys, .refers])
  func marked(_ mark: Path.Mark) throws {
    var journey = fork(touchpoint: false, back: 0, on: 0)
    journey.go("here", "lost", 0.1, [mark])
    let n = 2000
    #expect(try journey.run(n, steps: 1).occupancy[1][3] == (0..<n).count { luck($0) >= 0.9 })
  }

  @Test("a better way on loses nobody who was not lost before", arguments: [false, true])
  func independent(touchpoint: Bool) throws {
    let rows = try [0.05, 0.2, 0.6].map { try fork(touchpoint: touchpoint, on: $0).run(1000, steps: 1).occupancy[1] }
    #expect(Set(rows.map { $0[3] }).count == 1)
    #expect(Set(rows.map { $0[0] }).count == 1)
    #expect(rows[0][2] < rows[1][2] && rows[1][2] < rows[2][2])
  }

  @Test("a path of 0% is never taken, even where a draw falls exactly on a border", arguments: [false, true])
  func never(touchpoint: Bool) throws {
    for seed in 1...16 as ClosedRange<UInt64> {
      let number = Float(luck(0, seed: seed))
      for offset in -4...4 {
        // The share for which staying would end just where the number lies.
        let share = Double(1 - number) + Double(offset) * 0x1p-24
        guard share > 0, share < 1 else { continue }
        let tally = try fork(touchpoint: touchpoint, lost: 0, back: 0, on: share).run(1, steps: 1, seed: seed)
        #expect(tally.occupancy[1][3] == 0 && tally.occupancy[1][0] == 0, "seed \(seed), \(offset)")
      }
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
