import Experiments
import Journeys
import Testing

@testable import Presentation

@Suite struct FiguresTests {
  let figures = Figures(step: .week)

  @Test(
    "A number is rounded as it is written",
    arguments: [
      (0.285, 0, 2, "29"), (0.07, 1, 2, "7.0"), (2.5, 0, 0, "3"), (-2.5, 0, 0, "-3"), (0.04, 1, 0, "0.0"),
      (-0.04, 1, 0, "0.0"), (9.96, 1, 0, "10.0"), (999.95, 1, 0, "1000.0"), (1234.5, 0, 0, "1235"),
      (12_345.678, 1, 0, "12\u{A0}345.7"), (1e6, 0, 0, "1\u{A0}000\u{A0}000"), (1e-300, 2, 0, "0.00"),
      (-0.0, 1, 0, "0.0"), (.infinity, 1, 0, "unlimited"), (.nan, 1, 0, "no number"),
    ] as [(Double, Int, Int, String)])
  func rounding(value: Double, places: Int, shift: Int, text: String) {
    #expect(Rounding.text(of: value, places: places, shiftedBy: shift) == text)
  }

  @Test(
    "Programs get nine significant digits",
    arguments: [
      (0.23411234567891, 0.234112346), (-1.0 / 3, -0.333333333), (2.0 / 3e20, 6.66666667e-21), (0, 0), (0.1, 0.1),
      (123_456_789_123, 123_456_789_000), (0.9999999999, 1), (1e300 / 7, 1.42857143e299),
      (.leastNonzeroMagnitude, .leastNonzeroMagnitude),
      (123_456_789.5, 123_456_790), (99_999_999_999, 100_000_000_000),
    ] as [(Double, Double)])
  func nearest(value: Double, nearest: Double) {
    #expect(Rounding.nearest(to: value) == nearest)
  }

  @Test("A value has as many digits as it takes to tell it from another one")
  func apart() {
    #expect(figures.text(0.2096, .share, unlike: 0.21) == "20.96%")
    #expect(figures.text(0.21, .share, unlike: 0.21) == "21.0%")
    #expect(figures.text(-0.004, .points, unlike: 0) == "-0.004")
    #expect(figures.text(7.3, .points, unlike: 8) == "7.3")
  }

  @Test("Long numbers within a text are grouped, and nothing else of it changes")
  func grouped() {
    #expect(Figures.grouped("cost <= 36000 EUR") == "cost <= 36\u{A0}000 EUR")
    #expect(Figures.grouped("cost < 1234567890123 EUR") == "cost < 1\u{A0}234\u{A0}567\u{A0}890\u{A0}123 EUR")
    #expect(Figures.grouped("profit >= -120000 EUR, 1234 0.123456 x") == "profit >= -120\u{A0}000 EUR, 1234 0.123456 x")
  }

  @Test("There is no nearest number to what is no number")
  func notFinite() {
    #expect(Rounding.nearest(to: .nan) == nil)
    #expect(Rounding.nearest(to: -.infinity) == nil)
  }

  @Test(
    "Values show the digits that are sure",
    arguments: [
      (0.2341, 0.003, Unit.share, "23.4% ± 0.3"), (0.2341, 0.0003, .share, "23.41% ± 0.03"),
      (0.2341, 0.06, .share, "23% ± 6"), (0.2341, 0, .share, "23.4%"), (0.91, 0.00001, .share, "91.00% ± 0.01"),
      (7.12, 0.02, .points, "7.12 ± 0.02"), (7.12, 0.3, .points, "7.1 ± 0.3"), (-0.21, 0.02, .points, "-0.21 ± 0.02"),
      (12.3, 2.1, .score, "+12 ± 2"), (-12.3, 0.2, .score, "-12 ± 1"), (0.2, 0.2, .score, "0 ± 1"),
      (6.02, 0.21, .steps, "6.0 ± 0.2 weeks"), (6.02, 0, .steps, "6.0 weeks"),
    ])
  func values(mean: Double, half: Double, unit: Unit, text: String) throws {
    #expect(figures.text(try #require(Examples.estimate(mean, half)), unit) == text)
  }

