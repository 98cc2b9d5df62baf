public import Experiments
import Journeys

/// Which levers matter over the whole of their ranges, alone and together, in words first.
public struct InteractionsReport: Report {
  /// A lever and what it does.
  public struct Row: Hashable, Sendable {
    /// The lever.
    public var setting: SettingRow
    /// How far it moves the metric over its whole range, on average over where the others are.
    public var effect: Double
    /// How much that differs from place to place.
    public var spread: Double
    /// What is due to it alone; nil where it was not looked at closely.
    public var alone: SobolIndices.Part?
    /// What is due to it alone and together with others.
    public var total: SobolIndices.Part?

    /// Creates a row from plain values.
    public init(
      _ setting: SettingRow, effect: Double, spread: Double, alone: SobolIndices.Part? = nil,
      total: SobolIndices.Part? = nil
    ) {
      self.setting = setting
      self.effect = effect
      self.spread = spread
      self.alone = alone
      self.total = total
    }
  }

  /// The size of each population and its luck.
  public let header: RunHeader
  /// The name of the metric.
  public let metric: String
  /// What its numbers mean.
  public let unit: MetricUnit
  /// The levers, the one with the largest effect first.
  public let rows: [Row]
  /// What no lever does alone; nil where nothing moves the metric by more than luck does.
  public let together: SobolIndices.Part?
  /// How many walks through all ranges were done, and how many were asked for.
  public let walks: Progress
  /// How many pairs of points were done where the levers that matter most were looked at, and how many were asked for.
  public let pairs: Progress

  /// How much is done of something.
  public struct Progress: Hashable, Sendable {
    /// How many are done.
    public var done: Int
    /// How many were asked for.
    public var requested: Int

    /// Creates it from plain values.
    public init(_ done: Int, of requested: Int) {
      self.done = done
      self.requested = requested
    }

    /// Whether nobody stopped it.
    var isComplete: Bool { done >= requested }
  }

  /// Creates a report from plain values.
  public init(
    header: RunHeader, metric: String, unit: MetricUnit, rows: [Row], together: SobolIndices.Part?, walks: Progress,
    pairs: Progress
  ) {
    self.header = header
    self.metric = metric
    self.unit = unit
    self.rows = rows
    self.together = together
    self.walks = walks
    self.pairs = pairs
  }

