import Experiments

/// A sweep of two parameters as a map: a shade for each point, and the number behind it.
struct SweepMap {
  let report: SweepReport

  var blocks: [Block] {
    report.outcomes.flatMap { outcome -> [Block] in
      let values = outcome.estimates.compactMap { $0?.mean }
      guard let low = values.min(), let high = values.max() else { return [] }
      return [
        .heading("\(outcome.metric): \(report.names[0]) down, \(report.names[1]) across"),
        .table(shades(outcome, low...high)), .table(numbers(outcome)),
      ]
    } + [.note("The darker, the higher.")]
  }

  private var rows: [Double] { distinct(0) }
  private var columns: [Double] { distinct(1) }

  private func distinct(_ axis: Int) -> [Double] {
    Set(report.points.map { $0.values[axis] }).sorted()
  }

  private func number(_ row: Double, _ column: Double) -> Int? {
    report.points.firstIndex { $0.values == [row, column] }
  }

  private func shades(_ outcome: Sweep.Outcome, _ range: ClosedRange<Double>) -> Table {
    let width = columns.count
    return Table(
      [.number(report.names[0], importance: 9), .drawing("", width...(3 * width), importance: 8)],
      rows: rows.map { row in
        [label(row, 0), .shades(columns.map { number(row, $0).flatMap { outcome.estimates[$0]?.mean } }, in: range)]
      })
  }

  private func numbers(_ outcome: Sweep.Outcome) -> Table {
    Table(
      [.number(report.names[0], importance: 9)]
        + columns.map { .number(report.settings[1].text(of: $0), importance: 5) },
      rows: rows.map { row in
        [label(row, 0)]
          + columns.map { column in
            guard let number = number(row, column), let estimate = outcome.estimates[number] else {
              return .number("–")
            }
            return .number(
              report.figures.short(estimate, outcome.metric.unit), tone: number == outcome.best ? .better : .plain)
          }
      })
  }

  private func label(_ value: Double, _ axis: Int) -> Cell {
    .number(report.settings[axis].text(of: value))
  }
}
