public import Experiments
import Journeys

/// Where customers find less than they expected, and how the company sees the same encounters.
public struct GapsReport: Report {
  /// What was run.
  public let header: RunHeader
  /// The stages and touchpoints where something was experienced.
  public let rows: [GapRow]

  /// The gaps, then the two views.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    guard !rows.isEmpty else { return header.blocks + [.paragraph("Nobody has experienced anything yet.")] }
    let views = viewTable
    return header.blocks + [
      .table(gapTable),
      .note("below, within and above: how many encounters fell short of what customers tolerate, met it, or beat it."),
    ] + (views.isEmpty ? [] : [.heading("The same encounters from both sides"), .table(views)])
  }

  /// The gaps as an object.
  public var document: any Encodable & Sendable { JSONValue.rows("gaps", numbers) }

  private var gapTable: Table {
    let largest = rows.compactMap { $0.gap?.magnitude }.filter(\.isFinite).max() ?? 0
    return Table(
      [
        .text("stage", importance: 9), .number("expectation", importance: 3), .number("perception", importance: 3),
        .number("gap", importance: 8), .drawing("", 9...15, importance: 4), .number("below"), .number("within"),
        .number("above"),
      ],
      rows: rows.map { row in
        let gap = row.gap ?? 0
        let bar = largest > 0 ? Cell.signedBar(gap / largest, tone: Level.tone(ofGap: gap)) : .empty
        return [
          .text(row.name), Level.pointsCell(row.expectation), Level.pointsCell(row.perception),
          Level.gapCell(row.gap), bar, Level.wholeShareCell(row.below), Level.wholeShareCell(row.within),
          Level.wholeShareCell(row.above),
        ]
      })
  }

  private var viewTable: Table {
    Table(
      [
        .text("stage", importance: 9), .number("good to the company", importance: 2), .drawing(importance: 1),
        .number("a delight to customers", importance: 2),
        .drawing(importance: 1),
      ],
      rows: rows.filter { $0.insideView != nil || $0.customerView != nil }.map { row in
        [
          .text(row.name), Level.wholeShareCell(row.insideView), row.insideView.map { .bar($0) } ?? .empty,
          Level.wholeShareCell(row.customerView), row.customerView.map { .bar($0) } ?? .empty,
        ]
      })
  }

  private var numbers: Table {
    Table(
      [
        .text("name"), .number("expectation"), .number("perception"), .number("gap"), .number("below"),
        .number("within"), .number("above"), .number("insideView"), .number("customerView"),
      ],
      rows: rows.map { row in
        [
          .text(row.name), .exact(row.expectation), .exact(row.perception), .exact(row.gap), .exact(row.below),
          .exact(row.within), .exact(row.above), .exact(row.insideView), .exact(row.customerView),
        ]
      })
  }
}

extension GapsReport {
  /// Reports the gaps of a run, stage by stage.
  public init(_ result: RunResult) {
    let journey = result.variant.journey
    func estimate(_ name: String) -> Estimate? {
      MetricCatalogue.metric(named: name, in: journey).flatMap { result.estimate(of: $0) }
    }
    self.init(
      header: RunHeader(result),
      rows: result.stageReports().filter { $0.gap != nil }.map { report in
        GapRow(
          report, insideView: estimate("inside-view.\(report.name)"),
          customerView: estimate("customer-view.\(report.name)"))
      })
  }
}
