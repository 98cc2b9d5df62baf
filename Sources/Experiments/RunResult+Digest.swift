import Simulation

extension RunResult {
  /// A fingerprint of everything that happened: runs with different digests differ in at least one count.
  ///
  /// It covers the numbers of the replications and their whole tallies. The same digest means the same bits, but for
  /// one chance in 2⁶⁴.
  public var digest: UInt64 {
    var digest = Digest()
    for replication in replications {
      digest.add(replication.number)
      digest.add(replication.tally)
    }
    return digest.value
  }
}

/// Mixes whole numbers into one, with the finaliser of SplitMix64 (Steele, Lea & Flood 2014).
struct Digest {
  private(set) var value: UInt64 = 0x6A09_E667_F3BC_C908

  /// Adds a number.
  mutating func add(_ number: UInt64) {
    var mixed = (value ^ number) &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
    value = mixed ^ (mixed &>> 31)
  }

  /// Adds a number.
  mutating func add(_ number: Int) { add(UInt64(truncatingIfNeeded: number)) }

  /// Adds numbers and how many they are.
  mutating func add(_ numbers: [Int]) {
    add(numbers.count)
    for number in numbers { add(number) }
  }

  /// Adds all that a tally holds.
  mutating func add(_ tally: Tally) {
    add(tally.fingerprint)
    for row in tally.occupancy { add(row) }
    for segment in tally.segments {
      add([
        segment.customers, segment.buyers, segment.retained, segment.advocates, segment.promoters, segment.detractors,
        segment.attitude,
      ])
      for row in [segment.reached, segment.taken, segment.arrivals, segment.heard, segment.stepsToConvert] { add(row) }
      for encounter in segment.encounters { add(encounter) }
    }
  }

  private mutating func add(_ encounter: EncounterTally) {
    add([
      encounter.count, encounter.expectation, encounter.delivered, encounter.perception, encounter.satisfaction,
      encounter.below, encounter.above, encounter.good, encounter.delighted, encounter.failures,
    ])
  }
}
