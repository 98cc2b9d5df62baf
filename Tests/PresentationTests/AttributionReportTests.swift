import Journeys
import OrderedCollections
import Testing

@testable import Experiments
@testable import Presentation

@Suite struct AttributionReportTests {
  private static func report(
    _ shares: [(String, Double, Double)], pairs: Int = 0, funnel: [FunnelStep] = []
  ) throws -> AttributionReport {
    let journey = Examples.journey
    var (before, after) = (Examples.variant("baseline"), Examples.variant("now"))
    let parts = try shares.map { name, share, half in
      let path = try #require(journey.parameter(at: name))
      before.strategy.changes[path] = 5
      after.strategy.changes[path] = 3
      return Attribution.Part(path: path, share: try #require(Examples.estimate(share, half)))
    }
    let whole = shares.reduce(0) { $0 + $1.1 }
    let metric = try Examples.metric("conversion")
    return AttributionReport(
      Attribution(
        metric: metric, mixture: StrategyMixture(from: before, to: after), method: .simulated,
        settings: Examples.settings, finished: 20, mixtures: 8, pairs: pairs,
        total: try #require(Difference(of: metric, before: [0.1, 0.1], after: [0.1 + whole, 0.1 + whole])),
        parts: parts, funnel: funnel))
  }

  static let usual: [(String, Double, Double)] = [
    ("checkout.steps", 0.0163, 0.001), ("consideration->checkout", 0.0048, 0.001), ("price", -0.0014, 0.0009),
    ("goods", 0.0001, 0.0009), ("bargain.share", 0, 0),
  ]

  @Test("The words come first, the largest part first, and what is luck or nothing last")
  func words() throws {
    let text = (try Self.report(Self.usual)).sentence
    #expect(
      text == """
        With now, conversion is 2.0 points higher than with baseline: 12.0% against 10.0%. “Steps to pay” (5 → 3) adds \
        1.6 points, “How many decide each week” (500 → 300%) adds 0.5 and “Price” (5 → 3 EUR) takes 0.1 away. What \
        goods (5 → 3 EUR) does may be luck (0.0 points). bargain.share (500 → 300%) changes nothing.
        """)
  }

  @Test("Parts add up as they are printed, where rounding each of them would not")
  func rounding() throws {
    let report = try Self.report([
      ("checkout.steps", 0.00140, 0.001), ("price", 0.00140, 0.001), ("goods", 0.00140, 0.001),
    ])
    // 0.14 three times over would be 0.1 each, and 0.4 together.
    #expect(report.printed.parts.map { ($0 * 1000).rounded() } == [2, 1, 1])
    #expect(report.printed.whole == 0.004)
  }

  @Test("Largest remainders give a whole to its parts, whatever their signs", arguments: [-2, 0, 1, 3, 7])
  func remainders(places: Int) {
    let parts = [1234.56789, -345.678, 0, 99.9999, -1000.00001]
    let whole = parts.reduce(0, +)
    let rounded = Apportionment.rounded(parts, of: whole, places: places)
    let unit = (0..<abs(places)).reduce(1.0) { size, _ in places < 0 ? size * 10 : size / 10 }
    #expect(rounded[2] == 0)
    for (part, kept) in zip(parts, rounded) { #expect((part - kept).magnitude < unit) }
    #expect((rounded.reduce(0, +) - whole).magnitude <= unit * 0.5000001)
    let exact = Apportionment.exact(parts, of: whole)
    #expect((exact.parts.reduce(0, +) - exact.whole).magnitude < 1e-12)
    #expect(Apportionment.exact([0, 0], of: 0).parts == [0, 0])
  }

  @Test("Bars on both sides of nothing end in what luck may add or take away")
  func bars() {
    func bar(_ low: Double, _ middle: Double, _ high: Double, _ isUnicode: Bool = true) -> String {
      Bar.signedBand(
        low: low, middle: middle, high: high, in: -4...8, width: 13, style: Style(isUnicode: isUnicode))
    }
    #expect(bar(4, 6, 8) == "    │████▓▓░░")
    #expect(bar(-4, -2, -1) == "░░▓█│")
    #expect(bar(-1, 1, 3) == "   ░│▓░░")
    #expect(bar(6, 6, 6, false) == "    |######")
    #expect(bar(0.1, 0.1, 0.1) == "    │█")
    #expect(bar(.nan, 1, 2) == "")
    #expect(Bar.signedBand(low: 0, middle: 0, high: 0, in: 0...0, width: 9, style: Style()) == "")
  }

  @Test("Where it cannot be told apart, or nothing changes, that is said")
  func noise() throws {
    let nothing = (try Self.report([("price", 0, 0)])).sentence
    #expect(nothing == "With now, conversion is what it is with baseline. “Price” (5 → 3 EUR) changes nothing.")
    let luck = try Self.report([("price", 0.001, 0.004)])
    #expect(luck.sentence.contains("may be luck (+0.1 points)"))
  }

  @Test("Programs get parts that add up to the total")
  func programs() throws {
    let report = try Self.report([("price", 0.1 / 3, 0.001), ("goods", 0.2 / 3, 0.001), ("checkout.steps", 1e-10, 0)])
    #expect(report.text(in: .json, style: Style()).contains("\"total\":0.1,"))
    let rows = report.text(in: .csv, style: Style()).lines.dropFirst()
    let shares = rows.compactMap { Double($0.split(separator: ",", omittingEmptySubsequences: false)[4]) }
    #expect(shares.count == 3 && (shares.reduce(0, +) - 0.1).magnitude < 1e-16)
  }
}
