public import Journeys
import OrderedCollections

/// What a strategy changes.
public struct ChangesReport: Report {
  /// The name of the strategy.
  public let strategy: String
  /// The parameters that differ from the journey as its file has it, those that change later after the others.
  public let rows: [SettingRow]

  /// One change a row.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(rows.changeNumbers)] }
    guard !rows.isEmpty else {
      return [.paragraph("Nothing is changed: \(strategy) is the journey as its file has it.")]
    }
    let table = Table(
      [.text("parameter", importance: 9), .number("now"), .number("was")],
      rows: rows.map { [$0.changeCell, $0.nowCell, $0.isChanged ? $0.wasCell : .text("as before")] })
    return [.title("\(strategy) · changed"), .table(table)]
  }

  /// The changes as an object.
  public var document: any Encodable & Sendable { JSONValue.rows("changed", rows.changeNumbers) }
}

extension ChangesReport {
  /// Lists the changes in the order in which they begin, and then in the order of the strategy.
  public init(_ variant: Variant) {
    self.init(strategy: variant.strategy.name, rows: SettingRow.changes(in: variant))
  }
}
