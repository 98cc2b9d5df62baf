public import Experiments

/// A metric of a run and, where there was one before, what changed.
public struct OutcomeRow: Hashable, Sendable {
  /// The name people type.
  public var metric: String
  /// What its numbers mean.
  public var unit: MetricUnit
  /// What it is now, or nil where it is undefined.
  public var now: Estimate?
  /// What it was in the run before.
  public var before: Estimate?
  /// Now less before.
  public var difference: Estimate?
  /// What the difference comes to.
  public var verdict: Verdict?
}

extension OutcomeRow {
  /// Puts a metric beside what it was.
  public init(_ metric: Metric, now: Estimate?, change: Difference?) {
    self.init(
      metric: metric.name, unit: metric.unit, now: now, before: change?.before, difference: change?.difference,
      verdict: change?.verdict)
  }

  /// Metrics of a run, each beside what it was in the run before.
  static func rows(_ metrics: [Metric], in result: RunResult, before: RunResult?) -> [OutcomeRow] {
    let change = before.map { RunChange(from: $0, to: result, of: metrics) }
    return metrics.map { OutcomeRow($0, now: result.estimate(of: $0), change: change?.difference(in: $0)) }
  }
}

extension Verdict {
  /// What kind of news it is.
  var tone: Tone {
    switch self {
    case .better: .better
    case .worse: .worse
    case .different: .plain
    case .tooClose, .same: .dim
    }
  }

  /// The sign where there is no room for a word.
  var mark: String {
    switch self {
    case .better: "▲"
    case .worse: "▼"
    case .different: "≠"
    case .tooClose: "≈"
    case .same: ""
    }
  }

  /// The word for people.
  var word: String {
    switch self {
    case .better: "better"
    case .worse: "worse"
    case .different: "different"
    case .tooClose: "too close"
    case .same: "same"
    }
  }
}
