public import Journeys
import OrderedCollections

/// What a strategy changes.
public struct ChangesReport: Report {
  /// The name of the strategy.
  public let strategy: String
  /// The parameters that differ from the journey as its file has it.
  public let rows: [SettingRow]

  /// One change a row.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(rows.numbers)] }
    guard !rows.isEmpty else {
      return [.paragraph("Nothing is changed: \(strategy) is the journey as its file has it.")]
    }
    let table = Table(
      [.text("parameter", importance: 9), .number("now"), .number("was")],
      rows: rows.map { [.text($0.path.description), $0.nowCell, $0.isChanged ? $0.wasCell : .text("as before")] })
    return [.title("\(strategy) · changed"), .table(table)]
  }

  /// The changes as an object.
  public var document: any Encodable & Sendable { JSONValue.rows("changed", rows.numbers) }
}

extension ChangesReport {
  /// Lists the changes in the order in which they were first made.
  public init(_ variant: Variant) {
    self.init(
      strategy: variant.strategy.name, rows: variant.strategy.changes.keys.map { SettingRow($0, in: variant) })
  }
}
