public import Experiments
import Journeys

/// What follows when one or two parameters are moved through a range.
public struct SweepReport: Report {
  /// The size of each run and its luck; its strategy is the one around which parameters move.
  public let header: RunHeader
  /// What is moved, in the words people typed.
  public let names: [String]
  /// A parameter of each axis, which knows how its values are written.
  public let settings: [SettingRow]
  /// The points that are done.
  public let points: [SweepPoint]
  /// What they came to, metric by metric.
  public let outcomes: [SweepOutcome]
  /// How many points were asked for.
  public let requested: Int
  /// The points that cannot be, with the reasons.
  public let gaps: [Sweep.Gap]

  /// Creates a report from plain values.
  public init(
    header: RunHeader, names: [String], settings: [SettingRow], points: [SweepPoint], outcomes: [SweepOutcome],
    requested: Int? = nil, gaps: [Sweep.Gap] = []
  ) {
    self.header = header
    self.names = names
    self.settings = settings
    self.points = points
    self.outcomes = outcomes
    self.requested = requested ?? points.count + gaps.count
    self.gaps = gaps
  }

  /// The sentences, the shapes and the points.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    let title = "\(header.journey) · \(header.strategy) · \(names.joined(separator: " and ")) varied"
    let size = "\(Count.text(requested, "point")), each \(header.sizeAndSeed)"
    return [.title(title), .note(size)] + stopped + [.paragraph(SweepSentence(self).text)]
      + (names.count == 1 ? curve : SweepMap(report: self).blocks) + missing
  }

  /// The points as an object.
  public var document: any Encodable & Sendable { SweepDocument(self) }

  var figures: Figures { header.figures }

  /// The values of a point as people write them.
  func text(_ point: SweepPoint) -> String {
    zip(settings, point.values).map { $0.text(of: $1) }.joined(separator: " and ")
  }

  /// Whether nobody stopped it.
  var isComplete: Bool { points.count + gaps.count >= requested }

  private var stopped: [Block] {
    guard !isComplete else { return [] }
    return [
      .paragraph(
        "stopped after \(points.count + gaps.count) of \(requested) points; the same line again goes on from there")
    ]
  }

  private var missing: [Block] {
    let reasons = gaps.reduce(into: [String]()) { if !$0.contains($1.reason) { $0.append($1.reason) } }
    return reasons.map { reason in
      let these = gaps.filter { $0.reason == reason }.map { text(SweepPoint($0.values, [])) }
      let names = these.count > 4 ? "\(these.count) points, from \(these[0]) on" : these.joined(separator: ", ")
      return .note("Left out: \(names), because \(reason).")
    }
  }

  // MARK: One parameter

  private var curve: [Block] {
    let hasLuck = points.contains { ($0.estimates.first??.halfWidth ?? 0) > 0 }
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
      rows: outcomes.enumerated().map { index, outcome in
        [
          .text(outcome.metric), .sparkline(points.map { $0.estimates[index]?.mean }),
          .text(outcome.best.map { text(points[$0]) } ?? ""),
        ]
      })
  }

  private var table: Table {
    let scale = Self.scale(points.compactMap { $0.estimates.first ?? nil })
    let columns =
      [Column.number(names[0], importance: 9)]
      + outcomes.enumerated().flatMap { index, outcome -> [Column] in
        let column = Column.number(outcome.metric, importance: index == 0 ? 8 : 3)
        return index == 0 ? [column, .drawing("", 8...24, importance: 5), .text("", importance: 7)] : [column]
      }
    return Table(
      columns,
      rows: points.enumerated().map { number, point in
        [.number(text(point), exact: point.values[0])]
          + zip(outcomes, point.estimates).enumerated().flatMap { index, pair -> [Cell] in
            let (outcome, estimate) = pair
            let cell =
              estimate.map { Cell.number(figures.text($0, outcome.unit), exact: $0.mean) } ?? .number("–", exact: nil)
            guard index == 0 else { return [cell] }
            let remark = outcome.remark(on: number, isPresent: point.isPresent)
            return [
              cell, estimate.map { scale.bar($0) } ?? .empty,
              .text(remark, tone: number == outcome.best ? .better : .plain),
            ]
          }
      })
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

  // MARK: For programs

  /// Every metric at every point, one a row.
  private var numbers: Table {
    var table = Table(
      names.map { .number($0) } + [
        .text("metric"), .number("mean"), .number("low"), .number("high"), .text("unit"),
      ])
    for point in points {
      for (outcome, estimate) in zip(outcomes, point.estimates) {
        table.append(
          point.values.map { .exact($0) } + [
            .text(outcome.metric), .exact(estimate?.mean), .exact(estimate?.low), .exact(estimate?.high),
            .text(outcome.unit.rawValue),
          ])
      }
    }
    return table
  }
}

extension SweepReport {
  /// Reports a sweep.
  public init(_ sweep: Sweep) {
    self.init(
      header: RunHeader(sweep),
      names: sweep.axes.map(\.name), settings: sweep.axes.map { SettingRow($0.paths[0], in: sweep.variant) },
      points: sweep.points.map { point in
        SweepPoint(
          point.values, sweep.metrics.map { sweep.estimate(of: $0, at: point) }, isPresent: sweep.isPresent(point))
      },
      outcomes: sweep.metrics.map { metric in
        func number(_ point: Sweep.Point?) -> Int? { sweep.points.firstIndex { $0 == point } }
        let best = sweep.best(by: metric)
        return SweepOutcome(
          metric: metric.name, unit: metric.unit, best: number(best?.point),
          equals: (best?.equals ?? []).compactMap { number($0) }, knee: number(sweep.knee(by: metric)))
      }, requested: sweep.requested, gaps: sweep.gaps)
  }
}
