public import Experiments
import Journeys

/// What a choice among strategies comes to where parameters are not known.
public struct UncertainComparisonReport: Report {
  /// The size of each population and its luck; its strategy is the one that all others are compared against.
  public let header: RunHeader
  /// What is chosen by.
  public let metric: String
  /// Whether more of it is better.
  public let moreIsBetter: Bool
  /// How many draws count.
  public let draws: Int
  /// How many were asked for.
  public let requested: Int
  /// How many of them cannot be simulated.
  public let impossible: Int
  /// The strategies, the one that all others are compared against first.
  public let prospects: [ProspectRow]
  /// The strategies but the first, each in every metric.
  public let rows: [UncertainDifferenceRow]
  /// What knowing each parameter would be worth, the most valuable first.
  public let information: [InformationRow]
  /// What knowing everything would be worth.
  public let valueOfInformation: Double
  /// Whether nobody stopped it.
  public let isComplete: Bool
  /// The parameters that a strategy sets itself, so that they are not drawn there, in words.
  public var decided: [String] = []
  /// The metric that is chosen by, on average with the first strategy.
  public var level: Estimate?

  /// Creates a report from plain values.
  public init(
    header: RunHeader, metric: String, moreIsBetter: Bool = true, draws: Int, requested: Int? = nil,
    impossible: Int = 0, prospects: [ProspectRow], rows: [UncertainDifferenceRow], information: [InformationRow],
    valueOfInformation: Double, isComplete: Bool = true
  ) {
    self.header = header
    self.metric = metric
    self.moreIsBetter = moreIsBetter
    self.draws = draws
    self.requested = requested ?? draws
    self.impossible = impossible
    self.prospects = prospects
    self.rows = rows
    self.information = information
    self.valueOfInformation = valueOfInformation
    self.isComplete = isComplete
  }

  /// The sentences, the strategies, the differences, and what to measure first.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(prospectNumbers), .table(rowNumbers), .table(informationNumbers)] }
    let names = prospects.dropFirst().map(\.strategy)
    let title =
      "\(header.journey) · \(names.count > 3 ? "\(names.count) strategies" : names.joined(separator: ", ")) "
      + "against \(header.strategy), under uncertainty"
    let size =
      "\(Count.text(requested, "draw")) of \(WordList.text(information.map(\.parameter).sorted())), each "
      + header.sizeAndSeed
    return [.title(title), .note(size)] + remarks
      + UncertainComparisonSentence(self).paragraphs.map { .paragraph($0) }
      + (prospects.count > 2 ? [.heading("By \(metric)"), .table(choice)] : [])
      + [.heading("What may differ from \(header.strategy)"), .table(differences)] + [.note(Self.legend)] + measuring
  }

  /// Everything as an object.
  public var document: any Encodable & Sendable { UncertainComparisonDocument(self) }

  var figures: Figures { header.figures }

  /// What the differences in the metric that is chosen by come to.
  var deciding: [UncertainDifferenceRow] { rows.filter { $0.metric == metric } }

  /// What the numbers of the metric mean.
  var unit: MetricUnit { deciding.first?.unit ?? .share }

  private static let legend =
    "What you do not know: where the difference lies 9 times out of 10. Luck: where the average over all draws lies 19 "
    + "times out of 20; more customers make it smaller, and what you do not know stays."

  private var remarks: [Block] {
    let stopped =
      isComplete ? [] : ["stopped after \(draws) of \(Count.text(requested, "draw")): results so far"]
    let left =
      impossible > 0
      ? ["\(Count.text(impossible, "draw")) left out, because the journey cannot be simulated with them"] : []
    return (stopped + left).map { .paragraph($0) } + decided.map { .note($0) }
  }

  private var choice: Table {
    Table(
      [
        .text("strategy", importance: 9), .number("best, chance", importance: 8), .number("loses", importance: 7),
        .drawing("", 6...24, importance: 3),
      ],
      rows: prospects.map { row in
        [
          .text(row.strategy), .number(Self.chance(row.probabilityBest), exact: row.probabilityBest),
          .number(figures.amount(row.expectedLoss, unit), exact: row.expectedLoss), .bar(row.probabilityBest),
        ]
      })
  }

  /// Two bands for each difference, one below the other: what is not known, and luck.
  private var differences: Table {
    let several = prospects.count > 2
    var table = Table([
      .text(several ? "strategy" : "outcome", importance: 9), .text("", importance: 8),
      .number("from", importance: 7), .number("to", importance: 7), .drawing("", 9...33, importance: 4),
    ])
    for row in rows {
      let same = rows.filter { $0.metric == row.metric }
      let low = same.flatMap { [$0.low, $0.difference.low ?? 0] }.reduce(0, min)
      let high = same.flatMap { [$0.high, $0.difference.high ?? 0] }.reduce(0, max)
      let scale = low...high
      let mean = row.difference.mean
      let name = several ? "\(row.strategy), \(row.metric)" : row.metric
      let luck = (row.difference.low ?? mean, row.difference.high ?? mean)
      table.append([
        .text(name), .text("what you do not know"), number(row.low, row), number(row.high, row),
        .signedBand(low: row.low, middle: mean, high: row.high, in: scale),
      ])
      table.append([
        .empty, .text("luck", tone: .dim), number(luck.0, row), number(luck.1, row),
        .signedBand(low: luck.0, middle: mean, high: luck.1, in: scale),
      ])
    }
    return table
  }

  private func number(_ value: Double, _ row: UncertainDifferenceRow) -> Cell {
    .number(figures.bound(value, of: row.difference, row.unit) + figures.differenceSuffix(row.unit), exact: value)
  }

  private var measuring: [Block] {
    guard let most = information.first?.value, most > 0 else { return [] }
    let table = Table(
      [
        .text("parameter", importance: 9), .number("to know it is worth", importance: 8),
        .drawing("", 6...24, importance: 3),
      ],
      rows: information.map { row in
        [
          .text(row.parameter), .number("up to " + figures.amount(row.value, unit), exact: row.value),
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
