import Experiments
public import Journeys
import OrderedCollections

/// Every metric that a journey has, with what it means.
public struct MetricsReport: Report {
  private let table: TableReport

  /// Lists the metrics of a journey.
  public init(_ journey: Journey) {
    var table = Table([.text("metric", importance: 9), .prose("what it means")])
    for metric in MetricCatalogue.metrics(of: journey) where metric.segment == nil {
      table.append([.text(metric.name), .text(metric.meaning)])
    }
    let segments = journey.segments.keys.first.map { ["For one segment, add its name: conversion.\($0)"] } ?? []
    self.table = TableReport(kind: "metrics", title: "What a run can tell", table: table, notes: segments)
  }

  /// One metric a row.
  public func blocks(for mode: OutputMode) -> [Block] { table.blocks(for: mode) }

  /// The metrics as an object.
  public var document: any Encodable & Sendable { table.document }
}
