public import Experiments
import Journeys
import Simulation

/// How far a run has come that somebody looks on at: where people stand, and what has come of it.
public struct WatchReport: Report {
  /// One stage at this moment.
  public struct Stage: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The part of all customers who stand there.
    public var here: Double
    /// The part of all customers who have come there so far.
    public var reached: Double?

    /// Creates it from plain values.
    public init(_ name: String, here: Double, reached: Double?) {
      self.name = name
      self.here = here
      self.reached = reached
    }
  }

  /// What is run; its steps are those that were asked for.
  public let header: RunHeader
  /// How many steps were lived through.
  public let lived: Int
  /// The stages in the order of the journey.
  public let stages: [Stage]
  /// What has come of it so far; the one that is looked at comes first.
  public let outcomes: [OutcomeRow]
  /// The metric that is looked at after each step that was shown; nil where the funnel is looked at.
  public let history: [Double?]?
  /// What was moved on the way.
  public let moves: [SettingRow]

  /// Creates a report from plain values.
  public init(
    header: RunHeader, lived: Int, stages: [Stage], outcomes: [OutcomeRow], history: [Double?]? = nil,
    moves: [SettingRow] = []
  ) {
    self.header = header
    self.lived = lived
    self.stages = stages
    self.outcomes = outcomes
    self.history = history
    self.moves = moves
  }

  /// Where people stand or how the metric went, and what came of it.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    let picture: [Block] = history.map { [.table(curve($0))] } ?? [.table(table)]
    return [.title(title), .note(size)] + picture + [.paragraph(summary)] + changes
  }

  /// The moment as an object.
  public var document: any Encodable & Sendable { WatchDocument(self) }

  /// What is run, and how far it is.
  var title: String {
    let unit = header.step.rawValue
    return "\(header.journey) · \(header.strategy) · \(unit) \(lived) of \(header.steps)"
  }

  private var size: String { "\(Count.text(header.customers, "customer")), seed \(header.seed)" }

  /// What came of it so far, in one line.
  var summary: String {
    let known = outcomes.map { row in
      "\(row.metric) " + (row.now.map { header.figures.shortWithUnit($0, row.unit) } ?? "–")
    }
    return known.joined(separator: " · ")
  }

  private var changes: [Block] {
    moves.isEmpty ? [] : [.note("Moved on the way: \(WordList.text(moves.map(\.sentence))).")]
  }

  /// Where people stand, with texts of one width, so that nothing jumps from one moment to the next.
  var table: Table {
    func share(_ value: Double) -> Cell {
      let text = Level.share(value)
      return .number(String(repeating: " ", count: max(0, 6 - text.count)) + text, exact: value)
    }
    return Table(
      [
        .text("stage", importance: 9), .number("are here", importance: 8), .drawing(importance: 8),
        .number("were here", importance: 6),
      ],
      rows: stages.map { stage in
        [.text(stage.name), share(stage.here), .bar(stage.here), stage.reached.map(share) ?? .empty]
      })
  }

  private func curve(_ history: [Double?]) -> Table {
    Table(
      [.text("outcome", importance: 9), .drawing(importance: 8)],
      rows: [[.text(outcomes.first?.metric ?? ""), .sparkline(history)]])
  }

  /// Everything about the moment, for a spreadsheet.
  private var numbers: Table {
    var table = MetricTable()
    for outcome in outcomes { table.append(outcome.metric, outcome.now, outcome.unit) }
    for stage in stages {
      table.append("here.\(stage.name)", stage.here, .share)
      table.append("reached.\(stage.name)", stage.reached, .share)
    }
    return table.table
  }
}

extension WatchReport {
  /// Reports a moment of a run.
  ///
  /// - Parameters:
  ///   - live: The run.
  ///   - metrics: What to tell of it.
  ///   - strategy: The name of the strategy that keeps what is moved.
  ///   - history: The first of the metrics after each step that was shown; nil where the funnel is looked at.
  public init(_ live: LiveRun, _ metrics: [Metric], strategy: String, history: [Double?]? = nil) {
    let result = live.result
    let steps = live.settings.steps
    var header = RunHeader(result)
    header.steps = steps
    if !live.moves.isEmpty { header.strategy = strategy }
    let standing = result.replications.first?.tally.occupancy.last ?? []
    let stages = zip(result.stageReports(), standing).map { report, count in
      Stage(report.name, here: Double(count) / Double(max(1, result.customers)), reached: report.reached?.mean)
    }
    self.init(
      header: header, lived: live.step, stages: stages,
      outcomes: metrics.map { OutcomeRow($0, now: result.estimate(of: $0), change: nil) }, history: history,
      moves: live.moves.map { move in
        var row = SettingRow(move.path, in: live.variant, from: move.start)
        (row.was, row.now) = (move.old, move.new)
        return row
      })
  }
}
