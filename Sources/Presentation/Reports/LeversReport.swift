public import Journeys
import OrderedCollections

/// The dozen parameters that matter.
public struct LeversReport: Report {
  /// The name of the journey.
  public let journey: String
  /// The levers in the order of the journey.
  public let rows: [SettingRow]

  /// One lever a row: what to type, its value, how far it goes and what it is.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(rows.numbers)] }
    let title = Block.title("\(journey) · levers")
    guard !rows.isEmpty else { return [title, .paragraph("The journey names no levers; see: show parameters")] }
    let columns: [Column] = [
      .text("lever", importance: 9), .number("now", importance: 8), .number("range", importance: 4),
      Column("what it is", .prose(atLeast: 24), importance: 6),
    ]
    let table = Table(
      columns,
      rows: rows.map { row in
        let title = row.title ?? row.path.parameter.meaning
        return [.text(row.path.description), row.nowCell, row.rangeCell, .text(title + row.remark)]
      })
    return [title, .table(table), [SettingRow].remarks]
  }

  /// The levers as an object.
  public var document: any Encodable & Sendable { JSONValue.rows("levers", rows.numbers) }
}

extension LeversReport {
  /// Lists the levers of a journey.
  public init(_ variant: Variant) {
    self.init(
      journey: variant.journey.name, rows: variant.journey.levers.keys.map { SettingRow($0, in: variant) })
  }
}
