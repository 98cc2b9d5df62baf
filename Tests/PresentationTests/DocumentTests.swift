import Foundation
import JourneyLanguage
import Journeys
import Testing

@testable import Experiments
@testable import Presentation

/// What programs get: the shapes are a contract.
@Suite struct DocumentTests {
  private struct Run: Decodable, Equatable {
    struct Metric: Decodable, Equatable {
      let mean: Double
      let low: Double?
      let high: Double?
      let unit: String
    }
    struct Stage: Decodable, Equatable {
      let name: String
      let reached: Double?
      let left: [String: Double]
      let expectation: Double?
      let perception: Double?
      let gap: Double?
    }
    let result: String
    let journey: String
    let strategy: String
    let seed: UInt64
    let customers: Int
    let replications: Int
    let finished: Int?
    let steps: Int
    let step: String
    let metrics: [String: Metric]?
    let stages: [Stage]
  }

  private struct Comparison: Decodable, Equatable {
    struct Row: Decodable, Equatable {
      let strategy: String
      let against: String
      let metric: String
      let difference: Double
      let low: Double?
      let high: Double?
      let verdict: String
      let noiseCut: Double?
    }
    let result: String
    let seed: UInt64
    let rows: [Row]
  }

  private struct Problem: Decodable, Equatable {
    let result: String
    let message: String
    let file: String?
    let line: Int?
    let column: Int?
    let suggestion: String?
  }

  private func decode<Value: Decodable>(_ report: any Report) throws -> Value {
    let text = report.text(in: .json, style: Style())
    #expect(text.filter { $0 == "\n" }.count == 1)
    return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }

  /// The keys of the outermost object and of the objects of one of its lists.
  private func keys(_ report: any Report, of list: String) throws -> [Set<String>] {
    let text = report.text(in: .json, style: Style())
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let rows = try #require(object[list] as? [[String: Any]])
    return [Set(object.keys)] + rows.map { Set($0.keys) }
  }

