import Experiments
import Journeys

/// What a test needs, in sentences that can be read aloud.
struct PowerSentences: Sendable {
  let report: PowerReport

  private var figures: Figures { report.header.figures }
  private var analysis: PowerAnalysis { report.analysis }
  private var prediction: Comparison.Row { report.prediction }
  private var unit: Unit { prediction.unit }

  /// What is predicted, what a test needs for it, how long that takes and what customers do to each other.
  var paragraphs: [String] {
    guard let predicted = report.predicted else { return [untold] }
    return [[forecast, need(predicted), people].compactMap(\.self).joined(separator: " ")]
      + [time(predicted), coupling].compactMap(\.self) + [peeking]
  }

  /// What not to forget.
  var notes: [String] {
    guard report.predicted != nil else { return [] }
    return ["The difference is what the model says; nobody measured it. Only the test does."]
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

  private func time(_ row: TestNeed) -> String? {
    guard let time = report.time else {
      return "To know how many weeks that takes, say how many customers come by, as in: traffic 2000 per week."
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
    return reasons.prefix(1).uppercased() + reasons.dropFirst() + ", so customers depend on each other. \(trial)"
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
    let often =
      report.time == nil ? "looks \(whole(report.looks)) times" : "looks every week for \(whole(report.looks)) weeks"
    let alarms = report.falseAlarms.map(percent) ?? ""
    return "Decide on the number beforehand and look once. Whoever \(often) and stops at the first success finds a "
      + "difference where there is none in \(alarms) of tests, instead of \(percent(analysis.plan.significance))."
  }

  private func whole(_ count: Int) -> String { whole(Double(count)) }
  private func whole(_ count: Double) -> String { Rounding.text(of: count, places: 0) }
  private func percent(_ share: Double) -> String { Rounding.text(of: share, places: 0, shiftedBy: 2) + "%" }
}
