public import Experiments
import Journeys

/// The funnel alone, as `show funnel` and `watch funnel` show it.
public struct FunnelReport: ReportOfRun {
  /// What was run.
  public let header: RunHeader
  let stages: [StageReport]

  /// The head of the run and the stages.
  public func blocks(for mode: OutputMode) -> [Block] { header.blocks + Funnel(stages: stages).blocks(for: mode) }

  /// The record of a run without metrics.
  public var record: Record {
    let funnel = Funnel(stages: stages)
    return Record("funnel", header.runFields + funnel.fields, funnel.recordTable)
  }
}

extension FunnelReport {
  /// Reports the funnel of a run.
  public init(_ result: RunResult) { self.init(header: RunHeader(result), stages: result.stageReports()) }
}

/// How much of the funnel people are told; programs always get all of it.
public enum FunnelDetail: CaseIterable, Sendable {
  /// The stages, and where customers went from each of them.
  case whole
  /// The stages alone.
  case stages
  /// How many reached each stage, in one sentence.
  case sentence
  /// Nothing.
  case nothing
}

/// The funnel, stage by stage: how many come, where they go and why, what they expect and what they find.
struct Funnel: Sendable {
  let stages: [StageReport]
  /// How much of it people are told.
  var detail = FunnelDetail.whole

  func blocks(for mode: OutputMode) -> [Block] {
    switch (mode, detail) {
    case (.table, .whole): [.table(table)] + counting
    case (_, .whole): [.table(stageTable), .table(exitTable)] + counting
    case (.table, .stages): [.table(table)]
    case (_, .stages): [.table(stageTable)]
    case (_, .sentence): [.paragraph(sentence)]
    case (_, .nothing): []
    }
  }

  /// How many reached each stage.
  private var sentence: String {
    "Reached: "
      + stages.compactMap { stage in stage.reached.map { "\(stage.name)\u{A0}\(Level.share($0.mean))" } }
      .joined(separator: ", ")
  }

  /// That ways are counted, not people, where somebody went a way twice.
  private var counting: [Block] {
    let isAnyTwice = stages.contains { stage in
      stage.ways.reduce(0) { $0 + $1.share } > (stage.reached?.mean ?? .infinity) * 1.000001
    }
    return isAnyTwice ? [.note("A way counts each time it is taken, and some people come back.")] : []
  }

  /// The stages, with their exits below them where all is told, for eyes.
  private var table: Table {
    let rows = stages.flatMap { stage -> [(StageReport, StageReport.Way?)] in
      [(stage, nil)] + (detail == .whole ? stage.tellingWays.map { (stage, $0) } : [])
    }
    return rows.table([
      .text("stage", importance: 9) { stage, way in way == nil ? .text(stage.name) : .empty },
      .number("reached", importance: 8) { stage, way in
        way.map { share($0.share, tone: .dim) } ?? share(stage.reached?.mean)
      },
      .drawing(importance: 8) { stage, way in
        guard let exit = way?.exit else { return stage.reached.map { .bar($0.mean) } ?? .empty }
        let reason = exit.reason.map { ": \($0)" } ?? ""
        return .text(stage.words(for: exit) + reason, tone: .dim, isRunningOn: true)
      },
      Cells(.number("expectation", brief: "expected")) { $1 == nil ? Level.pointsCell($0.expectation?.mean) : .empty },
      Cells(.number("perception", brief: "perceived")) { $1 == nil ? Level.pointsCell($0.perception?.mean) : .empty },
      .number("gap", importance: 2) { $1 == nil ? Level.gapCell($0.gap?.mean) : .empty },
    ])
  }

  private var stageTable: Table {
    stages.table([
      .text("stage") { .text($0.name) }, .number("reached") { share($0.reached?.mean) },
      .number("expectation") { Level.pointsCell($0.expectation?.mean) },
      .number("perception") { Level.pointsCell($0.perception?.mean) },
      .number("gap") { Level.gapCell($0.gap?.mean) },
    ])
  }

  /// The exits alone, one a line.
  private var exitTable: Table {
    let rows = stages.flatMap { stage in stage.ways.filter { $0.share > 0 }.map { (stage, $0) } }
    return rows.table([
      .text("way") { .text("\($0.name) → \($1.exit.to)") }, .number("taken by") { share($1.share) },
      .text("because") { .text($1.exit.reason ?? "") },
    ])
  }

  private func share(_ value: Double?, tone: Tone = .plain) -> Cell {
    .number(value.map(Level.share), tone: tone)
  }

  // MARK: For programs

  /// The stages for objects.
  var fields: Fields {
    let table = stages.recordTable([
      "name": { .text($0.name) }, "reached": { .number($0.reached?.mean) },
      "left": { .object(Fields($0.ways.lazy.map { ($0.exit.to, .number($0.share)) })) },
      "expectation": { .number($0.expectation?.mean) }, "perception": { .number($0.perception?.mean) },
      "gap": { .number($0.gap?.mean) },
    ])
    return ["stages": .list(table.objects)]
  }

  /// The stages for spreadsheets: every number, one a row, by the names of metrics.
  var recordTable: Record.Table {
    let rows = stages.flatMap { stage -> [[Value]] in
      let left = stage.exits.map { Record.metric("left.\(stage.name).\($0.to)", stage.share(of: $0), .share) }
      let felt = [("expectation", stage.expectation), ("perception", stage.perception), ("gap", stage.gap)].map {
        Record.metric("\($0).\(stage.name)", $1?.mean, .points)
      }
      return [Record.metric("reached.\(stage.name)", stage.reached?.mean, .share)] + left
        + (stage.isExperienced ? felt : [])
    }
    return .metrics(rows, key: "stages", for: .spreadsheets)
  }
}

extension StageReport {
  /// A way out, and how many take it, as a part of all customers.
  typealias Way = (exit: Exit, share: Double)

  /// The ways out of a stage that somebody has come to.
  var ways: [Way] { exits.compactMap { exit in share(of: exit).map { (exit, $0) } } }

  /// How many take a way out, as a part of all customers; nil where nobody has come to the stage.
  fileprivate func share(of exit: Exit) -> Double? {
    exit.shareOfReached.flatMap { share in reached.map { share * $0.mean } }
  }

  /// The ways that say more than the next stage does: all of them, unless there is a single one without a reason.
  var tellingWays: [Way] {
    let taken = ways.filter { $0.share > 0 }
    return taken.count == 1 && taken[0].exit.reason == nil ? [] : taken
  }

  /// Where a way leads.
  func words(for exit: Exit) -> String {
    exit.to != name ? "→ \(exit.to)" : exit.beginsAnew ? "↻ begin anew" : "↻ buy again"
  }
}
