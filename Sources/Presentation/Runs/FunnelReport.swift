/// The funnel alone, as `show funnel` and `watch funnel` show it.
public struct FunnelReport: Report {
  /// What was run.
  public let header: RunHeader
  /// The stages in the order of the journey.
  public let stages: [StageRow]

  /// Creates a report.
  public init(header: RunHeader, stages: [StageRow]) {
    self.header = header
    self.stages = stages
  }

  /// The head of the run and the stages.
  public var blocks: [Block] { blocks(for: .table) }

  /// The head of the run and the stages.
  public func blocks(for mode: OutputMode) -> [Block] { header.blocks + Funnel(stages: stages).blocks(for: mode) }

  /// The record of a run without metrics.
  public var record: Record {
    let funnel = Funnel(stages: stages)
    return Record("funnel", header.runFields + funnel.fields, [funnel.recordTable])
  }
}
