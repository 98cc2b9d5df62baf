import Testing

@testable import Experiments
@testable import Presentation

@Suite struct GapsReportTests {
  let report = GapsReport(
    header: Examples.header(),
    rows: [
      (
        Examples.stage("consideration", feelings: (7.42, 6.93, -0.49), zone: (0.41, 0.4, 0.19)),
        Examples.estimate(0.8), Examples.estimate(0.09)
      ),
      (Examples.stage("customer", feelings: (7.42, 7.6, 0.2), zone: (0.11, 0.4, 0.49)), nil, nil),
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
