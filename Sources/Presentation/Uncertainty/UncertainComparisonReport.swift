public import Experiments
import Journeys
import OrderedCollections

/// What a choice among strategies comes to where parameters are not known.
public struct UncertainComparisonReport: Report {
  let comparison: UncertainComparison
  /// Reports a comparison under uncertainty.
  public init(_ comparison: UncertainComparison) { self.comparison = comparison }

  /// The size of each population and its luck; its strategy is the one that all others are compared against.
  private var header: RunHeader { RunHeader(comparison) }

  /// The sentences, the strategies, the differences, and what to measure first.
  public func blocks(for mode: OutputMode) -> [Block] {
    let others = names.dropFirst()
    let title =
      "\(header.journey) · \(others.count > 3 ? "\(others.count) strategies" : others.joined(separator: ", ")) "
      + "against \(header.strategy), under uncertainty"
    let doubted = WordList.text(comparison.information.map(\.path.description).sorted())
    let size = "\(Count.text(comparison.requested, "draw")) of \(doubted), each \(header.sizeAndSeed)"
    return [.title(title), .note(size)] + remarks
      + paragraphs.map { .paragraph($0) }
      + (names.count > 2 ? [.heading("By \(comparison.metric)"), .table(choice)] : [])
      + [.heading("What may differ from \(header.strategy)"), .table(differences)] + [.note(Self.legend)] + measurements
  }

  /// How many draws were done, where somebody stopped it.
  public var stoppedAfter: String? {
    comparison.isComplete ? nil : "\(comparison.finished) of \(Count.text(comparison.requested, "draw"))"
  }

  /// What choosing each strategy comes to, the differences with both uncertainties apart, and what knowing each
  /// parameter would be worth.
  public var record: Record {
    let decision = comparison.decision
    let strategies = names.indices.recordTable([
      "strategy": { .text(names[$0]) }, "probabilityBest": { .number(decision.probabilityBest[$0]) },
      "expectedLoss": { .number(decision.expectedLoss[$0]) },
    ]).named("strategies")
    let rows = comparison.rows.recordTable([
      "strategy": { .text(names[$0.strategy]) }, "against": { _ in .text(header.strategy) },
      "metric": { .text($0.metric.name) }, "difference": { .number($0.difference.mean) },
      "parametersLow": { .number($0.interval.lowerBound) }, "parametersHigh": { .number($0.interval.upperBound) },
      "drawingLow": { .number($0.drawing.low) }, "drawingHigh": { .number($0.drawing.high) },
      "luckLow": { .number($0.luck.low) }, "luckHigh": { .number($0.luck.high) },
      "parameterVariance": { .number($0.variance.parameters) }, "luckVariance": { .number($0.variance.luck) },
      "unit": { .text($0.metric.unit.rawValue) },
    ])
    let information = comparison.information.recordTable([
      "parameter": { .text($0.path.description) }, "value": { .number($0.value) },
    ]).named("information")
    return Record(
      "compare-under-uncertainty",
      header.fields.without("strategy", "step") + [
        "against": .text(header.strategy), "draws": .count(comparison.finished),
        "requested": .count(comparison.requested), "impossible": .count(comparison.impossible),
        "metric": .text(comparison.metric.name), "unit": .text(unit.rawValue),
        "valueOfInformation": .number(decision.valueOfInformation),
      ], strategies, rows, information)
  }

  var figures: Figures { header.figures }
  /// The strategies, the one that all others are compared against first.
  var names: [String] { comparison.strategies.map(\.strategy.name) }
  var unit: Unit { comparison.metric.unit }

  /// What the differences in the metric that is chosen by come to.
  var deciding: [UncertainComparison.Row] { comparison.rows.filter { $0.metric == comparison.metric } }

  private static let legend =
    "What you do not know: where the difference lies 9 times out of 10; nothing simulated makes it smaller. The average "
    + "over all draws lies within the others 19 times out of 20: drawing gets smaller with more draws, and luck with "
    + "more customers, replications or draws."

  private var remarks: [Block] {
    let left =
      "\(Count.text(comparison.impossible, "draw")) left out, because the journey cannot be simulated with them"
    let decided = comparison.strategies.flatMap { variant in
      comparison.information.map(\.path).filter { variant.strategy.changes[$0] != nil }.map {
        Block.note("\(variant.strategy.name) sets \($0) itself: that is a decision, and is not drawn there.")
      }
    }
    return Block.stopped(after: stoppedAfter) + (comparison.impossible > 0 ? [.paragraph(left)] : []) + decided
  }

  private var choice: Table {
    let decision = comparison.decision
    return names.indices.table([
      .text("strategy", importance: 9) { .text(names[$0]) },
      .number("best, chance", importance: 8) { .number(Self.chance(decision.probabilityBest[$0])) },
      .number("loses", importance: 7) { .number(figures.amount(decision.expectedLoss[$0], unit)) },
      .drawing(6...24, importance: 3) { .bar(decision.probabilityBest[$0]) },
    ])
  }

