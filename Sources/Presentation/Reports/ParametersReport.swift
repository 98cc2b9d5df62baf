public import Journeys

/// Parameters of a journey or of one of its parts.
public struct ParametersReport: Report {
  /// What they belong to.
  public let title: String
  /// The parameters in the order of the journey.
  public let rows: [SettingRow]
  /// Whether to say what each of them means.
  public let isExplained: Bool

  /// Creates a report from plain values.
  public init(title: String, rows: [SettingRow], isExplained: Bool = false) {
    self.title = title
    self.rows = rows
    self.isExplained = isExplained
  }

  /// Lists the parameters of one part of a journey with their meanings, or all of them without.
  public init(_ variant: Variant, of element: Element? = nil) {
    let paths = variant.journey.parameters.filter { element == nil || $0.element == element }
    let name = element.map { $0.text.isEmpty ? "the journey as a whole" : $0.text } ?? "parameters"
    self.init(
      title: "\(variant.journey.name) · \(name)", rows: paths.map { SettingRow($0, in: variant) },
      isExplained: element != nil)
  }

  /// One parameter a row.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(rows.numbers)] }
    guard !rows.isEmpty else { return [.title(title), .paragraph("There are no parameters here.")] }
    let meaning: [Column] = isExplained ? [Column("meaning", .prose(atLeast: 20), importance: 5)] : []
    let columns: [Column] =
      [.number("range", importance: 4)] + meaning + [Column("source", .text(atLeast: 10), importance: 3)]
    let table = rows.table(columns) { row in
      [row.rangeCell] + (isExplained ? [.text(row.path.parameter.meaning)] : [])
        + [.text(row.source.kind, tone: .dim)]
    }
    return [.title(title), .table(table)]
  }

  /// The parameters as an object.
  public var document: any Encodable & Sendable { JSONValue.rows("parameters", rows.numbers) }
}
