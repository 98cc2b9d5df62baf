import Journeys
import OrderedCollections
import Testing

@testable import Simulation

/// A chain whose exact answers are known.
///
/// They are `N = (I - Q)⁻¹`, `B = NR`, the mean and the variance of the number of steps (Kemeny & Snell 1960), worked out
/// apart from this code.
@Suite("Theory: an absorbing chain (V1, V2)")
struct AbsorbingChainTests {
  /// How likely somebody from `aware` has bought, or is lost, after so many steps.
  static let passage: [(step: Int, bought: Double, lost: Double)] = [
    (1, 0, 0.05), (2, 0, 0.105), (5, 0.02431512, 0.289687352), (10, 0.079504459, 0.54426171),
    (20, 0.139568669, 0.772791277), (52, 0.159097016, 0.840468556), (104, 0.159198101, 0.840801846),
  ]

  /// Where people are after so many steps, by stepping the compiled probabilities.
  private func distribution(_ journey: Journey, steps: Int) throws -> [[Double]] {
    let compiled = try CompiledJourney(Variant(journey))
    var rows = [journey.stages.keys.map { $0 == journey.start?.name ? 1.0 : 0 }]
    for _ in 0..<steps {
      var next = rows[rows.count - 1]
      for (stage, mass) in rows[rows.count - 1].enumerated() {
        for way in compiled.transitions(from: stage) {
          next[way.to] += mass * way.probability
          next[stage] -= mass * way.probability
        }
      }
      rows.append(next)
    }
    return rows
  }

  @Test("compiled probabilities are those of the file")
  func transitions() throws {
    let journey = Samples.chain()
    let compiled = try CompiledJourney(Variant(journey))
    for stage in 0..<3 {
      for way in compiled.transitions(from: stage) {
        let exact = journey.paths.values[way.path].values[.probability] ?? .nan
        // A row that adds up to 1 is taken for as good as 1.
        #expect(isClose(way.probability, exact, within: 0x1p-24))
      }
    }
    #expect(compiled.transitions(from: 3).isEmpty)
  }

  @Test("stepping them reproduces the published figures")
  func exact() throws {
    let rows = try distribution(Samples.chain(), steps: 400)
    for (step, bought, lost) in Self.passage {
      #expect(isClose(rows[step][4], bought, within: 1e-6), "\(step)")
      #expect(isClose(rows[step][3], lost, within: 1e-6), "\(step)")
    }
    let steps = rows.reduce(0) { $0 + $1[0] + $1[1] + $1[2] }
    #expect(isClose(rows.reduce(0) { $0 + $1[1] }, 4.422169811, within: 1e-5))
    #expect(isClose(rows.reduce(0) { $0 + $1[2] }, 0.530660377, within: 1e-5))
    #expect(isClose(steps, 9.952830189, within: 1e-5))
  }

  @Test("customers live it, with touchpoints and without", arguments: [true, false])
  func simulated(touchpoints: Bool) throws {
    let n = 5000
    let tally = try Samples.chain(touchpoints: touchpoints).run(n, steps: 104)
    for (step, bought, lost) in Self.passage {
      let row = tally.occupancy[step]
      #expect(Figure.share(row[4], of: n, exact: bought).agrees(with: bought), "bought by \(step)")
      #expect(Figure.share(row[3], of: n, exact: lost).agrees(with: lost), "lost by \(step)")
    }
    #expect(tally.total.buyers == tally.occupancy[104][4])

    // The number of steps before the end: E T = Σ P(T > n) and E T² = Σ (2n + 1) P(T > n).
    let alive = tally.occupancy.map { Double($0[0] + $0[1] + $0[2]) / Double(n) }
    let mean = alive.reduce(0, +)
    let square = alive.enumerated().reduce(0) { $0 + Double(2 * $1.offset + 1) * $1.element }
    let variance = 52.927643289
    #expect(Figure(value: mean, error: (variance / Double(n)).squareRoot()).agrees(with: 9.952830189))
    // The tail is close to geometric, whose fourth central moment is 9 times the squared variance.
    #expect(Figure(value: square - mean * mean, error: variance * (8 / Double(n)).squareRoot()).agrees(with: variance))

    // Visits to `cart`: one step each, so their number is how often it was come to.
    let visits = tally.occupancy.reduce(0) { $0 + $1[2] }
    #expect(Figure(value: Double(visits) / Double(n), error: 1 / Double(n).squareRoot()).agrees(with: 0.530660377))
  }

  @Test("one stage is left after a geometric time, 1/Π on average", arguments: [0.05, 0.3, 0.9], [false, true])
  func dwell(leaving: Double, touchpoint: Bool) throws {
    var journey = Journey()
    journey.add("here", start: true)
    journey.add("there", .outcome)
    journey.add("lost", .outcome)
    journey.go("here", "there", leaving * 0.75, [.buys])
    journey.go("here", "lost", leaving * 0.25)
    if touchpoint { journey.meet("here") }
    let n = 2000
    let steps = Int(12 / leaving)
    let tally = try journey.run(n, steps: steps)
    let dwell = Double(tally.occupancy.reduce(0) { $0 + $1[0] }) / Double(n)
    let variance = (1 - leaving) / (leaving * leaving)
    #expect(Figure(value: dwell, error: (variance / Double(n)).squareRoot()).agrees(with: 1 / leaving, slack: 1e-4))
    for step in [1, 2, 5, 10] where step <= steps {
      var staying = 1.0
      for _ in 0..<step { staying *= 1 - leaving }
      #expect(Figure.share(tally.occupancy[step][0], of: n, exact: staying).agrees(with: staying))
    }
    #expect(Figure.share(tally.total.buyers, of: n, exact: 0.75).agrees(with: 0.75))
    // The time to the first purchase is that of leaving, from the first step on.
    #expect(tally.total.stepsToConvert[0] == 0)
    let bought = tally.total.stepsToConvert.reduce(0, +)
    let first = Figure.share(tally.total.stepsToConvert[1], of: bought, exact: leaving)
    #expect(first.agrees(with: leaving))
  }
}
