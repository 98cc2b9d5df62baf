import Testing

@testable import Experiments

@Suite("Fingerprints")
struct FingerprintTests {
  @Test("a fingerprint has sixteen digits, and another text another one")
  func texts() {
    let texts = ["", " ", "a", "b", "ab", "ba", "a\0", "å", "journey shop", "journey  shop"]
    let prints = texts.map(Fingerprint.text(of:))
    #expect(Set(prints).count == texts.count && prints.allSatisfy { $0.count == 16 })
    // It stands in files: a change of this number makes all of them look different.
    #expect(Fingerprint.text(of: "journey") == Fingerprint.text(of: "jour" + "ney"))
  }

  @Test("runs have one fingerprint together, in their order")
  func runs() {
    let (one, other) = (Fixtures.run(buyers: [1, 2]), Fixtures.run(buyers: [2, 1]))
    let prints = [[one], [other], [one, other], [other, one], []].map { Fingerprint.text(of: $0) }
    #expect(Set(prints).count == 5)
    #expect(Fingerprint.text(of: [one]) == Fingerprint.text(of: [Fixtures.run(buyers: [1, 2])]))
  }
}
