import JourneyLanguage
import Journeys
import TestSupport
import Testing

@Suite("Numbers as people write them")
struct QuantityTests {
  private func change(_ text: String) throws -> Change {
    try #require(try command("set a.b \(text)") as? SetForTest).change
  }

  @Test(
    "A number is read exactly, with its unit",
    arguments: [
      ("0.8", 0.8, .none), ("80%", 0.8, .percent), ("7%", 0.07, .percent), ("7 %", 0.07, .percent),
      ("0.1%", 0.001, .percent),
      ("30.000000000000004%", 0.1 + 0.2, .percent), ("0.00001%", 1e-7, .percent), (".5", 0.5, .none),
      ("10 000", 10_000, .none),
      ("10,000,000", 10_000_000, .none), ("10k", 10_000, .none), ("2M", 2_000_000, .none),
      ("1 234 567.5", 1_234_567.5, .none),
      ("1,234.5", 1234.5, .none), ("3 weeks", 3, .time(.week)), ("1 day", 1, .time(.day)), ("6 hours", 6, .time(.hour)),
      ("25 EUR", 25, .money("EUR")), ("25EUR", 25, .money("EUR")), ("25 €", 25, .money("EUR")),
      ("$30", 30, .money("USD")), ("€1 000", 1000, .money("EUR")), ("£2.50", 2.5, .money("GBP")),
      ("2 h", 2, .time(.hour)), ("30min", 30, .time(.minute)), ("3 hrs", 3, .time(.hour)), ("2 wks", 2, .time(.week)),
      ("25 usd", 25, .money("USD")),
      ("10k CHF", 10_000, .money("CHF")), ("38% per year", 0.38, .percentPerYear),
      ("38% a year", 0.38, .percentPerYear),
      ("8 points", 8, .points), ("1e-7", 1e-7, .none), ("1e3", 1000, .none), ("8percent", 0.08, .percent),
      ("007", 7, .none),
      ("10\u{202F}000", 10_000, .none), ("10 000%", 100, .percent), ("0", 0, .none), ("0e99", 0, .none),
    ] as [(String, Double, WrittenUnit)])
  func quantities(text: String, value: Double, unit: WrittenUnit) throws {
    let change = try change(text)
    #expect(change == .absolute(Quantity(value, unit, at: change.place)))
    #expect(try self.change(change.text) == change)
    #expect(change.place.columns == 8..<8 + text.count)
  }

  @Test("A sign or an x makes it relative")
  func relative() throws {
    let place = Place(columns: 0..<0, text: "")
    #expect(try change("+0.5") == .plus(Quantity(0.5, at: place)))
    #expect(try change("-10%") == .minus(Quantity(0.1, .percent, at: place)))
    #expect(try change("x2") == .times(Quantity(2, at: place)))
    #expect(try change("-1 000") == .minus(Quantity(1000, at: place)))
    #expect(try change("= -1") == .absolute(Quantity(-1, at: place)))
  }

  @Test(
    "What is no number, or too large for one, is refused kindly",
    arguments: [
      ("1e400", "“1e400” is too large to calculate with", nil),
      ("1e-400", "“1e-400” is too close to 0 to calculate with", nil),
      ("nan", "a value belongs here, and “nan” is none", nil), ("inf", "a value belongs here, and “inf” is none", nil),
      ("--5", "a value belongs here, and “--5” is none", nil),
      ("0,8", "numbers are written with a point, not with a comma", "0.8"),
      ("7,5", "numbers are written with a point, not with a comma", "7.5"),
      ("0,300 EUR", "numbers are written with a point, not with a comma", "0.300"),
      ("10,000", "the comma in “10,000” may be one of thousands or a decimal one", nil),
      ("+1,500%", "the comma in “+1,500%” may be one of thousands or a decimal one", nil),
      ("1,000,00", "a value belongs here, and “1,000,00” is none", nil),
      ("8x", "“8x” is not a number with a unit", nil), ("$", "a value belongs here, and “$” is none", nil),
      ("$30 EUR", "“EUR” is not understood here", nil),
      ("1 2", "“2” is not understood here", nil), ("1 0000", "“0000” is not understood here", nil),
      ("x2 EUR", "“EUR” is not understood here", nil), ("x2%", "a factor such as x2 has no unit", "x2"),
      ("= x2", "a number belongs here, and “x2” is a factor", nil),
      ("1e99999999999999999999", "“1e99999999999999999999” is too large to calculate with", nil),
      ("", "a value is missing at the end", nil), ("\"8\"", "a value belongs here, and “\"8\"” is none", nil),
    ] as [(String, String, String?)])
  func refused(text: String, message: String, suggestion: String?) throws {
    let line = "set a.b \(text)"
    let diagnostic = try #require(complaint(line))
    #expect(diagnostic.message == message)
    #expect(diagnostic.suggestion == suggestion)
    checkMessage(diagnostic, line)
  }

  @Test("Any number that is printed reads back with the same bits")
  func exact() throws {
    var generator = SeededGenerator(seed: 7)
    let place = Place(columns: 0..<0, text: "")
    for index in 0..<400 {
      let magnitude = Double(
        sign: .plus, exponent: Int.random(in: -60...60, using: &generator),
        significand: .random(in: 1..<2, using: &generator))
      let units: [WrittenUnit] = [.none, .percent, .percentPerYear, .points, .time(.week), .money("USD")]
      let quantity = Quantity(magnitude, units[index % units.count], at: place)
      for change in [Change.absolute(quantity), .plus(quantity), .minus(quantity)] {
        #expect(try self.change(change.text) == change)
      }
    }
  }
}
