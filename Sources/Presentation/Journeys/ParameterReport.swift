public import Journeys
import OrderedCollections

/// What some parameters are now, how far they go, where they come from and what they mean.
public struct ParameterReport: Report {
  private let table: TableReport

  /// Looks parameters up.
  public init(on paths: [ParameterPath], in variant: Variant) {
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
    self.table = TableReport(kind: "parameter", table: table, notes: notes)
  }

  /// One parameter a row.
  public var blocks: [Block] { table.blocks }

  /// The parameters.
  public var record: Record { table.record }
}
