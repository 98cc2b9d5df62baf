import Experiments
public import Journeys
import OrderedCollections

/// Every metric that a journey has, with what it means.
public struct MetricsReport: Report {
  private let table: TableReport

  /// Lists the metrics of a journey.
  public init(_ journey: Journey) {
    var table = Table([.text("metric", importance: 9), .prose("what it means")])
    let metrics = MetricCatalogue.metrics(of: journey).filter { $0.segment == nil }
    for metric in metrics where metric.stage == nil { table.append([.text(metric.name), .text(metric.meaning)]) }
    let single = metrics.filter { $0.stage != nil }
    let measures = OrderedSet(single.compactMap { $0.name.split(separator: ".").first.map(String.init) })
    let stages = single.first { $0.name.hasPrefix("gap.") } ?? single.first
    let notes = [
      stages.map { "For one stage, add its name, as in \($0.name): \(measures.joined(separator: ", "))." },
      journey.segments.keys.first.map { "For one segment, add its name: conversion.\($0)" },
    ]
    self.table = TableReport(
      kind: "metrics", title: "What a run can tell", table: table, notes: notes.compactMap(\.self))
  }

  /// One metric a row.
  public var blocks: [Block] { table.blocks }

  /// The metrics.
  public var record: Record { table.record }
}
