public import Experiments
public import Journeys
import OrderedCollections

/// One metric: now and before, segment by segment, stage by stage, and the curve behind it where there is one.
public struct MetricReport: ReportOfRun {
  /// What was run.
  public let header: RunHeader
  let outcome: Outcome
  let segments: [(name: String, outcome: Outcome)]
  let stages: [(name: String, outcome: Outcome)]
  /// The curve behind it; nil where there is none, or nothing is known of it.
  let curve: Curve?

  private var metric: Metric { outcome.metric }

  /// What it is and what it means, and then table by table.
  public func blocks(for mode: OutputMode) -> [Block] {
    header.blocks(about: metric.name) + [.paragraph(metric.meaning)]
      + OutcomeTable(rows: [outcome], figures: header.figures).blocks
      + table(segments, of: "segment") + table(stages, of: "stage") + curveBlocks
  }

  /// The metric with its parts, and its curve.
  public var record: Record {
    func row(_ run: String, _ estimate: Estimate?, of metric: Metric) -> [Value] {
      [.text(run)] + Record.metric(metric.name, estimate, metric.unit)
    }
    let changes = outcome.change.map { change in
      [row("before", change.before, of: metric), row("difference", change.difference, of: metric)]
    }
    let whole = [row("now", outcome.now, of: metric)] + (changes ?? [])
    let parts = (segments + stages).map { row("now", $0.outcome.now, of: $0.outcome.metric) }
    let known = Record.Table(
      key: "rows", columns: ["run"] + Record.metricColumns, rows: whole + parts)
    let points = curve.map { Record.Table(key: "curve", columns: $0.recordColumns, rows: $0.recordRows) }
    return Record("metric", ["metric": .text(metric.name)], known, points)
  }

  private var curveBlocks: [Block] {
    guard let curve else { return [] }
    let steps = "\(header.step.rawValue)s"
    let title =
      switch (curve.axis, curve.unit) {
      case (.ages, .share): "Buyers who are not lost, by \(steps) since their first purchase"
      case (.ages, _): "What a buyer has brought, by \(steps) since the first purchase"
      case (.steps, _): "Customers who are there, by \(steps) since the run began"
      }
    return [.heading(title)] + CurveTable(curve: curve, figures: header.figures).blocks
      + Block.notes(curve.axis == .ages && curve.unit == .share ? remark : nil)
  }

  /// Why the curve may end elsewhere than the figure above it.
  private var remark: String {
    "The figure above counts all buyers, those of last \(header.step.rawValue) too; the curve follows each from the "
      + "first purchase on."
  }

  private func table(_ rows: [(name: String, outcome: Outcome)], of kind: String) -> [Block] {
    guard !rows.isEmpty else { return [] }
    let table = rows.table([
      .text(kind, importance: 9) { .text($0.name) },
      .number("now", importance: 8) { OutcomeTable.cell($0.outcome.now, metric.unit, header.figures) },
    ])
    return [.table(table)]
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
    func part(_ name: String, _ parts: [String?]) -> (name: String, outcome: Outcome)? {
      result.outcomes([parts.compactMap(\.self).joined(separator: ".")]).first.map { (name, $0) }
    }
    let measure = metric.name.prefix { $0 != "." }.description
    let curve = metric.curve(in: result)
    self.init(
      header: RunHeader(result), outcome: result.outcome(metric, since: before),
      segments: metric.segment == nil ? journey.segments.keys.compactMap { part($0, [metric.name, $0]) } : [],
      stages: metric.stage == nil
        ? journey.stages.keys.compactMap { part($0, [measure, $0, metric.segment]) } : [],
      curve: curve?.points.isEmpty == true ? nil : curve)
  }
}

extension TableReport {
  /// Every metric that a journey has, with what it means.
  public static func metrics(of journey: Journey) -> TableReport {
    let metrics = MetricCatalogue.metrics(of: journey).filter { $0.segment == nil }
    let table = metrics.filter { $0.stage == nil }.table([
      .text("metric", importance: 9) { .text($0.name) }, .prose("what it means") { .text($0.meaning) },
    ])
    let single = metrics.filter { $0.stage != nil }
    let measures = OrderedSet(single.compactMap { $0.name.split(separator: ".").first.map(String.init) })
    let stages = single.first { $0.name.hasPrefix("gap.") } ?? single.first
    let notes = [
      stages.map { "For one stage, add its name, as in \($0.name): \(measures.joined(separator: ", "))." },
      journey.segments.keys.first.map { "For one segment, add its name: conversion.\($0)" },
    ]
    return TableReport("metrics", title: "What a run can tell", table, notes: notes.compactMap(\.self))
  }
}
