import Journeys
import OrderedCollections
import Testing

@testable import Experiments
@testable import Presentation

@Suite("What a real test needs, in words and numbers")
struct PowerReportTests {
  /// The shop where everybody knows the brand, and its market where nobody does.
  private static func analysis(
    _ mean: Double = 0.041, _ half: Double = 0.001, coverage: Double = 1, isOfMarket: Bool = false,
    couplings: [Coupling] = [], tests: SimulatedTests? = nil
  ) throws -> PowerAnalysis {
    var journey = Examples.journey
    for ends in journey.paths.keys where !isOfMarket { journey.paths[ends]?.isByChannels = false }
    func run(_ name: String) -> RunResult { Examples.run(Variant(journey, Strategy(name: name))) }
    let difference = try Examples.difference(
      Examples.metric("conversion"), before: Examples.estimate(0.138, 0.001),
      after: Examples.estimate(0.138 + mean, 0.001), Examples.estimate(mean, half),
      verdict: half > mean.magnitude ? .tooClose : mean > 0 ? .better : .worse)
    return PowerAnalysis(
      runs: (run("baseline"), run("short")), difference: difference, plan: .usual,
      before: .share(0.138, coverage: coverage), after: .share(0.138 + mean, coverage: coverage),
      couplings: couplings, tests: tests)
  }

  private static func need(_ size: TestNeed.Case, _ difference: Double, _ count: Int, weeks: Int?) -> TestNeed {
    TestNeed(
      size: size, difference: difference, sample: SampleSize(before: count, after: count), enrolment: 2, weeks: weeks)
  }

  private static func report(
    _ analysis: PowerAnalysis? = nil, isTimed: Bool = false, waiting: Int = 11
  ) throws -> PowerReport {
    let weeks = isTimed ? 2 + waiting : nil
    return PowerReport(
      analysis: try analysis ?? Self.analysis(), header: Examples.header(strategy: "baseline"),
      needs: [
        need(.least, 0.04, 1297, weeks: weeks), need(.predicted, 0.041, 1234, weeks: weeks),
        need(.most, 0.042, 1176, weeks: weeks),
      ],
      time: isTimed
        ? TestTime(traffic: 2000, waiting: 11, isUntilPurchase: true, run: 52, detectable: 0.0061) : nil)
  }

  @Test("A test that would last for years is called impossible, and a customer is said to be anybody of the market")
  func impossible() throws {
    let report = try Self.report(Self.analysis(isOfMarket: true), isTimed: true, waiting: 9_676)
    let text = report.text(in: .plain, style: Style())
    #expect(text.contains("So long no test can last, so this difference cannot be tested."))
    #expect(text.contains("1234 with each strategy. A customer here is anybody of the market"))
    #expect(!(try Self.report(isTimed: true)).text(in: .plain, style: Style()).contains("cannot be tested"))
  }

