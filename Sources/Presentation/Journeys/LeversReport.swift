public import Journeys
import OrderedCollections

/// The few parameters that matter most.
public struct LeversReport: Report {
  private let variant: Variant
  /// Whether each lever has one line, and its range none, so that all of them fit on a low screen.
  private var isShort = false

  /// Lists the levers of a journey.
  public init(_ variant: Variant) { self.variant = variant }

  /// The same with one line for each lever.
  public var shorter: [any Report] { [with { $0.isShort = true }] }

  var rows: [SettingRow] { variant.journey.levers.keys.map { SettingRow($0, in: variant) } }

  /// One lever a row: what to type, its value, how far it goes and what it is.
  public func blocks(for mode: OutputMode) -> [Block] {
    let title = Block.title("\(variant.journey.name) · levers")
    guard !rows.isEmpty else { return [title, .paragraph("The journey names no levers; see: show parameters")] }
    let table = rows.table([
      .text("lever", importance: 9) { .text($0.path.description) }, .number("now", importance: 8, \.nowCell),
      isShort ? nil : .number("range", importance: 4, \.rangeCell),
      Cells(Column("what it is", isShort ? .text(atLeast: 12) : .prose(atLeast: 24), importance: 6)) {
        .text(($0.title ?? $0.path.parameter.meaning) + $0.remark)
      },
    ])
    return [
      title, .table(table),
      isShort ? .note("How far each of them goes: last, or help and its name.") : [SettingRow].remarks,
    ]
  }

  /// One lever a row.
  public var record: Record { Record("levers", [:], rows.recordTable) }
}
