public import Journeys

/// What the model takes for granted, and on whose word.
public struct AssumptionsReport: Report {
  /// The name of the journey.
  public let journey: String
  /// The parameters in the order of the journey.
  public let rows: [SettingRow]

  /// The counts and then, kind by kind, each value with its source.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(rows.numbers)] }
    let groups = Self.kinds.map { kind in (kind: kind, rows: rows.filter { $0.source.kind == kind }) }
      .filter { !$0.rows.isEmpty }
    let counts = groups.map { "\($0.rows.count)\u{A0}\($0.kind)" }.joined(separator: ", ")
    let summary = rows.isEmpty ? "There are no parameters." : "\(Count.text(rows.count, "parameter")): \(counts)"
    return [.title("\(journey) · assumptions"), .note(summary)]
      + groups.flatMap { group in [.heading(group.kind), .table(table(group.rows))] }
  }

  /// The assumptions as an object.
  public var document: any Encodable & Sendable { JSONValue.rows("assumptions", rows.numbers) }

  private static let kinds = [Source.measured("").kind, Source.calibrated("").kind, Source.judgement.kind]

  private func table(_ rows: [SettingRow]) -> Table {
    let hasText = rows.contains { !$0.source.text.isEmpty }
    return Table(
      [.text("parameter", importance: 9), .number("value", importance: 8)] + (hasText ? [.prose("according to")] : []),
      rows: rows.map { [.text($0.path.description), $0.nowCell, .text($0.source.text)] })
  }
}

extension AssumptionsReport {
  /// Lists the assumptions of a journey.
  public init(_ variant: Variant) {
    self.init(journey: variant.journey.name, rows: variant.journey.parameters.map { SettingRow($0, in: variant) })
  }
}
