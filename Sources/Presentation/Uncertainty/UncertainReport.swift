import Experiments
public import Journeys
public import OrderedCollections

/// The parameters that nobody knows exactly, each with the interval that holds the truth 9 times out of 10.
public struct UncertainReport: Report {
  /// One parameter.
  public struct Row: Hashable, Sendable {
    /// The parameter, with what the journey's file has.
    public var setting: SettingRow
    /// The interval that holds the truth 9 times out of 10.
    public var interval: ClosedRange<Double>

    /// Creates a row from plain values.
    public init(_ setting: SettingRow, _ interval: ClosedRange<Double>) {
      self.setting = setting
      self.interval = interval
    }
  }

  /// The name of the journey.
  public let journey: String
  /// The parameters, in the order of the journey.
  public let rows: [Row]

  /// Creates a report from plain values.
  public init(journey: String, rows: [Row]) {
    self.journey = journey
    self.rows = rows
  }

  /// Where the truth may lie, one parameter a row.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
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
          .text(row.setting.path.description), row.setting.nowCell, .number(row.setting.text(of: low), exact: low),
          .number(row.setting.text(of: high), exact: high),
          .text(ParameterDistribution.family(of: row.setting.path.parameter).rawValue, tone: .dim),
        ]
      })
    return [
      .title("\(journey) · uncertain"), .table(table),
      .note("9 times out of 10 the truth lies in between; one time in 20 it is below, and one time in 20 above."),
    ]
  }

  /// The parameters as an object.
  public var document: any Encodable & Sendable { JSONValue.rows("uncertain", numbers) }

  private var numbers: Table {
    Table(
      [
        .text("parameter"), .number("now"), .number("low"), .number("high"), .text("unit"),
        .text("distribution"),
      ],
      rows: rows.map { row in
        let parameter = row.setting.path.parameter
        return [
          .text(row.setting.path.description), .exact(row.setting.now), .exact(row.interval.lowerBound),
          .exact(row.interval.upperBound), .text(parameter.unit.rawValue),
          .text(ParameterDistribution.family(of: parameter).rawValue),
        ]
      })
  }
}

extension UncertainReport {
  /// Lists what is uncertain about a journey.
  public init(_ intervals: OrderedDictionary<ParameterPath, ClosedRange<Double>>, of variant: Variant) {
    self.init(
      journey: variant.journey.name,
      rows: intervals.map { Row(SettingRow($0.key, in: Variant(variant.journey)), $0.value) })
  }
}
