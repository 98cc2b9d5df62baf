public import Experiments
public import Journeys
import OrderedCollections

/// One part of a journey: its parameters, and for a stage what happened there in the last run.
public struct ElementReport: Report {
  let name: String
  /// The parameters of the part; for a stage also those of its touchpoints and of the paths that leave it.
  let parameters: ParametersReport
  /// What happened at a stage, where there was a run.
  let events: StageEvents?

  /// What happened and then the parameters.
  public func blocks(for mode: OutputMode) -> [Block] {
    guard let events else { return parameters.blocks(for: mode) }
    return events.header.blocks(about: name) + events.blocks
      + [.heading("Its parameters")] + parameters.blocks(for: mode).dropFirst()
  }

  /// How far it came, where somebody stopped it.
  public var stoppedAfter: String? { events?.header.stoppedAfter }

  /// What happened and then the parameters.
  public var record: Record {
    guard let events else { return parameters.record }
    let metrics = Record.Table.metrics(events.recordRows, key: "metrics")
    return Record("stage", ["stage": .text(name)], metrics, parameters.rows.recordTable)
  }
}

extension ElementReport {
  /// Shows a part of a journey under a strategy, and for a stage what happened there.
  ///
  /// - Parameters:
  ///   - element: The part.
  ///   - variant: The journey and the strategy.
  ///   - result: The last run of the journey, if there was one.
  public init(on element: Element, in variant: Variant, after result: RunResult? = nil) {
    var parts = [element]
    var events: StageEvents?
    if case .stage(let name) = element, let stage = variant.journey.stages[name] {
      parts += stage.touchpoints.keys.map { .touchpoint(stage: name, name: $0) }
      parts += variant.journey.paths(from: name).map { .path($0.ends) }
      events = result.flatMap { StageEvents(at: name, in: $0) }
    }
    let rows = parts.flatMap { part in
      variant.journey.parameters(of: part).map { SettingRow(ParameterPath(part, $0), in: variant) }
    }
    self.init(
      name: element.text,
      parameters: ParametersReport(
        title: "\(variant.journey.name) · \(element.text)", rows: rows, isExplained: true),
      events: events)
  }
}

/// What happened at one stage in a run: who came, who is there, where they went and why, what they lived through.
struct StageEvents: Sendable {
  let header: RunHeader
  /// What happened there.
  let report: StageReport
  /// The share of customers who are there, step by step.
  let occupancy: Curve
  let failures: [FailureReport]

  /// Everything that is known, table by table.
  var blocks: [Block] {
    [.table(people)] + exits + experience
      + (failures.isEmpty ? [] : FailureTable(rows: failures, figures: header.figures).blocks)
  }

  /// Every number, one a row, by the names of metrics.
  var recordRows: [[Value]] {
    let left = report.exits.map { Record.metric("left.\(report.name).\($0.to)", $0.shareOfReached, .share) }
    let felt = feelings.map { name, value in Record.metric("\(name).\(report.name)", value, .points) }
    let there = Record.metric("occupancy.\(report.name)", occupancy.points.last?.value, .share)
    return [Record.metric("reached.\(report.name)", report.reached, .share)] + left + (report.isExperienced ? felt : [])
      + [there]
      + failures.flatMap(\.recordRows)
  }

  /// How many came and how many are there, from the first to the last step.
  private var people: Table {
    func cell(_ value: Estimate?) -> Cell { OutcomeTable.cell(value, .share, header.figures) }
    var table = Table([.text("customers", importance: 9), .number("share", importance: 8), .drawing(10...40)])
    table.append([.text("came there"), cell(report.reached), report.reached.map { .band($0, of: 1) } ?? .empty])
    if report.kind != .instant {
      let shares = occupancy.points.map(\.value.mean)
      table.append([.text("there at the end"), cell(occupancy.points.last?.value), .sparkline(shares)])
    }
    return table
  }

  private var exits: [Block] {
    let taken = report.exits.filter { ($0.timesTaken ?? 0) > 0 }
    guard !taken.isEmpty else { return [] }
    let table = taken.table([
      .text("where they go", importance: 9) { .text(report.words(for: $0)) },
      .number("times", importance: 6) { .number($0.timesTaken.map { Rounding.text(of: $0, places: 0) }) },
      .number("of those who came", importance: 7) { .number($0.shareOfReached.map(Level.share)) },
      taken.contains { $0.reason != nil }
        ? .prose("because", importance: 8, atLeast: 16) { .text($0.reason ?? "") } : nil,
    ])
    return [.table(table)]
  }

  private var experience: [Block] {
    let known = feelings.compactMap { name, value in value.map { (name, $0) } }
    guard !known.isEmpty else { return [] }
    let zone = [("below", report.below), ("within", report.within), ("above", report.above)]
    let parts = zone.map { "\($1.map { Rounding.text(of: $0, places: 0, shiftedBy: 2) } ?? "–")% \($0)" }
    let table = known.table([
      .text("experience", importance: 9) { name, _ in .text(name) },
      .number("points", importance: 8) { _, value in .number(header.figures.text(value, .points)) },
      .drawing(10...40) { name, value in name == "gap" ? .empty : .band(value, of: 10) },
    ])
    let tolerated = "Against what customers tolerate, the encounters are \(parts.joined(separator: ", "))."
    return [.table(table), .note(tolerated)]
  }

  private var feelings: [(String, Estimate?)] {
    [
      ("expectation", report.expectation), ("perception", report.perception), ("gap", report.gap),
      ("satisfaction", report.satisfaction),
    ]
  }
}

extension StageEvents {
  /// Takes what a run came to at a stage.
  ///
  /// - Returns: Nothing where the journey has no such stage.
  init?(at stage: String, in result: RunResult) {
    guard let report = result.stageReports().first(where: { $0.name == stage }) else { return nil }
    self.init(
      header: RunHeader(result), report: report, occupancy: result.occupancyCurve(of: stage),
      failures: result.failureReports(at: stage))
  }
}
