public import Experiments
import Journeys
import OrderedCollections

/// The headlines of a run, segment by segment.
public struct SegmentsReport: Report {
  /// One metric.
  public struct Row: Hashable, Sendable {
    /// The metric for everybody.
    public var outcome: OutcomeRow
    /// The metric for each segment, in the order of the segments.
    public var values: [Estimate?]
  }

  /// What was run.
  public let header: RunHeader
  /// The names of the segments.
  public let segments: [String]
  /// The metrics in the order of the headlines.
  public let rows: [Row]

  /// One metric a row.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    guard !segments.isEmpty else {
      return header.blocks + [.paragraph("The journey has no segments: all people are alike.")]
    }
    let columns = [Column.text("outcome", importance: 9), .number("everybody", importance: 8)]
    let table = Table(
      columns + segments.map { .number($0, importance: 7) },
      rows: rows.map { row -> [Cell] in
        let unit = header.figures.suffix(row.outcome.unit).drop { $0 == " " || $0 == "%" }
        return [.text(row.outcome.metric + (unit.isEmpty ? "" : " (\(unit))"))]
          + ([row.outcome.now] + row.values).map { cell($0, row.outcome.unit) }
      })
    let hasMoney = rows.contains { $0.outcome.unit == .money }
    return header.blocks + [.table(table)]
      + (hasMoney ? [.note("Money of a segment is its own part of the market's.")] : [])
  }

  /// A number without its unit, which stands at the head of the row: side by side there is little room.
  private func cell(_ estimate: Estimate?, _ unit: MetricUnit) -> Cell {
    estimate.map { .number(header.figures.withoutUnit($0, unit), exact: $0.mean) }
      ?? .number("–", exact: nil, tone: .dim)
  }

  /// The metrics as an object.
  public var document: any Encodable & Sendable { JSONValue.rows("segments", numbers) }

  private var numbers: Table {
    var table = MetricTable()
    for row in rows {
      table.append(row.outcome.metric, row.outcome.now, row.outcome.unit)
      for (segment, value) in zip(segments, row.values) {
        table.append("\(row.outcome.metric).\(segment)", value, row.outcome.unit)
      }
    }
    return table.table
  }
}

extension SegmentsReport {
  /// Reports the headlines of a run.
  public init(_ result: RunResult) {
    let journey = result.variant.journey
    let segments = Array(journey.segments.keys)
    let columns = segments.map { MetricCatalogue.headlines(of: journey, segment: $0) }
    self.init(
      header: RunHeader(result), segments: segments,
      rows: MetricCatalogue.headlines(of: journey).enumerated().map { number, metric in
        Row(
          outcome: OutcomeRow(metric, now: result.estimate(of: metric), change: nil),
          values: columns.map { result.estimate(of: $0[number]) })
      })
  }
}
