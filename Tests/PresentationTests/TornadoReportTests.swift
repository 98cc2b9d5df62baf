import Journeys
import Testing

@testable import Experiments
@testable import Presentation

@Suite("The levers in the order of their swings, in words and bars")
struct TornadoReportTests {
  private static func swing(_ metric: Metric, _ name: String, _ ends: (Double, Double)...) throws -> Sensitivity.Swing {
    let path = try #require(Examples.journey.parameter(at: name))
    let made = try ends.map { value, mean in
      let change = try Examples.difference(
        metric, after: Examples.estimate(0.234 + mean, 0.003), Examples.estimate(mean, 0.004))
      return Sensitivity.End(value: value, differences: [change], changes: [:])
    }
    return Sensitivity.Swing(path: path, value: 0, low: made.first, high: made.last)
  }

  /// Two levers that are seen and one that is not.
  private static func group(
    _ name: String = "conversion", moreIsBetter: Bool = true, isEmpty: Bool = false, isTied: Bool = false,
    lostBuyers: Difference? = nil
  ) throws -> TornadoGroup {
    let known = try Examples.metric(name)
    let metric = Metric(
      MetricDefinition(
        known.name, known.unit, moreIsBetter: moreIsBetter, known.definition.phrase, reading: known.definition.reading,
        explanation: known.definition.explanation))
    let steps = try swing(metric, "checkout.steps", (1, 0.11), (9, -0.08))
    let price = try swing(metric, "price", (20, 0.06), (60, -0.05))
    let (first, second) = (
      Tornado.Gain(swing: steps, end: try #require(steps.low)), Tornado.Gain(swing: price, end: try #require(price.low))
    )
    let tornado = Tornado(
      metric: metric, level: try #require(Examples.estimate(0.234, 0.003)), swings: isEmpty ? [] : [steps, price],
      isAlike: isEmpty ? [] : [true, isTied], unseen: [try swing(metric, "guarantee", (0.1, 0.001))],
      best: isTied ? [first, second] : [first], next: isTied ? nil : second)
    return TornadoGroup(tornado: tornado, lostBuyers: lostBuyers, variant: Variant(Examples.journey))
  }

  private static func report(_ group: TornadoGroup, moved: Int = 3) throws -> TornadoReport {
    let swing = try swing(group.metric, "price", (20, 0.06))
    let sensitivity = Sensitivity(
      baseline: Examples.run(Examples.variant("baseline")), metrics: [group.metric],
      swings: Array(repeating: swing, count: moved), skipped: [], requested: 3)
    return TornadoReport(
      sensitivity: sensitivity, header: Examples.header(strategy: "baseline"), groups: [group])
  }

  @Test("The words say what helps most, what comes next, what harms most")
  func words() throws {
    let text = try Self.report(Self.group()).text(in: .plain, style: Style())
    #expect(
      text.contains(
        "The lever that raises it most is “Steps to pay” (checkout.steps): at 1 instead of 5 it is 34.4%. Next is "
          + "“Price” (price): at 20 EUR instead of 40 EUR it is 29.4%. It falls furthest with “Steps to pay” "
          + "(checkout.steps): at 9 instead of 5 it is 15.4%."))
    #expect(text.contains("No effect beyond luck: guarantee."))
  }

  @Test("The words stand below the chart, where they stay on a screen, and above the list for the ear")
  func order() throws {
    let report = try Self.report(Self.group())
    let (chart, ear) = (report.text(in: .table, style: Style()), report.text(in: .plain, style: Style()))
    let bars = try #require(chart.firstRange(of: "moved to"))
    let summary = try #require(chart.firstRange(of: "The lever"))
    #expect(bars.lowerBound < summary.lowerBound)
    #expect(
      chart.replacing("\n", with: " ").contains(
        "what checkout.steps does to all the rest, and whether it pays: set checkout.steps 1, then compare."))
    let (list, first) = (try #require(ear.firstRange(of: "price, now")), try #require(ear.firstRange(of: "The lever")))
    #expect(first.lowerBound < list.lowerBound)
  }

