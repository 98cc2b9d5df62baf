import Journeys
import OrderedCollections
import Testing

@testable import Presentation

/// Reports that list parameters of a journey.
@Suite struct SettingReportTests {
  @Test("On a low screen each lever has one line, without its range")
  func short() throws {
    let report = try #require(LeversReport(Examples.variant).shorter.first)
    let lines = report.text(in: .table, style: Style(width: 60)).lines
    #expect(lines.count <= LeversReport(Examples.variant).rows.count + 6)
    #expect(lines.contains { $0.hasPrefix("lever") && $0.contains("what it is") && !$0.contains("range") })
    #expect(lines.contains { $0.contains("How far each of them goes") })
  }

  @Test("Levers show what to type, how far they go and what they are")
  func levers() {
    #expect(
      LeversReport(Examples.variant).text(in: .table, style: Style())
        == """
        shop · levers

        lever                       now      range  what it is
        checkout.steps            3       1 to 9    Steps to pay (was 5, measured)
        price                    40 EUR  20 to 60   Price
        consideration->checkout  18%      5 to 40%  How many decide each week

        Values are judgement unless marked.

        """)
  }

  @Test("At 60 columns what a lever is stands below it")
  func narrowLevers() {
    #expect(
      LeversReport(Examples.variant).text(in: .table, style: Style(width: 60))
        == """
        shop · levers

        lever                       now      range
        checkout.steps            3       1 to 9
          Steps to pay (was 5, measured)
        price                    40 EUR  20 to 60
          Price
        consideration->checkout  18%      5 to 40%
          How many decide each week

        Values are judgement unless marked.

        """)
  }

  @Test("The parameters of one stage are explained")
  func parameters() {
    #expect(
      ParametersReport(Examples.variant, of: .stage("checkout")).text(in: .table, style: Style())
        == """
        shop · checkout

        checkout.       now      range  meaning
        intent         100%  0 to 100%  How many of those who arrive mean to go through
                                        with it.
        steps            3   1 to 9     How many steps it takes to go through with it.
                                        (was 5, measured)
        loss-per-step   12%  0 to 100%  How many give up at each step.

        Values are judgement unless marked.

        """)
  }

  @Test("What is changed stands beside what it was")
  func changes() {
    #expect(
      ChangesReport(Examples.variant).text(in: .table, style: Style())
        == """
        short · changed

        parameter       now  was
        checkout.steps    3    5

        """)
  }

  @Test("Strategies are listed with what they change")
  func strategies() {
    let report = StrategiesReport([Strategy(), Examples.variant.strategy], inUse: "short", of: Examples.journey)
    #expect(
      report.text(in: .table, style: Style())
        == """
        shop · strategies

        strategy        changes         to  from
        baseline        nothing
        short (in use)  checkout.steps   3     5

        """)
    #expect(
      report.text(in: .plain, style: Style())
        == """
        shop · strategies

        baseline: changes nothing
        short (in use): changes checkout.steps; to 3; from 5

        """)
  }

  @Test("What changes later stands behind what is changed from the beginning, with when it begins")
  func later() {
    let variant = Examples.later
    #expect(
      ChangesReport(variant).text(in: .table, style: Style())
        == """
        short · changed

        parameter                       now     was
        checkout.steps                3       5
        price from week 10           45 EUR  40 EUR
        checkout.steps from week 20   5       3

        """)
    #expect(
      ChangesReport(variant).text(in: .plain, style: Style()).contains("price from week 10: now 45 EUR; was 40 EUR"))
    let report = StrategiesReport([Strategy(), variant.strategy], inUse: "short", of: variant.journey)
    #expect(report.text(in: .plain, style: Style()).contains("changes price from week 10; to 45 EUR; from 40 EUR"))
    #expect(
      report.text(in: .csv, style: Style())
        == """
        strategy,inUse,parameter,now,was,from
        baseline,no,,,,
        short,yes,checkout.steps,3,5,0
        short,yes,price,45,40,10
        short,yes,checkout.steps,5,3,20

        """)
  }

  @Test("A journey is a map of where each stage leads")
  func journey() {
    #expect(
      JourneyReport(Examples.variant).text(in: .table, style: Style())
        == """
        shop · A small shop
        52 weeks a run, strategy short; chances are for each week

        stage               leads to         chance  how and why
        unaware (start)     → consideration          by hearing of it
        consideration       → checkout          18%
                            → lost              10%  found better elsewhere
        checkout (at once)  → customer               100% want to, 12% give up at each
                                                     of 3 steps, buys
                            → lost                   worn out by the steps
        customer
        lost (end)

        People hear of it through friends (word of mouth).

        They are regular 70%, bargain 30%.

        """)
  }

  @Test("Where nothing is changed, that is said")
  func unchanged() {
    #expect(
      ChangesReport(Variant(Examples.journey)).text(in: .table, style: Style())
        == "No parameter is changed: baseline has those of the journey as it stands.\n")
  }

  @Test(
    "Values are written with their units and without the dust of arithmetic",
    arguments: [
      (0.1 + 0.2, "regular.share", "30%"), (36.000000000001, "price", "36 EUR"), (1e6, "price", "1 000 000 EUR"),
      (1, "consideration.response", "1 day"), (2.5, "consideration.response", "2.5 days"),
      (7.25, "consideration.quality", "7.25"), (0.5, "consideration.response", "12 hours"),
      (1.0 / 24, "consideration.response", "1 hour"), (10, "friends.imitation", "1000% per year"),
    ] as [(Double, String, String)])
  func units(value: Double, path: String, text: String) throws {
    let path = try #require(Examples.journey.parameter(at: path))
    var strategy = Strategy(name: "s")
    strategy.changes[path] = value
    let report = ChangesReport(Variant(Examples.journey, strategy))
    #expect(report.text(in: .plain, style: Style()).contains("now \(text);"))
  }

  @Test(
    "A range leaves out the unit that stands beside the value",
    arguments: [
      ("price", 20.0...60, "20 to 60"), ("guarantee", 0...0.5, "0 to 50%"), ("friends.imitation", 0...15, "0 to 1500%"),
      ("consideration.response", (1.0 / 24)...7, "1 hour to 7 days"), ("consideration.response", 0...7, "0 to 7 days"),
      ("consideration.response", 0.25...0.5, "6 to 12 hours"), ("consideration.response", 0...0, "0 to 0 days"),
      ("consideration->lost.price", -3...3, "-3 to 3"),
    ] as [(String, ClosedRange<Double>, String)])
  func ranges(path: String, range: ClosedRange<Double>, text: String) throws {
    let path = try #require(Examples.journey.parameter(at: path))
    var journey = Examples.journey
    journey.levers = [path: Lever(path: path, title: "Lever", range: range)]
    let report = LeversReport(Variant(journey))
    #expect(report.text(in: .plain, style: Style()).contains("range \(text);"))
  }
}
