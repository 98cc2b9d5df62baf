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
