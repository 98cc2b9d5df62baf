public import Experiments
import Journeys
import OrderedCollections

/// How many people have heard of the brand, and through which channels.
public struct AwarenessReport: Report {
  /// One channel.
  public struct Row: Hashable, Sendable {
    /// Its name.
    public var channel: String
    /// The share of people who heard of the brand through it first, step by step.
    public var curve: Curve
    /// Its part of all who have heard of the brand at the end.
    public var part: Estimate?
  }

  /// What was run.
  public let header: RunHeader
  /// The channels in the order of the journey.
  public let rows: [Row]
  /// The share of people who have heard of the brand at all, step by step.
  public let curve: Curve

  /// The channels and then everybody, step by step.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    guard (curve.points.last?.value.mean ?? 0) > 0 else {
      return header.blocks + [.paragraph("Nobody has heard of the brand through a channel.")]
    }
    let figures = header.figures
    let table = Table(
      [
        .text("channel", importance: 9), .number("have heard", importance: 8), .number("part", importance: 7),
        .drawing("", 10...30, importance: 6),
      ],
      rows: rows.map { row in
        [
          .text(row.channel), OutcomeTable.cell(row.curve.points.last?.value, .share, figures),
          OutcomeTable.cell(row.part, .share, figures), .sparkline(row.curve.points.map(\.value.mean)),
        ]
      })
    return header.blocks + [
      .table(table), .note("Each counts where somebody heard of the brand first; part: of those who know it."),
      .heading("People who have heard of the brand, by \(header.step.rawValue)s since the run began"),
    ] + CurveTable(curve: curve, figures: figures).blocks
  }

  /// The curves as an object.
  public var document: any Encodable & Sendable { JSONValue.rows("awareness", numbers) }

  private var numbers: Table {
    var table = Table([
      .text("channel"), .number("step"), .number("mean"), .number("low"), .number("high"), .text("unit"),
    ])
    for (name, curve) in rows.map({ ($0.channel, $0.curve) }) + [("all", curve)] {
      for row in CurveTable(curve: curve, figures: header.figures).numbers.rows { table.append([.text(name)] + row) }
    }
    return table
  }
}

extension AwarenessReport {
  /// Reports the awareness of a run.
  public init(_ result: RunResult) {
    self.init(
      header: RunHeader(result),
      rows: result.variant.journey.channels.keys.map {
        Row(channel: $0, curve: result.awarenessCurve(of: $0), part: result.shareOfAwareness(of: $0))
      }, curve: result.awarenessCurve())
  }
}
