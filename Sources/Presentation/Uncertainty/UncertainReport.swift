import Experiments
public import Journeys
public import OrderedCollections

/// The parameters that nobody knows exactly, each with the interval that holds the truth 9 times out of 10.
public struct UncertainReport: Report {
  /// One parameter, with what the journey's file has, and the interval that holds the truth 9 times out of 10.
  struct Row: Hashable, Sendable {
    let setting: SettingRow
    let interval: ClosedRange<Double>
  }

  /// The name of the journey.
  let journey: String
  /// The parameters, in the order of the journey.
  let rows: [Row]

  /// Lists what is uncertain about a journey.
  public init(_ intervals: OrderedDictionary<ParameterPath, ClosedRange<Double>>, of variant: Variant) {
    journey = variant.journey.name
    rows = intervals.map { Row(setting: SettingRow($0.key, in: Variant(variant.journey)), interval: $0.value) }
  }

  /// Where the truth may lie, one parameter a row.
  public func blocks(for mode: OutputMode) -> [Block] {
    guard !rows.isEmpty else {
      return [.paragraph("Every parameter is taken as known. To doubt one, say: uncertain PATH LOW to HIGH")]
    }
    let columns: [Column] = [
      .text("parameter", importance: 9), .number("journey has", importance: 5), .number("from", importance: 8),
      .number("to", importance: 8), .text("shape", importance: 1),
    ]
    let table = Table(
      columns,
      rows: rows.map { row in
        let (low, high) = (row.interval.lowerBound, row.interval.upperBound)
        return [
          .text(row.setting.path.description), row.setting.nowCell, .number(row.setting.text(of: low)),
          .number(row.setting.text(of: high)),
          .text(ParameterDistribution.family(of: row.setting.path.parameter).rawValue, tone: .dim),
        ]
      })
    return [
      .title("\(journey) · uncertain"), .table(table),
      .note("9 times out of 10 the truth lies in between; one time in 20 it is below, and one time in 20 above."),
    ]
  }

  /// The parameters with their intervals.
  public var record: Record {
    let columns: [Record.Column] = ["parameter", "now", "low", "high", "unit", "distribution"]
    let values = rows.map { row -> [Value] in
      let parameter = row.setting.path.parameter
      return [
        .text(row.setting.path.description), .number(row.setting.now), .number(row.interval.lowerBound),
        .number(row.interval.upperBound), .text(parameter.unit.rawValue),
        .text(ParameterDistribution.family(of: parameter).rawValue),
      ]
    }
    return Record("uncertain", [:], [Record.Table("rows", columns, rows: values)])
  }
}
