public import Experiments
public import Journeys
import OrderedCollections

/// Which parameters move a result most, metric by metric: the part of a report that follows from moving them.
public struct SwingReport: Hashable, Sendable {
  /// One metric with the parameters that move it, the strongest first.
  public struct Group: Hashable, Sendable {
    /// The name of the metric.
    public var metric: String
    /// What its numbers mean.
    public var unit: MetricUnit
    /// Its value where nothing is moved.
    public var level: Estimate
    /// The parameters that move it.
    public var rows: [SwingRow]

    /// Creates a group from plain values.
    public init(metric: String, unit: MetricUnit, level: Estimate, rows: [SwingRow]) {
      self.metric = metric
      self.unit = unit
      self.level = level
      self.rows = rows
    }
  }

  /// The size of each run and its luck.
  public let header: RunHeader
  /// The metrics.
  public let groups: [Group]
  /// How many parameters were moved.
  public let moved: Int
  /// How many were to be moved.
  public let requested: Int
  /// How many of those that were moved do nothing to any of the metrics that luck could not do.
  public let unseen: Int
  /// The parameters that could not be moved, with the reasons.
  public let skipped: [Sensitivity.Skip]

  /// Creates a report from plain values.
  public init(
    header: RunHeader, groups: [Group], moved: Int, requested: Int, unseen: Int = 0, skipped: [Sensitivity.Skip] = []
  ) {
    self.header = header
    self.groups = groups
    self.moved = moved
    self.requested = requested
    self.unseen = unseen
    self.skipped = skipped
  }

  /// How many parameters are shown for each metric; together three metrics fill a screen.
  private static let shown = 5

  private var figures: Figures { header.figures }

  var blocks: [Block] {
    [.heading("What the result hangs on most"), .note(method)] + stopped + groups.flatMap(blocks) + left
  }

  private var method: String {
    "Each of \(Count.text(moved, "parameter")) that nobody measured was moved alone, down and up by a tenth of its value or "
      + "of its lever's range: \(header.sizeAndSeed)."
  }

  private var stopped: [Block] {
    guard moved + skipped.count < requested else { return [] }
    return [.paragraph("stopped after \(moved) of \(Count.text(requested, "parameter")): results so far")]
  }

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
    let moves = rows.map(\.moveText)
    let changes = rows.map { row in
      row.changeText { estimate in
        let text = figures.difference(estimate, group.unit)
        return unit.isEmpty || !text.hasSuffix(unit) ? text : String(text.dropLast(unit.count))
      }
    }
    func whole(_ texts: [String]) -> Column.Kind { .text(atLeast: texts.map(\.count).max() ?? 0) }
    let columns: [Column] = [
      .text("parameter", importance: 9), .number("now", importance: 6),
      Column("moved to", whole(moves), importance: 7),
      Column(unit.isEmpty ? "change" : "in\(unit)", whole(changes), importance: 8),
      .drawing("", 4...16, importance: 3),
    ]
    return Table(
      columns,
      rows: zip(rows, zip(moves, changes)).map { row, texts in
        [
          .text(row.setting.path.description), row.setting.nowCell, .text(texts.0), .text(texts.1),
          .bar(largest > 0 ? row.size / largest : 0),
        ]
      })
  }

  /// The strongest in a sentence that can be read aloud.
  private func sentence(_ row: SwingRow, _ group: Group) -> String {
    guard let end = row.sureEnd else { return "" }
    let word =
      row.origin == .set ? "which you set" : row.setting.title != nil ? "which you can choose" : "which nobody measured"
    let metric = group.metric.prefix(1).uppercased() + group.metric.dropFirst()
    return "\(metric) hangs most on \(row.setting.path), \(word): \(row.setting.text(of: end.value)) instead of "
      + "\(row.setting.valueText) moves it by \(figures.differenceWithBand(end.difference, group.unit))."
  }

  /// What was moved in vain, and what could not be moved.
  private var left: [Block] {
    let none = unseen > 0 ? ["\(Count.text(unseen, "parameter")) show no effect on any of these beyond luck."] : []
    let reasons = skipped.reduce(into: [String]()) { if !$0.contains($1.reason) { $0.append($1.reason) } }
    let notMoved = reasons.map { reason in
      let paths = skipped.filter { $0.reason == reason }.map(\.path.description)
      let names = paths.count > 3 ? "\(paths.count) parameters" : paths.joined(separator: ", ")
      return "Not moved: \(names), because \(reason)."
    }
    return (none + notMoved).map(Block.note)
  }

  var numbers: Table {
    var table = Table([
      .text("metric"), .text("parameter"), .text("origin"), .number("now"), .number("to"), .number("difference"),
      .number("low"), .number("high"), .text("unit"),
    ])
    for group in groups {
      for row in group.rows {
        for end in [row.low, row.high].compactMap(\.self) {
          table.append([
            .text(group.metric), .text(row.setting.path.description), .text(row.origin.rawValue),
            .exact(row.setting.now),
            .exact(end.value), .exact(end.difference.mean), .exact(end.difference.low), .exact(end.difference.high),
            .text(group.unit.rawValue),
          ])
        }
      }
    }
    return table
  }
}

extension SwingReport {
  /// Reports what moving parameters came to.
  public init(_ sensitivity: Sensitivity, in variant: Variant, _ assumptions: [Assumption]) {
    func origin(_ path: ParameterPath) -> Assumption.Origin {
      assumptions.first { $0.path == path }?.origin ?? .judgement
    }
    let groups = sensitivity.metrics.compactMap { metric -> Group? in
      guard let level = sensitivity.baseline.estimate(of: metric) else { return nil }
      func end(_ end: Sensitivity.End?) -> SwingRow.End? {
        end.flatMap { end in end.difference(of: metric).map { SwingRow.End(end.value, $0.difference) } }
      }
      let rows = sensitivity.ranking(by: metric).map { swing in
        SwingRow(
          SettingRow(swing.path, in: variant), origin: origin(swing.path), low: end(swing.low), high: end(swing.high))
      }
      return Group(metric: metric.name, unit: metric.unit, level: level, rows: rows)
    }
    self.init(
      header: RunHeader(sensitivity.baseline), groups: groups, moved: sensitivity.swings.count,
      requested: sensitivity.requested, unseen: sensitivity.unseenCount, skipped: sensitivity.skipped)
  }
}
