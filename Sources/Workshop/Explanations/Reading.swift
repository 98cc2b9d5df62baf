import Experiments
import Journeys

/// One thing that a word may stand for; a word may stand for several.
enum Reading {
  /// A number that a run tells; it may be known before any journey has it.
  case metric(name: String, Metric?, Explanation?)
  /// A part of the model.
  case mechanism(Explanation)
  /// One parameter of the open journey.
  case setting(ParameterPath)
  /// A parameter that several elements may have, with those that have it.
  case parameter(Parameter, [ParameterPath])

  /// All that a word stands for in a journey, the most likely first.
  ///
  /// A metric comes before the mechanism behind it, and a mechanism before a parameter of the same name, which is a part
  /// of it.
  static func all(of word: String, in journey: Journey) -> [Reading] {
    // No name has a space in it, and people say names with spaces.
    let word = word.contains(" ") ? ExplanationCatalogue.key(word) : word
    let metric = MetricCatalogue.metric(named: word, in: journey)
    let base = ExplanationCatalogue.metric(named: metric.map { Self.base($0.name) } ?? word)
    var readings: [Reading] = []
    if metric != nil || base != nil { readings.append(.metric(name: word, metric, base)) }
    if let mechanism = ExplanationCatalogue.mechanism(named: word) { readings.append(.mechanism(mechanism)) }
    let paths = journey.parameters(matching: word)
    if paths.count == 1 {
      readings.append(.setting(paths[0]))
    } else {
      readings += distinct(paths).map { parameter in .parameter(parameter, paths.filter { $0.parameter == parameter }) }
    }
    for parameter in ParameterCatalogue.all where parameter.name == word && parameter.scope != .journey {
      readings.append(.parameter(parameter, journey.places(of: parameter)))
    }
    // Names that are spoken of but that no journey has: the part of the model they belong to.
    if readings.isEmpty { readings += ExplanationCatalogue.mechanisms(about: word).map(Reading.mechanism) }
    // Words that people think in, such as loyalty.
    if readings.isEmpty, let meant = MetricCatalogue.metric(meantBy: word, in: journey) {
      readings.append(.metric(name: meant.name, meant, ExplanationCatalogue.metric(named: meant.name)))
    }
    return readings
  }

  /// Whether a word stands for anything in a journey.
  static func exists(_ word: String, in journey: Journey) -> Bool {
    MetricCatalogue.metric(named: word, in: journey) != nil || ExplanationCatalogue.metric(named: word) != nil
      || ExplanationCatalogue.mechanism(named: word) != nil || journey.parameter(at: word) != nil
      || ParameterCatalogue.all.contains { $0.name == word }
  }

  /// The name of a metric without the stage and the segment behind it.
  private static func base(_ name: String) -> String {
    String(name.prefix { $0 != "." })
  }

  private static func distinct(_ paths: [ParameterPath]) -> [Parameter] {
    paths.reduce(into: []) { parameters, path in
      if !parameters.contains(path.parameter) { parameters.append(path.parameter) }
    }
  }

  /// What it is, in a few words.
  var kind: String {
    switch self {
    case .metric: "metric"
    case .mechanism: "mechanism"
    case .setting(let path): Self.kind(path.parameter)
    case .parameter(let parameter, _): Self.kind(parameter)
    }
  }

  private static func kind(_ parameter: Parameter) -> String {
    parameter.scope == .journey ? "parameter of the journey" : "parameter of a \(parameter.scope.rawValue)"
  }
}
