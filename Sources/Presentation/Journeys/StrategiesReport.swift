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
    let isAnyChanged = rows.contains { !$0.changes.isEmpty }
    let columns: [Column] = [.text("strategy", importance: 9), .text("changes")]
    var table = Table(columns + (isAnyChanged ? [.number("to"), .number("from")] : []))
    for (strategy, isInUse, changes) in rows {
      let head = Cell.text(isInUse ? "\(strategy.name) (in use)" : strategy.name)
      if changes.isEmpty { table.append([head, .text("nothing", tone: .dim)]) }
      for (index, change) in changes.enumerated() {
        let isFirst = index == 0 || mode != .table
        table.append([isFirst ? head : .empty, change.changeCell, change.nowCell, change.wasCell])
      }
    }
    return [.title("\(journey.name) · strategies"), .table(table)]
  }

  /// The strategies, each with its changes; for spreadsheets one change a row.
  public var record: Record {
    let objects = rows.map { strategy, isInUse, changes in
      let changes = changes.map { change in
        Value.object([
          "parameter": .text(change.path.description), "now": .number(change.now), "was": .number(change.was),
          "unit": .text(change.path.parameter.unit.rawValue), "from": .count(change.start),
        ])
      }
      return Value.object(["strategy": .text(strategy.name), "inUse": .flag(isInUse), "changes": .list(changes)])
    }
    let lines = rows.flatMap { strategy, isInUse, changes -> [[Value]] in
      let head: [Value] = [.text(strategy.name), .flag(isInUse)]
      guard !changes.isEmpty else { return [head + [.nothing, .nothing, .nothing, .nothing]] }
      return changes.map {
        head + [.text($0.path.description), .number($0.now), .number($0.was), .count($0.start)]
      }
    }
    return Record(
      "strategies", ["rows": .list(objects)],
      Record.Table(
        "changes", ["strategy", "inUse", "parameter", "now", "was", "from"], for: .spreadsheets, rows: lines))
  }

  private var rows: [(strategy: Strategy, isInUse: Bool, changes: [SettingRow])] {
    strategies.map { ($0, $0.name == current, SettingRow.changes(in: Variant(journey, $0))) }
  }
}

/// What a strategy changes.
public struct ChangesReport: Report {
  private let variant: Variant

  /// Lists the changes in the order in which they begin, and then in the order of the strategy.
  public init(_ variant: Variant) {
    self.variant = variant
  }

  private var rows: [SettingRow] { SettingRow.changes(in: variant) }

  /// One change a row.
  public func blocks(for mode: OutputMode) -> [Block] {
    let (name, rows) = (variant.strategy.name, rows)
    guard !rows.isEmpty else { return [.paragraph("Nothing is changed: \(name) is the journey as its file has it.")] }
    let table = Table(
      [.text("parameter", importance: 9), .number("now"), .number("was")],
      rows: rows.map { [$0.changeCell, $0.nowCell, $0.isChanged ? $0.wasCell : .text("as before")] })
    return [.title("\(name) · changed"), .table(table)]
  }

  /// The changes, each with the step at which it begins.
  public var record: Record {
    Record("changed", [:], rows.recordTable(with: "from") { .count($0.start) })
  }
}
