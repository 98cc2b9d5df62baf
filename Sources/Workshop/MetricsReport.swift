import Experiments
import Journeys
import OrderedCollections
import Presentation

/// Reports on metrics: what there is to know, and what a run says.
enum MetricsReport {
  /// Every metric that a journey has, with what it means.
  static func report(on journey: Journey) -> any Report {
    var table = Table([.text("metric", importance: 9), .prose("what it means")])
    for metric in MetricCatalogue.metrics(of: journey) where metric.segment == nil {
      table.append([.text(metric.name), .text(metric.meaning)])
    }
    let segments = journey.segments.keys.first.map { ["For one segment, add its name: conversion.\($0)"] } ?? []
    return TableReport(kind: "metrics", title: "What a run can tell", table: table, notes: segments)
  }

  /// One metric in the last run and the one before.
  static func report(on metric: Metric, now: RunResult, before: RunResult?) -> any Report {
    let figures = Figures(step: now.variant.journey.step, currency: now.variant.journey.currency)
    var table = Table([.text("strategy", importance: 9), .number(metric.name), .number("seed")])
    for run in [before, now].compactMap(\.self) {
      let estimate = run.estimate(of: metric)
      table.append([
        .text(run.strategyName),
        .number(estimate.map { figures.text($0, metric.unit) } ?? "–", exact: estimate?.mean),
        .number("\(run.seed)", exact: Double(run.seed)),
      ])
    }
    return TableReport(kind: "metric", title: metric.name, table: table, notes: [metric.meaning])
  }
}

/// Reports on single parameters.
enum ParameterReport {
  /// What some parameters are now, how far they go, where they come from and what they mean.
  static func report(on paths: [ParameterPath], in variant: Variant) -> any Report {
    let currency = variant.journey.currency
    var table = Table([
      .text("parameter", importance: 9), .number("now"), .number("from"), .number("to"), .text("source"),
    ])
    for path in paths {
      let unit = path.parameter.unit
      let range = variant.journey.range(of: path)
      let source = variant.strategy.changes[path] == nil ? variant.journey.source(of: path).kind : "set by you"
      func cell(_ value: Double) -> Cell { .number(unit.text(of: value, currency: currency), exact: value) }
      table.append([
        .text(path.description), cell(variant[path]), cell(range.lowerBound), cell(range.upperBound), .text(source),
      ])
    }
    var notes = paths.prefix(1).map(\.parameter.meaning)
    if paths.count == 1 {
      let source = variant.journey.source(of: paths[0])
      if !source.text.isEmpty { notes.append("Source: \(source.text)") }
    }
    for start in variant.starts {
      for path in paths {
        guard let value = variant.strategy[path, from: start] else { continue }
        let text = path.parameter.unit.text(of: value, currency: currency)
        notes.append("\(path): \(text) \(variant.journey.step.text(from: start))")
      }
    }
    return TableReport(kind: "parameter", table: table, notes: notes)
  }
}
