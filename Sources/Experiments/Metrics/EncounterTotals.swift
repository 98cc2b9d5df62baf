import Simulation

/// What was experienced at several touchpoints together.
struct EncounterTotals: Sendable {
  private(set) var count = 0
  private(set) var expectation = 0
  private(set) var delivered = 0
  private(set) var perception = 0
  private(set) var satisfaction = 0
  private(set) var below = 0
  private(set) var above = 0
  private(set) var good = 0
  private(set) var delighted = 0

  /// Adds what was experienced at one more touchpoint.
  mutating func add(_ other: EncounterTally) {
    count += other.count
    expectation += other.expectation
    delivered += other.delivered
    perception += other.perception
    satisfaction += other.satisfaction
    below += other.below
    above += other.above
    good += other.good
    delighted += other.delighted
  }
}
