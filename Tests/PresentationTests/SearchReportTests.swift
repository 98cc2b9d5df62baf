import Journeys
import OrderedCollections
import Testing

@testable import Experiments
@testable import Presentation

@Suite struct SearchReportTests {
  private static let estimate = Examples.estimate

  private static let names = ["price", "checkout.steps"]

  private static func row(
    _ values: [Double], _ found: Double, _ level: Double? = nil, spent: Double? = nil,
    standing: SearchOutcomes.Row.Standing = .behind
  ) -> SearchOutcomes.Row {
    var variant = Examples.variant("now")
    for (name, value) in zip(names, values) {
      if let path = variant.journey.parameter(at: name), variant[path] != value {
        variant.strategy.changes[path] = value
      }
    }
    return SearchOutcomes.Row(
      candidate: Search.Candidate(values: values, variant: variant, found: estimate(found, 0.01), spent: nil),
      standing: standing, level: level.flatMap { estimate($0, 0.002) },
      difference: level.flatMap { estimate($0 - 0.234, 0.001) }, spent: spent.flatMap { estimate($0, 100) })
  }

  private static func report(
    _ rows: [SearchOutcomes.Row], _ answer: Search.Answer, limit: Double? = nil, simplest: Int? = nil,
    cheapest: SearchOutcomes.Row? = nil, profit: (now: Estimate, best: Estimate)? = nil, isComplete: Bool = true
  ) throws -> SearchReport {
    let factors = try zip(names, [20...60.0, 1...8]).map { name, range in
      Interactions.Factor(try #require(Examples.journey.parameter(at: name)), over: range)
    }
    let cost = try Examples.metric("cost")
    let plan = Search.Plan(
      factors, best: try Examples.metric("conversion"), within: limit.map { Search.Limit(cost, $0) },
      settings: Examples.settings, judging: Examples.settings)
    let search = Search(
      variant: Examples.variant("now"), plan: plan, present: rows[0].candidate, best: rows.dropFirst().map(\.candidate),
      cheapest: cheapest?.candidate, tried: 84, isComplete: isComplete, judged: [])
    let outcomes = SearchOutcomes(rows: rows, answer: answer, simplest: simplest, cheapest: cheapest, profit: profit)
    let isJudged = rows.contains { $0.level != nil }
    return SearchReport(
      search: search, outcomes: outcomes, header: Examples.header(strategy: "now"),
      judging: isJudged ? Examples.header(strategy: "now") : nil)
  }

  private static func text(_ report: SearchReport, _ mode: OutputMode = .plain) -> String {
    report.text(in: mode, style: Style()).replacing("\u{A0}", with: " ")
  }

  private static let now = row([40, 5], 0.23, 0.234, spent: 150_000)

  @Test("The best is told with its gain, what it spends, how it looked before, what is as good, and what to type")
  func better() throws {
    func report(_ profit: (now: Estimate, best: Estimate)? = nil) throws -> SearchReport {
      try Self.report(
        [
          Self.now, Self.row([30, 8], 0.29, 0.281, spent: 178_000, standing: .best),
          Self.row([32, 1], 0.28, 0.28, spent: 170_000, standing: .asGood),
          Self.row([28, 1], 0.3, 0.283, spent: 181_000, standing: .beyond),
        ], .better(1, asGood: [2]), limit: 180_000, simplest: 2, profit: profit)
    }
    let text = Self.text(try report())
    for part in [
      "84 settings of price from 20 EUR to 60 EUR and checkout.steps from 1 to 8 were tried with the same luck",
      "The best 3 and the present one were run again with fresh luck",
      "conversion is best with price at 30 EUR and checkout.steps at 8: 28.1% ± 0.2, against 23.4% ± 0.2 now",
      "(+4.7 ± 0.1 points)", "It spends 178 000 EUR of 180 000 EUR (cost is what the whole market takes in 52 weeks).",
      "On the luck of the search it looked like 29.0%; with fresh luck, which had no part in the choice, it is 28.1%.",
      "Setting 2 cannot be told apart from it by conversion. Of all these, setting 2 spends least, 170 000 EUR instead",
      "checkout.steps at 8 is the end of its range: what is best may lie beyond.",
      "Setting 3 spends 181 000 EUR with fresh luck, more than 180 000 EUR, and is out.",
    ] { #expect(text.contains(part), "\(part) in \(text)") }
    let profit = (
      now: try #require(Examples.estimate(13_000, 500)), best: try #require(Examples.estimate(-100_000, 900))
    )
    let report = try report(profit)
    #expect(Self.text(report).contains("Profit is then -100 000 EUR, against 13 000 EUR now."))
    #expect(Self.text(report, .table).contains("to keep it, type\nset price 30 EUR\nset checkout.steps 8\n"))
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
