import Journeys
import Testing

@Suite("Round numbers") struct RoundStepTests {
  @Test(
    "A step is the round number on either side of a size, and the size itself where it is round",
    arguments: [
      (1.0, 1.0, 1.0), (1.5, 1, 2), (2, 2, 2), (3, 2, 5), (5, 5, 5), (7, 5, 10), (400, 200, 500), (0.03, 0.02, 0.05),
      (0.1, 0.1, 0.1), (0.7, 0.5, 1), (1.82, 1, 2),
    ] as [(Double, Double, Double)])
  func sides(size: Double, below: Double, above: Double) {
    #expect(RoundStep(atMost: size).size == below)
    #expect(RoundStep(atLeast: size).size == above)
  }

  @Test("Every multiple is the number nearest to its decimals")
  func decimals() {
    let tenths = RoundStep(atMost: 0.1)
    #expect(tenths.nearest(to: 0.29) == 0.3)
    #expect(tenths.nearest(to: 0.71) == 0.7)
    #expect(RoundStep(atMost: 0.05).nearest(to: 0.36) == 0.35)
  }

  @Test("The next round number lies beyond a value, also where the value is a round one but for dust")
  func next() {
    let step = RoundStep(atMost: 0.1)
    #expect(step.next(after: 0.3, isUpward: true) == 0.4)
    #expect(step.next(after: 0.1 + 0.2, isUpward: true) == 0.4)
    #expect(step.next(after: 0.1 + 0.2, isUpward: false) == 0.2)
    #expect(step.next(after: 0.25, isUpward: false) == 0.2)
  }

  @Test("No size leads out of the numbers", arguments: [0, 1e-300, 1e300, .infinity, .nan, -3])
  func extremes(size: Double) {
    #expect(RoundStep(atMost: size).size > 0 && RoundStep(atMost: size).size.isFinite)
    #expect(RoundStep(atLeast: size).size > 0 && RoundStep(atLeast: size).size.isFinite)
  }
}
