public import Experiments
import Journeys

/// How far a run has come that somebody looks on at: where people stand, and what has come of it.
public struct WatchReport: Report {
  /// What is run; its steps are those that were asked for.
  let header: RunHeader
  /// How many steps were lived through.
  let lived: Int
  /// What has come of it so far; the one that is looked at comes first.
  let outcomes: [Outcome]
  /// The metric that is looked at after each step that was shown; nil where the funnel is looked at.
  let history: [Double?]?
  let moves: [SettingRow]
  /// What the run has come to so far.
  private let result: RunResult

  /// Reports a moment of a run.
  ///
  /// - Parameters:
  ///   - live: The run.
  ///   - metrics: What to tell of it.
  ///   - strategy: The name of the strategy that keeps what is moved.
  ///   - history: The first of the metrics after each step that was shown; nil where the funnel is looked at.
  public init(_ live: LiveRun, _ metrics: [Metric], strategy: String, history: [Double?]? = nil) {
    let result = live.result
    var header = RunHeader(result)
    header.steps = live.steps
    if !live.moves.isEmpty { header.strategy = strategy }
    self.header = header
    self.result = result
    self.history = history
    lived = live.step
    outcomes = metrics.map { result.outcome($0) }
    moves = live.moves.map { move in
      var row = SettingRow(move.path, in: live.variant, from: move.start)
      (row.was, row.now) = (move.old, move.new)
      return row
    }
  }

  /// Where people stand or how the metric went, and what came of it.
  public func blocks(for mode: OutputMode) -> [Block] {
    let size = "\(Count.text(header.customers, "customer")), seed \(header.seed)"
    let picture = history.map(curve) ?? table
    let changes = moves.isEmpty ? nil : "Moved on the way: \(WordList.text(moves.map(\.sentence)))."
    return [.title(title), .note(size), .table(picture), .paragraph(summary)] + Block.notes(changes)
  }

  /// The moment: for spreadsheets one number a row, by the names of metrics.
  public var record: Record {
    let places = stages.recordTable([
      "name": { .text($0.stage.name) }, "here": { .number($0.here) }, "reached": { .number($0.stage.reached?.mean) },
    ])
    let moved = moves.recordTable([
      "parameter": { .text($0.path.description) }, "from": { .count($0.start) }, "was": { .number($0.was) },
      "now": { .number($0.now) },
    ])
    let rows = stages.flatMap { stage, here in
      [
        Record.metric("here.\(stage.name)", here, .share),
        Record.metric("reached.\(stage.name)", stage.reached?.mean, .share),
      ]
    }
    var fields = header.runFields.without("replications", "finished", "steps")
    fields += [
      "steps": .count(lived), "requested": .count(header.steps), "stages": .list(places.objects),
      "moves": .list(moved.objects),
    ]
    return Record("watch", fields, .metrics(of: outcomes), .metrics(rows, key: "stages", for: .spreadsheets))
  }

  /// How far it was lived, where somebody stopped it.
  public var stoppedAfter: String? {
    lived < header.steps ? "\(lived) of \(Count.text(header.steps, header.step.rawValue))" : nil
  }

  /// The stages, and the part of all customers who stand at each of them.
  var stages: [(stage: StageReport, here: Double)] {
    result.stageReports().map { ($0, result.occupancyCurve(of: $0.name).points.last?.value.mean ?? 0) }
  }

  var title: String {
    let unit = header.step.rawValue
    return "\(header.journey) · \(header.strategy) · \(unit) \(lived) of \(header.steps)"
  }

  /// What came of it so far, in one line.
  var summary: String {
    let known = outcomes.map { outcome in
      "\(outcome.metric) " + (outcome.now.map { header.figures.shortWithUnit($0, outcome.metric.unit) } ?? "–")
    }
    return known.joined(separator: " · ")
  }

  /// Where people stand, with texts of one width, so that nothing jumps from one moment to the next.
  var table: Table {
    func share(_ value: Double) -> Cell {
      let text = Level.share(value)
      return .number(String(repeating: " ", count: max(0, 6 - text.count)) + text)
    }
    return stages.table([
      .text("stage", importance: 9) { .text($0.stage.name) }, .number("are here", importance: 8) { share($0.here) },
      .drawing(importance: 8) { .bar($0.here) },
      .number("were here", importance: 6) { ($0.stage.reached?.mean).map(share) ?? .empty },
    ])
  }

  private func curve(_ history: [Double?]) -> Table {
    Table(
      [.text("outcome", importance: 9), .drawing(importance: 8)],
      rows: [[.text(outcomes.first?.metric.name ?? ""), .sparkline(history)]])
  }
}
