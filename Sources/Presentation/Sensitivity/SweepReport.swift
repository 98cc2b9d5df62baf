public import Experiments
import Journeys

/// What follows when one or two parameters are moved through a range.
public struct SweepReport: Report {
  /// What was swept.
  let sweep: Sweep
  /// What it came to, metric by metric.
  let outcomes: [Sweep.Outcome]
  /// The size of each run and its luck; its strategy is the one around which parameters move.
  let header: RunHeader
  /// A parameter of each axis, which knows how its values are written.
  let settings: [SettingRow]

  /// Reports a sweep.
  public init(_ sweep: Sweep) {
    self.init(sweep, sweep.outcomes)
  }

  init(_ sweep: Sweep, _ outcomes: [Sweep.Outcome]) {
    self.sweep = sweep
    self.outcomes = outcomes
    header = RunHeader(sweep)
    settings = sweep.axes.map { SettingRow($0.paths[0], in: sweep.variant) }
  }

  /// The sentences, the shapes and the points.
  public func blocks(for mode: OutputMode) -> [Block] {
    let title = "\(header.journey) · \(header.strategy) · \(names.joined(separator: " and ")) varied"
    let size = "\(Count.text(sweep.requested, "point")), each \(header.sizeAndSeed)"
    return [.title(title), .note(size)] + stopped + [.paragraph(SweepSentence(self).text)]
      + (names.count == 1 ? curve : SweepMap(report: self).blocks) + missing
  }

  /// The points with their metrics: in an object a point a row, in a spreadsheet a metric a row.
  public var record: Record {
    let table = Record.Table(
      "metrics", names.map { .spreadsheet($0) } + Record.metricColumns, for: .spreadsheets,
      rows: points.enumerated().flatMap { number, point in
        outcomes.map { outcome in
          let estimate = outcome.estimates[number]
          return point.values.map(Value.number) + [
            .text(outcome.metric.name), .number(estimate?.mean), .number(estimate?.low), .number(estimate?.high),
            .text(outcome.metric.unit.rawValue),
          ]
        }
      })
    let objects = points.enumerated().map { number, point in
      let metrics = outcomes.lazy.map { ($0.metric.name, Value.estimate($0.estimates[number], $0.metric.unit)) }
      return Value.object(["value": value(number), "metrics": .object(Fields(metrics))])
    }
    let first = outcomes.first
    let best = first?.best
    return Record(
      "vary",
      header.fields + [
        "parameters": .list(names.map(Value.text)), "metric": (first?.metric.name).map(Value.text) ?? .nothing,
        "best": best.map(value) ?? .nothing, "knee": (first?.knee).map(value) ?? .nothing,
        "asGood": best == nil ? .nothing : .list((first?.equals ?? []).map(value)), "points": .list(objects),
        "requested": .count(sweep.requested),
      ], [table])
  }

  /// The value of a point, or a list of its two.
  private func value(_ number: Int) -> Value {
    let values = points[number].values.map(Value.number)
    return values.count == 1 ? values[0] : .list(values)
  }

  var figures: Figures { header.figures }
  /// What is moved, in the words people typed.
  var names: [String] { sweep.axes.map(\.name) }
  var points: [Sweep.Point] { sweep.points }

  /// Values of the parameters as people write them.
  func text(_ values: [Double]) -> String {
    zip(settings, values).map { $0.text(of: $1) }.joined(separator: " and ")
  }

  private var stopped: [Block] {
    guard !sweep.isComplete else { return [] }
    let done = points.count + sweep.gaps.count
    return [.paragraph("stopped after \(done) of \(sweep.requested) points; the same line again goes on from there")]
  }

  private var missing: [Block] {
    let gaps = sweep.gaps
    let reasons = gaps.reduce(into: [String]()) { if !$0.contains($1.reason) { $0.append($1.reason) } }
    return reasons.map { reason in
      let these = gaps.filter { $0.reason == reason }.map { text($0.values) }
      let names = these.count > 4 ? "\(these.count) points, from \(these[0]) on" : these.joined(separator: ", ")
      return .note("Left out: \(names), because \(reason).")
    }
  }

  // MARK: One parameter

  private var curve: [Block] {
    let hasLuck = (outcomes.first?.estimates ?? []).contains { ($0?.halfWidth ?? 0) > 0 }
    return (outcomes.count > 1 ? [.table(shapes)] : []) + [.table(table)]
      + (hasLuck ? [.note(CurveTable.legend)] : [])
  }

  /// The shape of each metric, one a row.
  private var shapes: Table {
    Table(
      [
        .text("outcome", importance: 9), Column("from low to high", .drawing(4...40), importance: 8),
        .text("best at", importance: 7),
      ],
      rows: outcomes.map { outcome in
        [
          .text(outcome.metric.name), .sparkline(outcome.estimates.map { $0?.mean }),
          .text(outcome.best.map { text(points[$0].values) } ?? ""),
        ]
      })
  }

  private var table: Table {
    let scale = Self.scale((outcomes.first?.estimates ?? []).compactMap(\.self))
    let columns =
      [Column.number(names[0], importance: 9)]
      + outcomes.enumerated().flatMap { index, outcome -> [Column] in
        let column = Column.number(outcome.metric.name, importance: index == 0 ? 8 : 3)
        return index == 0 ? [column, .drawing("", 8...24, importance: 5), .text("", importance: 7)] : [column]
      }
    return Table(
      columns,
      rows: points.enumerated().map { number, point in
        [.number(text(point.values))]
          + outcomes.enumerated().flatMap { index, outcome -> [Cell] in
            let estimate = outcome.estimates[number]
            let cell = estimate.map { Cell.number(figures.text($0, outcome.metric.unit)) } ?? .number("–")
            guard index == 0 else { return [cell] }
            return [
              cell, estimate.map { scale.bar($0) } ?? .empty,
              .text(remark(on: number, outcome), tone: number == outcome.best ? .better : .plain),
            ]
          }
      })
  }

  /// What is remarkable about a point.
  private func remark(on number: Int, _ outcome: Sweep.Outcome) -> String {
    var words = sweep.isPresent(points[number]) ? ["now"] : []
    if number == outcome.best { words.append("best") }
    if outcome.equals.contains(number) { words.append("as good") }
    if number == outcome.knee { words.append("knee") }
    return words.isEmpty ? "" : "← " + words.joined(separator: ", ")
  }

  /// Bars from the left where nothing is below 0, and from an axis otherwise.
  private struct Scale {
    let range: ClosedRange<Double>

    func bar(_ estimate: Estimate) -> Cell {
      range.lowerBound < 0 ? .signedBand(estimate, in: range) : .band(estimate, of: range.upperBound)
    }
  }

  private static func scale(_ estimates: [Estimate]) -> Scale {
    let means = estimates.map(\.mean)
    let isSigned = means.contains { $0 < 0 }
    let lows = isSigned ? estimates.map { $0.low ?? $0.mean } : [0]
    return Scale(range: lows.reduce(0, min)...estimates.map { $0.high ?? $0.mean }.reduce(0, max))
  }
}
