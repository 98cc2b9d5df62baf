public import Experiments
import Journeys

/// The levers in the order in which they swing some metrics, in words first.
public struct TornadoReport: Report {
  let sensitivity: Sensitivity
  /// The run that nothing is moved in.
  let header: RunHeader
  let groups: [TornadoGroup]
  /// Whether all levers are shown, however many there are.
  var isWhole = true

  /// How many levers are shown for each metric where not all are.
  private static let shown = 5

  /// For each metric the chart and the sentences, or for the ear the sentences and the list.
  public func blocks(for mode: OutputMode) -> [Block] {
    let title = Block.title("\(header.journey) · \(header.strategy) · which levers matter most")
    return [title, .note(method(for: mode))] + stopped + groups.flatMap { blocks($0, mode) } + left + next
  }

  /// The order by each metric: in an object a lever a row, in a spreadsheet an end a row.
  public var record: Record {
    let metrics = groups.recordTable([
      "metric": { .text($0.metric.name) }, "unit": { .text($0.unit.rawValue) },
      "mean": { .number($0.tornado.level.mean) }, "low": { .number($0.tornado.level.low) },
      "high": { .number($0.tornado.level.high) },
    ]).named("metrics", for: .objects)
    let all = groups.flatMap { group in group.all.map { (metric: group.metric, row: $0.row, isSeen: $0.isSeen) } }
    let levers = all.recordTable([
      "metric": { .text($0.metric.name) }, "parameter": { .text($0.row.setting.path.description) },
      "title": { $0.row.setting.title.map(Value.text) ?? .nothing }, "now": { .number($0.row.setting.now) },
      "low": { Self.object($0.row.low) }, "high": { Self.object($0.row.high) }, "swing": { .number($0.row.size) },
      "beyondLuck": { .flag($0.isSeen) },
    ]).named("rows", for: .objects)
    let ends = all.flatMap { lever in lever.row.ends.map { (lever, end: $0) } }.recordTable([
      "metric": { .text($0.0.metric.name) }, "parameter": { .text($0.0.row.setting.path.description) },
      "now": { .number($0.0.row.setting.now) }, "to": { .number($0.end.value) },
      "mean": { .number($0.end.difference.after.mean) }, "difference": { .number($0.end.change.mean) },
      "low": { .number($0.end.change.low) }, "high": { .number($0.end.change.high) },
      "swing": { .number($0.0.row.size) }, "beyondLuck": { .flag($0.0.isSeen) },
      "unit": { .text($0.0.metric.unit.rawValue) },
    ]).named("ends", for: .spreadsheets)
    return Record(
      "tornado",
      header.fields.without("step") + [
        "metric": groups.count == 1 ? .text(groups[0].metric.name) : .nothing, "moved": .count(moved),
        "requested": .count(sensitivity.requested),
      ], metrics, levers, ends)
  }

  private static func object(_ end: Effect?) -> Value {
    guard let end else { return .nothing }
    return .object([
      "value": .number(end.value), "mean": .number(end.difference.after.mean), "difference": .number(end.change.mean),
      "low": .number(end.change.low), "high": .number(end.change.high),
    ])
  }

  private func method(for mode: OutputMode) -> String {
    let bars = mode == .table ? " The longest bar comes first; its light end is what luck may add or take away." : ""
    return "Each of \(Count.text(moved, "lever")) was moved alone to both ends of its range, all else as it is: "
      + "\(header.sizeAndSeed).\(bars)"
  }

  private var moved: Int { sensitivity.swings.count }

  /// How many levers were moved, where somebody stopped it.
  public var stoppedAfter: String? {
    sensitivity.isComplete ? nil : "\(moved) of \(Count.text(sensitivity.requested, "lever"))"
  }

  private var stopped: [Block] { Block.stopped(after: stoppedAfter) }

