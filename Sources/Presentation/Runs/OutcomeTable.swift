import Experiments
import Journeys

/// Metrics as now, before and difference; only as now where there was no run before.
struct OutcomeTable: Sendable {
  let rows: [Outcome]
  let figures: Figures

  /// The table, and a remark on noise where there is any.
  var blocks: [Block] { [.table(table)] + Block.notes(remark) }

  /// What the sign of noise means, where there is any.
  var remark: String? {
    rows.contains { $0.change?.verdict == .tooClose } ? "≈ may be luck; more replications would tell." : nil
  }

  /// A number with its interval, or a dash where it is undefined.
  static func cell(_ estimate: Estimate?, _ unit: Unit, _ figures: Figures) -> Cell {
    estimate.map { .number(figures.text($0, unit), brief: figures.shortWithUnit($0, unit)) }
      ?? .number("–", tone: .dim)
  }

  var table: Table {
    let hasBefore = rows.contains { $0.change != nil }
    // What was before is what is now less the difference.
    let before = Column.number("before", importance: 5, isDispensable: true)
    return rows.table([
      .text("outcome", importance: 9) { .text($0.metric.name) },
      .number("now", importance: 8) { Self.cell($0.now, $0.metric.unit, figures) },
      hasBefore ? Cells(before) { row in .number(row.change.map { figures.short($0.before, row.metric.unit) }) } : nil,
      hasBefore ? .number("difference", importance: 4, difference) : nil,
    ])
  }

  private func difference(_ row: Outcome) -> Cell {
    guard let change = row.change else { return .empty }
    return .number(
      figures.difference(change.difference, row.metric.unit), tone: change.verdict.tone,
      brief: figures.differenceWithoutUnit(change.difference, row.metric.unit))
  }
}

extension Verdict {
  var tone: Tone {
    switch self {
    case .better: .better
    case .worse: .worse
    case .different: .plain
    case .tooClose, .same: .dim
    }
  }

  /// The sign where there is no room for a word.
  var mark: String {
    switch self {
    case .better: "▲"
    case .worse: "▼"
    case .different: "≠"
    case .tooClose: "≈"
    case .same: ""
    }
  }
}
