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
    let values = rows.recordTable([
      "parameter": { .text($0.0.path.description) }, "now": { .number($0.0.now) },
      "low": { .number($0.1.lowerBound) }, "high": { .number($0.1.upperBound) },
      "unit": { .text($0.0.path.parameter.unit.rawValue) }, "distribution": { .text(shape($0.0.path)) },
    ])
    let record = Record("uncertain", [:], values)
    guard !rows.isEmpty else {
      let hint = "Every parameter is taken as known. To doubt one, say: uncertain PATH LOW to HIGH"
      return TableReport([.paragraph(hint)], record)
    }
    let table = rows.table([
      .text("parameter", importance: 9) { .text($0.0.path.description) },
      .number("journey has", importance: 5) { $0.0.nowCell },
      .number("from", importance: 8) { row, range in .number(row.text(of: range.lowerBound)) },
      .number("to", importance: 8) { row, range in .number(row.text(of: range.upperBound)) },
      .text("shape") { .text(shape($0.0.path), tone: .dim) },
    ])
    let page: [Block] = [
      .title("\(variant.journey.name) · uncertain"), .table(table),
      .note("9 times out of 10 the truth lies in between; one time in 20 it is below, and one time in 20 above."),
    ]
    return TableReport(page, record)
  }
}
