import Experiments
import Journeys
import Testing

@testable import Presentation

@Suite struct SearchReportTests {
  private static let estimate = Examples.estimate

  private static func row(
    _ values: [Double], _ found: Double, _ level: Double? = nil, spent: Double? = nil,
    standing: SearchRow.Standing = .behind, edges: [Int] = []
  ) -> SearchRow {
    SearchRow(
      values, found: estimate(found, 0.01), level: level.flatMap { estimate($0, 0.002) },
      difference: level.flatMap { estimate($0 - 0.234, 0.001) }, spent: spent.flatMap { estimate($0, 100) },
      standing: standing, lines: ["set price \(Int(values[0])) EUR", "set checkout.steps \(Int(values[1]))"],
      edges: edges)
  }

  private static func report(
    _ rows: [SearchRow], _ answer: SearchReport.Answer, limit: Double? = nil, simplest: Int? = nil,
    cheapest: SearchRow? = nil, isComplete: Bool = true
  ) throws -> SearchReport {
    let journey = Examples.journey
    var settings: [SettingRow] = []
    for (name, range) in [("price", 20...60.0), ("checkout.steps", 1...8)] {
      var setting = SettingRow(try #require(journey.parameter(at: name)), in: Variant(journey))
      setting.range = range
      settings.append(setting)
    }
    let isJudged = rows.contains { $0.level != nil }
    return SearchReport(
      header: Examples.header(strategy: "now"), judging: isJudged ? Examples.header(strategy: "now") : nil,
      metric: "conversion", unit: .share, limit: limit, settings: settings, rows: rows, answer: answer,
      simplest: simplest, cheapest: cheapest, tried: 84, isComplete: isComplete)
  }

  private static func text(_ report: SearchReport, _ mode: OutputMode = .plain) -> String {
    report.text(in: mode, style: Style()).replacing("\u{A0}", with: " ")
  }

  private static let now = row([40, 5], 0.23, 0.234, spent: 150_000)

  @Test("The best is told with its gain, what it spends, how it looked before, what is as good, and what to type")
  func better() throws {
    var report = try Self.report(
      [
        Self.now, Self.row([30, 1], 0.29, 0.281, spent: 178_000, standing: .best, edges: [1]),
        Self.row([32, 1], 0.28, 0.28, spent: 170_000, standing: .asGood),
        Self.row([28, 1], 0.3, 0.283, spent: 181_000, standing: .beyond),
      ], .better(1, asGood: [2]), limit: 180_000, simplest: 2)
    let text = Self.text(report)
    for part in [
      "84 settings of price from 20 EUR to 60 EUR and checkout.steps from 1 to 8 were tried with the same luck",
      "The best 3 and the present one were run again with fresh luck",
      "conversion is best with price at 30 EUR and checkout.steps at 1: 28.1% ± 0.2, against 23.4% ± 0.2 now",
      "(+4.7 ± 0.1 points)", "It spends 178 000 EUR of 180 000 EUR (cost is what the whole market takes in 52 weeks).",
      "On the luck of the search it looked like 29.0%; with fresh luck, which had no part in the choice, it is 28.1%.",
      "Setting 2 cannot be told apart from it by conversion. Of all these, setting 2 spends least, 170 000 EUR instead",
      "checkout.steps at 1 is the end of its range: what is best may lie beyond.",
      "Setting 3 spends 181 000 EUR with fresh luck, more than 180 000 EUR, and is out.",
    ] { #expect(text.contains(part), "\(part) in \(text)") }
    report.profit = (
      now: try #require(Examples.estimate(13_000, 500)), best: try #require(Examples.estimate(-100_000, 900))
    )
    #expect(Self.text(report).contains("Profit is then -100 000 EUR, against 13 000 EUR now."))
    #expect(Self.text(report, .table).contains("to keep it, type\nset price 30 EUR\nset checkout.steps 1\n"))
  }

  @Test("Where nothing is better beyond luck, it is said in so many words, and nothing is to be typed")
  func nothing() throws {
    let close = try Self.report(
      [Self.row([40, 5], 0.23, 0.234, standing: .asGood), Self.row([41, 5], 0.26, 0.2341, standing: .best)],
      .nothingBetter(leader: 1))
    #expect(Self.text(close).contains("Nothing that was tried beats the present setting (price at 40 EUR"))
    #expect(Self.text(close).contains("luck alone can explain that"))
    let worse = try Self.report(
      [Self.row([40, 5], 0.23, 0.234, standing: .best), Self.row([41, 5], 0.26, 0.22)], .nothingBetter(leader: nil))
    #expect(Self.text(worse).contains("and with the best of the others, price at 41 EUR"))
    let alone = try Self.report([Self.row([40, 5], 0.23, standing: .unjudged)], .nothingBetter(leader: nil))
    #expect(Self.text(alone).contains("of 84 settings none did better, and conversion is 23.0% ± 1.0 now"))
    for report in [close, worse, alone] { #expect(!Self.text(report, .table).contains("to keep it")) }
  }

  @Test("A budget that nothing keeps or fresh luck breaks, and a search that was stopped, have words of their own")
  func others() throws {
    let cheapest = Self.row([60, 8], 0.1, spent: 47_000, standing: .unjudged)
    let dear = try Self.report([Self.now], .tooDear, limit: 5_000, cheapest: cheapest)
    #expect(Self.text(dear).contains("None of the 84 settings that were tried keeps within 5 000 EUR"))
    #expect(Self.text(dear).contains("The cheapest is price at 60 EUR and checkout.steps at 8: it spends 47 000 EUR"))
    let broken = try Self.report(
      [Self.now, Self.row([30, 1], 0.3, 0.28, spent: 6_000, standing: .beyond)], .brokenLimit, limit: 5_000)
    #expect(Self.text(broken).contains("nothing is sure to be within"))
    let stopped = try Self.report(
      [Self.row([40, 5], 0.23, standing: .unjudged), Self.row([30, 1], 0.29, standing: .unjudged)], .unjudged,
      isComplete: false)
    #expect(Self.text(stopped).contains("Stopped after 84 settings."))
    #expect(Self.text(stopped).contains("the same line again goes on from there"))
    #expect(Self.text(stopped, .table).contains("set price 30 EUR"))
  }

  @Test("Programs get everything, and no line is wider than the screen", arguments: [60, 80])
  func forms(width: Int) throws {
    let report = try Self.report(
      [Self.now, Self.row([30, 1], 0.29, 0.281, spent: 178_000, standing: .best)], .better(1, asGood: []),
      limit: 180_000)
    let json = Self.text(report, .json)
    for part in [
      #""result":"search""#, #""answer":"better""#, #""within":180000"#, #""values":{"checkout.steps":1,"price":30}"#,
      #""commands":["set price 30 EUR","set checkout.steps 1"]"#, #""present":true"#,
    ] { #expect(json.contains(part), "\(part)") }
    let csv = Self.text(report, .csv)
    #expect(csv.contains("\n1,30,1,conversion,0.29,0.281,"))
    let lines = report.text(in: .table, style: Style(width: width)).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width })
  }
}
