public import Experiments
import Journeys
import Simulation

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
    return [title, .note(method(for: mode))] + stopped + groups.flatMap { blocks($0, mode) } + left
  }

  /// The order as an object.
  public var document: any Encodable & Sendable { TornadoDocument(self) }

  private func method(for mode: OutputMode) -> String {
    let bars = mode == .table ? " The light end of a bar is what luck may add or take away." : ""
    return "Each of \(Count.text(moved, "lever")) was moved alone to both ends of its range, all else as it is: "
      + "\(header.sizeAndSeed).\(bars)"
  }

  /// Whether nobody stopped it.
  private var isComplete: Bool { moved + skipped.count >= requested }

  private var stopped: [Block] {
    guard !isComplete else { return [] }
    return [.paragraph("stopped after \(moved) of \(Count.text(requested, "lever")): results so far")]
  }

  private func blocks(_ group: TornadoGroup, _ mode: OutputMode) -> [Block] {
    let sentences = TornadoSentences(group: group, figures: header.figures, isComplete: isComplete)
    let heading = Block.heading("\(group.metric), now \(header.figures.text(group.level, group.unit))")
    let rows = isWhole ? group.rows : Array(group.rows.prefix(Self.shown))
    let chart: [Block] =
      rows.isEmpty
      ? [] : mode == .plain ? rows.map { .paragraph(sentences.line($0)) } : [.table(table(rows, of: group))]
    let more = group.rows.count - rows.count
    let rest = more > 0 ? ["\(Count.text(more, "lever")) more: tornado \(group.metric)"] : []
    return [heading, .paragraph(sentences.summary)] + chart + (rest + sentences.notes).map(Block.note)
  }

  private func table(_ rows: [SwingRow], of group: TornadoGroup) -> Table {
    let levels = rows.map { $0.levelText(header.figures, group.unit) }
    let moves = rows.map(\.moveText)
    func whole(_ texts: [String]) -> Column.Kind { .text(atLeast: texts.map(\.count).max() ?? 0) }
    let columns: [Column] = [
      .text("lever", importance: 9), Column("moved to", whole(moves), importance: 5),
      Column(group.metric, whole(levels), importance: 8), .drawing("", 12...40, importance: 7),
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
  /// - Parameter isWhole: Whether all levers are shown, however many there are.
  public init(_ sensitivity: Sensitivity, isWhole: Bool) {
    let variant = sensitivity.baseline.variant
    self.init(
      header: RunHeader(sensitivity.baseline),
      groups: sensitivity.metrics.compactMap { metric in
        Tornado(sensitivity, by: metric).map { TornadoGroup($0, in: variant) }
      }, moved: sensitivity.swings.count, requested: sensitivity.requested, skipped: sensitivity.skipped,
      isWhole: isWhole)
  }
}
