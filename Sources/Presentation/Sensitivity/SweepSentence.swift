import Experiments

/// What a sweep came to by its first metric, in sentences that can be read aloud.
struct SweepSentence {
  private let report: SweepReport

  init(_ report: SweepReport) { self.report = report }

  var text: String {
    guard let outcome = report.outcomes.first, !report.points.isEmpty else { return "There is nothing to show." }
    guard report.points.count > 1 else { return only(outcome) }
    let sentences = [best(outcome) ?? ends(outcome), equals(outcome), knee(outcome), elsewhere]
    return (report.sweep.isComplete ? "" : "So far: ") + sentences.compactMap(\.self).joined(separator: " ")
  }

  private func isPresent(_ point: Sweep.Point) -> Bool { report.sweep.isPresent(point) }

  /// One point shows no direction.
  private func only(_ outcome: Sweep.Outcome) -> String {
    guard let level = level(0, outcome) else { return "There is nothing to count \(outcome.metric) by." }
    return "With \(place(0)), \(outcome.metric) is \(level); what another value does is not known yet."
  }

  /// Where it is best, and what it is now.
  private func best(_ outcome: Sweep.Outcome) -> String? {
    guard let best = outcome.best, let level = level(best, outcome) else { return nil }
    if isUndecided(outcome) {
      return "Luck cannot tell these points apart by \(outcome.metric): its mean is best with \(place(best)), \(level)."
    }
    if isPresent(report.points[best]) {
      return "\(outcome.metric) is best as things are now, with \(place(best)): \(level)."
    }
    let present = report.points.firstIndex(where: isPresent)
    let now = present.flatMap { now in self.level(now, outcome).map { ", against \($0) now, with \(place(now))" } }
    return "With \(place(best)), \(outcome.metric) is best: \(level)\(now ?? "")."
  }

  /// Whether any of the points may be the best.
  private func isUndecided(_ outcome: Sweep.Outcome) -> Bool { outcome.equals.count == report.points.count - 1 }

  /// Where things are now, if that is none of the points.
  private var elsewhere: String? {
    guard report.sweep.isComplete, report.settings.count == 1, !report.points.contains(where: isPresent) else {
      return nil
    }
    return "Now it is at \(report.settings[0].valueText), which is none of these points."
  }

  /// From where to where it goes, where neither is better.
  private func ends(_ outcome: Sweep.Outcome) -> String? {
    guard let first = level(0, outcome), let last = level(report.points.count - 1, outcome) else {
      return "There is nothing to count \(outcome.metric) by."
    }
    return
      "From \(place(0)) on, \(outcome.metric) goes from \(first) to \(last), with \(place(report.points.count - 1))."
  }

  private func equals(_ outcome: Sweep.Outcome) -> String? {
    guard outcome.best != nil, !outcome.equals.isEmpty, !isUndecided(outcome) else { return nil }
    let texts = outcome.equals.map { report.text(report.points[$0].values) }
    let names =
      texts.count > 4
      ? "\(texts.count) other points, from \(texts[0]) to \(texts[texts.count - 1])," : WordList.text(texts)
    return "\(names) cannot be told apart from that."
  }

  private func knee(_ outcome: Sweep.Outcome) -> String? {
    guard let knee = outcome.knee, let best = outcome.best else { return nil }
    return
      "Beyond \(report.text(report.points[knee].values)), towards \(report.text(report.points[best].values)), each step brings "
      + "less than the average step of the range: the knee of the curve."
  }

  private func level(_ point: Int, _ outcome: Sweep.Outcome) -> String? {
    outcome.estimates[point].map { report.figures.shortWithUnit($0, outcome.metric.unit) }
  }

  /// `checkout.steps at 2`.
  private func place(_ point: Int) -> String {
    let values = zip(report.settings, report.points[point].values).map { $0.text(of: $1) }
    return zip(report.names, values).map { "\($0) at \($1)" }.joined(separator: " and ")
  }
}
