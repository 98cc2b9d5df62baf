import DisplayText
import Journeys
import Testing

@testable import Experiments
@testable import Presentation

@Suite struct BreakEvenReportTests {
  private static func report(
    _ answer: (Effect) -> BreakEven.Answer, path: String = "price", present: Double = 0.03
  ) throws -> BreakEvenReport {
    let path = try #require(Examples.journey.parameter(at: path))
    let metric = try Examples.metric("conversion")
    let variant = Examples.variant("now")
    func difference(_ level: Double, _ change: Double) throws -> Difference {
      try Examples.difference(metric, after: Examples.estimate(level), Examples.estimate(change, 0.004))
    }
    let least = try #require(Difference(of: metric, before: [0.1, 0.1], after: [0.08, 0.081]))
    return BreakEvenReport(
      BreakEven(
        path: path, metric: metric, target: Examples.variant("baseline"), variant: variant,
        settings: Examples.settings, answer: answer(.init(value: 20, difference: least)),
        points: try [20.0, variant[path], 46, 47, 60].map { value in
          .init(value: value, difference: try difference(0.2, (46 - value) / 200))
        }, present: try difference(0.2, present), confirmation: try difference(0.2, 0.001)))
  }

  @Test("How far it may move is said, or how far it has to")
  func crossing() throws {
    let crossing = BreakEven.Answer.crossing(.init(value: 46.234, low: 45.11, high: 47.12, others: 0))
    let text = (try Self.report { _ in crossing }).sentence
    let now = try Self.report { _ in crossing }.setting.valueText
    #expect(
      text == """
        With now, price may rise to 46.2 EUR (between 45.1 EUR and 47.1 EUR, as far as luck goes) before conversion is \
        no better than with baseline; now it is \(now). Tried with other luck, they come out alike there as well.
        """)
    let behind = (try Self.report({ _ in crossing }, present: -0.03)).sentence
    #expect(behind.contains("price has to rise to") && behind.contains("for conversion to catch up with baseline"))
  }

  @Test("Where there is no such value, that is said with how near it comes")
  func nowhere() throws {
    #expect(
      (try Self.report { .behind($0) }).sentence.hasPrefix(
        "Nowhere between 20 EUR and 60 EUR does now catch up with baseline on conversion: at best, with price at 20 EUR,"
      ))
    #expect((try Self.report { .ahead($0) }).sentence.contains("now is nowhere behind baseline"))
    #expect((try Self.report { .independent($0) }).sentence.contains("does not depend on price"))
  }

  @Test("In every width and mode it can be read", arguments: [12, 40, 60, 80])
  func widths(width: Int) throws {
    let report = try Self.report { .behind($0) }
    for isUnicode in [true, false] {
      let text = report.text(in: .table, style: Style(width: width, isUnicode: isUnicode))
      for line in text.lines { #expect(DisplayWidth.columns(of: line) <= width, "\(line)") }
      if !isUnicode { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
    }
    for mode in OutputMode.allCases { #expect(!report.text(in: mode, style: Style()).isEmpty) }
  }
}
