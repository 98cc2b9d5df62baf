import Journeys
import Testing

@testable import Experiments
@testable import Presentation

/// What a run says of money, of those who stay, of segments, channels and failures.
@Suite struct CustomerLifeReportTests {
  private static let money: MoneyReport = {
    func line(_ item: MoneyStatement.Item, _ sum: Double, _ half: Double) -> MoneyStatement.Line? {
      Examples.estimate(sum, half).map {
        .init(item: item, market: $0, buyer: Examples.estimate(sum / 2_000, half / 2_000))
      }
    }
    let lines = [
      line(.revenue, 181_234, 2_041), line(.goods, 80_400, 900), line(.advertising, 36_400, 0), line(.courting, 0, 0),
      line(.cost, 116_800, 900), line(.profit, 64_434, 1_300),
    ]
    return MoneyReport(
      header: Examples.header(), statement: MoneyStatement(lines: lines.compactMap(\.self), idle: [.recoveryCost]),
      outcomes: [
        Examples.outcome("acquisition-cost", Examples.estimate(18.2, 0.4)),
        Examples.outcome("clv", Examples.estimate(42.31, 0.72)), Examples.outcome("payback", nil),
      ].compactMap(\.self))
  }()

  private static let curve = Curve(.ages, .share, of: [shares(falling: 0.02), shares(falling: 0.021)])

  private static func shares(falling speed: Double) -> [Double] { (0...52).map { 1 / (1 + speed * Double($0)) } }

  private static func retention() throws -> MetricReport {
    MetricReport(
      header: Examples.header(),
      outcome: try #require(Examples.outcome("retention", Examples.estimate(0.5, 0.02))),
      segments: [
        ("regular", try #require(Examples.outcome("retention.regular", Examples.estimate(0.52, 0.03))))
      ], stages: [], curve: curve)
  }

  private static let segments = SegmentsReport(
    header: Examples.header(), segments: ["regular", "bargain"],
    rows: [
      ("conversion", [(0.27, 0.003), (0.3, 0.004), (0.2, 0.006)]),
      ("revenue", [(181_234, 2_041), (150_210, 1_800), nil]),
    ].map { (metric: String, values: [(mean: Double, half: Double)?]) in
      zip(["", ".regular", ".bargain"], values).compactMap { part, value in
        Examples.outcome(metric + part, value.flatMap { Examples.estimate($0.mean, $0.half) })
      }
    })

  private static func failures(outstanding: Estimate? = Examples.estimate(0)) -> [FailureReport] {
    [
      FailureReport(
        stage: "customer", touchpoint: "support", failures: Examples.estimate(0.302, 0.01),
        noticed: Examples.estimate(0),
        complaints: Examples.estimate(0.59, 0.01), silent: Examples.estimate(0.41, 0.01),
        resolved: Examples.estimate(0.4, 0.01), outstanding: outstanding, answerTime: Examples.estimate(2.4, 0.1))
    ]
  }

  private static let recovery = RecoveryReport(
    header: Examples.header(), failures: failures(),
    outcomes: [Examples.outcome("silent", Examples.estimate(0.41, 0.01))].compactMap(\.self))

  private static let awareness = AwarenessReport(
    header: Examples.header(),
    rows: [("posters", Curve(.steps, .share, of: [[0, 0.1, 0.2]]), Examples.estimate(1))],
    curve: Curve(.steps, .share, of: [[0, 0.1, 0.2], [0, 0.12, 0.22]]))

  private static let stage = ElementReport(
    name: "checkout", parameters: ParametersReport(Examples.variant, of: .stage("checkout")),
    events: StageEvents(
      header: Examples.header(),
      report: StageReport(
        name: "checkout", kind: .timed, reached: Examples.estimate(0.31, 0.01),
        exits: [
          .init(
            to: "customer", reason: nil, timesTaken: 2_341, shareOfReached: 0.75, shareOfLeavings: 0.75),
          .init(to: "checkout", reason: nil, timesTaken: 12, shareOfReached: 0.04, shareOfLeavings: 0.04),
          .init(
            to: "lost", reason: "too many steps", timesTaken: 779, shareOfReached: 0.25,
            shareOfLeavings: 0.25),
        ], isExperienced: true, expectation: Examples.estimate(7.2, 0.1), perception: Examples.estimate(7, 0.1),
        gap: Examples.estimate(-0.2, 0.1), satisfaction: nil, below: 0.4, within: 0.4, above: 0.2),
      occupancy: Curve(.steps, .share, of: [[0, 0.3, 0.1]]), failures: failures()))

  /// For the tests of what holds for every report.
  static let all: [any Report] = {
    var all: [any Report] = [
      money, segments, recovery, awareness, stage, JoinedReports([stage, awareness]),
      SegmentsReport(header: Examples.header(), segments: [], rows: []),
      MoneyReport(header: Examples.header(), statement: MoneyStatement(lines: [], idle: []), outcomes: []),
      RecoveryReport(header: Examples.header(), failures: [], outcomes: []),
      AwarenessReport(header: Examples.header(), rows: [], curve: Curve(.steps, .share, of: [])),
    ]
    if let retention = try? retention() { all.append(retention) }
    return all
  }()

  /// The lines of a report after its head.
  private func body(_ report: any Report, width: Int = 80, head: Int = 3) -> String {
    report.text(in: .table, style: Style(width: width)).lines.dropFirst(head).joined(separator: "\n")
  }

  @Test("A statement has the market beside each buyer, and nothing on which nothing was spent")
  func statement() {
    #expect(
      body(Self.money) == """
        money             the whole market        each buyer
        revenue        181 000 ± 2 000 EUR  91 ± 1 EUR
          goods         80 400 ± 900 EUR    40.20 ± 0.45 EUR
          advertising   36 400 EUR          18.20 EUR
        cost           116 800 ± 900 EUR    58.40 ± 0.45 EUR
        profit          64 400 ± 1 300 EUR  32.22 ± 0.65 EUR

        Set by price (revenue), goods and *.spend (advertising). Without a cost as it
        is: recovery-cost.

        A buyer
        outcome                        now
        acquisition-cost  18.20 ± 0.40 EUR
        clv               42.31 ± 0.72 EUR
        payback            –

        clv: what a buyer brings after goods, service, claims and putting things right,
        by the time since the first purchase, with what comes after the run. Winning
        buyers and running the company are not in it. horizon-value: what the run saw of
        it.

        Told in steps of a week. What finer ones change, and a longer run: check.
        """)
  }

