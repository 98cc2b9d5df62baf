/// A part of the model, such as loss aversion or word of mouth, as it is explained to people.
///
/// It is found by name, so it may exist before what it explains. What a parameter means stands in its entry of the
/// catalogue and nowhere else.
public struct Mechanism: Sendable {
  /// The word people type.
  public let name: String
  /// Other words for it, with hyphens instead of spaces.
  public let aliases: [String]
  /// What it means, in a sentence or two.
  public let meaning: String
  /// How it works.
  public let explanation: Explanation
  /// The parameters that belong to it, by name, those first that are most worth knowing.
  public let parameters: KeyValuePairs<Parameter.Scope, [String]>
  /// The metrics that show it, by name.
  public let metrics: [String]
  /// Whether a journey uses it, where having its parameters does not say so.
  private let isUsed: @Sendable (Journey) -> Bool

  /// Explains how a part of the model works.
  public init(
    _ name: String, _ aliases: [String] = [], _ meaning: String, working: String, symbols: String? = nil,
    source: String, try suggestions: [SuggestedLine], parameters: KeyValuePairs<Parameter.Scope, [String]> = [:],
    metrics: [String] = [], related: [String] = [], isUsed: @escaping @Sendable (Journey) -> Bool = { _ in true }
  ) {
    self.name = name
    self.aliases = aliases
    self.meaning = meaning
    explanation = Explanation(
      working: working, symbols: symbols, source: source, try: suggestions, related: related)
    self.parameters = parameters
    self.metrics = metrics
    self.isUsed = isUsed
  }

  /// Whether a parameter belongs to it.
  public func has(_ parameter: Parameter) -> Bool {
    parameters.contains { $0.key == parameter.scope && $0.value.contains(parameter.name) }
  }

  /// The parameters that belong to it, as far as a journey has them.
  public func parameters(in journey: Journey) -> [Parameter] {
    parameters.flatMap { scope, names in
      names.compactMap { ParameterCatalogue.parameter(named: $0, scope: scope) }
    }.filter { !journey.places(of: $0).isEmpty }
  }

  /// Whether a journey has anything of it: one of its parameters or, where it has none, one of its metrics.
  ///
  /// A method, such as using the same luck twice, has neither and is always there.
  ///
  /// - Parameter known: The names of the metrics that the journey has.
  public func exists(in journey: Journey, metrics known: [String]) -> Bool {
    guard isUsed(journey) else { return false }
    if !parameters.isEmpty { return !parameters(in: journey).isEmpty }
    return metrics.isEmpty || metrics.contains { known.contains($0) }
  }
}

extension Mechanism {
  /// The mechanisms of the model, from what is delivered to what it earns.
  public static let ofModel: [Mechanism] = [
    .deliveredQuality, .perceivedQuality, .twoViews, .gapAndSatisfaction, .zoneOfTolerance, .lossAversion, .learning,
    .promises, .memory, .waysOut, .checkoutSteps, .impulse, .awareness, .wordOfMouth, .ratings, .referredCustomers,
    .buyingAgain, .contracts, .moreToEach, .recovery, .supportDesk, .money, .priceAndGuarantee, .competition,
    .firmLearning,
  ]
}