  @Test("A run has its metrics and its stages; what is undefined is left out")
  func run() throws {
    let run: Run = try decode(Examples.run)
    #expect(run.result == "run" && run.journey == "five-stage" && run.strategy == "short" && run.seed == 1)
    #expect(run.customers == 10_000 && run.replications == 20 && run.steps == 52 && run.step == "week")
    #expect(run.finished == nil)
    #expect(run.metrics?.count == 5)
    #expect(run.metrics?["conversion"] == Run.Metric(mean: 0.2712, low: 0.2682, high: 0.2742, unit: "share"))
    #expect(run.metrics?["referrals"] == nil)
    #expect(
      run.stages[1]
        == Run.Stage(
          name: "consideration", reached: 0.61, left: ["checkout": 0.312, "lost": 0.2204], expectation: 7.42,
          perception: 6.93, gap: -0.49))
    #expect(try keys(Examples.run, of: "stages")[1] == ["name", "reached", "left"])
  }

  @Test("A run that was stopped says how much of it was done")
  func stopped() throws {
    let run: Run = try decode(RunReport(header: Examples.header(finished: 7), stages: [], outcomes: []))
    #expect(run.replications == 20 && run.finished == 7)
    #expect(run.metrics == [:])
  }

  @Test("A funnel is a run without metrics")
  func funnel() throws {
    let run: Run = try decode(FunnelReport(header: Examples.header(), stages: Examples.stages))
    #expect(run.result == "funnel" && run.metrics == nil && run.stages.count == 5)
  }

  @Test("Numbers have nine digits, and what is no number is left out")
  func numbers() throws {
    let outcomes = [
      Examples.outcome("conversion", Estimate([1.0 / 3])), Examples.outcome("retention", Estimate([.nan])),
      Examples.outcome("referrals", Estimate([.infinity, 1])),
    ]
    let stage = Examples.stage("odd", .nan, exits: [("lost", .infinity, nil)], feelings: (nil, nil, -.infinity))
    let run: Run = try decode(
      RunReport(header: Examples.header(), stages: [stage], outcomes: outcomes.compactMap(\.self)))
    #expect(run.metrics == ["conversion": Run.Metric(mean: 0.333333333, low: nil, high: nil, unit: "share")])
    #expect(
      run.stages == [Run.Stage(name: "odd", reached: nil, left: [:], expectation: nil, perception: nil, gap: nil)])
  }

  @Test("A comparison has a row for each strategy and metric")
  func comparison() throws {
    let report = ComparisonReport(
      header: Examples.header(strategy: "long"), comparison: Examples.compared(Examples.comparison()))
    let comparison: Comparison = try decode(report)
    #expect(comparison.result == "compare" && comparison.seed == 1 && comparison.rows.count == 5)
    #expect(
      comparison.rows[0]
        == Comparison.Row(
          strategy: "short", against: "long", metric: "conversion", difference: 0.0371, low: 0.0341, high: 0.0401,
          verdict: "better", noiseCut: 21.3))
    #expect(comparison.rows.map(\.verdict) == ["better", "too close", "worse", "worse", "same"])
    #expect(comparison.rows[4].noiseCut == nil)
  }

  @Test("An error says what, where and what to try")
  func error() throws {
    let place = Place(file: "shop.journey", line: 31, column: 8, length: 10, text: "expect")
    let full: Problem = try decode(ErrorReport("no “x”", at: place, suggestion: "say: show"))
    #expect(
      full
        == Problem(
          result: "error", message: "no “x”", file: "shop.journey", line: 31, column: 8, suggestion: "say: show"))
    let short: Problem = try decode(ErrorReport("no"))
    #expect(
      short == Problem(result: "error", message: "no", file: nil, line: nil, column: nil, suggestion: nil))
  }

  @Test("A verification has the exact and the simulated answer, or what keeps one away")
  func verification() throws {
    let row = Verification.Row(
      theme: .funnel, quantity: .occupancy(stage: "checkout"), exact: 0.2,
      simulated: try #require(Examples.estimate(0.21, 0.01)), score: 2.2,
      agrees: true)
    func report(_ verification: Verification) -> VerificationReport {
      VerificationReport(verification, header: Examples.header())
    }
    #expect(
      try keys(report(Verification(rows: [row], obstacles: [], leftOut: [], isOfManyPeople: false)), of: "rows") == [
        ["result", "seed", "agrees", "rows"], ["quantity", "exact", "mean", "low", "high", "z", "agrees", "theme"],
      ])
    let obstacles = Verification(
      rows: [], obstacles: ["customers remember"], leftOut: [], isOfManyPeople: false)
    #expect(try keys(report(obstacles), of: "rows") == [["result", "seed", "agrees", "rows", "obstacles"]])
  }

  @Test("Lists have a row for each thing")
  func lists() throws {
    #expect(
      try keys(LeversReport(Examples.variant), of: "rows").prefix(2) == [
        ["result", "rows"],
        ["parameter", "now", "was", "low", "high", "unit", "source", "reference", "title", "meaning"],
      ])
    let strategies = StrategiesReport([Strategy(), Examples.variant.strategy], inUse: "short", of: Examples.journey)
    #expect(try keys(strategies, of: "rows")[1] == ["strategy", "inUse", "changes"])
    #expect(
      ChangesReport(Examples.later).text(in: .csv, style: Style()).lines.dropFirst().compactMap {
        $0.split(separator: ",").last
      }
        == ["0", "10", "20"]
        && ChangesReport(Examples.later).text(in: .json, style: Style()).contains("\"from\":10,"))
    #expect(
      StrategiesReport([Examples.later.strategy], inUse: "", of: Examples.journey).text(in: .json, style: Style())
        .contains("{\"from\":20,\"now\":5,\"parameter\":\"checkout.steps\",\"unit\":\"count\",\"was\":3}"))
    #expect(try keys(JourneyReport(Examples.variant), of: "rows").count == 8)
    let gaps = GapsReport(
      header: Examples.header(), rows: [(Examples.stage("checkout", feelings: (nil, nil, -0.1)), nil, nil)])
    #expect(try keys(gaps, of: "rows") == [["result", "rows"], ["name", "gap"]])
  }

  @Test("Nothing that a terminal would obey is in an object, and reading it gives the text back")
  func escapes() throws {
    let evil = "a\u{1B}[31m\u{9B}\u{7F}\u{202E}\u{E0041}/\"b\n"
    let problem: Problem = try decode(ErrorReport(evil))
    #expect(problem.message == evil)
    #expect(ErrorReport(evil).text(in: .json, style: Style()).contains("/"))
  }

  @Test("A sentence of the program is an object, and nothing for a spreadsheet")
  func note() {
    let note = NoteReport("Opened shop.")
    #expect(note.text(in: .json, style: Style()) == "{\"message\":\"Opened shop.\",\"result\":\"note\"}\n")
    #expect(note.text(in: .csv, style: Style()) == "")
  }
}
