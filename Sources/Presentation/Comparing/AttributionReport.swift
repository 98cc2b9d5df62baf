public import Experiments
import Journeys

/// Why a metric differs between two strategies: in words first, then parameter by parameter, then along the funnel.
public struct AttributionReport: Report {
  /// What was run; its strategy is the one that the change leads to.
  public let header: RunHeader
  /// The strategy that the change begins with.
  public let against: String
  /// The name of the metric.
  public let metric: String
  /// What its numbers mean.
  public let unit: MetricUnit
  /// How the numbers were found.
  public let method: Attribution.Method
  /// How many mixtures of the strategies were looked at.
  public let mixtures: Int
  /// How many pairs of orders were drawn; 0 where every mixture was looked at.
  public let pairs: Int
  /// The metric under both strategies, and how it differs.
  public let total: Difference
  /// What each parameter adds, the largest part first.
  public let rows: [AttributionRow]
  /// What each step of the way to a first purchase adds; empty where that says nothing.
  public let funnel: [FunnelStep]

  /// Creates a report from plain values.
  public init(
    header: RunHeader, against: String, metric: String, unit: MetricUnit, method: Attribution.Method = .simulated,
    mixtures: Int, pairs: Int = 0, total: Difference, rows: [AttributionRow], funnel: [FunnelStep] = []
  ) {
    self.header = header
    self.against = against
    self.metric = metric
    self.unit = unit
    self.method = method
    self.mixtures = mixtures
    self.pairs = pairs
    self.total = total
    self.rows = rows
    self.funnel = funnel
  }

  /// The sentences, the parameters and the funnel.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    let title = "\(header.journey) · why \(metric): \(header.strategy) against \(against)"
    let head = [.title(title), .note(size)] + (method == .simulated ? header.stopped : [])
    return head + [.paragraph(AttributionSentence(self).text), .table(table)] + meaning + funnelBlocks
      + (hasLuck ? [.note(legend)] : [])
  }

  /// The parts as an object.
  public var document: any Encodable & Sendable { AttributionDocument(self) }

  var figures: Figures { header.figures }
  /// The change and its parts as they are printed.
  var printed: Figures.Parts { figures.parts(rows.map(\.share), of: total.difference, unit) }
  private var hasLuck: Bool { rows.contains { ($0.share.halfWidth ?? 0) > 0 } }

  private var size: String {
    let counted = Count.text(mixtures, "mixture") + " of the two strategies"
    guard method == .simulated else {
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
        .number(figures.part(value, row.share, unit, in: printed), exact: row.share.mean, tone: tone),
        row.isNothing ? .empty : .signedBand(row.share, in: scale, tone: tone),
      ])
    }
    table.append([
      .text("together"), .empty,
      .number(figures.part(printed.whole, total.difference, unit, in: printed), exact: total.difference.mean),
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
          .number(figures.short(step.before, .share), exact: step.before.mean),
          .number(figures.short(step.after, .share), exact: step.after.mean),
          .number(figures.part(value, step.share, unit, in: printed), exact: step.share.mean),
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

  private var numbers: Table {
    let exact = Apportionment.exact(rows.map(\.share.mean), of: total.difference.mean)
    var table = Table([
      .text("metric"), .text("parameter"), .number("from"), .number("to"), .number("share"), .number("low"),
      .number("high"), .text("unit"),
    ])
    for (row, share) in zip(rows, exact.parts) {
      table.append([
        .text(metric), .text(row.setting.path.description), .exact(row.changes.first?.was),
        .exact(row.changes.first?.now), .exact(share), .exact(row.share.low), .exact(row.share.high),
        .text(unit.rawValue),
      ])
    }
    return table
  }
}

extension AttributionReport {
  /// Reports what parameters add to a change.
  public init(_ attribution: Attribution) {
    let before = attribution.mixture.before
    self.init(
      header: RunHeader(attribution, finished: attribution.finished),
      against: before.strategy.name, metric: attribution.metric.name, unit: attribution.metric.unit,
      method: attribution.method, mixtures: attribution.mixtures, pairs: attribution.pairs, total: attribution.total,
      rows: attribution.ranking.map { AttributionRow($0, in: attribution.mixture) }, funnel: attribution.funnel)
  }
}
