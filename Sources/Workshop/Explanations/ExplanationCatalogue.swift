import Experiments
import Journeys

/// All that can be explained, by name.
enum ExplanationCatalogue {
  /// The mechanisms of the model, from what is delivered to how we know it.
  static let mechanisms: [Explanation] =
    .quality + .expectation + .movement + .voice + .loyalty + .money + .method

  /// The metrics; a journey measures those for which it has what they need.
  static let metrics: [Explanation] = .journeyMetrics + .experienceMetrics + .moneyMetrics

  /// The mechanism that a word names, by its name or another one.
  static func mechanism(named word: String) -> Explanation? {
    let key = key(word)
    return mechanisms.first { $0.name == key } ?? mechanisms.first { $0.aliases.contains(key) }
  }

  /// The explanation of a metric, without the stage and the segment behind its name.
  static func metric(named name: String) -> Explanation? {
    metrics.first { $0.name == name }
  }

  /// The mechanisms to which a parameter belongs.
  static func mechanisms(with parameter: Parameter) -> [Explanation] {
    mechanisms.filter { $0.has(parameter.name, parameter.scope) }
  }

  /// The mechanisms that speak of a parameter or of a metric, even if no journey has it yet.
  static func mechanisms(about name: String) -> [Explanation] {
    mechanisms.filter { mechanism in
      mechanism.metrics.contains(name) || mechanism.parameters.contains { $0.value.contains(name) }
    }
  }

  /// Words as names are written: `Peak and end` is `peak-and-end`.
  static func key(_ word: String) -> String {
    word.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }.joined(separator: "-")
  }
}
