public import Journeys
import OrderedCollections

/// Parameters of a journey or of one of its parts.
public struct ParametersReport: Report {
  /// What they belong to.
  let title: String
  /// The parameters in the order of the journey.
  let rows: [SettingRow]
  let isExplained: Bool

  /// One parameter a row; on a screen, where all of them are no answer, one part of the journey a row.
  public func blocks(for mode: OutputMode) -> [Block] {
    guard !rows.isEmpty else { return [.title(title), .paragraph("There are no parameters here.")] }
    if isExplained { return [.title(title), .table(explanations(mode)), [SettingRow].remarks] }
    guard mode == .table else { return [.title(title), .table(overview)] }
    return [.title(title), .table(owners), .note(Self.more(rows))]
  }

  /// One parameter a row.
  public var record: Record { Record("parameters", [:], rows.recordTable) }

  private var owners: Table {
    let owned = OrderedDictionary(grouping: rows, by: \.path.element.text)
    return owned.table([
      .text("part", importance: 9) { .text($0.key.isEmpty ? "the whole journey" : $0.key) },
      .number("parameters", importance: 3) { .count($0.value.count) },
      .prose("such as") { _, rows in
        .text(rows.prefix(3).map(\.path.parameter.name).joined(separator: ", ") + (rows.count > 3 ? " …" : ""))
      },
    ])
  }

  /// How to see values: one part's, or all.
  private static func more(_ rows: [SettingRow]) -> String {
    let owner = rows.first { !$0.path.element.text.isEmpty }?.path.element.text
    return (owner.map { "Those of one part with their values: show \($0).*   " } ?? "")
      + "All of them: mode plain, then this again."
  }

  private var overview: Table {
    rows.table([
      .text("parameter", importance: 9) { .text($0.path.description) }, .number("now", importance: 8, \.nowCell),
      .number("was", importance: 5, \.wasCell), .number("range", importance: 4, \.rangeCell),
      .text("source", importance: 3, atLeast: 10) { .text($0.source.kind, tone: .dim) },
    ])
  }

  /// Parameters of one part are listed below its name, which is the beginning of theirs.
  private func explanations(_ mode: OutputMode) -> Table {
    let owners = Set(rows.map(\.path.element.text))
    let owner = mode == .table && owners.count == 1 ? owners.first.flatMap { $0.isEmpty ? nil : $0 } : nil
    return rows.table([
      .text(owner.map { "\($0)." } ?? "parameter", importance: 9) {
        .text(owner == nil ? $0.path.description : $0.path.parameter.name)
      },
      .number("now", importance: 8, \.nowCell), .number("range", importance: 4, \.rangeCell),
      .prose("meaning", importance: 5) { .text($0.path.parameter.meaning + $0.remark) },
    ])
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
    func text(_ value: Double, _ path: ParameterPath) -> String {
      path.parameter.unit.text(of: value, currency: variant.journey.currency)
    }
    func cell(_ value: Double, _ path: ParameterPath) -> Cell { .number(text(value, path), exact: value) }
    let table = paths.table([
      .text("parameter", importance: 9) { .text($0.description) }, .number("now") { cell(variant[$0], $0) },
      .number("from") { cell(variant.journey.range(of: $0).lowerBound, $0) },
      .number("to") { cell(variant.journey.range(of: $0).upperBound, $0) },
      .text("source") { path in
        .text(variant.strategy.changes[path] == nil ? variant.journey.source(of: path).kind : "set by you")
      },
    ])
    var notes = paths.prefix(1).map(\.parameter.meaning)
    if paths.count == 1 {
      let source = variant.journey.source(of: paths[0])
      if !source.text.isEmpty { notes.append("Source: \(source.text)") }
    }
    for start in variant.starts {
      for path in paths {
        guard let value = variant.strategy[path, from: start] else { continue }
        notes.append("\(path): \(text(value, path)) \(variant.journey.step.text(from: start))")
      }
    }
    return TableReport("parameter", table, notes: notes)
  }
}
