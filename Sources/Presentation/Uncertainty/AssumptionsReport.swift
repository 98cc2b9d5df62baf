public import Experiments
public import Journeys
import OrderedCollections

/// What a result rests on, on whose word, and which of it moves the result most.
public struct AssumptionsReport: Report {
  /// A parameter that can change something, with on whose word it has its value.
  struct Row: Hashable, Sendable {
    let setting: SettingRow
    let assumption: Assumption
  }

  let journey: String
  /// The parameters that can change something, in the order of the journey.
  let rows: [Row]
  /// What the strategy in use changes, the later changes among it.
  var changes: [SettingRow] = []
  /// The parameters that somebody cared to explain or to set, and that can change nothing as things stand.
  var resting: [SettingRow] = []
  /// What came of moving those that nobody measured; nil where that was not asked.
  var swings: SwingReport?
  /// Why that could not be found out, if it was asked and could not.
  var obstacle: String?

  /// What moving those that nobody measured came to, if that was asked.
  public var sensitivity: Sensitivity? { swings?.sensitivity }

  /// The counts, the values from the best founded to the least, and what the result hangs on.
  public func blocks(for mode: OutputMode) -> [Block] {
    let unknown = obstacle.map { Block.paragraph("What the result hangs on cannot be found out: \($0).") }
    return [.title("\(journey) · assumptions"), .note(summary)] + changed + groups + rest
      + (swings?.blocks ?? [unknown].compactMap(\.self))
  }

  /// How far the search for what counts came, where somebody stopped it.
  public var stoppedAfter: String? { swings?.stoppedAfter }

  /// The assumptions, and what came of moving them.
  public var record: Record {
    var table = rows.map(\.setting).recordTable
    table.append("origin", rows.map { .text($0.assumption.origin.rawValue) })
    table.append(
      "givenBy",
      rows.map(\.assumption).map {
        .text($0.origin == .set ? "strategy" : $0.isOfFile ? "file" : "default")
      })
    return Record("assumptions", [:], table, swings?.recordTable)
  }

  private var live: [Row] { rows.filter { !$0.assumption.isOff } }

  private var summary: String {
    let counts = Assumption.Origin.allCases.compactMap { origin -> String? in
      let count = live.count { $0.assumption.origin == origin }
      return count > 0 ? "\(count)\u{A0}\(origin.rawValue)" : nil
    }
    guard !counts.isEmpty else { return "There are no parameters." }
    let off = rows.count - live.count
    let left = off > 0 ? " Left at 0, which switches off what they stand for: \(off) more." : ""
    return "\(Count.text(live.count, "parameter")) that can change something: \(counts.joined(separator: ", "))." + left
  }

  /// What the strategy in use says, beside what it was.
  private var changed: [Block] {
    guard !changes.isEmpty else { return [] }
    let table = changes.table([
      .text("parameter", importance: 9, \.changeCell), .number("now", importance: 8, \.nowCell),
      .number("was", importance: 7, \.wasCell),
      .prose("which was", importance: 2) {
        .text([$0.source.kind, $0.source.text].filter { !$0.isEmpty }.joined(separator: ": "))
      },
    ])
    return [.heading("set by you"), .table(table)]
  }

  /// What was measured, then what is judgement: the file's before the defaults, and what has a reason before the rest.
  private var groups: [Block] {
    func find(_ origin: Assumption.Origin) -> [Row] { live.filter { $0.assumption.origin == origin } }
    let judged = find(.judgement)
    let explained = judged.filter { !$0.setting.source.text.isEmpty }
    let plain = judged.filter { $0.setting.source.text.isEmpty }
    return Self.explained("measured", find(.measured))
      + Self.explained("calibrated", find(.calibrated))
      + Self.explained("judgement, with a reason", explained.filter(\.assumption.isOfFile))
      + Self.folded("judgement of the file", plain.filter(\.assumption.isOfFile))
      + Self.explained(
        "judgement of every journey, with a reason", explained.filter { !$0.assumption.isOfFile })
      + Self.foldedDefaults("judgement of every journey", plain.filter { !$0.assumption.isOfFile })
  }

  private var rest: [Block] {
    guard !resting.isEmpty else { return [] }
    let list = resting.map { "\($0.path)\u{A0}\($0.valueText)" }.joined(separator: ", ")
    return [.heading("at rest: these can change nothing as things stand"), .paragraph(list)]
  }
}

extension AssumptionsReport {
  /// Lists the assumptions of a journey under a strategy.
  ///
  /// - Parameters:
  ///   - variant: The journey and the strategy.
  ///   - sensitivity: What came of moving those that nobody measured, if that was asked.
  ///   - obstacle: Why that could not be found out, if it was asked and could not.
  public init(_ variant: Variant, _ sensitivity: Sensitivity? = nil, obstacle: String? = nil) {
    let rows = variant.assumptions.map { Row(setting: SettingRow($0.path, in: variant), assumption: $0) }
    let changes = SettingRow.changes(in: variant)
    let live = Set(rows.map(\.setting.path))
    let cared = variant.journey.sources.keys + changes.map(\.path)
    let resting = variant.journey.parameters.filter { cared.contains($0) && !live.contains($0) }
    self.init(
      journey: variant.journey.name, rows: rows, changes: changes.filter { live.contains($0.path) },
      resting: resting.map { SettingRow($0, in: variant) },
      swings: sensitivity.map { SwingReport($0, in: variant, rows.map(\.assumption)) }, obstacle: obstacle)
  }
}

/// Groups of assumptions: in full where there is something to say of each, and folded where there is not.
extension AssumptionsReport {
  /// One parameter a row, with on whose word.
  private static func explained(_ title: String, _ rows: [Row]) -> [Block] {
    guard !rows.isEmpty else { return [] }
    let table = rows.map(\.setting).table([
      .text("parameter", importance: 9) { .text($0.path.description) }, .number("value", importance: 8, \.nowCell),
      .prose("according to") { .text($0.source.text) },
    ])
    return [.heading(title), .table(table)]
  }

  /// One element a row: `consideration.website   quality 7.7, variability 0.9`.
  private static func folded(_ title: String, _ rows: [Row]) -> [Block] {
    let elements = OrderedDictionary(grouping: rows, by: \.setting.path.element)
    return lists(
      title, "where",
      elements.map { element, rows in
        let values = rows.map { "\($0.setting.path.parameter.name)\u{A0}\($0.setting.valueText)" }
        return (element.text.isEmpty ? "the journey" : element.text, values)
      })
  }

  /// Defaults are alike wherever they hold, so one kind of element is a row: `touchpoints   severity 3 (at 7)`.
  private static func foldedDefaults(_ title: String, _ rows: [Row]) -> [Block] {
    let scopes = OrderedDictionary(grouping: rows, by: \.setting.path.parameter.scope)
    return lists(
      title, "of",
      scopes.map { scope, rows in
        let values = OrderedDictionary(grouping: rows, by: \.setting.path.parameter).map { parameter, rows in
          let count = scope == .journey ? "" : "\u{A0}(at\u{A0}\(rows.count))"
          return "\(parameter.name)\u{A0}\(rows[0].setting.valueText)\(count)"
        }
        return (scope == .journey ? "the journey" : "\(scope.rawValue)s", values)
      })
  }

  private static func lists(_ title: String, _ column: String, _ lists: [(name: String, values: [String])]) -> [Block] {
    guard !lists.isEmpty else { return [] }
    let table = lists.table([
      .text(column, importance: 9) { .text($0.name) },
      .prose("values", importance: 8) { .text($0.values.joined(separator: ", ")) },
    ])
    return [.heading(title), .table(table)]
  }
}
