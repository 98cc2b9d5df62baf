public import Journeys
import OrderedCollections

/// The dozen parameters that matter.
public struct LeversReport: Report {
  /// The name of the journey.
  public let journey: String
  /// The levers in the order of the journey.
  public let rows: [SettingRow]

  /// Creates a report from plain values.
  public init(journey: String, rows: [SettingRow]) {
    self.journey = journey
    self.rows = rows
  }

  /// Lists the levers of a journey.
  public init(_ variant: Variant) {
    self.init(
      journey: variant.journey.name, rows: variant.journey.levers.keys.map { SettingRow($0, in: variant) })
  }

  /// One lever a row: what to type, its value, how far it goes, what it is and where the value comes from.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(rows.numbers)] }
    let title = Block.title("\(journey) · levers")
    guard !rows.isEmpty else { return [title, .paragraph("The journey names no levers; see: show parameters")] }
    let columns: [Column] = [
      .number("range", importance: 4), Column("what it is", .prose(atLeast: 14), importance: 6),
      Column("source", .text(atLeast: 10), importance: 3),
    ]
    let table = rows.table(columns) { row in
      [row.rangeCell, .text(row.title ?? row.path.parameter.meaning), .text(row.source.kind, tone: .dim)]
    }
    return [title, .table(table)]
  }

  /// The levers as an object.
  public var document: any Encodable & Sendable { JSONValue.rows("levers", rows.numbers) }
}
