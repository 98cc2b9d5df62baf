import Experiments

/// What a comparison comes to, in sentences that can be read aloud.
struct VerdictSentence: Sendable {
  let figures: Figures

  /// One row: who is better, by how much, and how sure that is.
  func text(_ row: ComparisonRow) -> String {
    let levels = "\(level(row.after, row)) against \(level(row.before, row))"
    switch row.verdict {
    case .better, .worse:
      return "\(row.strategy) is \(row.verdict.word) than \(row.against) on \(row.metric): \(levels), \(size(row))."
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
    }
  }

  /// The other metrics in a sentence, gathered by what they come to; nil where there are none.
  func summary(_ rows: [ComparisonRow]) -> String? {
    let order: [(Verdict, String)] = [
      (.better, "better on"), (.worse, "worse on"), (.different, "different on"), (.tooClose, "too close to call on"),
      (.same, "the same on"),
    ]
    let parts = order.compactMap { verdict, words -> String? in
      let metrics = rows.filter { $0.verdict == verdict }.map(\.metric)
      return metrics.isEmpty ? nil : "\(words) \(Self.list(metrics))"
    }
    return parts.isEmpty ? nil : "Beyond that, it is " + parts.joined(separator: "; ") + "."
  }

  private func level(_ estimate: Estimate, _ row: ComparisonRow) -> String {
    figures.shortWithUnit(estimate, row.unit)
  }

  private func size(_ row: ComparisonRow) -> String {
    let size = "a difference of \(figures.size(row.difference, row.unit))"
    guard let range = figures.sizeRange(row.difference, row.unit) else { return size }
    return size + " (between \(range.low) and \(range.high))"
  }

  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