  /// The sentences and then the table.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    return [.title("\(header.journey) · \(header.strategy) · what moves \(metric), alone and together"), .note(method)]
      + stopped + [.paragraph(sentence), .table(table)] + (closely.isEmpty ? [] : [.note(Self.meaning)])
  }

  /// The parts as an object.
  public var document: any Encodable & Sendable { InteractionsDocument(self) }

  private var method: String {
    let near =
      closely.isEmpty
      ? "" : ", then \(Count.text(pairs.done, "pair")) of points for the \(closely.count) that matter most"
    return
      "\(Count.text(walks.done, "walk")) through the ranges of \(Count.text(rows.count, "lever"))\(near); each point "
      + "is \(header.sizeAndSeed)."
  }

  private var closely: [Row] { rows.filter { $0.alone != nil } }

  private var stopped: [Block] {
    if !walks.isComplete {
      return [.paragraph("stopped after \(walks.done) of \(walks.requested) walks: results so far")]
    }
    guard !pairs.isComplete else { return [] }
    return [.paragraph("stopped after \(pairs.done) of \(pairs.requested) pairs of points: results so far")]
  }

  private var sentence: String {
    guard let together, !closely.isEmpty else {
      guard !walks.isComplete || !pairs.isComplete, let first = rows.first else {
        return "No lever moves \(metric) by more than luck does."
      }
      return "The lever that moves \(metric) most over its whole range is \(first.setting.nameText), by about "
        + "\(size(first)). What acts together was not looked at long enough to say."
    }
    let ordered = closely.enumerated().sorted { one, other in
      let (a, b) = (one.element.alone?.value ?? 0, other.element.alone?.value ?? 0)
      return a != b ? a > b : one.offset < other.offset
    }.map(\.element)
    let shares = ordered.prefix(3).filter { ($0.alone?.value ?? 0) > 0.01 }.compactMap { row in
      row.alone.map { "\(row.setting.nameText) \(Self.percent($0.value))" }
    }
    let alone =
      shares.isEmpty
      ? "No lever alone explains what \(metric) does over these ranges."
      : "Of what \(metric) does over these ranges, each alone explains: \(WordList.text(shares))."
    return alone + " " + combinations(together, ordered)
  }

  private func combinations(_ together: SobolIndices.Part, _ ordered: [Row]) -> String {
    guard together.low > 0 else {
      return "No combination shows: as far as luck lets us see, each lever acts by itself."
    }
    let acting = ordered.filter { ($0.total?.value ?? 0) - ($0.alone?.value ?? 0) > 0.02 }.map { $0.setting.nameText }
    let names = acting.count > 1 ? ": \(WordList.text(Array(acting.prefix(4)))) act together" : ""
    return "\(Self.percent(together.value)) belongs to combinations\(names)."
  }

  private static let meaning =
    "Shares are of how the model varies over these ranges; other ranges have other shares. In brackets is what other "
    + "points might have given."

  private func size(_ row: Row) -> String {
    Estimate([row.effect]).map { header.figures.size($0, unit) } ?? ""
  }

  private var table: Table {
    let columns: [Column] = [
      .text("lever", importance: 9), .number("moves it by", importance: 6), .number("alone", importance: 8),
      .number("with others", importance: 7), .drawing("", 6...16, importance: 3),
    ]
    return Table(
      columns,
      rows: rows.map { row in
        [
          .text(row.setting.path.description), .number(size(row), exact: row.effect), Self.cell(row.alone),
          Self.cell(row.total), row.alone.map { .bar($0.value) } ?? .empty,
        ]
      })
  }

  private static func cell(_ part: SobolIndices.Part?) -> Cell {
    guard let part else { return .empty }
    return .number(
      "\(percent(part.value)) (\(percent(part.low).dropLast()) to \(percent(part.high)))", exact: part.value)
  }

  /// Luck can take a part below 0 or above 1, where none can be.
  private static func percent(_ share: Double) -> String {
    Rounding.text(of: min(max(share, 0), 1), places: 0, shiftedBy: 2) + "%"
  }

  /// Everything about the levers, for programs.
  var numbers: Table {
    Table(
      [
        .text("metric"), .text("parameter"), .number("low"), .number("high"), .number("effect"), .number("spread"),
        .number("alone"), .number("alone low", key: "aloneLow"), .number("alone high", key: "aloneHigh"),
        .number("total"), .number("total low", key: "totalLow"), .number("total high", key: "totalHigh"),
      ],
      rows: rows.map { row in
        [
          .text(metric), .text(row.setting.path.description), .exact(row.setting.range.lowerBound),
          .exact(row.setting.range.upperBound), .exact(row.effect), .exact(row.spread), .exact(row.alone?.value),
          .exact(row.alone?.low), .exact(row.alone?.high), .exact(row.total?.value), .exact(row.total?.low),
          .exact(row.total?.high),
        ]
      })
  }
}

extension InteractionsReport {
  /// Reports what levers do alone and together.
  public init(_ interactions: Interactions) {
    let variant = interactions.variant
    self.init(
      header: RunHeader(interactions),
      metric: interactions.metric.name, unit: interactions.metric.unit,
      rows: interactions.screening.enumerated().map { number, screened in
        var setting = SettingRow(screened.factor.path, in: variant)
        setting.range = screened.factor.range
        let isClose = number < interactions.closely.count
        return Row(
          setting, effect: screened.effect.size, spread: screened.effect.spread,
          alone: isClose ? interactions.indices?.alone[number] : nil,
          total: isClose ? interactions.indices?.total[number] : nil)
      }, together: interactions.indices?.together,
      walks: Progress(interactions.walks, of: interactions.plan.walks),
      pairs: Progress(interactions.blocks, of: interactions.plan.blocks))
  }
}
