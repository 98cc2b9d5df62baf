public import Experiments
import Journeys
import OrderedCollections

/// What follows when one or two parameters are moved through a range.
public struct SweepReport: Report {
  let sweep: Sweep
  /// What it came to, metric by metric.
  let outcomes: [Sweep.Outcome]
  /// The size of each run and its luck; its strategy is the one around which parameters move.
  private var header: RunHeader { RunHeader(sweep) }
  /// A parameter of each axis, which knows how its values are written.
  private var settings: [SettingRow] { sweep.axes.map { SettingRow($0.paths[0], in: sweep.variant) } }

  /// The sentences, the shapes and the points.
  public func blocks(for mode: OutputMode) -> [Block] {
    let title = "\(header.journey) · \(header.strategy) · \(names.joined(separator: " and ")) varied"
    let size = "\(Count.text(sweep.requested, "point")), each \(header.sizeAndSeed)"
    return [.title(title), .note(size)] + stopped + [.paragraph(sentence)]
      + (names.count == 1 ? curve : map) + missing
      + Block.notes(sweep.variant.wholeMoves(sweep.axes.flatMap(\.paths)))
  }

  /// The points with their metrics: in an object a point a row, in a spreadsheet a metric a row.
  public var record: Record {
    let table = Record.Table(
      key: "metrics", columns: names.map { .spreadsheet($0) } + Record.metricColumns, readers: .spreadsheets,
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
      ], table)
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

  /// How many points were done, where somebody stopped it.
  public var stoppedAfter: String? {
    sweep.isComplete ? nil : "\(points.count + sweep.gaps.count) of \(Count.text(sweep.requested, "point"))"
  }

  private var stopped: [Block] {
    Block.stopped(after: stoppedAfter, "; the same line again goes on from there")
  }

  private var missing: [Block] {
    OrderedDictionary(grouping: sweep.gaps, by: \.reason).map { reason, gaps in
      let these = gaps.map { text($0.values) }
      let names = these.count > 4 ? "\(these.count) points, from \(these[0]) on" : these.joined(separator: ", ")
      return .note("Left out: \(names), because \(reason).")
    }
  }

  // MARK: One parameter

  private var curve: [Block] {
    (outcomes.count > 1 ? [.table(shapes)] : []) + [.table(table)]
      + Block.notes(CurveTable.legend(of: outcomes.first?.estimates ?? []))
  }

  /// The shape of each metric, one a row.
  private var shapes: Table {
    outcomes.table([
      .text("outcome", importance: 9) { .text($0.metric.name) },
      Cells(Column("from low to high", .drawing(4...40), importance: 8)) { .sparkline($0.estimates.map { $0?.mean }) },
      .text("best at", importance: 7) { .text($0.best.map { text(points[$0].values) } ?? "") },
    ])
  }

  private var table: Table {
    let estimates = (outcomes.first?.estimates ?? []).compactMap(\.self)
    let scale = Bar.scale(estimates)
    // Bars from the left where nothing is below 0, and from an axis otherwise.
    let isSigned = estimates.contains { $0.mean < 0 }
    func bar(_ estimate: Estimate) -> Cell {
      isSigned ? .signedBand(estimate, in: scale) : .band(estimate, of: scale.upperBound)
    }
    var columns: [Cells<Int>] = [.number(names[0], importance: 9) { .number(text(points[$0].values)) }]
    for (index, outcome) in outcomes.enumerated() {
      columns.append(
        .number(outcome.metric.name, importance: index == 0 ? 8 : 3) {
          .number(outcome.estimates[$0].map { figures.text($0, outcome.metric.unit) } ?? "–")
        })
      guard index == 0 else { continue }
      columns += [
        .drawing(8...24, importance: 5) { outcome.estimates[$0].map(bar) ?? .empty },
        .text("", importance: 7) { .text(remark(on: $0, outcome), tone: $0 == outcome.best ? .better : .plain) },
      ]
    }
    return points.indices.table(columns)
  }

  /// What is remarkable about a point.
  private func remark(on number: Int, _ outcome: Sweep.Outcome) -> String {
    var words = sweep.isPresent(points[number]) ? ["now"] : []
    if number == outcome.best { words.append("best") }
    if outcome.equals.contains(number) { words.append("as good") }
    if number == outcome.knee { words.append("knee") }
    return words.isEmpty ? "" : "← " + words.joined(separator: ", ")
  }

}

extension SweepReport {
  /// Two parameters as a map: a shade for each point, and the number behind it.
  private var map: [Block] {
    outcomes.flatMap { outcome -> [Block] in
      let values = outcome.estimates.compactMap { $0?.mean }
      guard let low = values.min(), let high = values.max() else { return [] }
      return [
        .heading("\(outcome.metric): \(names[0]) down, \(names[1]) across"),
        .table(shades(outcome, low...high)), .table(numbers(outcome)),
      ]
    } + [.note("The darker, the higher.")]
  }

  private var rows: [Double] { distinct(0) }
  private var columns: [Double] { distinct(1) }

