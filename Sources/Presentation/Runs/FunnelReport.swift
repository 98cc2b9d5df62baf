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
  public func blocks(for mode: OutputMode) -> [Block] {
    (mode.isForPrograms ? [] : header.blocks) + Funnel(stages: stages).blocks(for: mode)
  }

  /// The run as an object without metrics.
  public var document: any Encodable & Sendable {
    RunDocument(RunReport(header: header, stages: stages, outcomes: []), kind: "funnel")
  }
}
