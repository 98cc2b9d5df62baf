import DisplayText
import Journeys
import Testing

@testable import Experiments
@testable import Presentation

@Suite struct UncertainComparisonReportTests {
  static func report(best: Double = 0.93, value: Double = 0.002, level: Estimate? = nil) throws
    -> UncertainComparisonReport
  {
    let metric = try Examples.metric("conversion")
    let row = UncertainComparison.Row(
      strategy: 1, metric: metric, difference: try #require(Examples.estimate(0.019, 0.001)),
      luck: try #require(Examples.estimate(0.019, 0.001)), drawing: try #require(Examples.estimate(0.019, 0.002)),
      interval: -0.003...0.036, variance: VarianceParts(parameters: 0, luck: 0), means: [])
    let information = try [("checkout.intent", 0.75 * value), ("price-elasticity", 0)].map { name, value in
      UncertainComparison.Information(path: try #require(Examples.journey.parameter(at: name)), value: value)
    }
    return UncertainComparisonReport(
      UncertainComparison(
        strategies: ["baseline", "fast"].map(Examples.variant), metric: metric, settings: Examples.settings,
        requested: 200, impossible: 0, finished: 200, level: level, rows: [row],
        decision: Decision(probabilityBest: [1 - best, best], expectedLoss: [0.021, value]), information: information,
        isComplete: true))
  }

  @Test("The choice, both uncertainties and what to measure first are said")
  func words() throws {
    #expect(
      (try Self.report()).paragraphs == [
        "If the parameters are as uncertain as you said, fast is better than baseline by conversion in 93 of 100 cases; "
          + "choosing it loses 0.2 points on average against always knowing the best (expected loss).",
        "With fast, conversion is 1.9 points higher than with baseline on average. What you do not know makes that "
          + "anything from -0.3 to +3.6 points, 9 times out of 10; the average itself is known to 0.1 points for luck "
          + "and 0.2 points for drawing.",
        "What to measure first: checkout.intent. Knowing it exactly would be worth up to 0.2 points; the other nothing.",
      ])
  }

  @Test("Where one strategy is always the best, nothing has to be measured")
  func certain() throws {
    let paragraphs = (try Self.report(best: 1, value: 0)).paragraphs
    #expect(paragraphs[0].contains("in every one of 200\u{A0}draws; whoever knew the truth beforehand"))
    #expect(
      paragraphs[2]
        == "To choose by conversion nothing has to be measured first: whatever checkout.intent and price-elasticity are, fast "
        + "stays the choice.")
  }

  @Test("What hardly differs, or differs by luck, is nothing to choose by")
  func slight() throws {
    let report = try Self.report(best: 1, value: 0, level: Examples.estimate(9, 0.01))
    let text = report.paragraphs.joined(separator: " ")
    #expect(text.contains("practically the same by conversion") && text.contains("nothing to choose by"))
    #expect(!text.contains("stays the choice") && !text.contains("What to measure first"))
  }

  @Test("Sizes have as many digits as show that they are not nothing")
  func amounts() {
    let figures = Figures(step: .week)
    #expect(figures.amount(0.0002, .share) == "0.02 points" && figures.amount(0, .share) == "nothing")
    #expect(figures.amount(1e-9, .share) == "next to nothing" && figures.amount(1234.5, .money).hasSuffix("EUR"))
  }

  @Test("In every width and mode it can be read", arguments: [12, 40, 60, 80])
  func widths(width: Int) throws {
    let report = try Self.report()
    for isUnicode in [true, false] {
      let text = report.text(in: .table, style: Style(width: width, isUnicode: isUnicode))
      for line in text.lines { #expect(DisplayWidth.columns(of: line) <= width, "\(line)") }
      if !isUnicode { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
    }
    #expect(report.text(in: .table, style: Style()).contains("what you do not know"))
    #expect(report.text(in: .csv, style: Style()).contains("fast,0.93,0.002"))
    #expect(report.text(in: .json, style: Style()).contains("\"result\":\"compare-under-uncertainty\""))
    #expect(!report.text(in: .markdown, style: Style()).isEmpty && !report.text(in: .plain, style: Style()).isEmpty)
  }
}
