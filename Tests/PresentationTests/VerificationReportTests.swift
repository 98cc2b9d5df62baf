import Testing

@testable import Experiments
@testable import Presentation

@Suite struct VerificationReportTests {
  private func report(_ isOff: Bool = true, leftOut: [String] = []) throws -> VerificationReport {
    let rows = [
      Verification.Row(
        theme: .funnel, quantity: .occupancy(stage: "checkout"), exact: 0.312,
        simulated: try #require(Examples.estimate(0.3125, 0.002)),
        score: 0.4, agrees: true),
      Verification.Row(
        theme: .money, quantity: .metric(try #require(MetricCatalogue.metric(named: "profit", in: Examples.journey))),
        exact: 52_000, simulated: try #require(Examples.estimate(54_000, 300)), score: 12.1, agrees: false),
    ]
    return VerificationReport(
      Verification(
        rows: Array(rows.prefix(isOff ? 2 : 1)), obstacles: [], leftOut: leftOut, isOfManyPeople: !leftOut.isEmpty),
      header: Examples.header(strategy: "baseline"))
  }

  @Test("The exact answer stands beside the simulated one")
  func table() throws {
    #expect(
      try report().text(in: .table, style: Style())
        == """
        five-stage · baseline
        10 000 customers × 20 replications × 52 weeks, seed 1

        Who comes how far
        quantity         exact    simulated  off by
        at-end.checkout  31.2%  31.3% ± 0.2    +0.4

        Money
        quantity       exact         simulated  off by
        profit    52 000 EUR  54 000 ± 300 EUR   +12.1  more than luck

        1 of 2 lies further off than luck allows.

        “off by” counts standard errors; with 20 replications luck alone stays within
        5.1 of them.

        """)
  }

  @Test("A spreadsheet gets one quantity a row")
  func csv() throws {
    #expect(
      try report().text(in: .csv, style: Style())
        == """
        quantity,exact,mean,low,high,z,agrees,theme
        at-end.checkout,0.312,0.3125,0.3105,0.3145,0.4,yes,funnel
        profit,52000,54000,53700,54300,12.1,no,money

        """)
  }

  @Test("What keeps an exact answer away is said")
  func obstacles() {
    let report = VerificationReport(
      Verification(
        rows: [], obstacles: ["friends bring others along", "customers remember"], leftOut: [], isOfManyPeople: false),
      header: Examples.header(strategy: "baseline"))
    #expect(
      report.text(in: .table, style: Style())
        == """
        five-stage · baseline
        10 000 customers × 20 replications × 52 weeks, seed 1

        There is no exact answer to compare with:

        · friends bring others along
        · customers remember

        """)
  }

  @Test("What is left out is told in one sentence, and what is only so of many people in another")
  func leftOut() throws {
    let lines = try report(leftOut: ["impulse on a->b", "claims of the guarantee"]).text(in: .plain, style: Style())
      .lines
    #expect(lines.contains("Not verified, as it has no exact answer: impulse on a->b and claims of the guarantee."))
    #expect(lines.contains("Word of mouth is that of a large population."))
  }

  @Test("Agreement is said in a sentence")
  func agreement() throws {
    let lines = try report(false).text(in: .table, style: Style()).lines
    #expect(lines.contains("The simulation agrees with the exact answer."))
  }
}
