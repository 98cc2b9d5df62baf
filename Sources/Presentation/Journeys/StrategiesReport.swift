public import Journeys
import OrderedCollections

/// The strategies that have a name, with what each changes.
public struct StrategiesReport: Report {
  private let strategies: [Strategy]
  private let current: String
  private let journey: Journey

  /// Lists strategies of a journey.
  ///
  /// - Parameters:
  ///   - strategies: The strategies in the order in which they were kept.
  ///   - current: The name of the one in use.
  ///   - journey: The journey.
  public init(_ strategies: [Strategy], inUse current: String, of journey: Journey) {
    self.strategies = strategies
    self.current = current
    self.journey = journey
  }

  /// One change a row, below the name of its strategy; each with that name where rows are read alone.
  public func blocks(for mode: OutputMode) -> [Block] {
    let isAnyChanged = lines.contains { $0.change != nil }
    let table = lines.table([
      .text("strategy", importance: 9) { row, _, isFirst in
        isFirst || mode != .table ? .text(row.isInUse ? "\(row.strategy.name) (in use)" : row.strategy.name) : .empty
      },
      .text("changes") { $0.change?.changeCell ?? .text("nothing", tone: .dim) },
      isAnyChanged ? .number("to") { $0.change?.nowCell ?? .empty } : nil,
      isAnyChanged ? .number("from") { $0.change?.wasCell ?? .empty } : nil,
    ])
    return [.title("\(journey.name) · strategies"), .table(table)]
  }

  /// The strategies, each with its changes; for spreadsheets one change a row.
  public var record: Record {
    let objects = rows.map { strategy, isInUse, changes in
      let changes = changes.recordTable([
        "parameter": { .text($0.path.description) }, "now": { .number($0.now) }, "was": { .number($0.was) },
        "unit": { .text($0.path.parameter.unit.rawValue) }, "from": { .count($0.start) },
      ])
      return Value.object([
        "strategy": .text(strategy.name), "inUse": .flag(isInUse), "changes": .list(changes.objects),
      ])
    }
    let table = lines.recordTable([
      "strategy": { .text($0.row.strategy.name) }, "inUse": { .flag($0.row.isInUse) },
      "parameter": { .words($0.change?.path.description) }, "now": { .number($0.change?.now) },
      "was": { .number($0.change?.was) }, "from": { .count($0.change?.start) },
    ]).named("changes", for: .spreadsheets)
    return Record("strategies", ["rows": .list(objects)], table)
  }

  private typealias Row = (strategy: Strategy, isInUse: Bool, changes: [SettingRow])

  private var rows: [Row] {
    strategies.map { ($0, $0.name == current, SettingRow.changes(in: Variant(journey, $0))) }
  }

  /// Each change with its strategy, and each strategy without any.
  private var lines: [(row: Row, change: SettingRow?, isFirst: Bool)] {
    rows.flatMap { row -> [(Row, SettingRow?, Bool)] in
      row.changes.isEmpty ? [(row, nil, true)] : row.changes.enumerated().map { (row, $1, $0 == 0) }
    }
  }
}

/// What a strategy changes.
public struct ChangesReport: Report {
  private let variant: Variant

  /// Lists the changes in the order in which they begin, and then in the order of the strategy.
  public init(_ variant: Variant) { self.variant = variant }

  private var rows: [SettingRow] { SettingRow.changes(in: variant) }

  /// One change a row.
  public func blocks(for mode: OutputMode) -> [Block] {
    let (name, rows) = (variant.strategy.name, rows)
    guard !rows.isEmpty else {
      return [.paragraph("No parameter is changed: \(name) has those of the journey as it stands.")]
    }
    let table = rows.table([
      .text("parameter", importance: 9, \.changeCell), .number("now", \.nowCell),
      .number("was") { $0.isChanged ? $0.wasCell : .text("as before") },
    ])
    return [.title("\(name) · changed"), .table(table)]
  }

  /// The changes, each with the step at which it begins.
  public var record: Record {
    var table = rows.recordTable
    table.append("from", rows.map { .count($0.start) })
    return Record("changed", [:], table)
  }
}
