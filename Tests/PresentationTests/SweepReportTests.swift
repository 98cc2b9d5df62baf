import DisplayText
import Journeys
import Testing

@testable import Experiments
@testable import Presentation

@Suite struct SweepReportTests {
  static func report(_ means: [Double] = [0.24, 0.22, 0.2, 0.13], outcome: SweepOutcome? = nil) throws -> SweepReport {
    let steps = try #require(Examples.journey.parameter(at: "checkout.steps"))
    let outcome = outcome ?? SweepOutcome(metric: "conversion", unit: .share, best: 0, equals: [1], knee: 2)
    return SweepReport(
      header: Examples.header(strategy: "now"), names: ["checkout.steps"],
      settings: [SettingRow(steps, in: Examples.variant)],
      points: means.enumerated().map { number, mean in
        SweepPoint([Double(number + 1)], [Examples.estimate(mean, 0.004)], isPresent: number == 2)
      }, outcomes: [outcome], requested: means.count + 1,
      gaps: [.init(values: [9], reason: "nobody has so many")])
  }

  static func map() throws -> SweepReport {
    let paths = try ["checkout.steps", "price"].map { try #require(Examples.journey.parameter(at: $0)) }
    let points = [1.0, 2, 3].flatMap { steps in
      [30.0, 40, 50].map { price in
        SweepPoint([steps, price], [Examples.estimate(0.3 - steps * 0.02 - price * 0.002, 0.001)])
      }
    }
    return SweepReport(
      header: Examples.header(strategy: "now"), names: ["checkout.steps", "price"],
      settings: paths.map { SettingRow($0, in: Examples.variant) }, points: Array(points.dropLast()),
      outcomes: [SweepOutcome(metric: "conversion", unit: .share, best: 0)], requested: 9)
  }

  @Test("The best, what is as good, the knee and the present value are said and marked")
  func words() throws {
    let report = try Self.report()
    #expect(
      SweepSentence(report).text == """
        With checkout.steps at 1, conversion is best: 24.0%, against 20.0% now, with checkout.steps at 3. 2 cannot be \
        told apart from that. Beyond 3, towards 1, each step brings less than the average step of the range: the knee \
        of the curve.
        """)
    let text = report.text(in: .table, style: Style())
    #expect(text.contains("← best") && text.contains("← as good") && text.contains("← now, knee"))
    #expect(text.contains("Left out: 9, because nobody has so many."))
  }

  @Test("Where neither more nor less is better, the ends are said")
  func ends() throws {
    let report = try Self.report(outcome: SweepOutcome(metric: "cost", unit: .share))
    #expect(
      SweepSentence(report).text
        == "From checkout.steps at 1 on, cost goes from 24.0% to 13.0%, with checkout.steps at 4.")
  }

  @Test("One point shows no direction, and some of them are only so far the best")
  func stopped() throws {
    let outcome = SweepOutcome(metric: "conversion", unit: .share, best: 0)
    var one = SweepSentence(try Self.report([0.24], outcome: outcome)).text
    #expect(one == "With checkout.steps at 1, conversion is 24.0%; what another value does is not known yet.")
    one = SweepSentence(try Self.map()).text
    #expect(one.hasPrefix("So far: "))
  }

  @Test("Where luck cannot tell any points apart, none is called the best")
  func undecided() throws {
    let outcome = SweepOutcome(metric: "conversion", unit: .share, best: 1, equals: [0, 2, 3])
    #expect(SweepSentence(try Self.report(outcome: outcome)).text.hasPrefix("Luck cannot tell these points apart"))
  }

  @Test("Two parameters make a map of shades, lighter for less and empty where nothing was done")
  func shades() throws {
    let text = try Self.map().text(in: .table, style: Style())
    #expect(text.contains("stopped after 8 of 9 points"))
    #expect(text.contains("conversion: checkout.steps down, price across"))
    #expect(Shade.text([0, 0.5, nil, 1], in: 0...1, width: 8, style: Style()) == "··▒▒  ██")
    #expect(Shade.text([0, 1], in: 0...1, width: 3, style: Style(isUnicode: false)) == ".#")
    #expect(Shade.text([2, 2], in: 2...2, width: 2, style: Style()) == "▒▒")
  }

  @Test("In every width and mode a sweep can be read", arguments: [12, 40, 60, 80])
  func widths(width: Int) throws {
    for report in [try Self.report(), try Self.map()] {
      for isUnicode in [true, false] {
        let text = report.text(in: .table, style: Style(width: width, isUnicode: isUnicode))
        for line in text.lines { #expect(DisplayWidth.columns(of: line) <= width, "\(line)") }
        if !isUnicode { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
      }
      #expect(!report.text(in: .markdown, style: Style()).isEmpty && !report.text(in: .plain, style: Style()).isEmpty)
    }
    #expect(try Self.map().text(in: .csv, style: Style()).lines.count == 9)
  }
}
