public import Experiments
import Journeys

/// How good a parameter must be for a strategy to catch up with another, in words and with what was tried.
public struct BreakEvenReport: Report {
  /// Where two strategies come out the same.
  let result: BreakEven
  /// The parameter, which knows how its values are written.
  let setting: SettingRow
  /// The size of each run and its luck.
  let header: RunHeader

  /// Reports where two strategies come out the same.
  public init(_ result: BreakEven) {
    self.result = result
    setting = SettingRow(result.path, in: result.variant)
    header = RunHeader(result)
  }

  /// The values that were tried, and then the sentences, which stay on the screen; who listens hears them first.
  public func blocks(for mode: OutputMode) -> [Block] {
    let title =
      "\(header.journey) · break-even of \(setting.path): \(result.metric) of \(header.strategy) against \(against)"
    let size = "\(Count.text(result.points.count, "value")), each \(header.sizeAndSeed)"
    let (head, sentence) = ([Block.title(title), .note(size)], Block.paragraph(BreakEvenSentence(self).text))
    guard shown.count > 1 else { return head + [sentence] }
    if mode == .plain { return head + [sentence, .table(table)] }
    let legend: [Block] = shown.contains { ($0.change.halfWidth ?? 0) > 0 } ? [.note(CurveTable.legend)] : []
    return head + [.table(table)] + legend + [sentence]
  }

  /// The answer and what was tried.
  public var record: Record {
    let unit = Value.text(unit.rawValue)
    var fields: Fields = [
      "parameter": .text(setting.path.description), "metric": .text(result.metric.name), "unit": unit,
      "against": .text(against), "answer": .text(result.answer.name), "now": .number(setting.now),
    ]
    if case .crossing(let crossing) = result.answer {
      fields += ["value": .number(crossing.value), "low": .number(crossing.low), "high": .number(crossing.high)]
    }
    let columns: [Record.Column] = [
      Record.Column(setting.path.description, key: "value"), .spreadsheet("metric"), "mean", "difference", "low",
      "high", .spreadsheet("unit"),
    ]
    return Record(
      "break-even", header.fields.without("journey") + fields,
      [
        Record.Table(
          "points", columns,
          rows: result.points.map { point in
            [
              .number(point.value), .text(result.metric.name), .number(point.difference.after.mean),
              .number(point.change.mean), .number(point.change.low), .number(point.change.high), unit,
            ]
          })
      ])
  }

  var figures: Figures { header.figures }
  var unit: Unit { result.metric.unit }
  /// The strategy to catch up with.
  var against: String { result.target.strategy.name }

  private var table: Table {
    let (shown, grain) = (shown, 1e-4 * reach)
    let lows = shown.map { $0.change.low ?? $0.change.mean }
    let highs = shown.map { $0.change.high ?? $0.change.mean }
    let scale = lows.reduce(0, min)...highs.reduce(0, max)
    return Table(
      [
        .number(setting.path.description, importance: 9), .number(result.metric.name, importance: 6),
        .number("against \(against)", importance: 8), .drawing("", 8...24, importance: 3), .text("", importance: 7),
      ],
      rows: shown.map { point in
        [
          .number(setting.text(of: BreakEvenSentence.rounded(point.value, to: grain, setting))),
          .number(figures.short(point.difference.after, unit)),
          .number(figures.differenceWithBand(point.change, unit)),
          .signedBand(point.change, in: scale), .text(point.value == setting.now ? "← now" : ""),
        ]
      })
  }

  // MARK: What is shown of what was tried

  /// How far what is shown goes.
  private var reach: Double { (shown.last?.value ?? 0) - (shown.first?.value ?? 0) }

  /// What people see: about a dozen values, the present one and the one that was found among them.
  private var shown: [BreakEven.Point] {
    let near = result.points.filter { neighbourhood.contains($0.value) }
    let step = ((near.last?.value ?? 0) - (near.first?.value ?? 0)) / 12
    let fixed = [setting.now, found].compactMap(\.self).filter { value in near.contains { $0.value == value } }
    var last = -Double.infinity
    return near.filter { point in
      let isFar = point.value - last >= step * 0.75 && fixed.allSatisfy { abs(point.value - $0) >= step * 0.75 }
      guard isFar || fixed.contains(point.value) else { return false }
      last = point.value
      return true
    }
  }

  /// The value at which both come out the same.
  private var found: Double? { if case .crossing(let crossing) = result.answer { crossing.value } else { nil } }

  /// Where it gets interesting: around the present value and the one that was found, with one value beyond on each side
  /// unless it is far away; everywhere, where none was found or there are more.
  private var neighbourhood: ClosedRange<Double> {
    guard case .crossing(let crossing) = result.answer, crossing.others == 0, crossing.value != setting.now else {
      return -.infinity ... .infinity
    }
    let (low, high) = (min(setting.now, crossing.value), max(setting.now, crossing.value))
    let (margin, far) = ((high - low) / 2, (high - low) * 4)
    let values = result.points.map(\.value)
    let (below, above) = (values.last { $0 < low } ?? low, values.first { $0 > high } ?? high)
    return min(low - margin, max(below, low - far))...max(high + margin, min(above, high + far))
  }
}

extension BreakEven.Point {
  /// The metric with the value less that of the other strategy.
  var change: Estimate { difference.difference }
}

extension BreakEven.Answer {
  /// Which answer it is, for programs.
  fileprivate var name: String {
    switch self {
    case .crossing: "crossing"
    case .ahead: "ahead"
    case .behind: "behind"
    case .independent: "independent"
    }
  }
}
