import Journeys
import OrderedCollections
import Testing

@testable import Experiments
@testable import Presentation

/// What a result rests on, and what it hangs on.
@Suite struct AssumptionsReportTests {
  private static func report(swings: SwingReport? = nil) -> AssumptionsReport {
    let names = [
      "price", "loss-aversion", "goods", "checkout.steps", "tolerance", "learning", "consideration->lost.attitude",
      "consideration.severity", "consideration->checkout",
    ]
    var variant = Examples.later
    // Whoever gives up at the checkout has somewhere to go.
    variant.journey.paths[Path.Ends(from: "checkout", to: "lost")]?.values[.probability] = 1
    let whole = AssumptionsReport(variant)
    var resting = SettingRow(ParameterPath(.journey, .claimShare), in: variant)
    resting.now = 0.5
    return AssumptionsReport(
      journey: "shop", rows: whole.rows.filter { names.contains($0.setting.path.description) }, changes: whole.changes,
      resting: [resting], swings: swings)
  }

  private static func swing(
    _ metric: Metric, _ name: String, _ low: (Double, Estimate?)?, _ high: (Double, Estimate?)?
  ) throws -> Sensitivity.Swing {
    func end(_ end: (Double, Estimate?)?) throws -> Sensitivity.End? {
      try end.map { value, change in
        let difference = try Examples.difference(metric, after: Examples.estimate(0), change)
        return Sensitivity.End(value: value, differences: [difference], changes: [:])
      }
    }
    return Sensitivity.Swing(
      path: try #require(Examples.journey.parameter(at: name)), value: 0, low: try end(low), high: try end(high))
  }

  /// Of the parameters that are moved 12 are not seen.
  private static func swings(moved: Int = 40) throws -> SwingReport {
    let (metric, other) = (try Examples.metric("conversion"), try Examples.metric("retention"))
    let seen = [
      try swing(
        metric, "consideration->checkout", (0.162, Examples.estimate(-0.0091, 0.001)),
        (0.198, Examples.estimate(0.0088, 0.001))),
      try swing(
        metric, "checkout.steps", (4, Examples.estimate(0.006, 0.001)), (6, Examples.estimate(-0.005, 0.001))),
      try swing(metric, "guarantee", nil, (0.1, Examples.estimate(0.002, 0.0005))),
    ]
    let rows = zip(seen, [Assumption.Origin.judgement, .set, .judgement]).map { swing, origin in
      SwingRow(swing, metric, in: Variant(Examples.journey), origin: origin)
    }
    let idle = try swing(metric, "goods", nil, nil)
    let sensitivity = Sensitivity(
      baseline: Examples.run(Examples.variant), metrics: [metric, other],
      swings: Array((Array(repeating: idle, count: 12) + Array(repeating: seen[0], count: 28)).prefix(moved)),
      skipped: [.init(path: ParameterPath(.journey, .offer), reason: "it is 0, and a tenth of nothing is nothing")],
      requested: 41)
    return SwingReport(
      sensitivity: sensitivity, header: Examples.header(),
      groups: [
        .init(metric: metric, level: try #require(Examples.estimate(0.234, 0.003)), rows: rows),
        .init(metric: other, level: try #require(Examples.estimate(0.8, 0.003)), rows: []),
      ])
  }

  @Test("Counts come first, then what is set and measured, then judgement with reasons, and the rest is folded")
  func groups() {
    #expect(
      Self.report().text(in: .table, style: Style())
        == """
        shop · assumptions
        8 parameters that can change something: 1 measured, 5 judgement, 2 set by you.
        Left at 0, which switches off what they stand for: 1 more.

        set by you
        parameter                       now     was  which was
        checkout.steps                3       5      measured: Baymard Institute
        price from week 10           45 EUR  40 EUR  judgement
        checkout.steps from week 20   5       3      measured: Baymard Institute

        measured
        parameter      value  according to
        loss-aversion   2.25  Tversky & Kahneman 1992

        judgement of the file
        where                    values
        consideration->checkout  probability 18%

        judgement of every journey, with a reason
        parameter  value  according to
        tolerance    0.5  the zone is from Parasuraman, Zeithaml & Berry 1991, its width
                          is assumed
        learning    25%   Boulding et al. 1993 gives the form

        judgement of every journey
        of           values
        the journey  goods 18 EUR
        touchpoints  severity 3 (at 1)

        at rest: these can change nothing as things stand
        claim-share 50%

        """)
  }

  @Test("What the result hangs on is a table and a sentence for each metric")
  func hanging() throws {
    let lines = try Self.report(swings: Self.swings()).text(in: .table, style: Style()).lines
    let start = try #require(lines.firstIndex(of: "What the result hangs on most"))
    #expect(
      lines[start...].joined(separator: "\n")
        == """
        What the result hangs on most
        Each of 40 parameters that nobody measured was moved alone, down and up by a
        tenth of its value or of its lever's range: 10 000 customers × 20 replications ×
        52 weeks, seed 1.

        conversion, now 23.4%
        parameter                now  moved to       in points
        consideration->checkout  18%  16.2 to 19.8%  -0.9 to +0.9  ████████████████
        checkout.steps            5   4 to 6         +0.6 to -0.5  █████████▉
        guarantee                 0%  10%            +0.20         █▊

        Conversion hangs most on consideration->checkout, which you can choose: 16.2%
        instead of 18% moves it by -0.9 ± 0.1 points.

        retention, now 80.0%
        None of them moves it by more than luck does.

        12 parameters show no effect on any of these beyond luck.

        Not moved: offer, because it is 0, and a tenth of nothing is nothing.
        """)
  }

  @Test("One that was stopped says so, and one that could not run says why")
  func partial() throws {
    let part = try Self.report(swings: Self.swings(moved: 7)).text(in: .plain, style: Style())
    #expect(part.contains("stopped after 7 of 41 parameters: results so far"))
    let report = AssumptionsReport(journey: "shop", rows: [], obstacle: "the journey has no stages")
    #expect(report.text(in: .plain, style: Style()).contains("cannot be found out: the journey has no stages."))
    #expect(report.text(in: .plain, style: Style()).contains("There are no parameters."))
  }

  @Test("Programs get every parameter with its origin, and both ends of every swing")
  func programs() throws {
    let csv = try Self.report(swings: Self.swings()).text(in: .csv, style: Style())
    #expect(csv.contains("metric,parameter,origin,now,to,difference,low,high,unit"))
    #expect(csv.contains("conversion,consideration->checkout,judgement,0.18,0.162,-0.0091,-0.0101,-0.0081,share"))
    #expect(csv.contains(",set by you,strategy"))
    let json = try Self.report(swings: Self.swings()).text(in: .json, style: Style())
    #expect(json.contains("\"result\":\"assumptions\"") && json.contains("\"swings\":[{"))
    #expect(
      json.contains("\"givenBy\":\"default\"") && !Self.report().text(in: .json, style: Style()).contains("swings"))
  }

  @Test("Nothing is wider than the screen", arguments: [40, 60, 80])
  func width(_ width: Int) throws {
    let text = try Self.report(swings: Self.swings()).text(in: .table, style: Style(width: width))
    #expect(text.lines.allSatisfy { $0.count <= width })
  }
}
