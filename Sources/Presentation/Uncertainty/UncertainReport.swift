import Experiments
public import Journeys
public import OrderedCollections

extension TableReport {
  /// The parameters that nobody knows exactly, in the order of the journey, each with what the journey's file has and the
  /// interval that holds the truth 9 times out of 10.
  public static func uncertain(
    _ intervals: OrderedDictionary<ParameterPath, ClosedRange<Double>>, of variant: Variant
  ) -> TableReport {
    func shape(_ path: ParameterPath) -> String { ParameterDistribution.family(of: path.parameter).rawValue }
    let rows = intervals.map { path, range in (SettingRow(path, in: Variant(variant.journey)), range) }
    let values = rows.map { row, range -> [Value] in
      [
        .text(row.path.description), .number(row.now), .number(range.lowerBound), .number(range.upperBound),
        .text(row.path.parameter.unit.rawValue), .text(shape(row.path)),
      ]
    }
    let keys: [Record.Column] = ["parameter", "now", "low", "high", "unit", "distribution"]
    let record = Record("uncertain", [:], Record.Table("rows", keys, rows: values))
    guard !rows.isEmpty else {
      let hint = "Every parameter is taken as known. To doubt one, say: uncertain PATH LOW to HIGH"
      return TableReport([.paragraph(hint)], record)
    }
    let columns: [Column] = [
      .text("parameter", importance: 9), .number("journey has", importance: 5), .number("from", importance: 8),
      .number("to", importance: 8), .text("shape", importance: 1),
    ]
    let cells = rows.map { row, range -> [Cell] in
      [
        .text(row.path.description), row.nowCell, .number(row.text(of: range.lowerBound)),
        .number(row.text(of: range.upperBound)), .text(shape(row.path), tone: .dim),
      ]
    }
    let page: [Block] = [
      .title("\(variant.journey.name) · uncertain"), .table(Table(columns, rows: cells)),
      .note("9 times out of 10 the truth lies in between; one time in 20 it is below, and one time in 20 above."),
    ]
    return TableReport(page, record)
  }
}
