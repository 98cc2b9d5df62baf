import Testing

@testable import Presentation

@Suite struct GapsReportTests {
  let report = GapsReport(
    header: Examples.header(),
    rows: [
      GapRow(
        name: "consideration", expectation: 7.42, perception: 6.93, gap: -0.49, below: 0.41, within: 0.4, above: 0.19,
        insideView: 0.8, customerView: 0.09),
      GapRow(
        name: "customer", expectation: 7.42, perception: 7.6, gap: 0.2, below: 0.11, within: 0.4, above: 0.49),
    ])

  @Test("Gaps are drawn to the left and to the right, and the company sees the same encounters otherwise")
  func wide() {
    #expect(
      report.text(in: .table, style: Style())
        == """
        five-stage · short
        10 000 customers × 20 replications × 52 weeks, seed 1

        stage          expectation  perception   gap                below  within  above
        consideration          7.4         6.9  -0.5  █████│          41%     40%    19%
        customer               7.4         7.6  +0.2       │██        11%     40%    49%

        below, within and above: how many encounters fell short of what customers
        tolerate, met it, or beat it.

        The same encounters from both sides
        stage          good to the company              a delight to customers
        consideration                  80%  ████████                        9%  ▊

        """)
  }

  @Test("At 40 columns every number is still there, and no bar is without one")
  func narrow() {
    #expect(
      report.text(in: .table, style: Style(width: 40))
        == """
        five-stage · short
        10 000 customers × 20 replications ×
        52 weeks, seed 1

        stage           gap
        consideration  -0.5  ███████│
        customer       +0.2         │███

        stage          expectation  perception
        consideration          7.4         6.9
        customer               7.4         7.6

        stage          below  within  above
        consideration    41%     40%    19%
        customer         11%     40%    49%

        below, within and above: how many
        encounters fell short of what customers
        tolerate, met it, or beat it.

        The same encounters from both sides
        stage          good to the company
        consideration                  80%

        stage          a delight to customers
        consideration                      9%

        """)
  }

  @Test("Where nobody experienced anything, that is said")
  func empty() {
    let report = GapsReport(header: Examples.header(), rows: [])
    #expect(report.text(in: .table, style: Style()).lines.last == "Nobody has experienced anything yet.")
  }
}
