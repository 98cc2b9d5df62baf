public import Experiments
public import Journeys
import OrderedCollections

/// What a result rests on, on whose word, and which of it moves the result most.
public struct AssumptionsReport: Report {
  /// A parameter that can change something, with on whose word it has its value.
  public struct Row: Hashable, Sendable {
    /// The parameter and its value.
    public var setting: SettingRow
    /// On whose word it has it.
    public var assumption: Assumption

    /// Creates a row from plain values.
    public init(_ setting: SettingRow, _ assumption: Assumption) {
      self.setting = setting
      self.assumption = assumption
    }
  }

  /// The name of the journey.
  public let journey: String
  /// The parameters that can change something, in the order of the journey.
  public let rows: [Row]
  /// What the strategy in use changes, the later changes among it.
  public let changes: [SettingRow]
  /// The parameters that somebody cared to explain or to set, and that can change nothing as things stand.
  public let resting: [SettingRow]
  /// What came of moving those that nobody measured; nil where that was not asked.
  public let swings: SwingReport?
  /// Why that could not be found out, if it was asked and could not.
  public let obstacle: String?

  /// Creates a report from plain values.
  public init(
    journey: String, rows: [Row], changes: [SettingRow] = [], resting: [SettingRow] = [], swings: SwingReport? = nil,
    obstacle: String? = nil
  ) {
    self.journey = journey
    self.rows = rows
    self.changes = changes
    self.resting = resting
    self.swings = swings
    self.obstacle = obstacle
  }

  /// The counts, the values from the best founded to the least, and what the result hangs on.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] + (swings.map { [.table($0.numbers)] } ?? []) }
    let list = changed + groups + rest
    let unknown = obstacle.map { Block.paragraph("What the result hangs on cannot be found out: \($0).") }
    return [.title("\(journey) · assumptions"), .note(summary)] + list
      + (swings?.blocks ?? [unknown].compactMap(\.self))
  }

  /// The assumptions as an object.
  public var document: any Encodable & Sendable {
    var object: [String: JSONValue] = ["result": .text("assumptions"), "rows": .list(numbers.objects)]
    if let swings { object["swings"] = .list(swings.numbers.objects) }
    return JSONValue.object(object)
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
    let columns: [Column] = [
      .text("parameter", importance: 9), .number("now", importance: 8), .number("was", importance: 7),
      .prose("which was", importance: 2),
    ]
    let table = Table(
      columns,
      rows: changes.map { row in
        let source = [row.source.kind, row.source.text].filter { !$0.isEmpty }.joined(separator: ": ")
        return [row.changeCell, row.nowCell, row.wasCell, .text(source)]
      })
    return [.heading("set by you"), .table(table)]
  }

  /// What was measured, then what is judgement: the file's before the defaults, and what has a reason before the rest.
  private var groups: [Block] {
    func find(_ origin: Assumption.Origin) -> [Row] { live.filter { $0.assumption.origin == origin } }
    let judged = find(.judgement)
    let explained = judged.filter { !$0.setting.source.text.isEmpty }
    let plain = judged.filter { $0.setting.source.text.isEmpty }
    return AssumptionTables.explained("measured", find(.measured))
      + AssumptionTables.explained("calibrated", find(.calibrated))
      + AssumptionTables.explained("judgement, with a reason", explained.filter(\.assumption.isOfFile))
      + AssumptionTables.folded("judgement of the file", plain.filter(\.assumption.isOfFile))
      + AssumptionTables.explained(
        "judgement of every journey, with a reason", explained.filter { !$0.assumption.isOfFile })
      + AssumptionTables.foldedDefaults("judgement of every journey", plain.filter { !$0.assumption.isOfFile })
  }

  private var rest: [Block] {
    guard !resting.isEmpty else { return [] }
    let list = resting.map { "\($0.path)\u{A0}\($0.valueText)" }.joined(separator: ", ")
    return [.heading("at rest: these can change nothing as things stand"), .paragraph(list)]
  }

  private var numbers: Table {
    let table = rows.map(\.setting).numbers
    return Table(
      table.columns + [.text("origin"), .text("given by", key: "givenBy")],
      rows: zip(table.rows, rows).map { cells, row in
        let origin = row.assumption.origin
        let giver = origin == .set ? "strategy" : row.assumption.isOfFile ? "file" : "default"
        return cells + [.text(origin.rawValue), .text(giver)]
      })
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
    let rows = variant.assumptions.map { Row(SettingRow($0.path, in: variant), $0) }
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