  /// The chart and then what it comes to, which stays on the screen when the chart is a long one; who listens hears
  /// that first.
  private func blocks(_ group: TornadoGroup, _ mode: OutputMode) -> [Block] {
    let heading = Block.heading("\(group.metric), now \(header.figures.text(group.tornado.level, group.unit))")
    let rows = isWhole ? group.rows : Array(group.rows.prefix(Self.shown))
    let more = group.rows.count - rows.count
    let rest = more > 0 ? ["\(Count.text(more, "lever")) more: tornado \(group.metric)"] : []
    let notes = (rest + group.notes).map(Block.note)
    let words = group.summary
    let summary = Block.paragraph(
      sensitivity.isComplete ? words : "Among those done so far: " + words.prefix(1).lowercased() + words.dropFirst())
    if mode == .plain { return [heading, summary] + rows.map { .paragraph(group.line($0)) } + notes }
    return [heading] + (rows.isEmpty ? [] : [.table(table(rows, of: group))]) + notes + [summary]
  }

  private func table(_ rows: [SwingRow], of group: TornadoGroup) -> Table {
    let figures = header.figures
    // How far the longest bars go to the left and to the right, with what luck may add.
    let lows = rows.compactMap { $0.reach(-1) }.map { $0.low ?? $0.mean }
    let highs = rows.compactMap { $0.reach(1) }.map { $0.high ?? $0.mean }
    let scale = lows.reduce(0, min)...highs.reduce(0, max)
    let more = group.metric.moreIsBetter.map { $0 ? Tone.better : .worse } ?? .plain
    let less = group.metric.moreIsBetter.map { $0 ? Tone.worse : .better } ?? .plain
    return rows.table([
      .text("lever", importance: 9) { .text($0.setting.path.description) },
      .whole("moved to", importance: 5, rows, \.moveText),
      .whole(group.metric.name, importance: 8, rows) { $0.levelText(figures, group.unit) },
      .drawing(6...40, importance: 7) {
        .tornado(
          left: Bar.Side(change: $0.reach(-1), tone: less), right: Bar.Side(change: $0.reach(1), tone: more), in: scale)
      },
    ])
  }

  /// What to type to see all that the first of the levers does.
  private var next: [Block] {
    guard let group = groups.first(where: { !$0.best.isEmpty }), let gain = group.best.first else { return [] }
    let pays = group.unit == .money ? "" : ", and whether it pays"
    let value = gain.setting.text(of: gain.end.value)
    let change = "set \(gain.setting.path) \(value.hasPrefix("-") ? "= " : "")\(value)"
    return [.note("To see what \(gain.setting.path) does to all the rest\(pays): \(change), then compare.")]
  }

  /// What could not be moved.
  private var left: [Block] {
    let whole = sensitivity.baseline.variant.wholeMoves(groups.first?.all.map(\.row.setting.path) ?? [])
    return sensitivity.skipped.map { .note("Not moved: \($0.path), because \($0.reason).") } + Block.notes(whole)
  }
}

extension TornadoReport {
  /// Reports what moving levers came to.
  ///
  /// - Parameters:
  ///   - metrics: Those that are told.
  ///   - buyers: The metric that says how many buy, if anything is sold; it was looked at as well.
  ///   - isWhole: Whether all levers are shown, however many there are.
  public init(_ sensitivity: Sensitivity, by metrics: [Metric], buyers: Metric? = nil, isWhole: Bool) {
    let groups = metrics.compactMap { Tornado(sensitivity, by: $0) }.map { tornado in
      TornadoGroup(
        tornado: tornado, lostBuyers: buyers.flatMap { tornado.lost($0) }, variant: sensitivity.baseline.variant)
    }
    self.init(
      sensitivity: sensitivity, header: RunHeader(sensitivity.baseline), groups: groups, isWhole: isWhole)
  }
}

extension Variant {
  /// How parameters are moved that change under way, in words; nil where none does.
  func wholeMoves(_ paths: [ParameterPath]) -> String? {
    let later = paths.filter(changesLater).map(\.description)
    guard !later.isEmpty else { return nil }
    return
      "\(WordList.text(later)) \(later.count == 1 ? "changes" : "change") under way, and \(later.count == 1 ? "is" : "are") "
      + "moved as a whole: what is set for later goes as far as what holds now."
  }
}
