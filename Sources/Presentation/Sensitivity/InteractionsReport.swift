public import Experiments
import Journeys

/// Which levers matter over the whole of their ranges, alone and together, in words first.
public struct InteractionsReport: Report {
  struct Row: Hashable, Sendable {
    let setting: SettingRow
    /// How far it moves the metric over its whole range, on average over where the others are, and how much that differs
    /// from place to place.
    let effect: MorrisScreening.Effect
    /// What is due to it alone; nil where it was not looked at closely.
    let alone: SobolIndices.Part?
    /// What is due to it alone and together with others.
    let total: SobolIndices.Part?
  }

  let interactions: Interactions

  /// Reports what levers do alone and together.
  public init(_ interactions: Interactions) { self.interactions = interactions }

  /// The size of each population and its luck.
  private var header: RunHeader { RunHeader(interactions) }

  /// The levers, the one with the largest effect first.
  private var rows: [Row] {
    interactions.screening.enumerated().map { number, screened in
      let indices = number < interactions.closely.count ? interactions.indices : nil
      return Row(
        setting: SettingRow(screened.factor, in: interactions.variant), effect: screened.effect,
        alone: indices?.alone[number], total: indices?.total[number])
    }
  }

  /// The sentences and then the table.
  public func blocks(for mode: OutputMode) -> [Block] {
    [.title("\(header.journey) · \(header.strategy) · what moves \(metric), alone and together"), .note(method)]
      + stopped + [.paragraph(sentence), .table(table)] + (closely.isEmpty ? [] : [.note(Self.meaning)])
  }

  /// The levers, and what they do together.
  public var record: Record {
    let levers = rows.recordTable([
      "metric": { _ in .text(metric.name) }, "parameter": { .text($0.setting.path.description) },
      "low": { .number($0.setting.range.lowerBound) }, "high": { .number($0.setting.range.upperBound) },
      "effect": { .number($0.effect.size) }, "spread": { .number($0.effect.spread) },
      "alone": { .number($0.alone?.value) }, "aloneLow": { .number($0.alone?.low) },
      "aloneHigh": { .number($0.alone?.high) }, "total": { .number($0.total?.value) },
      "totalLow": { .number($0.total?.low) }, "totalHigh": { .number($0.total?.high) },
    ])
    return Record(
      "interactions",
      header.fields.without("step") + [
        "metric": .text(metric.name), "unit": .text(unit.rawValue), "walks": .count(walks),
        "requestedWalks": .count(plan.walks), "pairs": .count(pairs), "requestedPairs": .count(plan.blocks),
        "together": .number(together?.value), "togetherLow": .number(together?.low),
        "togetherHigh": .number(together?.high),
      ], levers)
  }

  private var metric: Metric { interactions.metric }
  private var unit: Unit { interactions.metric.unit }
  private var plan: Interactions.Plan { interactions.plan }
  /// What no lever does alone; nil where nothing moves the metric by more than luck does.
  private var together: SobolIndices.Part? { interactions.indices?.together }
  private var walks: Int { interactions.walks }
  private var pairs: Int { interactions.blocks }
  private var isComplete: Bool { walks >= plan.walks && pairs >= plan.blocks }

  private var method: String {
    let near =
      closely.isEmpty
      ? "" : ", then \(Count.text(pairs, "pair")) of points for the \(closely.count) that matter most"
    return
      "\(Count.text(walks, "walk")) through the ranges of \(Count.text(rows.count, "lever"))\(near); each point "
      + "is \(header.sizeAndSeed)."
  }

  private var closely: [Row] { rows.filter { $0.alone != nil } }

  /// How much was done, where somebody stopped it.
  public var stoppedAfter: String? {
    if walks < plan.walks { return "\(walks) of \(plan.walks) walks" }
    return pairs < plan.blocks ? "\(pairs) of \(plan.blocks) pairs of points" : nil
  }

  private var stopped: [Block] { Block.stopped(after: stoppedAfter) }

  private var sentence: String {
    guard let together, !closely.isEmpty else {
      guard !isComplete, let first = rows.first else {
        return "No lever moves \(metric) by more than luck does."
      }
      return "The lever that moves \(metric) most over its whole range is \(first.setting.nameText), by about "
        + "\(size(first)). What acts together was not looked at long enough to say."
    }
    // The sort is stable: of two that explain as much, the one with the larger effect comes first.
    let ordered = closely.sorted { ($0.alone?.value ?? 0) > ($1.alone?.value ?? 0) }
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
    Estimate([row.effect.size]).map { header.figures.size($0, unit) } ?? ""
  }

  private var table: Table {
    rows.table([
      .text("lever", importance: 9) { .text($0.setting.path.description) },
      .number("moves it by", importance: 6) { .number(size($0)) },
      .number("alone", importance: 8) { Self.cell($0.alone) },
      .number("with others", importance: 7) { Self.cell($0.total) },
      .drawing(6...16, importance: 3) { $0.alone.map { .bar($0.value) } ?? .empty },
    ])
  }

  private static func cell(_ part: SobolIndices.Part?) -> Cell {
    guard let part else { return .empty }
    return .number(
      "\(percent(part.value)) (\(percent(part.low).dropLast()) to \(percent(part.high)))")
  }

  /// Luck can take a part below 0 or above 1, where none can be.
  private static func percent(_ share: Double) -> String {
    Rounding.text(of: min(max(share, 0), 1), places: 0, shiftedBy: 2) + "%"
  }
}
