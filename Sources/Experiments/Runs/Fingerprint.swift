import Simulation

/// Fingerprints of texts and results, in sixteen digits: different ones differ, but for one chance in 2⁶⁴.
///
/// They find mistakes and mix-ups. They are no seal: whoever wants to can make a text with a given fingerprint.
public enum Fingerprint {
  /// The fingerprint of a text, byte by byte.
  public static func text(of text: String) -> String {
    var digest = Digest()
    digest.add(text.utf8.count)
    for byte in text.utf8 { digest.add(UInt64(byte)) }
    return hexadecimal(digest)
  }

  /// The fingerprint of everything that happened in some runs.
  public static func text(of runs: [RunResult]) -> String {
    var digest = Digest()
    digest.add(runs.count)
    for run in runs { digest.add(run.digest) }
    return hexadecimal(digest)
  }

  private static func hexadecimal(_ digest: Digest) -> String {
    let digits = String(digest.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

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

/// A hash that mixes whole numbers into one, with the finaliser of ``SplitMix64``.
struct Digest {
  private(set) var value: UInt64 = 0x6A09_E667_F3BC_C908

  mutating func add(_ number: UInt64) {
    value = SplitMix64.mix((value ^ number) &+ SplitMix64.increment)
  }

  mutating func add(_ number: Int) { add(UInt64(truncatingIfNeeded: number)) }

  /// Adds numbers and how many they are.
  mutating func add(_ numbers: [Int]) {
    add(numbers.count)
    for number in numbers { add(number) }
  }

  mutating func add(_ amount: Int128) {
    add(UInt64(truncatingIfNeeded: amount))
    add(UInt64(truncatingIfNeeded: amount &>> 64))
  }

  mutating func add(_ tally: Tally) {
    add(tally.fingerprint)
    for row in tally.occupancy { add(row) }
    for row in tally.heard { add(row) }
    for improvement in tally.improvements { add(improvement.bitPattern) }
    for cohort in tally.cohorts { add([cohort.customers, cohort.buyers, cohort.retained] + cohort.reached) }
    for segment in tally.segments {
      add([
        segment.customers, segment.retained, segment.advocates, segment.promoters, segment.detractors,
        segment.attitude, segment.ratings,
      ])
      let survey = segment.survey
      add([survey.answers, survey.promoters, survey.detractors, survey.ratings])
      for row in [segment.reached, segment.taken, segment.arrivals, segment.heard, segment.stepsToConvert] { add(row) }
      for encounter in segment.encounters { add(encounter) }
      for recovery in segment.recoveries {
        add([recovery.noticed, recovery.complaints, recovery.solved, recovery.waiting])
      }
      add(segment.purchases)
    }
  }

  private mutating func add(_ tally: PurchaseTally) {
    add([tally.buyers, tally.repeatBuyers, tally.purchases, tally.upsells, tally.crossSells, tally.claims])
    for row in [tally.lost, tally.remaining, tally.seenUntil] { add(row) }
    for amount in tally.margin { add(amount) }
    let money = tally.money
    for amount in [
      money.revenue, money.goods, money.courting, money.service, money.claims, money.recovery, money.advertising,
      money.running, money.investment,
    ] {
      add(amount)
    }
  }

  private mutating func add(_ encounter: EncounterTally) {
    add([
      encounter.count, encounter.expectation, encounter.delivered, encounter.perception, encounter.satisfaction,
      encounter.below, encounter.above, encounter.good, encounter.delighted, encounter.failures,
    ])
  }
}
