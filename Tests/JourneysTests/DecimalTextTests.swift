import Journeys
import Testing

@Suite("Exact decimal text")
struct DecimalTextTests {
  @Test(
    "Numbers are written without an exponent and without dust",
    arguments: [
      (0.07, 2, "7"), (0.07, 0, "0.07"), (0.1 + 0.2, 2, "30.000000000000004"), (1e-7, 0, "0.0000001"),
      (1e-7, 2, "0.00001"),
      (0, 2, "0"), (-0.0, 0, "0"), (-0.125, 2, "-12.5"), (1, 2, "100"), (12_345.678, 0, "12345.678"),
      (1e21, 0, "1000000000000000000000"),
      (100, 0, "100"), (0.5, 1, "5"), (.infinity, 0, "unlimited"), (-.infinity, 0, "-unlimited"),
      (.nan, 2, "no number"),
    ] as [(Double, Int, String)])
  func text(value: Double, places: Int, text: String) {
    #expect(DecimalText.text(of: value, shiftedBy: places) == text)
  }

  @Test("The text reads back as the same number, bit by bit")
  func exact() {
    var bits: UInt64 = 42
    for _ in 0..<2_000 {
      bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: bits ^ (bits >> 32))
      guard value.isFinite else { continue }
      #expect(Double(DecimalText.text(of: value)) == value)
    }
    for value in [Double.leastNonzeroMagnitude, .greatestFiniteMagnitude, .pi, .ulpOfOne] {
      #expect(Double(DecimalText.text(of: value)) == value)
    }
  }

  @Test(
    "Units are written the way people write them",
    arguments: [
      (Unit.share, 0.07, "7%"), (.perYear, 0.38, "38% per year"), (.money, 40, "40 EUR"), (.days, 1, "1 day"),
      (.days, 0.25, "6 hours"), (.points, 7.6, "7.6"), (.count, 5, "5"), (.factor, 2.25, "2.25"),
      (.effect, -0.3, "-0.3"),
    ] as [(Unit, Double, String)])
  func units(unit: Unit, value: Double, text: String) {
    #expect(unit.text(of: value, currency: "EUR") == text)
  }
}
