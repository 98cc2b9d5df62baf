public import Journeys
import OrderedCollections

/// The strategies that have a name, with what each changes.
public struct StrategiesReport: Report {
  /// One strategy.
  public struct Row: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Whether it is the one in use.
    public var isInUse = false
    /// What it changes.
    public var changes: [SettingRow] = []
  }

  /// The name of the journey.
  public let journey: String
  /// The strategies in the order in which they were kept.
  public let rows: [Row]

  /// One change a row, below the name of its strategy.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    let isAnyChanged = rows.contains { !$0.changes.isEmpty }
    let columns: [Column] = [.text("strategy", importance: 9), .text("changes")]
    var table = Table(columns + (isAnyChanged ? [.number("to"), .number("from")] : []))
    for row in rows {
      let head = Cell.text(row.isInUse ? "\(row.name) (in use)" : row.name)
      if row.changes.isEmpty { table.append([head, .text("nothing", tone: .dim)]) }
      for (index, change) in row.changes.enumerated() {
        let isFirst = index == 0 || mode != .table
        table.append([isFirst ? head : .empty, change.changeCell, change.nowCell, change.wasCell])
      }
    }
    return [.title("\(journey) · strategies"), .table(table)]
  }

  /// The strategies as an object.
  public var document: any Encodable & Sendable {
    let objects = rows.map { row in
      JSONValue.object([
        "strategy": .text(row.name), "inUse": .flag(row.isInUse),
        "changes": .list(row.changes.changeNumbers.keeping([0, 1, 2, 5, 10]).objects),
      ])
    }
    return JSONValue.object(["result": .text("strategies"), "rows": .list(objects)])
  }

  private var numbers: Table {
    let columns: [Column] = [
      .text("strategy"), .text("in use", key: "inUse"), .text("parameter"), .number("now"), .number("was"),
      .number("from"),
    ]
    return Table(
      columns,
      rows: rows.flatMap { row -> [[Cell]] in
        let head: [Cell] = [.text(row.name), .text(row.isInUse ? "yes" : "no")]
        let changes = row.changes.map { change in
          head
            + [
              .text(change.path.description), .exact(change.now), .exact(change.was), .exact(Double(change.start)),
            ]
        }
        return changes.isEmpty ? [head] : changes
      })
  }
}

extension StrategiesReport {
  /// Lists strategies of a journey.
  public init(_ strategies: [Strategy], inUse: String, of journey: Journey) {
    self.init(
      journey: journey.name,
      rows: strategies.map { strategy in
        Row(
          name: strategy.name, isInUse: strategy.name == inUse,
          changes: SettingRow.changes(in: Variant(journey, strategy)))
      })
  }
}
