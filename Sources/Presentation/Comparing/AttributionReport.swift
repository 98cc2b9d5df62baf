public import Experiments
import Journeys

/// Why a metric differs between two strategies: in words first, then parameter by parameter, then along the funnel.
public struct AttributionReport: Report {
  /// What each of the parameters that differ adds.
  let attribution: Attribution
  /// What was run; its strategy is the one that the change leads to.
  let header: RunHeader
  /// What each parameter adds, the largest part first.
  let rows: [AttributionRow]

  /// Reports what parameters add to a change.
  public init(_ attribution: Attribution) {
    self.attribution = attribution
    header = RunHeader(attribution, finished: attribution.finished)
    rows = attribution.ranking.map { AttributionRow($0, in: attribution.mixture) }
  }

  /// The sentences, the parameters and the funnel.
  public func blocks(for mode: OutputMode) -> [Block] {
    let title = "\(header.journey) · why \(metric): \(header.strategy) against \(against)"
    let head = [.title(title), .note(size)] + (isSimulated ? header.stopped : [])
    return head + [.paragraph(AttributionSentence(self).text), .table(table)] + meaning + funnelBlocks
      + (hasLuck ? [.note(legend)] : [])
  }

  /// The parts, which add up in nine digits.
  public var record: Record {
    let size = isSimulated ? header.fields + header.finishedField : header.fields.without("customers", "replications")
    let (difference, unit) = (total.difference, Value.text(unit.rawValue))
    let exact = Apportionment.exact(rows.map(\.share.mean), of: difference.mean)
    let parts = Record.Table(
      "parts", [.spreadsheet("metric"), "parameter", "from", "to", "share", "low", "high", .spreadsheet("unit")],
      rows: zip(rows, exact.parts).map { row, share in
        [
          .text(metric.name), .text(row.setting.path.description), .number(row.changes.first?.was),
          .number(row.changes.first?.now), .number(share), .number(row.share.low), .number(row.share.high), unit,
        ]
      })
    let shares = Apportionment.exact(funnel.map(\.share.mean), of: difference.mean).parts
    let steps = Record.Table(
      "funnel", ["from", "to", "before", "after", "share", "low", "high"], for: .objects,
      rows: zip(funnel, shares).map { step, share in
        [
          .text(step.from), step.to.map(Value.text) ?? .nothing, .number(step.before.mean), .number(step.after.mean),
          .number(share), .number(step.share.low), .number(step.share.high),
        ]
      })
    return Record(
      "why",
      size.without("journey") + [
        "metric": .text(metric.name), "unit": unit, "against": .text(against), "mixtures": .count(attribution.mixtures),
        "pairs": pairs > 0 ? .count(pairs) : .nothing, "total": .number(exact.whole), "low": .number(difference.low),
        "high": .number(difference.high),
      ], [parts] + (funnel.isEmpty ? [] : [steps]))
  }

  /// The strategy that the change begins with.
  var against: String { attribution.mixture.before.strategy.name }
  var metric: Metric { attribution.metric }
  var unit: Unit { attribution.metric.unit }
  var total: Difference { attribution.total }
  var funnel: [FunnelStep] { attribution.funnel }
  private var pairs: Int { attribution.pairs }
  private var isSimulated: Bool { attribution.method == .simulated }

  var figures: Figures { header.figures }
  /// The change and its parts as they are printed.
  var printed: Figures.Parts { figures.parts(rows.map(\.share), of: total.difference, unit) }
  private var hasLuck: Bool { rows.contains { ($0.share.halfWidth ?? 0) > 0 } }

  private var size: String {
    let counted = Count.text(attribution.mixtures, "mixture") + " of the two strategies"
    guard isSimulated else {
      return "\(counted), worked out exactly over \(Count.text(header.steps, header.step.rawValue)): "
        + "no customers and no luck"
    }
    return "\(counted), each \(header.sizeAndSeed)"
  }

  private var meaning: [Block] {
    guard rows.count > 1 else { return [] }
    let way = pairs > 0 ? "\(pairs) pairs of orders drawn by chance" : "all orders"
    return [
      .note(
        "A part is what one change adds on average, over \(way) in which the changes could be made. "
          + "So the parts add up, whatever the changes do to each other.")
    ]
  }

  private var legend: String {
    pairs > 0
      ? "▓ and ░: where the truth lies 19 times out of 20, as far as luck and the orders drawn go." : CurveTable.legend
  }

  private var table: Table {
    let printed = printed
    let scale = Self.scale(rows.map(\.share) + [total.difference])
    var table = Table([
      .text("parameter", importance: 9), .prose("change", importance: 5), .number("adds", importance: 8),
      .drawing("", 8...24, importance: 2),
    ])
    for (row, value) in zip(rows, printed.parts) {
      let tone: Tone = row.isNothing || row.isNoise ? .dim : .plain
      table.append([
        .text(row.setting.path.description), .text(row.changeText),
        .number(figures.part(value, row.share, unit, in: printed), tone: tone),
        row.isNothing ? .empty : .signedBand(row.share, in: scale, tone: tone),
      ])
    }
    table.append([
      .text("together"), .empty,
      .number(figures.part(printed.whole, total.difference, unit, in: printed)),
      .signedBand(total.difference, in: scale),
    ])
    return table
  }

  private var funnelBlocks: [Block] {
    guard funnel.count > 1 else { return [] }
    return [.heading("The same change, step by step to the first purchase"), .table(funnelTable)]
      + [FunnelSentence(report: self).text].compactMap { $0.map { Block.paragraph($0) } }
  }

  private var funnelTable: Table {
    let printed = figures.parts(funnel.map(\.share), of: total.difference, unit)
    let scale = Self.scale(funnel.map(\.share))
    return Table(
      [
        .text("step", importance: 9), .number(against, importance: 6), .number(header.strategy, importance: 7),
        .number("adds", importance: 8), .drawing("", 8...24, importance: 2),
      ],
      rows: zip(funnel, printed.parts).map { step, value in
        [
          .text("\(step.from) → \(step.to ?? "purchase")"),
          .number(figures.short(step.before, .share)),
          .number(figures.short(step.after, .share)),
          .number(figures.part(value, step.share, unit, in: printed)),
          Figures.isNothing(step.share) ? .empty : .signedBand(step.share, in: scale),
        ]
      })
  }

  /// From the lowest to the highest that any interval goes, with nothing in between.
  private static func scale(_ estimates: [Estimate]) -> ClosedRange<Double> {
    let lows = estimates.map { $0.low ?? $0.mean }
    let highs = estimates.map { $0.high ?? $0.mean }
    return lows.reduce(0, min)...highs.reduce(0, max)
  }
}
