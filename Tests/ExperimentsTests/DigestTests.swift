import Testing

@testable import Experiments
@testable import Simulation

@Suite("Digests")
struct DigestTests {
  @Test("the same counts have the same digest, and one customer more has another")
  func sensitive() {
    let digest = Fixtures.run(buyers: [2, 4, 6]).digest
    #expect(Fixtures.run(buyers: [2, 4, 6], seed: 5).digest == digest)
    #expect(Fixtures.run(buyers: [2, 4, 7]).digest != digest)
    #expect(Fixtures.run(buyers: [4, 2, 6]).digest != digest)
    #expect(Fixtures.run(buyers: [2, 4]).digest != digest)
  }

  @Test("every count of a tally matters")
  func everyCount() {
    func digest(_ change: (inout SegmentTally) -> Void) -> UInt64 {
      var segment = Fixtures.shopSegment()
      change(&segment)
      var digest = Digest()
      digest.add(Tally(segments: [segment], occupancy: [[1]], heard: [], improvements: [], fingerprint: 1))
      return digest.value
    }
    let changes: [(inout SegmentTally) -> Void] = [
      { _ in }, { $0.customers += 1 }, { $0.purchases.buyers += 1 }, { $0.retained += 1 }, { $0.advocates += 1 },
      { $0.promoters += 1 }, { $0.detractors += 1 }, { $0.attitude += 1 }, { $0.reached[0] += 1 }, { $0.taken[0] += 1 },
      { $0.arrivals[0] += 1 }, { $0.heard[0] += 1 }, { $0.stepsToConvert[0] += 1 }, { $0.encounters[0].count += 1 },
      { $0.encounters[1].failures += 1 }, { $0.encounters[1].delivered += 1 }, { $0.encounters.removeLast() },
    ]
    #expect(Set(changes.map(digest)).count == changes.count)
  }

  @Test("its value does not change from machine to machine")
  func known() {
    var digest = Digest()
    for number in [1, 2, 3] { digest.add(number) }
    #expect(digest.value == 0xE728_0CF0_4EE4_6DDC)
  }
}