  @Test(
    "Money is as round as its interval allows",
    arguments: [
      (181_234, 2_041, "181\u{A0}000 ± 2\u{A0}000 EUR"), (42.3, 0.31, "42.30 ± 0.31 EUR"), (42.3, 3.1, "42 ± 3 EUR"),
      (1234.5, 0.5, "1\u{A0}234.50 ± 0.50 EUR"), (-5_400, 12_000, "-5\u{A0}000 ± 12\u{A0}000 EUR"),
      (0, 300, "0 ± 300 EUR"), (0.4, 7, "0 ± 7 EUR"), (995_000, 9_700, "995\u{A0}000 ± 10\u{A0}000 EUR"),
      (42.3, 0, "42.30 EUR"), (181_234.4, 0, "181\u{A0}234 EUR"), (0, 0, "0 EUR"), (96, 12, "96 ± 12 EUR"),
      (64_434, 1_300, "64\u{A0}400 ± 1\u{A0}300 EUR"), (96, 1.7, "96 ± 2 EUR"), (4, 31, "4 ± 31 EUR"),
    ] as [(Double, Double, String)])
  func money(mean: Double, half: Double, text: String) throws {
    #expect(figures.text(try #require(Examples.estimate(mean, half)), .money) == text)
  }

  @Test("Money has the currency of the journey, and its differences have a sign")
  func currency() throws {
    let pounds = Figures(step: .week, currency: "GBP")
    #expect(pounds.text(42.3, .money) == "42.30 GBP" && pounds.text(1_000_000, .money) == "1\u{A0}000\u{A0}000 GBP")
    let gain = try #require(Examples.estimate(12_345, 2_041))
    #expect(figures.difference(gain, .money) == "+12\u{A0}000 EUR")
    #expect(figures.differenceWithBand(gain, .money) == "+12\u{A0}000 ± 2\u{A0}000 EUR")
    #expect(figures.difference(try #require(Examples.estimate(-3, 5)), .money) == "≈ -3 EUR")
    #expect(figures.shortWithUnit(gain, .money) == "12\u{A0}300 EUR" && figures.short(gain, .money) == "12\u{A0}300")
  }

  @Test(
    "Amounts have the places of their currency",
    arguments: [("JPY", "600 JPY"), ("EUR", "600.00 EUR"), ("KWD", "600.000 KWD"), ("UYW", "600.0000 UYW")])
  func minorUnits(currency: String, text: String) throws {
    let figures = Figures(step: .week, currency: currency)
    #expect(figures.text(600, .money) == text)
    #expect(figures.text(600.4, .money).count == text.count)
    #expect(figures.text(try #require(Examples.estimate(600.4, 0.3)), .money).contains(".") == (currency != "JPY"))
  }

  @Test("Things and days are counted in tenths, or finer where that is sure")
  func counts() throws {
    #expect(figures.text(try #require(Examples.estimate(1.623, 0.021)), .count) == "1.62 ± 0.02")
    #expect(figures.text(try #require(Examples.estimate(23.41, 0.3)), .count) == "23.4 ± 0.3")
    #expect(figures.text(1.623, .count) == "1.62" && figures.text(23.41, .count) == "23.4")
    #expect(figures.text(try #require(Examples.estimate(2.31, 0.2)), .days) == "2.3 ± 0.2 days")
    #expect(figures.difference(try #require(Examples.estimate(-0.5, 0.2)), .days) == "-0.5 days")
  }

  @Test("A value without an interval has a fixed number of digits")
  func alone() {
    #expect(figures.text(0.2341, .share) == "23.4%")
    #expect(figures.text(0.00034, .share) == "0.03%")
    #expect(figures.text(7.16, .points) == "7.2")
    #expect(figures.text(12.3, .score) == "+12")
    #expect(Figures(step: .day).text(6, .steps) == "6.0 days")
  }

  @Test(
    "Differences have a sign, and noise has a mark",
    arguments: [
      (0.0371, 0.003, Unit.share, "+3.7 points"), (-0.0371, 0.003, .share, "-3.7 points"),
      (0.001, 0.003, .share, "≈ +0.1 points"), (0, 0, .share, "same"), (0, 0.001, .share, "≈ 0.0 points"),
      (-1.6, 0.8, .score, "-2"), (0.3, 0.2, .score, "+0.3"), (0.2, 0.9, .score, "≈ 0"),
      (-0.08, 0.11, .steps, "≈ -0.1 weeks"),
      (0.014, 0.002, .points, "+0.01"),
    ])
  func differences(mean: Double, half: Double, unit: Unit, text: String) throws {
    #expect(figures.difference(try #require(Examples.estimate(mean, half)), unit) == text)
  }

  @Test("One replication cannot rule luck out")
  func single() throws {
    let difference = try #require(Estimate([0.02]))
    #expect(figures.difference(difference, .share) == "≈ +2.0 points")
    #expect(figures.ends(difference, .share) == nil)
  }
}
