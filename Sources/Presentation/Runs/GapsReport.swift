public import Experiments
import Journeys

/// Where customers find less than they expected, and how the company sees the same encounters.
public struct GapsReport: ReportOfRun {
  /// A stage, with the share of encounters that are good by the company's own standard, and the share of those that leave the
  /// customer with a satisfaction of 9 or more.
  typealias Row = (stage: StageReport, insideView: Estimate?, customerView: Estimate?)

  /// What was run.
  public let header: RunHeader
  /// The stages where something was experienced.
  let rows: [Row]

  /// The gaps, then the two views.
  public func blocks(for mode: OutputMode) -> [Block] {
    guard !rows.isEmpty else { return header.blocks + [.paragraph("Nobody has experienced anything yet.")] }
    let views = viewTable
    return header.blocks + [
      .table(gapTable),
      .note("below, within and above: how many encounters fell short of what customers tolerate, met it, or beat it."),
    ] + (views.isEmpty ? [] : [.heading("The same encounters from both sides"), .table(views)])
  }

  /// One stage a row.
  public var record: Record {
    Record(
      "gaps", [:],
      Record.Table(
        "rows",
        [
          "name", "expectation", "perception", "gap", "below", "within", "above", "insideView", "customerView",
        ],
        rows: rows.map { stage, insideView, customerView in
          [
            .text(stage.name), .number(stage.expectation?.mean), .number(stage.perception?.mean),
            .number(stage.gap?.mean), .number(stage.below), .number(stage.within), .number(stage.above),
            .number(insideView?.mean), .number(customerView?.mean),
          ]
        }))
  }

  private var gapTable: Table {
    let largest = rows.compactMap { $0.stage.gap?.mean.magnitude }.filter(\.isFinite).max() ?? 0
    return Table(
      [
        .text("stage", importance: 9), .number("expectation", importance: 3), .number("perception", importance: 3),
        .number("gap", importance: 8), .drawing("", 9...15, importance: 4), .number("below"), .number("within"),
        .number("above"),
      ],
      rows: rows.map { stage, _, _ in
        let gap = stage.gap?.mean ?? 0
        let bar = largest > 0 ? Cell.signedBar(gap / largest, tone: Level.tone(ofGap: gap)) : .empty
        return [
          .text(stage.name), Level.pointsCell(stage.expectation?.mean), Level.pointsCell(stage.perception?.mean),
          Level.gapCell(stage.gap?.mean), bar, Level.wholeShareCell(stage.below), Level.wholeShareCell(stage.within),
          Level.wholeShareCell(stage.above),
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
      rows: rows.filter { $0.insideView != nil || $0.customerView != nil }.map { stage, insideView, customerView in
        [.text(stage.name)]
          + [insideView?.mean, customerView?.mean].flatMap { share -> [Cell] in
            [Level.wholeShareCell(share), share.map { .bar($0) } ?? .empty]
          }
      })
  }
}

extension GapsReport {
  /// Reports the gaps of a run, stage by stage.
  public init(_ result: RunResult) {
    func estimate(_ measure: String, at stage: StageReport) -> Estimate? {
      MetricCatalogue.metric(named: "\(measure).\(stage.name)", in: result.variant.journey).flatMap {
        result.estimate(of: $0)
      }
    }
    self.init(
      header: RunHeader(result),
      rows: result.stageReports().filter { $0.gap != nil }.map {
        ($0, estimate("inside-view", at: $0), estimate("customer-view", at: $0))
      })
  }
}
