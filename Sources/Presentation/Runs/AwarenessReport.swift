public import Experiments
import Journeys
import OrderedCollections

/// How many people have heard of the brand, and through which channels.
public struct AwarenessReport: ReportOfRun {
  /// A channel, the share of people who heard of the brand through it first, step by step, and its part of all who have
  /// heard of it at the end.
  typealias Row = (channel: String, curve: Curve, part: Estimate?)

  /// What was run.
  public let header: RunHeader
  /// The channels in the order of the journey.
  let rows: [Row]
  /// The share of people who have heard of the brand at all, step by step.
  let curve: Curve

  /// The channels and then everybody, step by step.
  public func blocks(for mode: OutputMode) -> [Block] {
    guard (curve.points.last?.value.mean ?? 0) > 0 else {
      return header.blocks + [.paragraph("Nobody has heard of the brand through a channel.")]
    }
    let figures = header.figures
    let table = rows.table([
      .text("channel", importance: 9) { .text($0.channel) },
      .number("have heard", importance: 8) { OutcomeTable.cell($0.curve.points.last?.value, .share, figures) },
      .number("part", importance: 7) { OutcomeTable.cell($0.part, .share, figures) },
      .drawing(10...30, importance: 6) { .sparkline($0.curve.points.map(\.value.mean)) },
    ])
    return header.blocks + [
      .table(table), .note("Each counts where somebody heard of the brand first; part: of those who know it."),
      .heading("People who have heard of the brand, by \(header.step.rawValue)s since the run began"),
    ] + CurveTable(curve: curve, figures: figures).blocks
  }

  /// The curve of each channel and of everybody.
  public var record: Record {
    let curves = rows.map { ($0.channel, $0.curve) } + [("all", curve)]
    return Record(
      "awareness", [:],
      Record.Table(
        key: "rows", columns: ["channel"] + curve.recordColumns,
        rows: curves.flatMap { name, curve in curve.recordRows.map { [.text(name)] + $0 } }))
  }
}

extension AwarenessReport {
  /// Reports the awareness of a run.
  public init(_ result: RunResult) {
    self.init(
      header: RunHeader(result),
      rows: result.variant.journey.channels.keys.map {
        ($0, result.awarenessCurve(of: $0), result.shareOfAwareness(of: $0))
      }, curve: result.awarenessCurve())
  }
}