  @Test("On a low screen the statement is told alone")
  func short() throws {
    let short = try #require(Self.money.shorter.first).text(in: .table, style: Style())
    #expect(short.contains("profit") && !short.contains("clv") && short.contains("last."))
    #expect(short.lines.count <= 13)
  }

  @Test("A curve has a bar that ends in what luck may add or take away")
  func bars() throws {
    let lines = body(try Self.retention()).split(separator: "\n").map(String.init)
    #expect(lines[0] == "\(try #require(Examples.outcome("retention", nil)).metric.meaning)")
    #expect(lines.contains("regular  52% ± 3"))
    #expect(lines.contains("Buyers who are not lost, by weeks since their first purchase"))
    let rows = lines.filter { $0.contains("█") }
    #expect(rows.count == 14)
    #expect(rows[0].hasPrefix("   0  100.0%") && rows[13].hasPrefix("  52   48%"))
    #expect(rows[13].contains("▓") && rows[13].contains("░") && !rows[0].contains("░"))
  }

  @Test(
    "A bar with an interval is whole, dark and light",
    arguments: [
      (0.2, 0.4, 0.6, "██▓▓░░"), (0.0, 0.1, 0.3, "▓░░"), (0.5, 0.5, 0.5, "█████"), (-1, 0.5, 9, "▓▓▓▓▓░░░░░"),
      (0.48, 0.5, 0.52, "█████"),
    ])
  func band(low: Double, middle: Double, high: Double, text: String) {
    #expect(Bar.band(low: low, middle: middle, high: high, width: 10, style: Style()) == text)
  }

  @Test("Segments stand side by side, with their units at the head of the row")
  func sideBySide() {
    #expect(
      body(Self.segments) == """
        outcome               everybody           regular      bargain
        conversion          27.0% ± 0.3       30.0% ± 0.4  20.0% ± 0.6
        revenue (EUR)  181 000 ± 2 000   150 200 ± 1 800    –

        Money of a segment is its own part of the market's.
        """)
  }

  @Test("Where the company never acts first, nobody is told of it")
  func silence() {
    #expect(
      body(Self.recovery, head: 6) == """
        touchpoint        fails  complain  silent  solved  answered
        customer.support  30.2%     59.0%   41.0%   40.0%  2.4 days

        fails: how many encounters. Of these: complained of, kept silent about, put
        right. answered: after how long, on average.
        """)
  }

  @Test("Complaints without an answer at the end are shown where there are any")
  func outstanding() {
    let report = RecoveryReport(
      header: Examples.header(), failures: Self.failures(outstanding: Examples.estimate(0.25, 0.01)), outcomes: [])
    let lines = body(report).split(separator: "\n")
    #expect(lines.contains { $0.hasSuffix("answered  outstanding") } && lines.contains { $0.hasSuffix("25.0%") })
    #expect(report.text(in: .csv, style: Style()).contains("outstanding.customer.support,0.25,0.24,0.26,share"))
  }

  @Test("A stage says who came, where they went and why, what they felt and what failed")
  func events() {
    let text = body(Self.stage)
    for part in [
      "came there", "→ lost           779              25.0%  too many steps", "↻ buy again", "customer.support",
      "perception", "40% below, 40% within, 20%", "Its parameters",
    ] { #expect(text.contains(part), "\(part)") }
  }

  @Test("Programs get every point of a curve, exact and with its unit")
  func numbers() throws {
    let csv = try Self.retention().text(in: .csv, style: Style()).lines
    #expect(csv[0] == "run,metric,mean,low,high,unit" && csv.contains("age,mean,low,high,unit"))
    #expect(csv.filter { $0.hasSuffix(",share") }.count == 2 + 53)
    #expect(
      Self.money.text(in: .csv, style: Style()).lines[1] == "market.revenue,181234,179193,183275,money")
    let json = JoinedReports([Self.stage, Self.awareness]).text(in: .json, style: Style())
    #expect(json.lines.count == 2)
    #expect(json.hasPrefix("{\"metrics\":[") && json.contains("{\"result\":\"awareness\""))
  }
}
