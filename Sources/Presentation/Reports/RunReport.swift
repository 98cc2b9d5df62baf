public import Experiments
import Journeys

/// A run: what was done, the funnel, and the outcomes as now, before and difference.
public struct RunReport: Report {
  /// What was run.
  public let header: RunHeader
  /// The stages in the order of the journey.
  public let stages: [StageRow]
  /// The metrics in the order in which they are shown.
  public let outcomes: [OutcomeRow]
  /// Whether the run before met the same luck, or nil where there was none.
  public var isPaired: Bool?
  /// Whether people are told the outcomes alone, without the funnel.
  public var isBrief = false

  /// The report block by block; for a spreadsheet one row a metric, those of the stages last.
  public func blocks(for mode: OutputMode) -> [Block] {
    let funnel = Funnel(stages: stages)
    let table = OutcomeTable(rows: outcomes, figures: header.figures)
    guard mode.isForPrograms else {
      return header.blocks + (isBrief ? [] : funnel.blocks(for: mode)) + table.blocks + luck
    }
    var numbers = MetricTable()
    for outcome in outcomes { numbers.append(outcome.metric, outcome.now, outcome.unit) }
    numbers.append(contentsOf: funnel.numbers)
    return [.table(numbers.table)]
  }

  /// The run as an object.
  public var document: any Encodable & Sendable { RunDocument(self) }

  private var luck: [Block] {
    isPaired == false ? [.note("The run before met other luck, so small differences are harder to tell.")] : []
  }
}

extension RunReport {
  /// Reports a run.
  ///
  /// - Parameters:
  ///   - result: The run.
  ///   - before: The run before it, if there was one.
  ///   - metrics: What to show; the headlines of the journey where nothing is said.
  public init(_ result: RunResult, before: RunResult? = nil, metrics: [Metric]? = nil) {
    let metrics = metrics ?? MetricCatalogue.headlines(of: result.variant.journey)
    let change = before.map { RunChange(from: $0, to: result, of: metrics) }
    self.init(
      header: RunHeader(result), stages: result.stageReports().map(StageRow.init),
      outcomes: metrics.map { OutcomeRow($0, now: result.estimate(of: $0), change: change?.difference(in: $0)) },
      isPaired: change?.isPaired)
  }
}
