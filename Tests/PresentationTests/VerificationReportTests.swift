import Testing

@testable import Experiments
@testable import Presentation

@Suite struct VerificationReportTests {
  private func report(_ isOff: Bool = true) throws -> VerificationReport {
    let rows = [
      Verification.Row(
        quantity: .reached(stage: "checkout"), exact: 0.312, simulated: try #require(Examples.estimate(0.3125, 0.002)),
        score: 0.4, agrees: true),
      Verification.Row(
        quantity: .conversion, exact: 0.2, simulated: try #require(Examples.estimate(0.2125, 0.002)), score: 12.1,
        agrees: false),
    ]
    return VerificationReport(
      Verification(rows: Array(rows.prefix(isOff ? 2 : 1)), obstacles: [], leftOut: []),
      header: Examples.header(strategy: "baseline"))
  }

  @Test("The exact answer stands beside the simulated one")
  func table() throws {
    #expect(
      try report().text(in: .table, style: Style())
        == """
        five-stage · baseline
        10 000 customers × 20 replications × 52 weeks, seed 1

        quantity          exact    simulated  off by
        reached.checkout  31.2%  31.3% ± 0.2    +0.4
        conversion        20.0%  21.3% ± 0.2   +12.1  more than luck

        1 of 2 lies further off than luck allows.

        “off by” counts standard errors; luck alone stays within about 4 of them.

        """)
  }

  @Test("A spreadsheet gets one quantity a row")
  func csv() throws {
    #expect(
      try report().text(in: .csv, style: Style())
        == """
        quantity,exact,mean,low,high,z,agrees
        reached.checkout,0.312,0.3125,0.3105,0.3145,0.4,yes
        conversion,0.2,0.2125,0.2105,0.2145,12.1,no

        """)
  }

  @Test("What keeps an exact answer away is said")
  func obstacles() {
    let report = VerificationReport(
      Verification(rows: [], obstacles: ["friends bring others along", "customers remember"], leftOut: []),
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

  @Test("Agreement is said in a sentence")
  func agreement() throws {
    let lines = try report(false).text(in: .table, style: Style()).lines
    #expect(lines.contains("The simulation agrees with the exact answer."))
  }
}
