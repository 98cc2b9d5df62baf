public import Journeys
import OrderedCollections

/// Parameters of a journey or of one of its parts.
public struct ParametersReport: Report {
  /// What they belong to.
  let title: String
  /// The parameters in the order of the journey.
  let rows: [SettingRow]
  /// Whether to say what each of them means.
  let isExplained: Bool

  /// One parameter a row; on a screen, where all of them are no answer, one part of the journey a row.
  public func blocks(for mode: OutputMode) -> [Block] {
    guard !rows.isEmpty else { return [.title(title), .paragraph("There are no parameters here.")] }
    if isExplained { return [.title(title), .table(explanations(mode)), [SettingRow].remarks] }
    guard mode == .table else { return [.title(title), .table(overview)] }
    return [.title(title), .table(owners), .note(Self.more(rows))]
  }

  /// One parameter a row.
  public var record: Record { Record("parameters", [:], rows.recordTable()) }

  /// What each part of the journey has.
  private var owners: Table {
    let owned = OrderedDictionary(grouping: rows, by: \.path.element.text)
    return Table(
      [.text("part", importance: 9), .number("parameters", importance: 3), .prose("such as")],
      rows: owned.map { owner, rows in
        let names = rows.prefix(3).map(\.path.parameter.name).joined(separator: ", ")
        return [
          .text(owner.isEmpty ? "the whole journey" : owner), .count(rows.count),
          .text(names + (rows.count > 3 ? " …" : "")),
        ]
      })
  }

  /// How to see values: one part's, or all.
  private static func more(_ rows: [SettingRow]) -> String {
    let owner = rows.first { !$0.path.element.text.isEmpty }?.path.element.text
    return (owner.map { "Those of one part with their values: show \($0).*   " } ?? "")
      + "All of them: mode plain, then this again."
  }

  private var overview: Table {
    let columns: [Column] = [
      .text("parameter", importance: 9), .number("now", importance: 8), .number("was", importance: 5),
      .number("range", importance: 4), Column("source", .text(atLeast: 10), importance: 3),
    ]
    return Table(
      columns,
      rows: rows.map { row in
        [.text(row.path.description), row.nowCell, row.wasCell, row.rangeCell, .text(row.source.kind, tone: .dim)]
      })
  }

  /// Parameters of one part are listed below its name, which is the beginning of theirs.
  private func explanations(_ mode: OutputMode) -> Table {
    let owners = Set(rows.map(\.path.element.text))
    let owner = mode == .table && owners.count == 1 ? owners.first.flatMap { $0.isEmpty ? nil : $0 } : nil
    let columns: [Column] = [
      .text(owner.map { "\($0)." } ?? "parameter", importance: 9), .number("now", importance: 8),
      .number("range", importance: 4), Column("meaning", .prose(atLeast: 20), importance: 5),
    ]
    return Table(
      columns,
      rows: rows.map { row in
        let name = owner == nil ? row.path.description : row.path.parameter.name
        return [.text(name), row.nowCell, row.rangeCell, .text(row.path.parameter.meaning + row.remark)]
      })
  }
}

extension ParametersReport {
  /// Lists the parameters of one part of a journey with their meanings, or all of them without.
  public init(_ variant: Variant, of element: Element? = nil) {
    let paths = variant.journey.parameters.filter { element == nil || $0.element == element }
    let name = element.map { $0.text.isEmpty ? "the journey as a whole" : $0.text } ?? "parameters"
    self.init(
      title: "\(variant.journey.name) · \(name)", rows: paths.map { SettingRow($0, in: variant) },
      isExplained: element != nil)
  }
}

extension TableReport {
  /// What some parameters are now, how far they go, where they come from and what they mean.
  public static func parameters(_ paths: [ParameterPath], in variant: Variant) -> TableReport {
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
    return TableReport("parameter", table, notes: notes)
  }
}
