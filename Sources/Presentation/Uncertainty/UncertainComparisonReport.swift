public import Experiments
import Journeys
import OrderedCollections

/// What a choice among strategies comes to where parameters are not known.
public struct UncertainComparisonReport: Report {
  /// What came of it.
  let comparison: UncertainComparison
  /// The size of each population and its luck; its strategy is the one that all others are compared against.
  let header: RunHeader

  /// Reports a comparison under uncertainty.
  public init(_ comparison: UncertainComparison) {
    self.comparison = comparison
    header = RunHeader(comparison)
  }

  /// The sentences, the strategies, the differences, and what to measure first.
  public func blocks(for mode: OutputMode) -> [Block] {
    let others = names.dropFirst()
    let title =
      "\(header.journey) · \(others.count > 3 ? "\(others.count) strategies" : others.joined(separator: ", ")) "
      + "against \(header.strategy), under uncertainty"
    let doubted = WordList.text(comparison.information.map(\.path.description).sorted())
    let size = "\(Count.text(comparison.requested, "draw")) of \(doubted), each \(header.sizeAndSeed)"
    return [.title(title), .note(size)] + remarks
      + UncertainComparisonSentence(self).paragraphs.map { .paragraph($0) }
      + (names.count > 2 ? [.heading("By \(comparison.metric)"), .table(choice)] : [])
      + [.heading("What may differ from \(header.strategy)"), .table(differences)] + [.note(Self.legend)] + measuring
  }

  /// What choosing each strategy comes to, the differences with both uncertainties apart, and what knowing each
  /// parameter would be worth.
  public var record: Record {
    let decision = comparison.decision
    let strategies = Record.Table(
      "strategies", ["strategy", "probabilityBest", "expectedLoss"],
      rows: names.enumerated().map { number, name in
        [.text(name), .number(decision.probabilityBest[number]), .number(decision.expectedLoss[number])]
      })
    let rows = Record.Table(
      "rows",
      [
        "strategy", "against", "metric", "difference", "parametersLow", "parametersHigh", "luckLow", "luckHigh",
        "parameterVariance", "luckVariance", "unit",
      ],
      rows: comparison.rows.map { row in
        [
          .text(names[row.strategy]), .text(header.strategy), .text(row.metric.name), .number(row.difference.mean),
          .number(row.interval.lowerBound), .number(row.interval.upperBound), .number(row.difference.low),
          .number(row.difference.high), .number(row.variance.parameters), .number(row.variance.luck),
          .text(row.metric.unit.rawValue),
        ]
      })
    let information = Record.Table(
      "information", ["parameter", "value"],
      rows: comparison.information.map { [.text($0.path.description), .number($0.value)] })
    return Record(
      "compare-under-uncertainty",
      header.fields.without("strategy", "step") + [
        "against": .text(header.strategy), "draws": .count(comparison.finished),
        "requested": .count(comparison.requested), "impossible": .count(comparison.impossible),
        "metric": .text(comparison.metric.name), "unit": .text(unit.rawValue),
        "valueOfInformation": .number(decision.valueOfInformation),
      ], [strategies, rows, information])
  }

  var figures: Figures { header.figures }
  /// The strategies, the one that all others are compared against first.
  var names: [String] { comparison.strategies.map(\.strategy.name) }
  var unit: Unit { comparison.metric.unit }

  /// What the differences in the metric that is chosen by come to.
  var deciding: [UncertainComparison.Row] { comparison.rows.filter { $0.metric == comparison.metric } }

  private static let legend =
    "What you do not know: where the difference lies 9 times out of 10. Luck: where the average over all draws lies 19 "
    + "times out of 20; more customers make it smaller, and what you do not know stays."

  private var remarks: [Block] {
    let stopped =
      comparison.isComplete
      ? []
      : ["stopped after \(comparison.finished) of \(Count.text(comparison.requested, "draw")): results so far"]
    let left =
      comparison.impossible > 0
      ? ["\(Count.text(comparison.impossible, "draw")) left out, because the journey cannot be simulated with them"]
      : []
    return (stopped + left).map { .paragraph($0) } + decided.map { .note($0) }
  }

  /// The parameters that a strategy sets itself, so that they are not drawn there, in words.
  private var decided: [String] {
    comparison.strategies.flatMap { variant in
      comparison.information.map(\.path).filter { variant.strategy.changes[$0] != nil }.map {
        "\(variant.strategy.name) sets \($0) itself: that is a decision, and is not drawn there."
      }
    }
  }

  private var choice: Table {
    let decision = comparison.decision
    return Table(
      [
        .text("strategy", importance: 9), .number("best, chance", importance: 8), .number("loses", importance: 7),
        .drawing("", 6...24, importance: 3),
      ],
      rows: names.enumerated().map { number, name in
        let (chance, loss) = (decision.probabilityBest[number], decision.expectedLoss[number])
        return [
          .text(name), .number(Self.chance(chance)), .number(figures.amount(loss, unit)), .bar(chance),
        ]
      })
  }

  /// Two bands for each difference, one below the other: what is not known, and luck.
  private var differences: Table {
    let several = names.count > 2
    var table = Table([
      .text(several ? "strategy" : "outcome", importance: 9), .text("", importance: 8),
      .number("from", importance: 7), .number("to", importance: 7), .drawing("", 9...33, importance: 4),
    ])
    for row in comparison.rows {
      let same = comparison.rows.filter { $0.metric == row.metric }
      let low = same.flatMap { [$0.interval.lowerBound, $0.difference.low ?? 0] }.reduce(0, min)
      let high = same.flatMap { [$0.interval.upperBound, $0.difference.high ?? 0] }.reduce(0, max)
      let scale = low...high
      let (mean, ends) = (row.difference.mean, (row.interval.lowerBound, row.interval.upperBound))
      let name = several ? "\(names[row.strategy]), \(row.metric)" : row.metric.name
      let luck = (row.difference.low ?? mean, row.difference.high ?? mean)
      table.append([
        .text(name), .text("what you do not know"), number(ends.0, row), number(ends.1, row),
        .signedBand(low: ends.0, middle: mean, high: ends.1, in: scale),
      ])
      table.append([
        .empty, .text("luck", tone: .dim), number(luck.0, row), number(luck.1, row),
        .signedBand(low: luck.0, middle: mean, high: luck.1, in: scale),
      ])
    }
    return table
  }

  private func number(_ value: Double, _ row: UncertainComparison.Row) -> Cell {
    let unit = row.metric.unit
    return .number(figures.bound(value, of: row.difference, unit) + figures.differenceSuffix(unit))
  }

  private var measuring: [Block] {
    guard let most = comparison.information.first?.value, most > 0 else { return [] }
    let table = Table(
      [
        .text("parameter", importance: 9), .number("to know it is worth", importance: 8),
        .drawing("", 6...24, importance: 3),
      ],
      rows: comparison.information.map { row in
        [
          .text(row.path.description), .number("up to " + figures.amount(row.value, unit)),
          .bar(row.value / most),
        ]
      })
    return [
      .heading("What to measure first"), .table(table),
      .note("Upper bounds: a measurement is never exact, and costs something itself."),
    ]
  }

  /// Draws cannot tell a rare case from none.
  static func chance(_ share: Double) -> String { Rounding.text(of: share, places: 0, shiftedBy: 2) + "%" }
}
