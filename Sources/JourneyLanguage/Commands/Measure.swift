/// A number that results can be asked for: `conversion`, `gap.checkout`, `nps of faster-checkout`.
public struct Measure: Equatable, Sendable {
  /// The metric, with a stage or a segment behind a dot where it has one.
  public var metric: Word
  /// The strategy, or nil for the present one.
  public var strategy: Word?

  /// Creates a measure.
  public init(metric: Word, strategy: Word? = nil) {
    self.metric = metric
    self.strategy = strategy
  }

  /// The measure as it can be typed.
  public var text: String { Quotation.word(metric.text) + (strategy.map { " of " + Quotation.word($0.text) } ?? "") }

  /// Where it was written.
  public var place: Place { strategy.map { metric.place.through($0.place) } ?? metric.place }

  init(_ arguments: inout Arguments, _ what: String, hint: String) throws(Diagnostic) {
    metric = try arguments.name(.metric, what, hint: hint)
    strategy =
      arguments.keyword("of", hint: "[of STRATEGY]") == nil
      ? nil : try arguments.name(.strategy, "a strategy", hint: "STRATEGY")
  }
}
