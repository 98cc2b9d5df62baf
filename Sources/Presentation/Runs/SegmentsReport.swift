public import Experiments
import Journeys
import OrderedCollections

/// The headlines of a run, segment by segment.
public struct SegmentsReport: ReportOfRun {
  /// What was run.
  public let header: RunHeader
  let segments: [String]
  /// Each headline for everybody, and then for each segment.
  let rows: [[Outcome]]

  /// One metric a row.
  public func blocks(for mode: OutputMode) -> [Block] {
    guard !segments.isEmpty else {
      return header.blocks + [.paragraph("The journey has no segments: all people are alike.")]
    }
    let parts = segments.enumerated().map { number, name in
      Cells<[Outcome]>.number(name, importance: 7) { cell($0[number + 1]) }
    }
    let table = rows.table(
      [
        .text("outcome", importance: 9) { .text(name(of: $0[0].metric)) },
        .number("everybody", importance: 8) { cell($0[0]) },
      ] + parts)
    let hasMoney = rows.contains { $0.first?.metric.unit == .money }
    return header.blocks + [.table(table)]
      + (hasMoney ? [.note("Money of a segment is its own part of the market's.")] : [])
  }

  /// One metric of everybody or of a segment a row.
  public var record: Record { Record("segments", [:], .metrics(rows.flatMap { $0.map(Record.metric) })) }

  /// A metric with its unit, which the numbers beside it do without: side by side there is little room.
  private func name(of metric: Metric) -> String {
    let unit = header.figures.suffix(metric.unit).drop { $0 == " " || $0 == "%" }
    return metric.name + (unit.isEmpty ? "" : " (\(unit))")
  }

  private func cell(_ outcome: Outcome) -> Cell {
    outcome.now.map { .number(header.figures.withoutUnit($0, outcome.metric.unit)) }
      ?? .number("–", tone: .dim)
  }
}

extension SegmentsReport {
  /// Reports the headlines of a run.
  public init(_ result: RunResult) {
    let journey = result.variant.journey
    let segments = Array(journey.segments.keys)
    let metrics =
      [MetricCatalogue.headlines(of: journey)]
      + segments.map { MetricCatalogue.headlines(of: journey, segment: $0) }
    self.init(
      header: RunHeader(result), segments: segments,
      rows: metrics[0].indices.map { row in metrics.map { result.outcome($0[row]) } })
  }
}
