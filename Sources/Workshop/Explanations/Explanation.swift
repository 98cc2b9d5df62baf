import Journeys

/// What a mechanism or a metric means, for people in a workshop.
///
/// It is found by name, so it may exist before what it explains. What a parameter means stands in the catalogue of
/// parameters and nowhere else; see ``ParameterText``.
struct Explanation: Sendable {
  /// The word people type.
  let name: String
  /// Other words for it, with hyphens instead of spaces.
  let aliases: [String]
  /// What it means, in a sentence or two.
  let meaning: String
  /// How it is worked out, in plain words.
  let working: String
  /// The same as a formula, in characters that every terminal has.
  let symbols: String?
  /// Who found it, or why it was assumed.
  let source: String
  /// What to try, in an order in which it can be typed.
  let attempts: [Attempt]
  /// The parameters that belong to it, by name.
  let parameters: KeyValuePairs<Parameter.Scope, [String]>
  /// The metrics that show it, by name.
  let metrics: [String]
  /// Other words that are worth explaining next.
  let related: [String]
  /// Whether a journey uses it, where having its parameters does not say so.
  var isUsed: @Sendable (Journey) -> Bool = { _ in true }

  /// Explains how a part of the model works.
  static func mechanism(
    _ name: String, _ aliases: [String] = [], _ meaning: String, working: String, symbols: String? = nil,
    source: String, attempts: [Attempt], parameters: KeyValuePairs<Parameter.Scope, [String]> = [:],
    metrics: [String] = [], related: [String] = [], isUsed: @escaping @Sendable (Journey) -> Bool = { _ in true }
  ) -> Explanation {
    Explanation(
      name: name, aliases: aliases, meaning: meaning, working: working, symbols: symbols,
      source: source, attempts: attempts, parameters: parameters, metrics: metrics, related: related, isUsed: isUsed)
  }

  /// Explains a number that a run tells.
  static func metric(
    _ name: String, _ meaning: String, working: String, symbols: String? = nil, source: String,
    attempts: [Attempt], related: [String] = []
  ) -> Explanation {
    Explanation(
      name: name, aliases: [], meaning: meaning, working: working, symbols: symbols, source: source,
      attempts: attempts, parameters: [:], metrics: [], related: related)
  }

  /// Whether a parameter belongs to it.
  func has(_ name: String, _ scope: Parameter.Scope) -> Bool {
    parameters.contains { $0.key == scope && $0.value.contains(name) }
  }

  /// The parameters that belong to it, as far as a journey has them.
  func parameters(in journey: Journey) -> [Parameter] {
    parameters.flatMap { scope, names in
      names.compactMap { ParameterCatalogue.parameter(named: $0, scope: scope) }
    }.filter { !journey.places(of: $0).isEmpty }
  }

  /// Whether a journey has anything of it: one of its parameters or, where it has none, one of its metrics.
  ///
  /// A method, such as using the same luck twice, has neither and is always there.
  func exists(in journey: Journey, metrics known: [String]) -> Bool {
    guard isUsed(journey) else { return false }
    if !parameters.isEmpty { return !parameters(in: journey).isEmpty }
    return metrics.isEmpty || metrics.contains { known.contains($0) }
  }
}