  /// Three bands for each difference, one below the other: what is not known, drawing, and luck.
  private var differences: Table {
    let several = names.count > 2
    var table = Table([
      .text(several ? "strategy" : "outcome", importance: 9), .text("", importance: 8),
      .number("from", importance: 7), .number("to", importance: 7), .drawing(9...33, importance: 4),
    ])
    for row in comparison.rows {
      let same = comparison.rows.filter { $0.metric == row.metric }
      let low = same.flatMap { [$0.interval.lowerBound, $0.drawing.low ?? 0, $0.luck.low ?? 0] }.reduce(0, min)
      let high = same.flatMap { [$0.interval.upperBound, $0.drawing.high ?? 0, $0.luck.high ?? 0] }.reduce(0, max)
      let mean = row.difference.mean
      func append(_ name: Cell, _ doubt: Cell, from first: Double, to last: Double) {
        let band = Cell.signedBand(low: first, middle: mean, high: last, in: low...high)
        table.append([name, doubt, number(first, row), number(last, row), band])
      }
      let name = Cell.text(several ? "\(names[row.strategy]), \(row.metric)" : row.metric.name)
      append(name, .text("what you do not know"), from: row.interval.lowerBound, to: row.interval.upperBound)
      for (name, error) in [("drawing", row.drawing), ("luck", row.luck)] {
        append(.empty, .text(name, tone: .dim), from: error.low ?? mean, to: error.high ?? mean)
      }
    }
    return table
  }

  private func number(_ value: Double, _ row: UncertainComparison.Row) -> Cell {
    let unit = row.metric.unit
    return .number(figures.bound(value, of: row.difference, unit) + figures.differenceSuffix(unit))
  }

  private var measurements: [Block] {
    guard let most = comparison.information.first?.value, most > 0 else { return [] }
    let table = comparison.information.table([
      .text("parameter", importance: 9) { .text($0.path.description) },
      .number("to know it is worth", importance: 8) { .number("up to " + figures.amount($0.value, unit)) },
      .drawing(6...24, importance: 3) { .bar($0.value / most) },
    ])
    return [
      .heading("What to measure first"), .table(table),
      .note("Upper bounds: a measurement is never exact, and costs something itself."),
    ]
  }

  /// Draws cannot tell a rare case from none.
  static func chance(_ share: Double) -> String { Rounding.text(of: share, places: 0, shiftedBy: 2) + "%" }
}

extension UncertainComparisonReport {
  /// What a choice comes to, in sentences that can be read aloud.
  var paragraphs: [String] { [choosing, difference, measuring].compactMap(\.self) }

  private var metric: String { comparison.metric.name }
  private var decision: Decision { comparison.decision }
  /// The strategy that loses least.
  private var best: String { names[decision.best] }

  private var isUndecided: Bool { deciding.allSatisfy { Figures.isNothing($0.difference) } }

  private var choosing: String? {
    guard !isUndecided else {
      return "Whatever the truth is, the strategies come to the same \(metric)."
    }
    guard !isSlight else {
      return
        "All of them are practically the same by \(metric), as far as can be seen: what they differ by is less "
        + "than half a per cent of it, or luck could bring it about. It is nothing to choose by."
    }
    guard comparison.isTold else {
      return "With so few customers luck moves single draws more than what you do not know does: how sure the choice "
        + "by \(metric) is cannot be said. Take more customers."
    }
    let others = names.indices.filter { $0 != decision.best }
    let than = others.count == 1 ? "better than \(names[others[0]])" : "the best of them"
    return "If the parameters are as uncertain as you said, \(best) is \(than) by \(metric) in \(cases); \(loss)."
  }

  /// What it costs not to know.
  private var loss: String {
    let loss = decision.expectedLoss[decision.best]
    guard loss > 0 else { return "whoever knew the truth beforehand could not choose better" }
    return
      "choosing it loses \(figures.amount(loss, unit)) on average against always knowing the best "
      + "(expected loss)"
  }

  /// Whether no strategy differs from the first by what anybody would notice, or by more than luck.
  private var isSlight: Bool {
    deciding.allSatisfy { row in
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
      let row = deciding.first(where: { $0.strategy == decision.best }) ?? deciding.first
    else { return nil }
    let unit = row.metric.unit
    let errors = [row.luck.halfWidth, row.drawing.halfWidth].compactMap(\.self).map { figures.amount($0, unit) }
    let half =
      errors.count == 2 ? "; the average itself is known to \(errors[0]) for luck and \(errors[1]) for drawing" : ""
    let direction = row.difference.mean < 0 ? "lower" : "higher"
    let ends = [row.interval.lowerBound, row.interval.upperBound].map { figures.bound($0, of: row.difference, unit) }
    let doubt =
      ends[0] == ends[1]
      ? "What you do not know changes next to nothing about that"
      : "What you do not know makes that anything from \(ends[0]) to "
        + "\(ends[1])\(figures.differenceSuffix(unit)), 9 times out of 10"
    return
      "With \(names[row.strategy]), \(row.metric) is \(figures.size(row.difference, unit)) \(direction) than with "
      + "\(header.strategy) on average. \(doubt)\(half)."
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
    guard !isUndecided, !isSlight, comparison.isTold else { return nil }
    guard decision.valueOfInformation > 0 else {
      let known = comparison.information.map(\.path.description).sorted()
      return "To choose by \(metric) nothing has to be measured first: whatever \(WordList.text(known)) "
        + "\(known.count == 1 ? "is" : "are"), \(best) stays the choice.\(open)"
    }
    let worth = comparison.information.filter { $0.value > 0 }
    guard let first = worth.first else {
      return "No single number decides: knowing everything would be worth up to "
        + "\(figures.amount(decision.valueOfInformation, unit)), and no one parameter by itself can be seen to be "
        + "worth anything."
    }
    let rest = comparison.information.dropFirst().filter { $0.value <= 0 }
    let others =
      worth.count > 1
      ? "; next comes \(worth[1].path), with up to \(figures.amount(worth[1].value, unit))"
      : rest.isEmpty ? "" : "; \(rest.count == 1 ? "the other" : "the others") nothing"
    return "What to measure first: \(first.path). Knowing it exactly would be worth up to "
      + "\(figures.amount(first.value, unit))\(others)."
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
}
