/// What a comparison comes to, in a word.
public enum Verdict: String, CaseIterable, Sendable {
  /// The interval lies on the good side of 0.
  case better
  /// The interval lies on the bad side of 0.
  case worse
  /// The interval does not contain 0, and neither side of it is good or bad in itself.
  case different
  /// The interval contains 0, or there is none: more replications are needed to tell.
  case tooClose = "too close"
  /// There is no difference at all in any replication.
  case same

  /// Judges a difference by its interval.
  init(_ difference: Estimate, isIdentical: Bool, moreIsBetter: Bool?) {
    self =
      if isIdentical {
        .same
      } else if difference.covers(0) {
        .tooClose
      } else if let moreIsBetter {
        (difference.mean > 0) == moreIsBetter ? .better : .worse
      } else {
        .different
      }
  }
}

extension Metric {
  /// Whether going from one level to another by a rise is better, or nil where neither can be said.
  ///
  /// A gap is best where it closes from below: beyond 0 more of it is no better, because expectations rise after it, and
  /// less of it no worse.
  func isRiseBetter(from before: Double, to after: Double) -> Bool? {
    guard definition == .gap else { return moreIsBetter }
    return min(before, after) < 0 && (after < before || after.magnitude <= before.magnitude) ? moreIsBetter : nil
  }

  /// What changes of the metric are multiplied by so that more is better: 1 or -1, and 0 where neither is.
  var direction: Double { moreIsBetter.map { $0 ? 1 : -1 } ?? 0 }
}

extension Sequence {
  /// The elements with the largest first; equally large ones stay in their order.
  func descending(by size: (Element) -> Double) -> [Element] {
    enumerated().map { (number: $0, element: $1, size: size($1)) }
      .sorted { $0.size != $1.size ? $0.size > $1.size : $0.number < $1.number }.map(\.element)
  }
}

/// Holm's method for multiple comparisons: several questions answered at once without more false alarms than one question
/// would have.
enum Holm {
  /// Which of several null hypotheses are rejected, so that even one false rejection is at most as likely as the level.
  ///
  /// The step-down procedure of Holm 1979 (Scandinavian Journal of Statistics 6); it holds however the questions depend on
  /// each other.
  ///
  /// - Parameters:
  ///   - probabilities: How likely luck alone would bring what was seen, question by question.
  ///   - level: How likely a false alarm may be among all of them, from 0 to 1.
  /// - Returns: The answers in the order of the questions.
  static func rejected(_ probabilities: [Double], level: Double) -> [Bool] {
    var answers = probabilities.map { _ in false }
    let order = probabilities.indices.sorted {
      (probabilities[$0], $0) < (probabilities[$1], $1)
    }
    for (rank, question) in order.enumerated() {
      guard probabilities[question] <= level / Double(order.count - rank) else { break }
      answers[question] = true
    }
    return answers
  }
}
