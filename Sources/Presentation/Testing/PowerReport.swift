public import Experiments
public import Journeys

/// What a real test of two strategies would need, in words first.
public struct PowerReport: Report {
  /// What was run; its strategy is the one that is compared against.
  public let header: RunHeader
  /// What the model predicts.
  public let prediction: ComparisonRow
  /// How the test is to be run.
  public let plan: TestPlan
  /// What the test needs, for the smallest, the predicted and the largest difference; empty where none can be named.
  public let rows: [PowerRow]
  /// Of how many of all customers the metric speaks.
  public var coverage = 1.0
  /// Whether customers begin without having heard of the brand.
  public var isOfMarket = false
  /// How long it takes; nil without a traffic.
  public var time: PowerTime?
  /// Why customers depend on each other.
  public var couplings: [Coupling] = []
  /// The test as it was tried in the simulator; nil where it was not.
  public var trial: PowerTrial?

  /// The sentences and then the table.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    let sentences = PowerSentences(report: self)
    return [.title(title), .note(header.sizeAndSeed)] + header.stopped
      + sentences.paragraphs.map { .paragraph($0) } + (rows.isEmpty ? [] : [.table(table)])
      + sentences.notes.map(Block.note)
  }

  /// The analysis as an object.
  public var document: any Encodable & Sendable { PowerDocument(self) }

  /// What the test needs for the predicted difference.
  var predicted: PowerRow? { rows.first { $0.size == .predicted } }

  /// How often people look at the results in the examples of the report: every week, or else ten times.
  var looks: Int { min(max(2, predicted?.weeks ?? 10), Peeking.limit) }

  /// How often a test finds something where there is nothing, if it is looked at so often; nil where there is no test.
  var falseAlarms: Double? {
    rows.isEmpty ? nil : Peeking.falseAlarms(looks: looks, significance: plan.significance)
  }

  private var title: String {
    "\(header.journey) · a test of \(prediction.strategy) against \(prediction.against) on \(prediction.metric)"
  }

  private var table: Table {
    let ends = header.figures.ends(prediction.difference, prediction.unit)
    let isRise = prediction.difference.mean > 0
    let hasWeeks = rows.contains { $0.weeks != nil }
    let columns: [Column] = [
      .text("if the difference is", importance: 9), .number("", importance: 6),
      .number(prediction.against, importance: 4), .number(prediction.strategy, importance: 4),
      .number("customers", importance: 8),
    ]
    return Table(
      columns + (hasWeeks ? [.number("weeks", importance: 7)] : []),
      rows: rows.map { row in
        let text =
          row.size == .predicted
          ? header.figures.signedDifference(prediction.difference, prediction.unit)
          : (row.size == .least) == isRise ? ends?.low ?? "" : ends?.high ?? ""
        return [
          .text(row.size.rawValue),
          .number(text + header.figures.differenceSuffix(prediction.unit), exact: row.difference),
          Self.cell(row.before), Self.cell(row.after), Self.cell(row.customers), Self.cell(row.weeks),
        ]
      })
  }

  private var numbers: Table {
    Table(
      [
        .text("case"), .number("difference"), .number("before"), .number("after"), .number("customers"),
        .number("weeks"),
      ],
      rows: rows.map { row in
        [.text(row.size.rawValue), .exact(row.difference)]
          + [row.before, row.after, row.customers, row.weeks].map { .exact($0.map(Double.init)) }
      })
  }

  private static func cell(_ count: Int?) -> Cell {
    .number(count.map { Rounding.text(of: Double($0), places: 0) } ?? "–", exact: count.map(Double.init))
  }
}
