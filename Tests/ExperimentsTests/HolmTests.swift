import Testing

@testable import Experiments

@Suite("Several questions at once")
struct HolmTests {
  @Test("the example of the method: each is asked at the level over those that are left")
  func steps() {
    #expect(Holm.rejected([0.01, 0.04, 0.03, 0.005], level: 0.05) == [true, false, false, true])
    #expect(Holm.rejected([0.04], level: 0.05) == [true])
    #expect(Holm.rejected([], level: 0.05).isEmpty)
  }

  @Test("once one is not rejected, none with a larger probability is, even if it were so alone")
  func stepsDown() {
    #expect(Holm.rejected([0.03, 0.04, 0.045], level: 0.05) == [false, false, false])
    #expect(Holm.rejected([0.016, 0.026, 0.049], level: 0.05) == [true, false, false])
  }

  @Test("equal probabilities are answered alike")
  func ties() {
    #expect(Holm.rejected([0.01, 0.01, 0.01], level: 0.05) == [true, true, true])
    #expect(Holm.rejected([0.02, 0.02, 0.02], level: 0.05) == [false, false, false])
  }
}
