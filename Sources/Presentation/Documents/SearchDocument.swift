import Experiments
import Journeys

/// A search for programs.
struct SearchDocument: Encodable, Sendable {
  struct Parameter: Encodable, Sendable {
    let parameter: String
    let now: JSONNumber?
    let low: JSONNumber?
    let high: JSONNumber?
  }

  struct Setting: Encodable, Sendable {
    let values: [String: JSONNumber]
    /// Whether it is the present one.
    let isPresent: Bool
    let standing: String
    /// The metric on the luck of the search.
    let searched: RunDocument.MetricDocument?
    /// The metric with fresh luck.
    let judged: RunDocument.MetricDocument?
    /// That less the metric with the present setting.
    let difference: RunDocument.MetricDocument?
    let cost: RunDocument.MetricDocument?
    /// What to type for it.
    let commands: [String]

    private enum CodingKeys: String, CodingKey {
      case values, standing, searched, judged, difference, cost, commands
      case isPresent = "present"
    }
  }

  let result = "search"
  let journey: String
  let strategy: String
  let metric: String
  let seed: UInt64
  let customers: Int
  let replications: Int
  let steps: Int
  let step: String
  /// The most that may be spent.
  let within: JSONNumber?
  let parameters: [Parameter]
  /// `better`, `nothing better`, `too dear`, `limit broken` or `not judged`.
  let answer: String
  /// The setting to keep.
  let best: Setting?
  let settings: [Setting]
  let cheapest: Setting?
  let tried: Int
  let complete: Bool
  /// The luck with which the best were judged.
  let judgedSeed: UInt64?

  init(_ report: SearchReport) {
    let header = report.header
    journey = header.journey
    strategy = header.strategy
    metric = report.metric
    seed = header.seed
    customers = header.customers
    replications = header.replications
    steps = header.steps
    step = header.step.rawValue
    within = JSONNumber(report.limit)
    parameters = report.settings.map { setting in
      Parameter(
        parameter: setting.path.description, now: JSONNumber(setting.now), low: JSONNumber(setting.range.lowerBound),
        high: JSONNumber(setting.range.upperBound))
    }
    answer =
      switch report.answer {
      case .better: "better"
      case .nothingBetter: "nothing better"
      case .tooDear: "too dear"
      case .brokenLimit: "limit broken"
      case .unjudged: "not judged"
      }
    settings = report.rows.enumerated().map { Setting($1, in: report, isPresent: $0 == 0) }
    best = report.winner.map { Setting(report.rows[$0], in: report) }
    cheapest = report.cheapest.map { Setting($0, in: report) }
    tried = report.tried
    complete = report.isComplete
    judgedSeed = report.judging?.seed
  }
}

extension SearchDocument.Setting {
  fileprivate init(_ row: SearchRow, in report: SearchReport, isPresent: Bool = false) {
    let values = zip(report.settings, row.values).compactMap { setting, value in
      JSONNumber(value).map { (setting.path.description, $0) }
    }
    self.init(
      values: Dictionary(values) { first, _ in first }, isPresent: isPresent, standing: row.standing.rawValue,
      searched: RunDocument.MetricDocument(row.found, report.unit),
      judged: RunDocument.MetricDocument(row.level, report.unit),
      difference: RunDocument.MetricDocument(row.difference, report.unit),
      cost: RunDocument.MetricDocument(row.spent, .money), commands: row.lines)
  }
}
