import DisplayText
import Journeys
import OrderedCollections
import Testing

@testable import Experiments
@testable import Presentation

@Suite struct SweepReportTests {
  /// What a sweep came to, where its best and the like are known.
  private static func outcome(
    _ metric: String = "conversion", _ means: [Double] = [0.24, 0.22, 0.2, 0.13], half: Double = 0.004,
    best: Int? = nil, equals: [Int] = [], knee: Int? = nil
  ) throws -> Sweep.Outcome {
    Sweep.Outcome(
      metric: try Examples.metric(metric), estimates: means.map { Examples.estimate($0, half) }, best: best,
      equals: equals, knee: knee)
  }

  private static func sweep(_ axes: [(String, [Double])], done: Int, gaps: [Sweep.Gap] = []) throws -> Sweep {
    var variant = Examples.variant
    if let price = variant.journey.parameter(at: "price") { variant.strategy.changes[price] = 45 }
    variant.strategy.name = "now"
    let axes = try axes.map { name, values in
      Sweep.Axis(name: name, paths: [try #require(variant.journey.parameter(at: name))], values: values)
    }
    let plan = Sweep.Plan(of: variant, along: axes)
    let points = plan.places.prefix(done).map { Sweep.Point(place: $0, values: plan.values(at: $0), outcomes: []) }
    return Sweep(
      variant: variant, axes: axes, metrics: [], settings: Examples.settings, points: points, gaps: gaps)
  }

  static func report(_ outcome: Sweep.Outcome? = nil) throws -> SweepReport {
    let outcome = try outcome ?? Self.outcome(best: 0, equals: [1], knee: 2)
    let count = outcome.estimates.count
    let values = (1...count).map(Double.init) + [9]
    return SweepReport(
      sweep: try sweep(
        [("checkout.steps", values)], done: count, gaps: [.init(values: [9], reason: "nobody has so many")]),
      outcomes: [outcome])
  }

  static func map() throws -> SweepReport {
    let means = [1.0, 2, 3].flatMap { steps in [30.0, 40, 50].map { 0.3 - steps * 0.02 - $0 * 0.002 } }
    return SweepReport(
      sweep: try sweep([("checkout.steps", [1, 2, 3]), ("price", [30, 40, 50])], done: 8),
      outcomes: [try outcome("conversion", means.dropLast(), half: 0.001, best: 0)])
  }

  @Test("The best, what is as good, the knee and the present value are said and marked")
  func words() throws {
    let report = try Self.report()
    #expect(
      report.sentence == """
        With checkout.steps at 1, conversion is best: 24.0%, against 20.0% now, with checkout.steps at 3. 2 cannot be \
        told apart from that. Beyond 3, towards 1, each step brings less than the average step of the range: the knee \
        of the curve.
        """)
    let text = report.text(in: .table, style: Style())
    #expect(text.contains("← best") && text.contains("← as good") && text.contains("← now, knee"))
    #expect(text.contains("Left out: 9, because nobody has so many."))
  }

  @Test("Where neither more nor less is better, the ends are said")
  func ends() throws {
    let report = try Self.report(Self.outcome("reached.checkout"))
    #expect(
      report.sentence
        == "From checkout.steps at 1 on, reached.checkout goes from 24.0% to 13.0%, with checkout.steps at 4.")
  }

  @Test("One point shows no direction, and some of them are only so far the best")
  func stopped() throws {
    var one = (try Self.report(Self.outcome("conversion", [0.24], best: 0))).sentence
    #expect(one == "With checkout.steps at 1, conversion is 24.0%; what another value does is not known yet.")
    one = (try Self.map()).sentence
    #expect(one.hasPrefix("So far: "))
  }

  @Test("Where luck cannot tell any points apart, none is called the best")
  func undecided() throws {
    let outcome = try Self.outcome(best: 1, equals: [0, 2, 3])
    #expect((try Self.report(outcome)).sentence.hasPrefix("Luck cannot tell these points apart"))
  }

  @Test("Two parameters make a map of shades, lighter for less and empty where nothing was done")
  func shades() throws {
    let text = try Self.map().text(in: .table, style: Style())
    #expect(text.contains("stopped after 8 of 9 points"))
    #expect(text.contains("conversion: checkout.steps down, price across"))
    #expect(Shade.text([0, 0.5, nil, 1], in: 0...1, width: 8, style: Style()) == "··▒▒  ██")
    #expect(Shade.text([0, 1], in: 0...1, width: 3, style: Style(isUnicode: false)) == ".#")
    #expect(Shade.text([2, 2], in: 2...2, width: 2, style: Style()) == "▒▒")
  }

  @Test("In every width and mode a sweep can be read", arguments: [12, 40, 60, 80])
  func widths(width: Int) throws {
    for report in [try Self.report(), try Self.map()] {
      for isUnicode in [true, false] {
        let text = report.text(in: .table, style: Style(width: width, isUnicode: isUnicode))
        for line in text.lines { #expect(DisplayWidth.columns(of: line) <= width, "\(line)") }
        if !isUnicode { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
      }
      #expect(!report.text(in: .markdown, style: Style()).isEmpty && !report.text(in: .plain, style: Style()).isEmpty)
    }
    // The eight points that were done, their heading, and how far it came.
    let lines = try Self.map().text(in: .csv, style: Style()).lines
    #expect(lines.count == 12 && lines.suffix(2) == ["stoppedAfter", "8 of 9 points"])
  }
}
