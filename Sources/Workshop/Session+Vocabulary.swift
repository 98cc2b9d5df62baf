import Experiments
public import JourneyLanguage
import Journeys
import OrderedCollections

extension Session {
  /// What exists now, for completion, hints and suggestions.
  public var vocabulary: Vocabulary {
    let journey = state.journey
    let variant = state.variant
    // What a newcomer should play with comes first.
    let levers = journey.levers.keys
    let parameters = levers + journey.parameters.filter { !levers.contains($0) }
    typealias Entry = Vocabulary.Entry
    var vocabulary = Vocabulary(.workshop)
    vocabulary.parameters = parameters.map { Self.setting($0, in: variant) }
    vocabulary.strategies = state.strategyNames.map { Entry($0, note: strategyNote($0)) }
    vocabulary.metrics = MetricCatalogue.metrics(of: journey).map { Entry($0.name, note: $0.meaning) }
    vocabulary.metricWords = MetricCatalogue.words(for: journey).map {
      Entry($0.word, note: "\($0.metric.name): \($0.metric.meaning)")
    }
    vocabulary.stages = journey.stages.values.map { Entry($0.name, note: $0.kind.rawValue) }
    vocabulary.channels = journey.channels.values.map { Entry($0.name, note: $0.kind.rawValue) }
    vocabulary.parts = journey.parts.map { Entry($0.text, note: $0.scope.rawValue) }
    vocabulary.journeys = BuiltInJourneys.titles.map { Entry($0.name, note: $0.title) }
    vocabulary.topics =
      Self.showTopics.map { Entry($0.name, note: $0.note) }
      + journey.channels.values.map { Entry($0.name, note: "channel") }
      + journey.segments.values.map { Entry($0.name, note: "segment") }
    vocabulary.mechanisms = MechanismCatalogue.mechanisms.map { Entry($0.name, note: $0.meaning) }
    return vocabulary
  }

  private func strategyNote(_ name: String) -> String {
    name == Strategy.baselineName ? "the journey as its file says" : (state.strategy(name) ?? Strategy()).size
  }

  /// How far a parameter goes, where it stands and what it means.
  private static func setting(_ path: ParameterPath, in variant: Variant) -> Vocabulary.Setting {
    let unit = path.parameter.unit
    let currency = variant.journey.currency
    let scale = Scale(variant.journey.range(of: path), now: variant[path], unit: unit, currency: currency)
    func text(_ value: Double) -> String { unit.text(of: value, currency: currency) }
    let range = "\(text(scale.range.lowerBound)) to \(text(scale.range.upperBound))"
    return Vocabulary.Setting(
      path.description, note: "\(range), now \(text(scale.now)) — \(path.parameter.meaning)",
      isLever: variant.journey.levers[path] != nil, scale: scale, limits: path.parameter.range)
  }
}