  @Test("Two sentences say how many, and the table what luck in the prediction makes of it")
  func table() throws {
    #expect(
      try Self.report().text(in: .table, style: Style())
        == """
        five-stage · a test of short against baseline on conversion
        10 000 customers × 20 replications × 52 weeks, seed 1

        The model predicts that short raises conversion from 13.8% to 17.9%, by 4.1
        points (between 4.0 and 4.2). A real test that is to see this in 80% of cases
        needs 2468 customers: 1234 with each strategy.

        To know how many weeks that takes, say how many customers come by, such as:
        power conversion baseline short traffic 2000 per week.

        Decide on the number beforehand and look once. Whoever looks 10 times and stops
        at the first success finds a difference where there is none in 19% of tests,
        instead of 5%.

        if the difference is               baseline  short  customers
        at the least          +4.0 points      1297   1297       2594
        as predicted          +4.1 points      1234   1234       2468
        at the most           +4.2 points      1176   1176       2352

        The difference is what the model says; nobody measured it. Only the test does.

        The test is two-sided, at a significance of 5%: it also finds a strategy that is
        worse.

        """)
  }

  @Test("With a traffic there are weeks, and what else that traffic would show")
  func time() throws {
    let text = try Self.report(isTimed: true).text(in: .plain, style: Style())
    #expect(text.contains("At 2000 customers a week they have come after 2 weeks"))
    #expect(text.contains("is known 11 weeks later, when nine of ten buyers have bought: 13 weeks in all."))
    #expect(text.contains("The 104 000 who come by in 52 weeks would show a difference from 0.6 points on."))
    #expect(text.contains("looks every week for 13 weeks"))
  }

  @Test("That people depend on each other is said, and what it does to the test")
  func coupling() throws {
    func text(_ tests: SimulatedTests? = nil) throws -> String {
      let analysis = try Self.analysis(couplings: [.wordOfMouth, .supportQueue], tests: tests)
      return try Self.report(analysis).text(in: .plain, style: Style())
    }
    #expect(
      try text().contains("People talk to each other, and those who complain wait behind others, so customers"))
    #expect(try text().contains("How much that matters was not tried."))
    let full = try Self.analysis()
    let size = try #require(full.plan.size(from: full.before, to: full.after))
    let found = SimulatedTests(count: 100, size: size, found: 68, designEffect: 1.41, standardError: 0.1)
    #expect(try text(found).contains("68 of them found the difference. So a real test needs 1.4 times as many"))
    #expect(try text(found).contains("whole cities as groups"))
    let small = SimulatedTests(
      count: 100, size: SampleSize(before: 9, after: 9), found: 68, designEffect: 1.05, standardError: 0.1)
    #expect(try text(small).contains("scattered no more than among independent people."))
    #expect(try !text(small).contains("of them found"))
  }

  @Test("Where the model cannot tell, no number is named")
  func untold() throws {
    let report = PowerReport(
      analysis: try Self.analysis(0.001, 0.002), header: Examples.header(strategy: "baseline"), needs: [])
    let text = report.text(in: .table, style: Style())
    #expect(text.contains("too close to call") && text.contains("no size of a test can be named"))
    #expect(!text.contains("Decide") && !text.contains("if the difference is"))
    #expect(report.text(in: .csv, style: Style()) == "case,difference,before,after,customers,weeks\n")
  }

  @Test("A metric of some customers says so, and unequal halves are named")
  func parts() throws {
    let report = try Self.report(Self.analysis(coverage: 0.138))
    #expect(report.text(in: .plain, style: Style()).contains("conversion speaks of 13.8% of the customers only"))
    let uneven = TestNeed(
      size: .predicted, difference: 0.041, sample: SampleSize(before: 9000, after: 1000), enrolment: nil, weeks: nil)
    let one = PowerReport(analysis: report.analysis, header: report.header, needs: [uneven])
    #expect(one.text(in: .plain, style: Style()).contains("10 000 customers: 1000 with short and 9000 with baseline."))
  }

  @Test("Programs get every number, and a spreadsheet one row for each difference")
  func numbers() throws {
    let csv = try Self.report(isTimed: true).text(in: .csv, style: Style())
    #expect(csv.contains("as predicted,0.041,1234,1234,2468,13\n"))
    let json = try Self.report(isTimed: true).text(in: .json, style: Style())
    for part in [
      #""result":"power""#, #""metric":"conversion""#, #""strategy":"short""#, #""against":"baseline""#,
      #""detectable":0.0061"#, #""looks":13"#, #""customers":2468"#, #""weeks":13"#,
    ] { #expect(json.contains(part), "\(part)") }
  }

  @Test("No line is wider than a narrow window", arguments: [40, 60, 80])
  func widths(width: Int) throws {
    for line in try Self.report(isTimed: true).lines(in: .table, style: Style(width: width)) {
      #expect(line.count <= width, "\(line)")
    }
  }
}
