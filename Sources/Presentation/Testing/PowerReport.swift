public import Experiments
import Journeys

/// What a real test of two strategies would need, in words first.
public struct PowerReport: Report {
  let analysis: PowerAnalysis
  /// What was run; its strategy is the one that is compared against.
  let header: RunHeader
  /// What the test needs, for the smallest, the predicted and the largest difference; empty where none can be named.
  let needs: [TestNeed]
  /// How long it takes; nil without a traffic.
  var time: TestTime?

  /// The sentences and then the table.
  public func blocks(for mode: OutputMode) -> [Block] {
    [.title(title), .note(header.sizeAndSeed)] + header.stopped
      + paragraphs.map { .paragraph($0) } + (needs.isEmpty ? [] : [.table(table)])
      + notes.map(Block.note)
  }

  /// How far it came, where somebody stopped it.
  public var stoppedAfter: String? { header.stoppedAfter }

  /// What the test needs.
  public var record: Record {
    let (plan, difference) = (analysis.plan, prediction.difference)
    let trial = analysis.tests.map { tests in
      Value.object([
        "tests": .count(tests.count), "customers": .count(tests.size.customers), "found": .count(analysis.found),
        "designEffect": .number(tests.designEffect), "inflation": .number(tests.inflation),
      ])
    }
    let rows = needs.recordTable([
      "case": { .text($0.size.rawValue) }, "difference": { .number($0.difference) },
      "before": { .count($0.sample?.before) }, "after": { .count($0.sample?.after) },
      "customers": { .count($0.sample?.customers) }, "weeks": { .count($0.weeks) },
    ])
    return Record(
      "power",
      [
        "journey": .text(header.journey), "seed": .whole(header.seed), "metric": .text(prediction.metric.name),
        "unit": .text(prediction.unit.rawValue), "strategy": .text(prediction.strategy),
        "against": .text(prediction.against), "verdict": .text(prediction.verdict.rawValue),
        "difference": .number(difference.mean), "low": .number(difference.low), "high": .number(difference.high),
        "share": .number(plan.share), "power": .number(plan.power), "significance": .number(plan.significance),
        "sides": .count(TestPlan.sides),
        "coverage": .number(analysis.before.coverage), "traffic": .number(time?.traffic),
        "detectable": .number(time?.detectable),
        "couplings": .list(analysis.couplings.map { .text($0.rawValue) }), "tests": trial ?? .nothing,
        "looks": needs.isEmpty ? .nothing : .count(looks), "falseAlarms": .number(falseAlarms),
      ], rows)
  }

  var prediction: Comparison.Row { analysis.prediction }

  var predicted: TestNeed? { needs.first { $0.size == .predicted } }

  /// How often people look at the results in the examples of the report: every week, or else ten times.
  var looks: Int { min(max(2, predicted?.weeks ?? 10), Peeking.limit) }

  /// How often a test finds something where there is nothing, if it is looked at so often; nil where there is no test.
  var falseAlarms: Double? {
    needs.isEmpty ? nil : Peeking.falseAlarms(looks: looks, significance: analysis.plan.significance)
  }

  private var title: String {
    "\(header.journey) · a test of \(prediction.strategy) against \(prediction.against) on \(prediction.metric)"
  }

  private var table: Table {
    let ends = figures.ends(prediction.difference, unit)
    let isRise = prediction.difference.mean > 0
    func cell(_ count: Int?) -> Cell { .number(count.map(whole) ?? "–") }
    return needs.table([
      .text("if the difference is", importance: 9) { .text($0.size.rawValue) },
      .number("", importance: 6) { row in
        let text =
          row.size == .predicted
          ? figures.signedDifference(prediction.difference, unit)
          : (row.size == .least) == isRise ? ends?.low ?? "" : ends?.high ?? ""
        return .number(text + figures.differenceSuffix(unit))
      },
      .number(prediction.against, importance: 4) { cell($0.sample?.before) },
      .number(prediction.strategy, importance: 4) { cell($0.sample?.after) },
      .number("customers", importance: 8) { cell($0.sample?.customers) },
      needs.contains { $0.weeks != nil } ? .number("weeks", importance: 7) { cell($0.weeks) } : nil,
    ])
  }
}

extension PowerReport {
  /// Reports an analysis.
  ///
  /// - Parameters:
  ///   - analysis: What a test would need.
  ///   - traffic: How many customers come by in a week, if that is known.
  public init(_ analysis: PowerAnalysis, traffic: Double? = nil) {
    self.init(
      analysis: analysis, header: RunHeader(analysis.runs.before), needs: analysis.needs(traffic: traffic),
      time: traffic.map { analysis.time(traffic: $0) })
  }

  private var figures: Figures { header.figures }
  private var unit: Unit { prediction.unit }

  /// What is predicted, what a test needs for it, how long that takes and what customers do to each other.
  var paragraphs: [String] {
    guard let predicted = predicted else { return [untold] }
    return [[forecast, need(predicted), people].compactMap(\.self).joined(separator: " ")]
      + [duration(predicted), coupling].compactMap(\.self) + [peeking]
  }

  var notes: [String] {
    guard predicted != nil else { return [] }
    return [
      "The difference is what the model says; nobody measured it. Only the test does.",
      "The test is two-sided, at a significance of \(percent(analysis.plan.significance)): it also finds a strategy that is "
        + "worse.",
    ]
  }

