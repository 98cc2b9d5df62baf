/// How much of the funnel people are told; programs always get all of it.
public enum FunnelDetail: CaseIterable, Sendable {
  /// The stages, and where customers went from each of them.
  case whole
  /// The stages alone.
  case stages
  /// How many reached each stage, in one sentence.
  case sentence
  /// Nothing.
  case nothing
}
