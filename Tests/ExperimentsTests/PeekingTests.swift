import Testing

@testable import Experiments

@Suite("Looking at a test again and again")
struct PeekingTests {
  @Test(
    "false alarms are those of Armitage, McPherson & Rowe 1969, table 2",
    arguments: [(1, 0.05), (2, 0.083), (3, 0.107), (4, 0.126), (5, 0.142), (10, 0.193), (20, 0.248)])
  func table(looks: Int, expected: Double) throws {
    let found = try #require(Peeking.falseAlarms(looks: looks))
    #expect((found - expected).magnitude < 0.0006)
  }

  @Test("at another significance they are those of the same table", arguments: [(2, 0.018), (5, 0.033), (10, 0.047)])
  func stricter(looks: Int, expected: Double) throws {
    let found = try #require(Peeking.falseAlarms(looks: looks, significance: 0.01))
    #expect((found - expected).magnitude < 0.0006)
  }

  @Test("one look is what was asked for, to many digits")
  func one() throws {
    #expect(isClose(Peeking.falseAlarms(looks: 1), 0.05, within: 1e-5))
    #expect(Peeking.falseAlarms(looks: -3) == Peeking.falseAlarms(looks: 1))
  }

  @Test("a significance that is none gives nothing", arguments: [0, 1, -1, .nan, .infinity])
  func none(significance: Double) {
    #expect(Peeking.falseAlarms(looks: 2, significance: significance) == nil)
  }
}
