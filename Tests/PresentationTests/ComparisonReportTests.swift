import Journeys
import Simulation
import Testing

@testable import Experiments
@testable import Presentation

@Suite struct ComparisonReportTests {
  static func report(_ rows: [Comparison.Row] = Examples.comparison(), isPaired: Bool = true) -> ComparisonReport {
    ComparisonReport(header: Examples.header(strategy: "long"), comparison: Examples.compared(rows, isPaired: isPaired))
  }

  let report = report()

  @Test("Differences stand beside their verdicts, and a sentence sums them up")
  func wide() {
    #expect(
      report.text(in: .table, style: Style())
        == """
        five-stage · short against long
        10 000 customers × 20 replications × 52 weeks, seed 1

        outcome           short    long           difference  verdict
        conversion        27.1%   23.4%    +3.7 ± 0.3 points  better
        time-to-convert    6.0     6.1   ≈ -0.1 ± 0.1 weeks   too close
        gap               -0.21   -0.10    -0.11 ± 0.02       worse
        nps              +12     +14       -2 ± 1             worse
        retention         91.0%   91.0%  same                 same

        short is better than long on conversion: 27.1% against 23.4%, a difference of
        3.7 points (between 3.4 and 4.0). Beyond that, it is worse on gap (-0.11) and
        nps (-2); too close to call on time-to-convert; the same on retention.

        4 differences are judged together, so that luck alone brings even one false
        verdict in at most 5 of 100 comparisons; each ± is that of its row alone.

        All met the same customers and the same luck; with luck of their own it would
        take 21 times as many replications to be as sure (noise cut).

        """)
  }

  @Test("At 60 columns what all is compared with is left out, as the difference says it")
  func medium() {
    #expect(
      report.text(in: .table, style: Style(width: 60))
        == """
        five-stage · short against long
        10 000 customers × 20 replications × 52 weeks, seed 1

        outcome           short           difference  verdict
        conversion        27.1%    +3.7 ± 0.3 points  better
        time-to-convert    6.0   ≈ -0.1 ± 0.1 weeks   too close
        gap               -0.21    -0.11 ± 0.02       worse
        nps              +12       -2 ± 1             worse
        retention         91.0%  same                 same

        short is better than long on conversion: 27.1% against
        23.4%, a difference of 3.7 points (between 3.4 and 4.0).
        Beyond that, it is worse on gap (-0.11) and nps (-2); too
        close to call on time-to-convert; the same on retention.

        4 differences are judged together, so that luck alone brings
        even one false verdict in at most 5 of 100 comparisons; each
        ± is that of its row alone.

        All met the same customers and the same luck; with luck of
        their own it would take 21 times as many replications to be
        as sure (noise cut).

        """)
  }

  @Test("At 40 columns verdicts are signs, and the levels move below")
  func narrow() {
    #expect(
      report.text(in: .table, style: Style(width: 40))
        == """
        five-stage · short against long
        10 000 customers × 20 replications ×
        52 weeks, seed 1

        outcome             difference
        conversion         +3.7 points  ▲
        time-to-convert  ≈ -0.1 weeks   ≈
        gap                -0.11        ▼
        nps                -2           ▼
        retention        same

        outcome           short
        conversion        27.1%
        time-to-convert    6.0
        gap               -0.21
        nps              +12
        retention         91.0%

        short is better than long on conversion:
        27.1% against 23.4%, a difference of 3.7
        points (between 3.4 and 4.0). Beyond
        that, it is worse on gap (-0.11) and nps
        (-2); too close to call on
        time-to-convert; the same on retention.

        4 differences are judged together, so
        that luck alone brings even one false
        verdict in at most 5 of 100 comparisons;
        each ± is that of its row alone.

        All met the same customers and the same
        luck; with luck of their own it would
        take 21 times as many replications to be
        as sure (noise cut).

        """)
  }

  @Test("In plain text each row says who is compared with whom")
  func plain() {
    #expect(
      report.text(in: .plain, style: Style())
        == """
        five-stage · short against long
        10 000 customers × 20 replications × 52 weeks, seed 1

        short against long, conversion: 27.1% against 23.4%; difference +3.7 ± 0.3 points; verdict better
        short against long, time-to-convert: 6.0 against 6.1; difference ≈ -0.1 ± 0.1 weeks; verdict too close
        short against long, gap: -0.21 against -0.10; difference -0.11 ± 0.02; verdict worse
        short against long, nps: +12 against +14; difference -2 ± 1; verdict worse
        short against long, retention: 91.0% against 91.0%; difference same; verdict same

        short is better than long on conversion: 27.1% against 23.4%, a difference of 3.7 points (between 3.4 \
        and 4.0). Beyond that, it is worse on gap (-0.11) and nps (-2); too close to call on time-to-convert; the same on \
        retention.

        4 differences are judged together, so that luck alone brings even one false verdict in at most 5 of 100 \
        comparisons; each ± is that of its row alone.

        All met the same customers and the same luck; with luck of their own it would take 21 times as many \
        replications to be as sure (noise cut).

        """)
  }

  @Test("A spreadsheet gets one comparison a row")
  func csv() {
    #expect(
      report.text(in: .csv, style: Style())
        == """
        strategy,against,metric,difference,low,high,verdict,noiseCut,unit
        short,long,conversion,0.0371,0.0341,0.0401,better,21.3,share
        short,long,time-to-convert,-0.08,-0.19,0.03,too close,21.3,steps
        short,long,gap,-0.11,-0.13,-0.09,worse,21.3,points
        short,long,nps,-1.6,-2.4,-0.8,worse,21.3,score
        short,long,retention,0,0,0,same,,share

        """)
  }

  @Test("Several strategies share a table and have a sentence each")
  func several() {
    let rows =
      Examples.comparison(noiseCut: nil).prefix(2) + Examples.comparison("sale", noiseCut: nil).suffix(2)
    let report = Self.report(Array(rows), isPaired: false)
    #expect(report.shorter.first?.text(in: .table, style: Style()).contains("How sure that is: last.") == true)
    #expect(
      report.text(in: .table, style: Style())
        == """
        five-stage · short, sale against long
        10 000 customers × 20 replications × 52 weeks, seed 1

        All outcomes
        outcome            long    short      sale
        conversion        23.4%  ▲ 27.1%
        time-to-convert    6.1    ≈ 6.0
        nps              +14              ▼ +12
        retention         91.0%              91.0%

        ▲ better, ▼ worse and ≈ too close: against long.

        short is better than long on conversion: 27.1% against 23.4%, a difference of
        3.7 points (between 3.4 and 4.0). Beyond that, it is too close to call on
        time-to-convert.

        sale is worse than long on nps: +12 against +14, a difference of 2 (between 1
        and 2). Beyond that, it is the same on retention.

        3 differences are judged together, so that luck alone brings even one false
        verdict in at most 5 of 100 comparisons; each ± is that of its row alone.

        The runs met different luck, so small differences are harder to tell.

        """)
  }

  @Test("A verdict can be read aloud")
  func sentences() {
    let sentence = VerdictSentence(figures: Figures(step: .week))
    #expect(
      Examples.comparison().map(sentence.text) == [
        "short is better than long on conversion: 27.1% against 23.4%, a difference of 3.7 points (between 3.4 and 4.0).",
        "short and long are too close to call on time-to-convert: 6.0 weeks against 6.1 weeks, a difference anywhere "
          + "between -0.2 and 0.0 weeks. If it is really as large as it looks, about 2\u{A0}more replications would tell.",
        "short is worse than long on gap: -0.21 against -0.10, a difference of 0.11 (between 0.09 and 0.13).",
        "short is worse than long on nps: +12 against +14, a difference of 2 (between 1 and 2).",
        "short and long are the same on retention: 91.0%.",
      ])
  }

  @Test("A single replication cannot tell a difference from luck")
  func single() throws {
    let one = try #require(Estimate([0.2]))
    let other = try #require(Estimate([0.3]))
    let change = try #require(Estimate([0.1]))
    let result = try Examples.difference(
      Examples.metric("conversion"), before: one, after: other, change, verdict: .tooClose)
    let row = Comparison.Row(strategy: "short", against: "long", result: result, isWithheld: false)
    #expect(
      VerdictSentence(figures: Figures(step: .week)).text(row)
        == "short and long are too close to call on conversion: 30.0% against 20.0%, and a single replication cannot "
        + "tell a difference from luck.")
  }

  @Test("Several strategies have an order, unless they cannot be told apart, and the best is confirmed or not")
  func order() throws {
    func standing(_ name: String, _ mean: Double, _ best: Double, isAmongBest: Bool) throws -> Standing {
      Standing(
        strategy: name, estimate: try #require(Examples.estimate(mean, 0.003)), probabilityBest: best,
        expectedRegret: 0.3 - mean, isAmongBest: isAmongBest)
    }
    func ranking(isOpen: Bool = false) throws -> Ranking {
      Ranking(
        metric: try Examples.metric("conversion"),
        standings: [
          try standing("short", 0.3, 1, isAmongBest: true), try standing("long", 0.2, 0.0004, isAmongBest: isOpen),
        ])
    }
    func confirmation(_ row: Comparison.Row) -> Comparison {
      let run = RunResult(variant: Examples.variant, settings: Examples.settings.fresh, replications: [])
      return Comparison(rows: [row], isPaired: true, runs: [run, run], metrics: [], confidence: 0.95)
    }
    var report = report
    let rows = Examples.comparison()
    report.ranking = try ranking()
    report.confirmation = confirmation(rows[0])
    let text = report.text(in: .table, style: Style())
    #expect(text.contains("short is the best of them by conversion."))
    #expect(text.contains("10.0 points") && text.contains("under 0.1%"))
    #expect(text.contains("Confirmed with fresh luck (seed 1 000 001): short is better than long by 3.7"))
    report.confirmation = confirmation(rows[1])
    #expect(
      report.text(in: .table, style: Style()).contains("But with fresh luck (seed 1 000 001) that is not confirmed"))
    report.ranking = try ranking(isOpen: true)
    #expect(report.text(in: .table, style: Style()).contains("None of them can be told apart from the best"))
    let json = report.text(in: .json, style: Style())
    #expect(json.contains("\"probabilityBest\":0.0004") && json.contains("\"confirmation\":{"))
  }

  @Test("A difference that nobody would notice is told as practically none, and leads nowhere")
  func slight() throws {
    let sentence = VerdictSentence(figures: Figures(step: .week))
    var rows = Examples.comparison()
    let before = rows[0].before.mean
    let result = try Examples.difference(
      rows[0].metric, before: rows[0].before, after: Examples.estimate(before * 1.001, 0.001),
      Examples.estimate(0.001 * before, 0.0001 * before))
    rows[0] = Comparison.Row(strategy: "short", against: "long", result: result, isWithheld: false)
    #expect(
      sentence.text(rows[0]).hasPrefix("short and long are practically the same on conversion: 23.4% each, and what"))
    #expect(sentence.summary(rows)?.contains("practically the same on conversion") == true)
    let report = Self.report(rows)
    #expect(report.text(in: .plain, style: Style()).contains("short is worse than long on gap:"))
  }

  @Test("A difference that would be one alone says why it is none among many, and a near one what would tell")
  func withheld() throws {
    let sentence = VerdictSentence(figures: Figures(step: .week))
    func row(_ mean: Double, _ half: Double, isWithheld: Bool = false) throws -> Comparison.Row {
      let result = try Examples.difference(
        Examples.metric("time-to-convert"), before: Examples.estimate(6.1), after: Examples.estimate(6.1 + mean),
        Examples.estimate(mean, half), verdict: .tooClose)
      return Comparison.Row(strategy: "short", against: "long", result: result, isWithheld: isWithheld)
    }
    #expect(
      sentence.text(try row(-0.08, 0.11, isWithheld: true)).hasSuffix(
        "Asked alone it would be a difference; among so many questions luck brings one like it."))
    #expect(
      sentence.text(try row(-0.1, 0.31)).hasSuffix(
        "If it is really as large as it looks, about 18\u{A0}more replications would tell."))
    #expect(
      sentence.text(try row(-0.1, 20)).hasSuffix(
        "Take them as equal: even 5000\u{A0}more replications would hardly tell."))
  }

  @Test("There may be nothing to compare")
  func empty() {
    let report = ComparisonReport(header: Examples.header(), comparison: Examples.compared([]))
    #expect(report.text(in: .table, style: Style()).lines.last == "There is nothing to compare.")
  }
}
