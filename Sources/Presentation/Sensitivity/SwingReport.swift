import Experiments
import Journeys
import OrderedCollections

/// Which parameters move a result most, metric by metric: the part of a report that follows from moving them.
struct SwingReport: Sendable {
  /// One metric with the parameters that move it, the strongest first.
  struct Group: Hashable, Sendable {
    let metric: Metric
    /// Its value where nothing is moved.
    let level: Estimate
    let rows: [SwingRow]

    var unit: Unit { metric.unit }
  }

  let sensitivity: Sensitivity
  let header: RunHeader
  let groups: [Group]

  /// How many parameters are shown for each metric; together three metrics fill a screen.
  private static let shown = 5

  private var figures: Figures { header.figures }
  private var moved: Int { sensitivity.swings.count }

  var blocks: [Block] {
    [.heading("What the result hangs on most"), .note(method)] + stopped + groups.flatMap(blocks) + left
  }

  private var method: String {
    "Each of \(Count.text(moved, "parameter")) that nobody measured was moved alone, down and up by a tenth of its value or "
      + "of its lever's range: \(header.sizeAndSeed)."
  }

  /// How many parameters were moved, where somebody stopped it.
  var stoppedAfter: String? {
    sensitivity.isComplete ? nil : "\(moved) of \(Count.text(sensitivity.requested, "parameter"))"
  }

  private var stopped: [Block] { Block.stopped(after: stoppedAfter) }

  private func blocks(_ group: Group) -> [Block] {
    let level = "\(group.metric), now \(figures.shortWithUnit(group.level, group.unit))"
    guard let first = group.rows.first else {
      return [.heading(level), .paragraph("None of them moves it by more than luck does.")]
    }
    return [.heading(level), .table(table(group)), .paragraph(sentence(first, group))]
  }

  private func table(_ group: Group) -> Table {
    let rows = group.rows.prefix(Self.shown)
    let largest = group.rows.first?.size ?? 0
    // The unit stands in the heading, once for all.
    let unit = figures.differenceSuffix(group.unit)
    func change(_ estimate: Estimate) -> String {
      let text = figures.difference(estimate, group.unit)
      return unit.isEmpty || !text.hasSuffix(unit) ? text : String(text.dropLast(unit.count))
    }
    return rows.table([
      .text("parameter", importance: 9) { .text($0.setting.path.description) },
      .number("now", importance: 6, \.setting.nowCell), .whole("moved to", importance: 7, rows, \.moveText),
      .whole(unit.isEmpty ? "change" : "in\(unit)", importance: 8, rows) { $0.changeText(change) },
      .drawing(4...16, importance: 3) { .bar(largest > 0 ? $0.size / largest : 0) },
    ])
  }

  /// The strongest in a sentence that can be read aloud.
  private func sentence(_ row: SwingRow, _ group: Group) -> String {
    guard let end = row.sureEnd else { return "" }
    let word =
      row.origin == .set ? "which you set" : row.setting.title != nil ? "which you can choose" : "which nobody measured"
    let metric = group.metric.name.capitalisedFirst
    return "\(metric) hangs most on \(row.setting.path), \(word): \(row.setting.text(of: end.value)) instead of "
      + "\(row.setting.valueText) moves it by \(figures.differenceWithBand(end.change, group.unit))."
  }

  /// What was moved in vain, and what could not be moved.
  private var left: [Block] {
    let unseen = sensitivity.unseenCount
    let none = unseen > 0 ? ["\(Count.text(unseen, "parameter")) show no effect on any of these beyond luck."] : []
    let notMoved = OrderedDictionary(grouping: sensitivity.skipped, by: \.reason).map { reason, skipped in
      let paths = skipped.map(\.path.description)
      let names = paths.count > 3 ? "\(paths.count) parameters" : paths.joined(separator: ", ")
      return "Not moved: \(names), because \(reason)."
    }
    return (none + notMoved).map(Block.note)
  }

  /// Both ends of every parameter that is seen, for programs.
  var recordTable: Record.Table {
    let ends = groups.flatMap { group in
      group.rows.flatMap { row in row.ends.map { (metric: group.metric, row: row, end: $0) } }
    }
    return ends.recordTable([
      "metric": { .text($0.metric.name) }, "parameter": { .text($0.row.setting.path.description) },
      "origin": { .text($0.row.origin.rawValue) }, "now": { .number($0.row.setting.now) },
      "to": { .number($0.end.value) }, "difference": { .number($0.end.change.mean) },
      "low": { .number($0.end.change.low) }, "high": { .number($0.end.change.high) },
      "unit": { .text($0.metric.unit.rawValue) },
    ]).named("swings")
  }
}

extension SwingReport {
  /// Reports what moving parameters came to.
  init(_ sensitivity: Sensitivity, in variant: Variant, _ assumptions: [Assumption]) {
    let groups = sensitivity.metrics.compactMap { metric in
      sensitivity.baseline.estimate(of: metric).map { level in
        let rows = sensitivity.ranking(by: metric).map { swing in
          let origin = assumptions.first { $0.path == swing.path }?.origin
          return SwingRow(swing, metric, in: variant, origin: origin ?? .judgement)
        }
        return Group(metric: metric, level: level, rows: rows)
      }
    }
    self.init(sensitivity: sensitivity, header: RunHeader(sensitivity.baseline), groups: groups)
  }
}
