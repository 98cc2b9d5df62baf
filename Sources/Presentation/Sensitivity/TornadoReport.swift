public import Experiments
import Journeys

/// The levers in the order in which they swing some metrics, in words first.
public struct TornadoReport: Report {
  /// The run that nothing is moved in.
  public let header: RunHeader
  /// The metrics.
  public let groups: [TornadoGroup]
  /// How many levers were moved.
  public let moved: Int
  /// How many were to be moved.
  public let requested: Int
  /// The levers that could not be moved, with the reasons.
  public var skipped: [Sensitivity.Skip] = []
  /// Whether all levers are shown, however many there are.
  public var isWhole = true

  /// How many levers are shown for each metric where not all are.
  private static let shown = 5

  /// For each metric the sentences and then the chart.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    let title = Block.title("\(header.journey) · \(header.strategy) · which levers matter most")
    return [title, .note(method(for: mode))] + stopped + groups.flatMap { blocks($0, mode) } + left + next
  }

  /// The order as an object.
  public var document: any Encodable & Sendable { TornadoDocument(self) }

  private func method(for mode: OutputMode) -> String {
    let bars =
      mode == .table ? " The longest bar comes first; its light end is what luck may add or take away." : ""
    return "Each of \(Count.text(moved, "lever")) was moved alone to both ends of its range, all else as it is: "
      + "\(header.sizeAndSeed).\(bars)"
  }

  /// Whether nobody stopped it.
  private var isComplete: Bool { moved + skipped.count >= requested }

  private var stopped: [Block] {
    guard !isComplete else { return [] }
    return [.paragraph("stopped after \(moved) of \(Count.text(requested, "lever")): results so far")]
  }

  /// The chart and then what it comes to, which stays on the screen when the chart is a long one; who listens hears
  /// that first.
  private func blocks(_ group: TornadoGroup, _ mode: OutputMode) -> [Block] {
    let sentences = TornadoSentences(group: group, figures: header.figures, isComplete: isComplete)
    let heading = Block.heading("\(group.metric), now \(header.figures.text(group.level, group.unit))")
    let rows = isWhole ? group.rows : Array(group.rows.prefix(Self.shown))
    let more = group.rows.count - rows.count
    let rest = more > 0 ? ["\(Count.text(more, "lever")) more: tornado \(group.metric)"] : []
    let notes = (rest + sentences.notes).map(Block.note)
    let summary = Block.paragraph(sentences.summary)
    if mode == .plain { return [heading, summary] + rows.map { .paragraph(sentences.line($0)) } + notes }
    return [heading] + (rows.isEmpty ? [] : [.table(table(rows, of: group))]) + notes + [summary]
  }

  private func table(_ rows: [SwingRow], of group: TornadoGroup) -> Table {
    let levels = rows.map { $0.levelText(header.figures, group.unit) }
    let moves = rows.map(\.moveText)
    func whole(_ texts: [String]) -> Column.Kind { .text(atLeast: texts.map(\.count).max() ?? 0) }
    let columns: [Column] = [
      .text("lever", importance: 9), Column("moved to", whole(moves), importance: 5),
      Column(group.metric, whole(levels), importance: 8), .drawing("", 6...40, importance: 7),
    ]
    let chart = TornadoChart(rows, moreIsBetter: group.moreIsBetter)
    return Table(
      columns,
      rows: rows.indices.map { number in
        [
          .text(rows[number].setting.path.description), .text(moves[number]), .text(levels[number]),
          chart.cell(rows[number]),
        ]
      })
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
    skipped.map { .note("Not moved: \($0.path), because \($0.reason).") }
  }

  private var numbers: Table {
    var table = Table([
      .text("metric"), .text("parameter"), .number("now"), .number("to"), .number("mean"), .number("difference"),
      .number("low"), .number("high"), .number("swing"), .text("beyond luck", key: "beyondLuck"), .text("unit"),
    ])
    for group in groups {
      for (row, isSeen) in group.all {
        for end in row.ends {
          table.append([
            .text(group.metric), .text(row.setting.path.description), .exact(row.setting.now), .exact(end.value),
            .exact(end.level?.mean), .exact(end.difference.mean), .exact(end.difference.low),
            .exact(end.difference.high), .exact(row.size), .text(isSeen ? "yes" : "no"), .text(group.unit.rawValue),
          ])
        }
      }
    }
    return table
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
    let variant = sensitivity.baseline.variant
    self.init(
      header: RunHeader(sensitivity.baseline),
      groups: metrics.compactMap { metric in
        Tornado(sensitivity, by: metric).map { TornadoGroup($0, buyers: buyers == metric ? nil : buyers, in: variant) }
      }, moved: sensitivity.swings.count, requested: sensitivity.requested, skipped: sensitivity.skipped,
      isWhole: isWhole)
  }
}
