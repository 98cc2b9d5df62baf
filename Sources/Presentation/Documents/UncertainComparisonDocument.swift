public import Experiments
import Journeys
import OrderedCollections

/// A comparison under uncertainty for programs.
struct UncertainComparisonDocument: Encodable, Sendable {
  let result = "compare-under-uncertainty"
  let journey: String
  let against: String
  let seed: UInt64
  let customers: Int
  let replications: Int
  let steps: Int
  let draws: Int
  /// How many draws were asked for, and how many of them cannot be simulated.
  let requested: Int
  let impossible: Int
  /// What is chosen by, and what losses and values are counted in.
  let metric: String
  let unit: String
  let strategies: JSONValue
  let rows: JSONValue
  let information: JSONValue
  /// The expected value of perfect information.
  let valueOfInformation: JSONNumber?

  init(_ report: UncertainComparisonReport) {
    let header = report.header
    journey = header.journey
    against = header.strategy
    seed = header.seed
    customers = header.customers
    replications = header.replications
    steps = header.steps
    draws = report.draws
    requested = report.requested
    impossible = report.impossible
    metric = report.metric
    unit = report.unit.rawValue
    strategies = .list(report.prospectNumbers.objects)
    rows = .list(report.rowNumbers.objects)
    information = .list(report.informationNumbers.objects)
    valueOfInformation = JSONNumber(report.valueOfInformation)
  }
}

extension UncertainComparisonReport {
  /// What choosing each strategy comes to.
  var prospectNumbers: Table {
    Table(
      [
        .text("strategy"), .number("probability best", key: "probabilityBest"),
        .number("expected loss", key: "expectedLoss"),
      ],
      rows: prospects.map { [.text($0.strategy), .exact($0.probabilityBest), .exact($0.expectedLoss)] })
  }

  /// The differences, with both uncertainties apart.
  var rowNumbers: Table {
    Table(
      [
        .text("strategy"), .text("against"), .text("metric"), .number("difference"),
        .number("parameters low", key: "parametersLow"), .number("parameters high", key: "parametersHigh"),
        .number("luck low", key: "luckLow"), .number("luck high", key: "luckHigh"),
        .number("parameter variance", key: "parameterVariance"), .number("luck variance", key: "luckVariance"),
        .text("unit"),
      ],
      rows: rows.map { row in
        [
          .text(row.strategy), .text(header.strategy), .text(row.metric), .exact(row.difference.mean),
          .exact(row.low), .exact(row.high), .exact(row.difference.low), .exact(row.difference.high),
          .exact(row.parameterVariance), .exact(row.luckVariance), .text(row.unit.rawValue),
        ]
      })
  }

  /// What knowing each parameter would be worth.
  var informationNumbers: Table {
    Table(
      [.text("parameter"), .number("value")], rows: information.map { [.text($0.parameter), .exact($0.value)] })
  }
}

extension UncertainComparisonReport {
  /// Reports a comparison under uncertainty.
  public init(_ comparison: UncertainComparison) {
    let names = comparison.strategies.map(\.strategy.name)
    self.init(
      header: RunHeader(comparison),
      metric: comparison.metric.name, moreIsBetter: comparison.metric.moreIsBetter ?? true, draws: comparison.finished,
      requested: comparison.requested, impossible: comparison.impossible,
      prospects: names.enumerated().map { number, name in
        ProspectRow(
          name, probabilityBest: comparison.decision.probabilityBest[number],
          expectedLoss: comparison.decision.expectedLoss[number])
      },
      rows: comparison.rows.map { row in
        UncertainDifferenceRow(
          names[row.strategy], metric: row.metric.name, unit: row.metric.unit, difference: row.difference,
          low: row.interval.lowerBound, high: row.interval.upperBound, parameterVariance: row.variance.parameters,
          luckVariance: row.variance.luck)
      }, information: comparison.information.map { InformationRow($0.path.description, value: $0.value) },
      valueOfInformation: comparison.decision.valueOfInformation, isComplete: comparison.isComplete)
    level = comparison.level
    decided = comparison.strategies.flatMap { variant in
      comparison.information.map(\.path).filter { variant.strategy.changes[$0] != nil }.map {
        "\(variant.strategy.name) sets \($0) itself: that is a decision, and is not drawn there."
      }
    }
  }
}