  private func distinct(_ axis: Int) -> [Double] { Set(points.map { $0.values[axis] }).sorted() }

  private func number(_ row: Double, _ column: Double) -> Int? {
    points.firstIndex { $0.values == [row, column] }
  }

  private func shades(_ outcome: Sweep.Outcome, _ range: ClosedRange<Double>) -> Table {
    let width = columns.count
    return rows.table([
      .number(names[0], importance: 9, label),
      .drawing(width...(3 * width), importance: 8) { row in
        .shades(columns.map { number(row, $0).flatMap { outcome.estimates[$0]?.mean } }, in: range)
      },
    ])
  }

  private func numbers(_ outcome: Sweep.Outcome) -> Table {
    let cells = columns.map { column in
      Cells<Double>.number(settings[1].text(of: column), importance: 5) { row in
        guard let number = number(row, column), let estimate = outcome.estimates[number] else { return .number("–") }
        return .number(figures.short(estimate, outcome.metric.unit), tone: number == outcome.best ? .better : .plain)
      }
    }
    return rows.table([.number(names[0], importance: 9, label)] + cells)
  }

  private func label(_ value: Double) -> Cell { .number(settings[0].text(of: value)) }
}

extension SweepReport {
  /// Reports a sweep.
  public init(_ sweep: Sweep) { self.init(sweep: sweep, outcomes: sweep.outcomes) }

  /// What it came to by its first metric, in sentences that can be read aloud.
  var sentence: String {
    guard let outcome = outcomes.first, !points.isEmpty else { return "There is nothing to show." }
    guard points.count > 1 else { return only(outcome) }
    let sentences = [best(outcome) ?? ends(outcome), equals(outcome), knee(outcome), elsewhere]
    return (sweep.isComplete ? "" : "So far: ") + sentences.compactMap(\.self).joined(separator: " ")
  }

  private func isPresent(_ point: Sweep.Point) -> Bool { sweep.isPresent(point) }

  /// One point shows no direction.
  private func only(_ outcome: Sweep.Outcome) -> String {
    guard let level = level(0, outcome) else { return "There is nothing to count \(outcome.metric) by." }
    return "With \(place(0)), \(outcome.metric) is \(level); what another value does is not known yet."
  }

  /// Where it is best, and what it is now.
  private func best(_ outcome: Sweep.Outcome) -> String? {
    guard let best = outcome.best, let level = level(best, outcome) else { return nil }
    if isUndecided(outcome) {
      return "Luck cannot tell these points apart by \(outcome.metric): its mean is best with \(place(best)), \(level)."
    }
    if isPresent(points[best]) {
      return "\(outcome.metric) is best as things are now, with \(place(best)): \(level)."
    }
    let present = points.firstIndex(where: isPresent)
    let now = present.flatMap { now in self.level(now, outcome).map { ", against \($0) now, with \(place(now))" } }
    return "With \(place(best)), \(outcome.metric) is best: \(level)\(now ?? "")."
  }

  /// Whether any of the points may be the best.
  private func isUndecided(_ outcome: Sweep.Outcome) -> Bool { outcome.equals.count == points.count - 1 }

  /// Where things are now, if that is none of the points.
  private var elsewhere: String? {
    guard sweep.isComplete, settings.count == 1, !points.contains(where: isPresent) else { return nil }
    return "Now it is at \(settings[0].valueText), which is none of these points."
  }

  /// From where to where it goes, where neither is better.
  private func ends(_ outcome: Sweep.Outcome) -> String? {
    guard let first = level(0, outcome), let last = level(points.count - 1, outcome) else {
      return "There is nothing to count \(outcome.metric) by."
    }
    return "From \(place(0)) on, \(outcome.metric) goes from \(first) to \(last), with \(place(points.count - 1))."
  }

  private func equals(_ outcome: Sweep.Outcome) -> String? {
    guard outcome.best != nil, !outcome.equals.isEmpty, !isUndecided(outcome) else { return nil }
    let texts = outcome.equals.map { text(points[$0].values) }
    let names =
      texts.count > 4
      ? "\(texts.count) other points, from \(texts[0]) to \(texts[texts.count - 1])," : WordList.text(texts)
    return "\(names) cannot be told apart from that."
  }

  private func knee(_ outcome: Sweep.Outcome) -> String? {
    guard let knee = outcome.knee, let best = outcome.best else { return nil }
    return
      "Beyond \(text(points[knee].values)), towards \(text(points[best].values)), each step brings "
      + "less than the average step of the range: the knee of the curve."
  }

  private func level(_ point: Int, _ outcome: Sweep.Outcome) -> String? {
    outcome.estimates[point].map { figures.shortWithUnit($0, outcome.metric.unit) }
  }

  /// `checkout.steps at 2`.
  private func place(_ point: Int) -> String {
    let values = zip(settings, points[point].values).map { $0.text(of: $1) }
    return zip(names, values).map { "\($0) at \($1)" }.joined(separator: " and ")
  }
}
