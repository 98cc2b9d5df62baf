import Journeys

/// Groups of assumptions: in full where there is something to say of each, and folded where there is not.
enum AssumptionTables {
  /// One parameter a row, with on whose word.
  static func explained(_ title: String, _ rows: [AssumptionsReport.Row]) -> [Block] {
    guard !rows.isEmpty else { return [] }
    let table = Table(
      [.text("parameter", importance: 9), .number("value", importance: 8), .prose("according to")],
      rows: rows.map { row in
        [.text(row.setting.path.description), row.setting.nowCell, .text(row.setting.source.text)]
      })
    return [.heading(title), .table(table)]
  }

  /// One element a row: `consideration.website   quality 7.7, variability 0.9`.
  static func folded(_ title: String, _ rows: [AssumptionsReport.Row]) -> [Block] {
    let elements = grouped(rows, by: \.setting.path.element)
    return lists(
      title, "where",
      elements.map { element, rows in
        let values = rows.map { "\($0.setting.path.parameter.name)\u{A0}\($0.setting.valueText)" }
        return (element.text.isEmpty ? "the journey" : element.text, values)
      })
  }

  /// Defaults are alike wherever they hold, so one kind of element is a row: `touchpoints   severity 3 (at 7)`.
  static func foldedDefaults(_ title: String, _ rows: [AssumptionsReport.Row]) -> [Block] {
    let scopes = grouped(rows, by: \.setting.path.parameter.scope)
    return lists(
      title, "of",
      scopes.map { scope, rows in
        let values = grouped(rows, by: \.setting.path.parameter).map { parameter, rows in
          let count = scope == .journey ? "" : "\u{A0}(at\u{A0}\(rows.count))"
          return "\(parameter.name)\u{A0}\(rows[0].setting.valueText)\(count)"
        }
        return (scope == .journey ? "the journey" : "\(scope.rawValue)s", values)
      })
  }

  private static func lists(_ title: String, _ column: String, _ lists: [(name: String, values: [String])]) -> [Block] {
    guard !lists.isEmpty else { return [] }
    let table = Table(
      [.text(column, importance: 9), .prose("values", importance: 8)],
      rows: lists.map { [.text($0.name), .text($0.values.joined(separator: ", "))] })
    return [.heading(title), .table(table)]
  }

  /// The rows with the same key together, the keys in the order in which they come first.
  private static func grouped<Key: Hashable>(
    _ rows: [AssumptionsReport.Row], by key: (AssumptionsReport.Row) -> Key
  ) -> [(Key, [AssumptionsReport.Row])] {
    var keys: [Key] = []
    for row in rows where !keys.contains(key(row)) { keys.append(key(row)) }
    return keys.map { wanted in (wanted, rows.filter { key($0) == wanted }) }
  }
}
