public import Experiments
import Journeys
import OrderedCollections

/// One metric: now and before, segment by segment, stage by stage, and the curve behind it where there is one.
public struct MetricReport: Report {
  /// A value of the metric for some of the people or places.
  public struct Row: Hashable, Sendable {
    /// Whom or what it is about.
    public var name: String
    /// What people type for it.
    public var metric: String
    /// The value, or nil where it is undefined.
    public var value: Estimate?
  }

  /// What was run.
  public let header: RunHeader
  /// What the metric means, in one sentence.
  public let meaning: String
  /// The metric now and what it was.
  public let outcome: OutcomeRow
  /// The metric in each segment.
  public let segments: [Row]
  /// The metric at each stage.
  public let stages: [Row]
  /// The curve behind it.
  public let curve: Curve?

  /// What it is and what it means, and then table by table.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] + (curveTable.map { [.table($0.numbers)] } ?? []) }
    return [.title("\(header.journey) · \(header.strategy) · \(outcome.metric)"), .note(header.sizeAndSeed)]
      + header.stopped + [.paragraph(meaning)] + OutcomeTable(rows: [outcome], figures: header.figures).blocks
      + table(segments, of: "segment") + table(stages, of: "stage") + curveBlocks
  }

  /// The metric as an object.
  public var document: any Encodable & Sendable {
    var object: [String: JSONValue] = [
      "result": .text("metric"), "metric": .text(outcome.metric), "rows": .list(numbers.objects),
    ]
    if let curveTable { object["curve"] = .list(curveTable.numbers.objects) }
    return JSONValue.object(object)
  }

  private var curveTable: CurveTable? {
    curve.flatMap { $0.points.isEmpty ? nil : CurveTable(curve: $0, figures: header.figures) }
  }

  private var curveBlocks: [Block] {
    guard let curve, let curveTable else { return [] }
    let steps = "\(header.step.rawValue)s"
    let title =
      switch (curve.axis, curve.unit) {
      case (.ages, .share): "Buyers who are not lost, by \(steps) since their first purchase"
      case (.ages, _): "What a buyer has brought, by \(steps) since the first purchase"
      case (.steps, _): "Customers who are there, by \(steps) since the run began"
      }
    return [.heading(title)] + curveTable.blocks + remark(on: curve)
  }

  /// Why the curve may end elsewhere than the figure above it.
  private func remark(on curve: Curve) -> [Block] {
    guard curve.axis == .ages, curve.unit == .share else { return [] }
    return [
      .note(
        "The figure above counts all buyers, those of last \(header.step.rawValue) too; the curve follows each from the "
          + "first purchase on.")
    ]
  }

  private func table(_ rows: [Row], of kind: String) -> [Block] {
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        Table(
          [.text(kind, importance: 9), .number("now", importance: 8)],
          rows: rows.map { [.text($0.name), OutcomeTable.cell($0.value, outcome.unit, header.figures)] }))
    ]
  }

  private var numbers: Table {
    var table = Table([
      .text("run"), .text("metric"), .number("mean"), .number("low"), .number("high"), .text("unit"),
    ])
    func append(_ run: String, _ metric: String, _ value: Estimate?) {
      guard let value else { return }
      table.append([
        .text(run), .text(metric), .exact(value.mean), .exact(value.low), .exact(value.high),
        .text(outcome.unit.rawValue),
      ])
    }
    append("now", outcome.metric, outcome.now)
    append("before", outcome.metric, outcome.before)
    append("difference", outcome.metric, outcome.difference)
    for row in segments + stages { append("now", row.metric, row.value) }
    return table
  }
}

extension MetricReport {
  /// Reports one metric of a run.
  ///
  /// - Parameters:
  ///   - metric: The metric.
  ///   - result: The run.
  ///   - before: The run before it, if there was one.
  public init(_ metric: Metric, in result: RunResult, before: RunResult? = nil) {
    let journey = result.variant.journey
    func row(_ name: String, _ parts: [String?]) -> Row? {
      let full = parts.compactMap(\.self).joined(separator: ".")
      return MetricCatalogue.metric(named: full, in: journey).map {
        Row(name: name, metric: full, value: result.estimate(of: $0))
      }
    }
    let change = before.flatMap { Difference(of: metric, from: $0, to: result) }
    let measure = metric.name.prefix { $0 != "." }.description
    self.init(
      header: RunHeader(result), meaning: metric.meaning,
      outcome: OutcomeRow(metric, now: result.estimate(of: metric), change: change),
      segments: metric.segment == nil ? journey.segments.keys.compactMap { row($0, [metric.name, $0]) } : [],
      stages: metric.stage == nil
        ? journey.stages.keys.compactMap { row($0, [measure, $0, metric.segment]) } : [],
      curve: metric.curve(in: result))
  }
}