  @Test("That fewer buy with the best lever is said, so that nobody takes whom it keeps for whom it pleases")
  func buyers() throws {
    let lost = Difference(of: try Examples.metric("conversion"), before: [0.2, 0.21], after: [0.1, 0.11])
    func words(_ lost: Difference?) throws -> String {
      let group = try Self.group("retention", lostBuyers: lost)
      return group.summary
    }
    let told = try words(lost)
    #expect(told.contains("Mind that with checkout.steps at 1 fewer people buy: conversion is"))
    #expect(told.hasSuffix("and who still buys may be easier to please."))
    #expect(try !words(nil).contains("Mind"))
  }

  @Test("The chart shows both ends on one scale, with what luck may add")
  func chart() throws {
    let lines = try Self.report(Self.group()).text(in: .table, style: Style()).lines
    let start = try #require(lines.firstIndex { $0.hasPrefix("lever") })
    #expect(
      lines[start..<(start + 3)].joined(separator: "\n")
        == """
        lever           moved to      conversion
        checkout.steps  1 to 9        34.4 to 15.4%  ▓█████████████│██████████████████▓░
        price           20 to 60 EUR  29.4 to 18.4%       ▓████████│██████████░
        """)
  }

  @Test("Where ASCII is all there is, the bars are ASCII, and colour says good and bad apart")
  func letters() throws {
    let plain = try Self.report(Self.group()).text(in: .table, style: Style(isUnicode: false))
    #expect(plain.contains("#|#") && plain.utf8.allSatisfy { $0 < 128 })
    let coloured = try Self.report(Self.group()).text(in: .table, style: Style(isColoured: true))
    #expect(coloured.contains("\u{1B}[31m▓") && coloured.contains("\u{1B}[32m█"))
    #expect(
      coloured.withoutColour == (try Self.report(Self.group()).text(in: .table, style: Style())))
    let costs = try Self.group(moreIsBetter: false)
    #expect(try Self.report(costs).text(in: .table, style: Style(isColoured: true)).contains("\u{1B}[32m▓"))
  }

  @Test("What cannot be told apart is said")
  func ties() throws {
    let text = try Self.report(Self.group(isTied: true)).text(in: .plain, style: Style())
    #expect(text.contains("it is 34.4%, and “Price” (price) at 20 EUR may do as much."))
    #expect(text.contains("How far checkout.steps and price swing it cannot be told apart"))
    #expect(text.contains("checkout.steps, now 5: at 1 it is 34.4%, at 9 it is 15.4%"))
  }

  @Test("Nothing, and part of it, are said as well")
  func little() throws {
    let group = try Self.group(isEmpty: true)
    #expect(
      try Self.report(group).text(in: .plain, style: Style()).contains("No lever moves it by more than luck does."))
    #expect(
      try Self.report(try Self.group(), moved: 2).text(in: .plain, style: Style()).contains(
        "stopped after 2 of 3 levers: results so far"))
    #expect(
      try Self.report(try Self.group(), moved: 2).text(in: .plain, style: Style()).contains(
        "Among those done so far: the lever that raises it most is “Steps to pay”"))
    #expect(
      try Self.report(group, moved: 1).text(in: .plain, style: Style()).contains(
        "Among those done so far: no lever moves it by more than luck does."))
  }

  @Test("Programs get both ends of every lever")
  func programs() throws {
    let csv = try Self.report(Self.group()).text(in: .csv, style: Style())
    #expect(csv.contains("metric,parameter,now,to,mean,difference,low,high,swing,beyondLuck,unit"))
    #expect(csv.contains("conversion,checkout.steps,5,1,0.344,0.11,0.106,0.114,0.19,yes,share"))
    let json = try Self.report(Self.group()).text(in: .json, style: Style())
    for part in [
      #""result":"tornado""#, #""metric":"conversion""#, #""parameter":"price""#, #""now":40"#, #""swing":0.19"#,
      #""beyondLuck":false"#,
    ] { #expect(json.contains(part), "\(part)") }
  }

  @Test("No line is wider than the window", arguments: [40, 60, 80])
  func widths(width: Int) throws {
    for line in try Self.report(Self.group()).lines(in: .table, style: Style(width: width)) {
      #expect(line.count <= width, "\(line)")
    }
  }
}
