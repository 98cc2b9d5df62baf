import Journeys
import Testing

@testable import Experiments
@testable import Presentation

@Suite("The levers in the order of their swings, in words and bars")
struct TornadoReportTests {
  private static func row(_ name: String, _ ends: (Double, Double)...) throws -> SwingRow {
    let path = try #require(Examples.journey.parameter(at: name))
    let made = try ends.map { value, mean in
      SwingRow.End(
        value, try #require(Examples.estimate(mean, 0.004)), level: Examples.estimate(0.234 + mean, 0.003)
      )
    }
    return SwingRow(SettingRow(path, in: Variant(Examples.journey)), low: made.first, high: made.last)
  }

  private static func group() throws -> TornadoGroup {
    let steps = try row("checkout.steps", (1, 0.11), (9, -0.08))
    let price = try row("price", (20, 0.06), (60, -0.05))
    var group = TornadoGroup(
      metric: "conversion", unit: .share, moreIsBetter: true, level: try #require(Examples.estimate(0.234, 0.003)),
      rows: [steps, price])
    group.best = [.init(steps.setting, try #require(steps.low))]
    group.next = .init(price.setting, try #require(price.low))
    group.unseen = [try row("guarantee", (0.1, 0.001))]
    return group
  }

  private static func report(_ group: TornadoGroup, moved: Int = 3) -> TornadoReport {
    TornadoReport(header: Examples.header(strategy: "baseline"), groups: [group], moved: moved, requested: 3)
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
    var group = try Self.group()
    let conversion = try #require(MetricCatalogue.metric(named: "conversion", in: Examples.journey))
    group.lostBuyers = Difference(of: conversion, before: [0.2, 0.21], after: [0.1, 0.11])
    group.metric = "retention"
    let words = TornadoSentences(group: group, figures: Examples.header().figures).summary
    #expect(words.contains("Mind that with checkout.steps at 1 fewer people buy: conversion is"))
    #expect(words.hasSuffix("and who still buys may be easier to please."))
    group.lostBuyers = nil
    #expect(!TornadoSentences(group: group, figures: Examples.header().figures).summary.contains("Mind"))
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
    var costs = try Self.group()
    costs.moreIsBetter = false
    #expect(Self.report(costs).text(in: .table, style: Style(isColoured: true)).contains("\u{1B}[32m▓"))
  }

  @Test("What cannot be told apart is said")
  func ties() throws {
    var group = try Self.group()
    group.alike = [group.rows[1].setting]
    group.best.append(try #require(group.next))
    group.next = nil
    let text = Self.report(group).text(in: .plain, style: Style())
    #expect(text.contains("it is 34.4%, and “Price” (price) at 20 EUR may do as much."))
    #expect(text.contains("How far checkout.steps and price swing it cannot be told apart"))
    #expect(text.contains("checkout.steps, now 5: at 1 it is 34.4%, at 9 it is 15.4%"))
  }

  @Test("Nothing, and part of it, are said as well")
  func little() throws {
    var group = try Self.group()
    group.rows = []
    #expect(Self.report(group).text(in: .plain, style: Style()).contains("No lever moves it by more than luck does."))
    #expect(
      Self.report(try Self.group(), moved: 2).text(in: .plain, style: Style()).contains(
        "stopped after 2 of 3 levers: results so far"))
    #expect(
      Self.report(try Self.group(), moved: 2).text(in: .plain, style: Style()).contains(
        "Among those done so far: the lever that raises it most is “Steps to pay”"))
    #expect(
      Self.report(group, moved: 1).text(in: .plain, style: Style()).contains(
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
