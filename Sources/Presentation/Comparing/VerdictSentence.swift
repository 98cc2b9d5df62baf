import Experiments
import Journeys

/// What a comparison comes to, in sentences that can be read aloud.
struct VerdictSentence: Sendable {
  let figures: Figures
  /// Whether it is told how many more replications would tell what is too close to call.
  var tellsRemedy = true

  /// One row: who is better, by how much, and how sure that is.
  func text(_ row: Comparison.Row) -> String {
    let (before, after) = (level(row.before, row), level(row.after, row))
    let levels = before == after ? "\(after) each" : "\(after) against \(before)"
    if row.isSlight {
      return
        "\(row.strategy) and \(row.against) are practically the same on \(row.metric): \(levels), and what is beyond "
        + "luck, \(figures.size(row.difference, row.unit)), is less than half a per cent of that."
    }
    switch row.verdict {
    case .better, .worse:
      return "\(row.strategy) is \(row.verdict.rawValue) than \(row.against) on \(row.metric): \(levels), \(size(row))."
    case .different:
      return "\(row.strategy) differs from \(row.against) on \(row.metric): \(levels), \(size(row))."
    case .same:
      return "\(row.strategy) and \(row.against) are the same on \(row.metric): \(level(row.after, row))."
    case .tooClose:
      let head = "\(row.strategy) and \(row.against) are too close to call on \(row.metric): \(levels)"
      guard let ends = figures.ends(row.difference, row.unit) else {
        return head + ", and a single replication cannot tell a difference from luck."
      }
      return head + ", a difference anywhere between \(ends.low) and \(ends.high)\(figures.differenceSuffix(row.unit))."
        + (remedy(row).map { " " + $0 } ?? "")
    }
  }

  /// What would tell where it is too close to call.
  private func remedy(_ row: Comparison.Row) -> String? {
    if row.isWithheld {
      return "Asked alone it would be a difference; among so many questions luck brings one like it."
    }
    guard tellsRemedy, let more = row.result.replicationsToTell else { return nil }
    guard more <= Self.reasonable else {
      return "Take them as equal: even \(Count.text(Self.reasonable, "more replication")) would hardly tell."
    }
    return "If it is really as large as it looks, about \(Count.text(more, "more replication")) would tell."
  }

  /// As many replications as somebody may wait for.
  private static let reasonable = 5_000

  /// The other metrics in a sentence, gathered by what they come to; nil where there are none.
  func summary(_ rows: [Comparison.Row]) -> String? {
    let order: [(Verdict, String)] = [
      (.better, "better on"), (.worse, "worse on"), (.different, "different on"), (.tooClose, "too close to call on"),
      (.same, "the same on"),
    ]
    let parts = order.compactMap { verdict, words -> String? in
      let metrics = rows.filter { $0.verdict == verdict && !$0.isSlight }.map(named)
      return metrics.isEmpty ? nil : "\(words) \(WordList.text(metrics))"
    }
    let slight = rows.filter(\.isSlight).map(\.metric.name)
    return summary(parts + (slight.isEmpty ? [] : ["practically the same on \(WordList.text(slight))"]))
  }

  private func summary(_ parts: [String]) -> String? {
    parts.isEmpty ? nil : "Beyond that, it is " + parts.joined(separator: "; ") + "."
  }

  /// The metric, with how much it differs where that is beyond luck: `profit (-3 320 EUR)`.
  private func named(_ row: Comparison.Row) -> String {
    guard [.better, .worse, .different].contains(row.verdict) else { return row.metric.name }
    return "\(row.metric) (\(figures.difference(row.difference, row.unit)))"
  }

  private func level(_ estimate: Estimate, _ row: Comparison.Row) -> String {
    figures.shortWithUnit(estimate, row.unit)
  }

  private func size(_ row: Comparison.Row) -> String {
    let size = "a difference of \(figures.size(row.difference, row.unit))"
    guard let range = figures.sizeRange(row.difference, row.unit), range.low != range.high else { return size }
    return size + " (between \(range.low) and \(range.high))"
  }
}

extension Comparison.Row {
  var metric: Metric { result.metric }
  var unit: Unit { result.metric.unit }
  /// The metric of the strategy that is compared against, that of the strategy, and what it is above the other.
  var before: Estimate { result.before }
  var after: Estimate { result.after }
  var difference: Estimate { result.difference }
  var verdict: Verdict { result.verdict }

  /// Whether it is a difference beyond luck that hardly anybody would notice.
  var isSlight: Bool {
    [.better, .worse, .different].contains(verdict) && Figures.isSlight(difference, of: before)
  }
}