  private var untold: String {
    let verdict = VerdictSentence(figures: figures, tellsRemedy: false).text(prediction)
    guard prediction.verdict != .same else { return verdict + " So there is nothing that a test could find." }
    return verdict + " The model itself cannot tell, so no size of a test can be named. More customers or more "
      + "replications make the prediction surer."
  }

  private var forecast: String {
    let isRise = prediction.difference.mean > 0
    let (before, after) = (
      figures.shortWithUnit(prediction.before, unit), figures.shortWithUnit(prediction.after, unit)
    )
    let levels = before == after ? "from about \(before)" : "from \(before) to \(after)"
    let range = figures.sizeRange(prediction.difference, unit).map { " (between \($0.low) and \($0.high))" } ?? ""
    return "The model predicts that \(prediction.strategy) \(isRise ? "raises" : "lowers") \(prediction.metric) "
      + "\(levels), by \(figures.size(prediction.difference, unit))\(range)."
  }

  private func need(_ row: TestNeed) -> String {
    guard let sample = row.sample else {
      return "No number of customers would do to see that in a real test."
    }
    let halves =
      sample.before == sample.after
      ? "\(whole(sample.before)) with each strategy"
      : "\(whole(sample.after)) with \(prediction.strategy) and \(whole(sample.before)) with \(prediction.against)"
    return "A real test that is to see this in \(percent(analysis.plan.power)) of cases needs "
      + "\(Count.text(sample.customers, "customer")): \(halves)."
      + (analysis.isOfMarket ? " A customer here is anybody of the market, also who never hears of the brand." : "")
  }

  /// That most customers may be there only to win those of whom the metric speaks.
  private var people: String? {
    guard analysis.before.coverage < 1 else { return nil }
    let part = Estimate([analysis.before.coverage]).map { figures.short($0, .share) } ?? ""
    return "\(prediction.metric) speaks of \(part) of the customers only; the number counts all of them."
  }

  private func duration(_ row: TestNeed) -> String? {
    guard let time else {
      return "To know how many weeks that takes, say how many customers come by, such as: power \(prediction.metric) "
        + "\(prediction.against) \(prediction.strategy) traffic 2000 per week."
    }
    guard let enrolment = row.enrolment, let weeks = row.weeks else { return nil }
    let until =
      time.isUntilPurchase
      ? "when nine of ten buyers have bought" : "because the prediction is for so long a time"
    let text =
      "At \(whole(time.traffic)) customers a week they have come after \(Count.text(enrolment, "week")), and what "
      + "the last of them do is known \(Count.text(time.waiting, "week")) later, \(until): "
      + "\(Count.text(weeks, "week")) in all."
    return (weeks > Self.longest ? "So long no test can last, so this difference cannot be tested. " : "") + text + " "
      + detectable(time)
  }

  /// More weeks than any test lasts.
  private static let longest = 260

  private func detectable(_ time: TestTime) -> String {
    let crowd = "The \(whole(time.traffic * time.run)) who come by in \(whole(time.run)) weeks would show"
    guard let least = time.detectable.flatMap({ Estimate([$0]) }) else { return "\(crowd) no difference at all." }
    return "\(crowd) a difference from \(figures.size(least, unit)) on."
  }

  private var coupling: String? {
    guard !analysis.couplings.isEmpty else { return nil }
    let reasons = analysis.couplings.map(Self.reason).joined(separator: ", and ")
    let cities =
      " In one place both groups also hear of each other, which blurs the difference; whole cities as groups avoid it."
    return reasons.capitalisedFirst + ", so customers depend on each other. \(trial)"
      + (analysis.couplings.contains(.wordOfMouth) ? cities : "")
  }

  private var trial: String {
    guard let tests = analysis.tests else { return "How much that matters was not tried." }
    let found = analysis.found.map { " \($0) of them found the difference." } ?? ""
    let tried =
      "In \(whole(tests.count)) simulated tests of \(Count.text(tests.size.customers, "customer")), each group with luck of "
      + "its own, "
    guard tests.inflation > 1 else {
      return tried + "that did not show: the difference scattered no more than among independent people.\(found)"
    }
    let times = Rounding.text(of: tests.inflation, places: 1)
    return tried + "the difference scattered as if there were fewer people.\(found) So a real test needs "
      + "\(times) times as many as without that, and the numbers here are with it."
  }

  private static func reason(_ coupling: Coupling) -> String {
    switch coupling {
    case .wordOfMouth: "people talk to each other"
    case .supportQueue: "those who complain wait behind others"
    case .surveys: "the company changes things after its surveys"
    }
  }

  private var peeking: String {
    let often = time == nil ? "looks \(whole(looks)) times" : "looks every week for \(whole(looks)) weeks"
    let alarms = falseAlarms.map(percent) ?? ""
    return "Decide on the number beforehand and look once. Whoever \(often) and stops at the first success finds a "
      + "difference where there is none in \(alarms) of tests, instead of \(percent(analysis.plan.significance))."
  }

  private func whole(_ count: Int) -> String { whole(Double(count)) }
  private func whole(_ count: Double) -> String { Rounding.text(of: count, places: 0) }
  private func percent(_ share: Double) -> String { Rounding.text(of: share, places: 0, shiftedBy: 2) + "%" }
}
