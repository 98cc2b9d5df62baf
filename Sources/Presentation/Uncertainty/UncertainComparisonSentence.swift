import Experiments
import Journeys

/// What a choice under uncertainty comes to, in sentences that can be read aloud.
struct UncertainComparisonSentence {
  private let report: UncertainComparisonReport

  init(_ report: UncertainComparisonReport) { self.report = report }

  var paragraphs: [String] { [choice, difference, measuring].compactMap(\.self) }

  private var figures: Figures { report.figures }

  private var comparison: UncertainComparison { report.comparison }
  private var metric: String { comparison.metric.name }
  private var decision: Decision { comparison.decision }
  /// The strategy that loses least.
  private var best: String { report.names[decision.best] }

  private var isUndecided: Bool { report.deciding.allSatisfy { Figures.isNothing($0.difference) } }

  private var choice: String? {
    guard !isUndecided else {
      return "Whatever the truth is, the strategies come to the same \(metric)."
    }
    guard !isSlight else {
      return
        "All of them are practically the same by \(metric), as far as can be seen: what they differ by is less "
        + "than half a per cent of it, or luck could bring it about. It is nothing to choose by."
    }
    let others = report.names.indices.filter { $0 != decision.best }
    let than = others.count == 1 ? "better than \(report.names[others[0]])" : "the best of them"
    return "If the parameters are as uncertain as you said, \(best) is \(than) by \(metric) in \(cases); \(loss)."
  }

  /// What it costs not to know.
  private var loss: String {
    let loss = decision.expectedLoss[decision.best]
    guard loss > 0 else { return "whoever knew the truth beforehand could not choose better" }
    return
      "choosing it loses \(figures.amount(loss, report.unit)) on average against always knowing the best "
      + "(expected loss)"
  }

  /// Whether no strategy differs from the first by what anybody would notice, or by more than luck.
  private var isSlight: Bool {
    report.deciding.allSatisfy { row in
      Figures.isNoise(row.difference) || (comparison.level.map { Figures.isSlight(row.difference, of: $0) } ?? false)
    }
  }

  /// `93 of 100 cases`, and where it always is, how many draws that rests on.
  private var cases: String {
    let chance = decision.probabilityBest[decision.best]
    guard chance < 1 else { return "every one of \(Count.text(comparison.finished, "draw"))" }
    return "\(min(99, max(1, Int((chance * 100).rounded())))) of 100 cases"
  }

  /// What the strategy that is spoken of does on average, and both uncertainties, each by itself.
  private var difference: String? {
    guard !isUndecided,
      let row = report.deciding.first(where: { $0.strategy == decision.best }) ?? report.deciding.first
    else { return nil }
    let unit = row.metric.unit
    let half = row.difference.halfWidth.map {
      "; luck may add or take away \(figures.amount($0, unit)) of the average"
    }
    let direction = row.difference.mean < 0 ? "lower" : "higher"
    let ends = [row.interval.lowerBound, row.interval.upperBound].map { figures.bound($0, of: row.difference, unit) }
    let doubt =
      ends[0] == ends[1]
      ? "What you do not know changes next to nothing about that"
      : "What you do not know makes that anything from \(ends[0]) to "
        + "\(ends[1])\(figures.differenceSuffix(unit)), 9 times out of 10"
    return
      "With \(report.names[row.strategy]), \(row.metric) is \(figures.size(row.difference, unit)) \(direction) than with "
      + "\(report.header.strategy) on average. \(doubt)\(half ?? "")."
  }

  /// The other metrics by which the choice may be right or wrong.
  private var open: String {
    let names = comparison.rows.filter { row in
      row.metric != comparison.metric && row.interval.lowerBound < 0 && row.interval.upperBound > 0
        && (row.strategy == decision.best || decision.best == 0)
    }.map(\.metric.name)
    let others = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return others.isEmpty ? "" : " By \(WordList.text(others)) that is open: see below."
  }

  private var measuring: String? {
    guard !isUndecided, !isSlight else { return nil }
    guard decision.valueOfInformation > 0 else {
      let known = comparison.information.map(\.path.description).sorted()
      return "To choose by \(metric) nothing has to be measured first: whatever \(WordList.text(known)) "
        + "\(known.count == 1 ? "is" : "are"), \(best) stays the choice.\(open)"
    }
    let worth = comparison.information.filter { $0.value > 0 }
    guard let first = worth.first else {
      return "No single number decides: knowing everything would be worth up to "
        + "\(figures.amount(decision.valueOfInformation, report.unit)), and no one parameter by itself can be seen to be "
        + "worth anything."
    }
    let rest = comparison.information.dropFirst().filter { $0.value <= 0 }
    let others =
      worth.count > 1
      ? "; next comes \(worth[1].path), with up to \(figures.amount(worth[1].value, report.unit))"
      : rest.isEmpty ? "" : "; \(rest.count == 1 ? "the other" : "the others") nothing"
    return "What to measure first: \(first.path). Knowing it exactly would be worth up to "
      + "\(figures.amount(first.value, report.unit))\(others)."
  }
}

extension Figures {
  /// A size with as many digits as show that it is not nothing: `0.02 points`, `nothing`.
  func amount(_ value: Double, _ unit: Unit) -> String {
    guard value > 0, value.isFinite else { return "nothing" }
    let text = (unit == .money ? 0...2 : 1...4).lazy.map { self.rounded(value, unit, places: $0) }.first {
      $0.contains { ("1"..."9").contains($0) }
    }
    return text.map { $0 + differenceSuffix(unit) } ?? "next to nothing"
  }

  /// An end of an interval with its sign and the digits that go with the mean, but without the unit.
  func bound(_ value: Double, of estimate: Estimate, _ unit: Unit) -> String {
    signed(value, unit, places: differencePlaces(estimate, unit))
  }
}
