import Experiments

/// A sweep of two parameters as a map: a shade for each point, and the number behind it.
struct SweepMap {
  let report: SweepReport

  var blocks: [Block] {
    report.outcomes.enumerated().flatMap { index, outcome -> [Block] in
      let values = report.points.compactMap { $0.estimates[index]?.mean }
      guard let low = values.min(), let high = values.max() else { return [] }
      return [
        .heading("\(outcome.metric): \(report.names[0]) down, \(report.names[1]) across"),
        .table(shades(index, low...high)), .table(numbers(index, outcome)),
      ]
    } + [.note("The darker, the higher.")]
  }

  private var rows: [Double] { distinct(0) }
  private var columns: [Double] { distinct(1) }

  private func distinct(_ axis: Int) -> [Double] {
    Set(report.points.map { $0.values[axis] }).sorted()
  }

  private func point(_ row: Double, _ column: Double) -> SweepPoint? {
    report.points.first { $0.values == [row, column] }
  }

  private func shades(_ index: Int, _ range: ClosedRange<Double>) -> Table {
    let width = columns.count
    return Table(
      [.number(report.names[0], importance: 9), .drawing("", width...(3 * width), importance: 8)],
      rows: rows.map { row in
        [label(row, 0), .shades(columns.map { point(row, $0)?.estimates[index]?.mean }, in: range)]
      })
  }

  private func numbers(_ index: Int, _ outcome: SweepOutcome) -> Table {
    Table(
      [.number(report.names[0], importance: 9)]
        + columns.map { .number(report.settings[1].text(of: $0), importance: 5) },
      rows: rows.map { row in
        [label(row, 0)]
          + columns.map { column in
            guard let number = report.points.firstIndex(where: { $0.values == [row, column] }),
              let estimate = report.points[number].estimates[index]
            else { return .number("–", exact: nil) }
            return .number(
              report.figures.short(estimate, outcome.unit), exact: estimate.mean,
              tone: number == outcome.best ? .better : .plain)
          }
      })
  }

  private func label(_ value: Double, _ axis: Int) -> Cell {
    .number(report.settings[axis].text(of: value), exact: value)
  }
}
