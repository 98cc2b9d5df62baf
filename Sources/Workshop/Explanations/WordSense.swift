import Experiments
import Journeys

/// One thing that a word may stand for; a word may stand for several.
enum WordSense {
  /// A number that a run tells; it may be known before any journey has it.
  case metric(name: String, Metric?, MetricDefinition)
  /// A part of the model.
  case mechanism(Mechanism)
  /// One parameter of the open journey.
  case setting(ParameterPath)
  /// A parameter that several elements may have, with those that have it.
  case parameter(Parameter, [ParameterPath])

  /// All that a word stands for in a journey, the most likely first.
  ///
  /// A metric comes before the mechanism behind it, and a mechanism before a parameter of the same name, which is a part
  /// of it.
  static func all(of word: String, in journey: Journey) -> [WordSense] {
    // No name has a space in it, and people say names with spaces.
    let word = word.contains(" ") ? MechanismCatalogue.key(word) : word
    let metric = MetricCatalogue.metric(named: word, in: journey)
    let definition = metric?.definition ?? MetricCatalogue.definition(named: word)
    var senses: [WordSense] = []
    if let definition { senses.append(.metric(name: word, metric, definition)) }
    if let mechanism = MechanismCatalogue.mechanism(named: word) { senses.append(.mechanism(mechanism)) }
    let paths = journey.parameters(matching: word)
    if paths.count == 1 {
      senses.append(.setting(paths[0]))
    } else {
      senses += distinct(paths).map { parameter in .parameter(parameter, paths.filter { $0.parameter == parameter }) }
    }
    for parameter in ParameterCatalogue.all where parameter.name == word && parameter.scope != .journey {
      senses.append(.parameter(parameter, journey.places(of: parameter)))
    }
    // Names that are spoken of but that no journey has: the part of the model they belong to.
    if senses.isEmpty { senses += MechanismCatalogue.mechanisms(about: word).map(WordSense.mechanism) }
    // Words that people think in, such as loyalty.
    if senses.isEmpty, let meant = MetricCatalogue.metric(meantBy: word, in: journey) {
      senses.append(.metric(name: meant.name, meant, meant.definition))
    }
    return senses
  }

  /// Whether a word stands for anything in a journey.
  static func exists(_ word: String, in journey: Journey) -> Bool {
    MetricCatalogue.metric(named: word, in: journey) != nil || MetricCatalogue.definition(named: word) != nil
      || MechanismCatalogue.mechanism(named: word) != nil || journey.parameter(at: word) != nil
      || ParameterCatalogue.all.contains { $0.name == word }
  }

  private static func distinct(_ paths: [ParameterPath]) -> [Parameter] {
    paths.reduce(into: []) { parameters, path in
      if !parameters.contains(path.parameter) { parameters.append(path.parameter) }
    }
  }

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
