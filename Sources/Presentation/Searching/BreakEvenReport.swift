public import Experiments
import Journeys

/// How good a parameter must be for a strategy to catch up with another, in words and with what was tried.
public struct BreakEvenReport: Report {
  /// One value that was tried.
  public struct Row: Hashable, Sendable {
    /// The value of the parameter.
    public var value: Double
    /// The metric with it.
    public var level: Estimate
    /// The metric with it less that of the other strategy.
    public var difference: Estimate

    /// Creates a row from plain values.
    public init(_ value: Double, level: Estimate, difference: Estimate) {
      self.value = value
      self.level = level
      self.difference = difference
    }
  }

  /// The size of each run and its luck; its strategy is the one in which the parameter is moved.
  public let header: RunHeader
  /// The strategy to catch up with.
  public let against: String
  /// The parameter, which knows how its values are written.
  public let setting: SettingRow
  /// The name of the metric.
  public let metric: String
  /// What its numbers mean.
  public let unit: MetricUnit
  /// Whether more of it is worse.
  public let lessIsBetter: Bool
  /// What came of it.
  public let answer: BreakEven.Answer
  /// What was tried, ascending.
  public let rows: [Row]
  /// The difference as things are now.
  public let present: Estimate?
  /// The difference at the crossing with other luck.
  public let confirmation: Estimate?

  /// Creates a report from plain values.
  public init(
    header: RunHeader, against: String, setting: SettingRow, metric: String, unit: MetricUnit,
    lessIsBetter: Bool = false, answer: BreakEven.Answer, rows: [Row], present: Estimate? = nil,
    confirmation: Estimate? = nil
  ) {
    self.header = header
    self.against = against
    self.setting = setting
    self.metric = metric
    self.unit = unit
    self.lessIsBetter = lessIsBetter
    self.answer = answer
    self.rows = rows
    self.present = present
    self.confirmation = confirmation
  }

  /// The values that were tried, and then the sentences, which stay on the screen; who listens hears them first.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    let title = "\(header.journey) · break-even of \(setting.path): \(metric) of \(header.strategy) against \(against)"
    let size = "\(Count.text(rows.count, "value")), each \(header.sizeAndSeed)"
    let (head, sentence) = ([Block.title(title), .note(size)], Block.paragraph(BreakEvenSentence(self).text))
    guard shown.count > 1 else { return head + [sentence] }
    if mode == .plain { return head + [sentence, .table(table)] }
    let legend: [Block] = shown.contains { ($0.difference.halfWidth ?? 0) > 0 } ? [.note(CurveTable.legend)] : []
    return head + [.table(table)] + legend + [sentence]
  }

  /// The answer as an object.
  public var document: any Encodable & Sendable { BreakEvenDocument(self) }

  var figures: Figures { header.figures }

  private var table: Table {
    let (shown, grain) = (shown, 1e-4 * reach)
    let lows = shown.map { $0.difference.low ?? $0.difference.mean }
    let highs = shown.map { $0.difference.high ?? $0.difference.mean }
    let scale = lows.reduce(0, min)...highs.reduce(0, max)
    return Table(
      [
        .number(setting.path.description, importance: 9), .number(metric, importance: 6),
        .number("against \(against)", importance: 8), .drawing("", 8...24, importance: 3), .text("", importance: 7),
      ],
      rows: shown.map { row in
        [
          .number(setting.text(of: BreakEvenSentence.rounded(row.value, to: grain, setting)), exact: row.value),
          .number(figures.short(row.level, unit), exact: row.level.mean),
          .number(figures.differenceWithBand(row.difference, unit), exact: row.difference.mean),
          .signedBand(row.difference, in: scale), .text(row.value == setting.now ? "← now" : ""),
        ]
      })
  }

  private var numbers: Table {
    Table(
      [
        .number(setting.path.description), .text("metric"), .number("mean"), .number("difference"), .number("low"),
        .number("high"), .text("unit"),
      ],
      rows: rows.map { row in
        [
          .exact(row.value), .text(metric), .exact(row.level.mean), .exact(row.difference.mean),
          .exact(row.difference.low), .exact(row.difference.high), .text(unit.rawValue),
        ]
      })
  }
}

extension BreakEvenReport {
  /// Reports where two strategies come out the same.
  public init(_ result: BreakEven) {
    let journey = result.variant.journey
    self.init(
      header: RunHeader(
        journey: journey.name, strategy: result.variant.strategy.name, seed: result.seed,
        customers: result.customers, replications: result.replications, steps: result.steps, step: journey.step,
        currency: journey.currency),
      against: result.target.strategy.name, setting: SettingRow(result.path, in: result.variant),
      metric: result.metric.name, unit: result.metric.unit, lessIsBetter: result.metric.moreIsBetter == false,
      answer: result.answer,
      rows: result.points.map { Row($0.value, level: $0.difference.after, difference: $0.difference.difference) },
      present: result.present?.difference, confirmation: result.confirmation?.difference)
  }
}
