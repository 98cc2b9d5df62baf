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
    let table = rows.recordTable([
      "name": { .text($0.stage.name) }, "expectation": { .number($0.stage.expectation?.mean) },
      "perception": { .number($0.stage.perception?.mean) }, "gap": { .number($0.stage.gap?.mean) },
      "below": { .number($0.stage.below) }, "within": { .number($0.stage.within) },
      "above": { .number($0.stage.above) }, "insideView": { .number($0.insideView?.mean) },
      "customerView": { .number($0.customerView?.mean) },
    ])
    return Record("gaps", [:], table)
  }

  private var gapTable: Table {
    let largest = rows.compactMap { $0.stage.gap?.mean.magnitude }.filter(\.isFinite).max() ?? 0
    return rows.map(\.stage).table([
      .text("stage", importance: 9) { .text($0.name) },
      .number("expectation", importance: 3) { Level.pointsCell($0.expectation?.mean) },
      .number("perception", importance: 3) { Level.pointsCell($0.perception?.mean) },
      .number("gap", importance: 8) { Level.gapCell($0.gap?.mean) },
      .drawing(9...15, importance: 4) { stage in
        let gap = stage.gap?.mean ?? 0
        return largest > 0 ? .signedBar(gap / largest, tone: Level.tone(ofGap: gap)) : .empty
      },
      .number("below") { Level.wholeShareCell($0.below) }, .number("within") { Level.wholeShareCell($0.within) },
      .number("above") { Level.wholeShareCell($0.above) },
    ])
  }

  private var viewTable: Table {
    func bar(_ share: Estimate?) -> Cell { share.map { .bar($0.mean) } ?? .empty }
    return rows.filter { $0.insideView != nil || $0.customerView != nil }.table([
      .text("stage", importance: 9) { .text($0.stage.name) },
      .number("good to the company", importance: 2) { Level.wholeShareCell($0.insideView?.mean) },
      .drawing { bar($0.insideView) },
      .number("a delight to customers", importance: 2) { Level.wholeShareCell($0.customerView?.mean) },
      .drawing { bar($0.customerView) },
    ])
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
