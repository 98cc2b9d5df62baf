import Experiments
import Journeys
import Testing

@testable import Presentation

@Suite struct RunReportTests {
  @Test("At 80 columns everything about a stage stands in its row")
  func wide() {
    #expect(
      Examples.run.text(in: .table, style: Style())
        == """
        five-stage · short
        10 000 customers × 20 replications × 52 weeks, seed 1

        stage          reached                        expectation  perception   gap
        unaware         100.0%  ████████████████████
        consideration    61.0%  ████████████▎                 7.4         6.9  -0.5
                         31.2%  → checkout
                         22.0%  → lost: found better elsewhere
        checkout         31.2%  ██████▎                       7.2         7.2   0.0
                         23.4%  → customer
                          7.8%  → lost: too many steps before one could pay at last
        customer         23.4%  ████▋                         7.8         7.9  +0.1
        lost             29.8%  ██████

        outcome                        now  before     difference
        conversion        27.1% ± 0.3        23.4%    +3.7 points
        time-to-convert    6.0 ± 0.2 weeks    6.1   ≈ -0.1 weeks
        gap               -0.21 ± 0.02       -0.10    -0.11
        nps              +12 ± 2            +14       -2
        retention         91.0%              91.0%  same
        referrals          –

        ≈ may be luck; more replications would tell.

        """)
  }

  @Test("At 60 columns there is one table of stages and one of outcomes")
  func medium() {
    #expect(
      Examples.run.text(in: .table, style: Style(width: 60))
        == """
        five-stage · short
        10 000 customers × 20 replications × 52 weeks, seed 1

        stage          reached             expected  perceived   gap
        unaware         100.0%  █████████
        consideration    61.0%  █████▌          7.4        6.9  -0.5
                         31.2%  → checkout
                         22.0%  → lost: found better elsewhere
        checkout         31.2%  ██▊             7.2        7.2   0.0
                         23.4%  → customer
                          7.8%  → lost: too many steps before one
                                  could pay at last
        customer         23.4%  ██▏             7.8        7.9  +0.1
        lost             29.8%  ██▋

        outcome                        now  before     difference
        conversion        27.1% ± 0.3        23.4%    +3.7 points
        time-to-convert    6.0 ± 0.2 weeks    6.1   ≈ -0.1 weeks
        gap               -0.21 ± 0.02       -0.10    -0.11
        nps              +12 ± 2            +14       -2
        retention         91.0%              91.0%  same
        referrals          –

        ≈ may be luck; more replications would tell.

        """)
  }

  @Test("At 40 columns what matters most stands beside its name")
  func narrow() {
    #expect(
      Examples.run.text(in: .table, style: Style(width: 40))
        == """
        five-stage · short
        10 000 customers × 20 replications ×
        52 weeks, seed 1

        stage          reached               gap
        unaware         100.0%  ██████████
        consideration    61.0%  ██████▏     -0.5
                         31.2%  → checkout
                         22.0%  → lost: found
                                  better
                                  elsewhere
        checkout         31.2%  ███▏         0.0
                         23.4%  → customer
                          7.8%  → lost: too many
                                  steps before
                                  one could pay
                                  at last
        customer         23.4%  ██▍         +0.1
        lost             29.8%  ███

        stage          expected  perceived
        consideration       7.4        6.9
        checkout            7.2        7.2
        customer            7.8        7.9

        outcome                  now  difference
        conversion        27.1%            +3.7
        time-to-convert    6.0 weeks     ≈ -0.1
        gap               -0.21            -0.11
        nps              +12               -2
        retention         91.0%          same
        referrals          –

        ≈ may be luck; more replications would
        tell.

        """)
  }

  @Test("Without Unicode the same report is made of ASCII")
  func ascii() {
    #expect(
      Examples.run.text(in: .table, style: Style(isUnicode: false))
        == """
        five-stage - short
        10 000 customers x 20 replications x 52 weeks, seed 1

        stage          reached                        expectation  perception   gap
        unaware         100.0%  ####################
        consideration    61.0%  ############.                 7.4         6.9  -0.5
                         31.2%  -> checkout
                         22.0%  -> lost: found better elsewhere
        checkout         31.2%  ######.                       7.2         7.2   0.0
                         23.4%  -> customer
                          7.8%  -> lost: too many steps before one could pay at last
        customer         23.4%  ####-                         7.8         7.9  +0.1
        lost             29.8%  ######

        outcome                          now  before     difference
        conversion        27.1% +/- 0.3        23.4%    +3.7 points
        time-to-convert    6.0 +/- 0.2 weeks    6.1   ~ -0.1 weeks
        gap               -0.21 +/- 0.02       -0.10    -0.11
        nps              +12 +/- 2            +14       -2
        retention         91.0%                91.0%  same
        referrals          -

        ~ may be luck; more replications would tell.

        """)
  }

  @Test("In plain text there is one fact a line, in words")
  func plain() {
    #expect(
      Examples.run.text(in: .plain, style: Style())
        == """
        five-stage · short
        10 000 customers × 20 replications × 52 weeks, seed 1

        unaware: reached 100.0%
        consideration: reached 61.0%; expectation 7.4; perception 6.9; gap -0.5
        checkout: reached 31.2%; expectation 7.2; perception 7.2; gap 0.0
        customer: reached 23.4%; expectation 7.8; perception 7.9; gap +0.1
        lost: reached 29.8%

        unaware → consideration: taken by 61.0%
        consideration → checkout: taken by 31.2%
        consideration → lost: taken by 22.0%; because found better elsewhere
        checkout → customer: taken by 23.4%
        checkout → lost: taken by 7.8%; because too many steps before one could pay at last

        conversion: now 27.1% ± 0.3; before 23.4%; difference +3.7 points
        time-to-convert: now 6.0 ± 0.2 weeks; before 6.1; difference ≈ -0.1 weeks
        gap: now -0.21 ± 0.02; before -0.10; difference -0.11
        nps: now +12 ± 2; before +14; difference -2
        retention: now 91.0%; before 91.0%; difference same
        referrals: now –

        ≈ may be luck; more replications would tell.

        """)
  }

  @Test("In Markdown the report is made of tables")
  func markdown() {
    #expect(
      Examples.run.text(in: .markdown, style: Style())
        == """
        ## five-stage · short

        10 000 customers × 20 replications × 52 weeks, seed 1

        | stage | reached | expectation | perception | gap |
        | --- | ---: | ---: | ---: | ---: |
        | unaware | 100.0% |  |  |  |
        | consideration | 61.0% | 7.4 | 6.9 | -0.5 |
        | checkout | 31.2% | 7.2 | 7.2 | 0.0 |
        | customer | 23.4% | 7.8 | 7.9 | +0.1 |
        | lost | 29.8% |  |  |  |

        | way | taken by | because |
        | --- | ---: | --- |
        | unaware → consideration | 61.0% |  |
        | consideration → checkout | 31.2% |  |
        | consideration → lost | 22.0% | found better elsewhere |
        | checkout → customer | 23.4% |  |
        | checkout → lost | 7.8% | too many steps before one could pay at last |

        | outcome | now | before | difference |
        | --- | ---: | ---: | ---: |
        | conversion | 27.1% ± 0.3 | 23.4% | +3.7 points |
        | time-to-convert | 6.0 ± 0.2 weeks | 6.1 | ≈ -0.1 weeks |
        | gap | -0.21 ± 0.02 | -0.10 | -0.11 |
        | nps | +12 ± 2 | +14 | -2 |
        | retention | 91.0% | 91.0% | same |
        | referrals | – |  |  |

        ≈ may be luck; more replications would tell.

        """)
  }

  @Test("A spreadsheet gets one metric a row")
  func csv() {
    #expect(
      Examples.run.text(in: .csv, style: Style())
        == """
        metric,mean,low,high,unit
        conversion,0.2712,0.2682,0.2742,share
        time-to-convert,6.02,5.81,6.23,steps
        gap,-0.21,-0.23,-0.19,points
        nps,12.3,10.2,14.4,score
        retention,0.91,0.91,0.91,share
        referrals,,,,share
        reached.unaware,1,,,share
        left.unaware.consideration,0.61,,,share
        reached.consideration,0.61,,,share
        left.consideration.checkout,0.312,,,share
        left.consideration.lost,0.2204,,,share
        expectation.consideration,7.42,,,points
        perception.consideration,6.93,,,points
        gap.consideration,-0.49,,,points
        reached.checkout,0.312,,,share
        left.checkout.customer,0.2341,,,share
        left.checkout.lost,0.0779,,,share
        expectation.checkout,7.2,,,points
        perception.checkout,7.2,,,points
        gap.checkout,0.01,,,points
        reached.customer,0.2341,,,share
        expectation.customer,7.8,,,points
        perception.customer,7.9,,,points
        gap.customer,0.12,,,points
        reached.lost,0.2983,,,share

        """)
  }

  @Test("Where nobody comes, the rows are there all the same, with empty cells")
  func nobody() {
    let stage = Examples.stage("checkout", exits: [("lost", 0, nil)])
    let report = RunReport(
      header: Examples.header(), stages: [stage],
      outcomes: [Examples.outcome("clv", nil)].compactMap(\.self))
    #expect(
      report.text(in: .csv, style: Style())
        == """
        metric,mean,low,high,unit
        clv,,,,money
        reached.checkout,,,,share
        left.checkout.lost,,,,share

        """)
    #expect(report.text(in: .json, style: Style()).contains("\"metrics\":{}"))
  }

  @Test("A spreadsheet and a program are told too how far a run came that was stopped")
  func stoppedForPrograms() {
    let report = RunReport(header: Examples.header(finished: 7), stages: [], outcomes: [])
    #expect(
      report.text(in: .csv, style: Style())
        == "metric,mean,low,high,unit\n\nstoppedAfter\n7 of 20\u{A0}replications\n"
        .replacing("\u{A0}", with: " "))
    #expect(report.text(in: .json, style: Style()).contains("\"stoppedAfter\":\"7 of 20 replications\""))
    #expect(!Examples.run.text(in: .csv, style: Style()).contains("stoppedAfter"))
  }

  @Test("A run that was stopped says so, and so does one that met other luck")
  func stopped() {
    let report = RunReport(
      header: Examples.header(finished: 7), stages: [], outcomes: Array(Examples.outcomes.prefix(1)), isPaired: false)
    #expect(
      report.text(in: .table, style: Style())
        == """
        five-stage · short
        10 000 customers × 20 replications × 52 weeks, seed 1

        stopped after 7 of 20 replications: results so far

        outcome             now  before   difference
        conversion  27.1% ± 0.3   23.4%  +3.7 points

        The run before met other luck, so small differences are harder to tell.

        """)
  }

  @Test("Colour tells news apart and hides nothing")
  func colour() {
    let report = FunnelReport(header: Examples.header(), stages: Array(Examples.stages[1...1]))
    #expect(
      report.text(in: .table, style: Style(isColoured: true))
        == """
        \u{1B}[1mfive-stage · short\u{1B}[0m
        \u{1B}[2m10 000 customers × 20 replications × 52 weeks, seed 1\u{1B}[0m

        \u{1B}[1mstage\u{1B}[0m          \u{1B}[1mreached\u{1B}[0m                        \
        \u{1B}[1mexpectation\u{1B}[0m  \u{1B}[1mperception\u{1B}[0m   \u{1B}[1mgap\u{1B}[0m
        consideration    61.0%  ████████████▎                 7.4         6.9  \u{1B}[31m-0.5\u{1B}[0m
                         \u{1B}[2m31.2%\u{1B}[0m  \u{1B}[2m→ checkout\u{1B}[0m
                         \u{1B}[2m22.0%\u{1B}[0m  \u{1B}[2m→ lost: found better elsewhere\u{1B}[0m

        """)
  }

  @Test("Where people come back, a remark says that ways are counted")
  func loops() {
    let stage = Examples.stage("checkout", 0.3, exits: [("customer", 0.2, nil), ("basket", 0.25, nil)])
    let report = FunnelReport(header: Examples.header(), stages: [stage])
    #expect(
      report.text(in: .table, style: Style()).lines.last
        == "A way counts each time it is taken, and some people come back.")
  }

  @Test("Without a run before there is no difference")
  func alone() throws {
    let outcome = try #require(Examples.outcome("conversion", Examples.estimate(0.2712, 0.003)))
    let report = RunReport(header: Examples.header(), stages: [], outcomes: [outcome])
    let lines = report.text(in: .table, style: Style()).lines
    #expect(lines.suffix(2) == ["outcome             now", "conversion  27.1% ± 0.3"])
  }

  @Test("A run of one customer, one replication and one day is described in the singular")
  func singular() {
    let header = RunHeader(
      journey: "shop", strategy: "baseline", seed: 7, customers: 1, replications: 1, finished: 1, steps: 1, step: .day,
      currency: "EUR")
    #expect(header.size.replacing("\u{A0}", with: " ") == "1 customer × 1 replication × 1 day")
  }

  @Test("Where a screen is too low, less and less of the funnel is told, and never less of the outcomes")
  func shorter() {
    let texts = Examples.run.shorter.map { $0.text(in: .table, style: Style()) }
    let whole = Examples.run.text(in: .table, style: Style())
    let rows = ([whole] + texts).map { $0.count { $0 == "\n" } }
    #expect(rows == rows.sorted(by: >) && rows.count == 4)
    let outcomes = whole.split(separator: "\n").drop { !$0.hasPrefix("outcome") }.dropLast()
    for text in texts {
      #expect(text.contains(outcomes.joined(separator: "\n")))
      #expect(text.contains("More: show funnel"))
    }
    #expect(texts[0].contains("consideration    61.0%  ") && !texts[0].contains("→ lost"))
    #expect(texts[1].contains("Reached: unaware 100.0%, consideration 61.0%"))
    #expect(!texts[2].contains("61.0%"))
  }

  @Test("Programs get all of it, whatever people are told, and what is short is not made shorter")
  func shorterForPrograms() {
    for report in Examples.run.shorter {
      for mode in [OutputMode.csv, .json] {
        #expect(report.text(in: mode, style: Style()) == Examples.run.text(in: mode, style: Style()))
      }
      #expect(report.shorter.isEmpty)
    }
  }
}
