public import Experiments
import Journeys

/// A run: what was done, the funnel, and the outcomes as now, before and difference.
public struct RunReport: Report {
  let header: RunHeader
  let stages: [StageReport]
  /// The metrics in the order in which they are shown.
  let outcomes: [Outcome]
  /// Whether the run before met the same luck, or nil where there was none.
  var isPaired: Bool?
  /// How much of the funnel people are told.
  public var detail = FunnelDetail.whole
  /// Whether people are told where to find what was left out.
  private(set) var tellsMore = false

  /// What was run, the funnel and the outcomes.
  public func blocks(for mode: OutputMode) -> [Block] {
    let luck = "The run before met other luck, so small differences are harder to tell."
    return header.blocks + Funnel(stages: stages, detail: detail).blocks(for: mode) + outcomeBlocks
      + Block.notes(isPaired == false ? luck : nil)
  }

  /// How far it came, where somebody stopped it.
  public var stoppedAfter: String? { header.stoppedAfter }

  /// One row a metric; for a spreadsheet those of the stages follow.
  public var record: Record {
    let funnel = Funnel(stages: stages)
    return Record("run", header.runFields + funnel.fields, .metrics(of: outcomes), funnel.recordTable)
  }

  /// The same with less and less of the funnel, and with the way to the rest: the outcomes are what a run is for.
  public var shorter: [any Report] {
    guard detail == .whole, !stages.isEmpty else { return [] }
    return FunnelDetail.allCases.dropFirst().map { detail in with { ($0.detail, $0.tellsMore) = (detail, true) } }
  }

  private var outcomeBlocks: [Block] {
    let table = OutcomeTable(rows: outcomes, figures: header.figures)
    // One remark, as each line that it takes hides another one.
    let remarks = [table.remark, tellsMore ? more : nil].compactMap(\.self)
    return [.table(table.table)] + (remarks.isEmpty ? [] : [.note(remarks.joined(separator: " "))])
  }

  private var more: String {
    let topics = [("gap", "gaps"), ("retention", "retention"), ("profit", "money")].filter { metric, _ in
      outcomes.contains { $0.metric.name == metric }
    }
    return "More: " + (["funnel"] + topics.map(\.1)).map { "show \($0)" }.joined(separator: ", ") + "; all: last"
  }

}

extension RunReport {
  /// Reports a run with the headlines of its journey.
  ///
  /// - Parameters:
  ///   - result: The run.
  ///   - before: The run before it, if there was one.
  public init(_ result: RunResult, before: RunResult? = nil) {
    self.init(
      header: RunHeader(result), stages: result.stageReports(),
      outcomes: MetricCatalogue.headlines(of: result.variant.journey).map { result.outcome($0, since: before) },
      isPaired: before?.sharesLuck(with: result))
  }
}
