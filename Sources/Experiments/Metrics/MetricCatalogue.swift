public import Journeys
import OrderedCollections

/// The metrics there are, and those that exist for a journey: what its stages, paths, channels and segments make it
/// possible to measure.
public enum MetricCatalogue {
  /// Every entry, in the order in which metrics are listed.
  public static let definitions: [MetricDefinition] =
    MetricDefinition.ofBuying + MetricDefinition.ofLoyalty + MetricDefinition.ofExperience + MetricDefinition.ofVoice
    + MetricDefinition.ofEncounters + MetricDefinition.ofRecovery + MetricDefinition.ofMoney + [.reached]

  // Looked up by key only; the order of a dictionary never reaches a result.
  private static let index = Dictionary(uniqueKeysWithValues: definitions.map { ($0.name, $0) })

  /// The entry with a name, without the stage and the segment behind it.
  public static func definition(named name: String) -> MetricDefinition? { index[name] }

  /// Every metric of a journey, in a stable order.
  ///
  /// First those of the whole journey, then those of single stages (`gap.consideration`, `reached.checkout`), then the
  /// same again for each segment (`conversion.bargain`, `gap.consideration.bargain`).
  public static func metrics(of journey: Journey) -> [Metric] {
    let whole = definitions.filter { $0.exists(at: nil, in: journey) }.map { ($0, nil as String?) }
    let single = definitions.flatMap { definition in
      journey.stages.keys.filter { definition.exists(at: $0, in: journey) }.map { (definition, $0 as String?) }
    }
    return ([nil] + journey.segments.keys.map(Optional.some)).flatMap { segment in
      (whole + single).map { Metric($0.0, stage: $0.1, segment: segment) }
    }
  }

  /// The metric with a name as people type it, or nil where the journey has none of that name.
  public static func metric(named name: String, in journey: Journey) -> Metric? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let definition = parts.first.flatMap({ index[$0] }), parts.count <= 3 else { return nil }
    // Stages and segments never share a name, so at most one of these readings exists.
    var rest = parts.dropFirst()
    let stage = rest.first.flatMap { journey.stages[$0] == nil ? nil : $0 }
    if stage != nil { rest = rest.dropFirst() }
    let segment = rest.first.flatMap { journey.segments[$0] == nil ? nil : $0 }
    if segment != nil { rest = rest.dropFirst() }
    return rest.isEmpty ? metric(definition, stage, segment, in: journey) : nil
  }

  /// The metric of an entry, or nil where the journey has none.
  static func metric(
    _ definition: MetricDefinition, _ stage: String? = nil, _ segment: String? = nil, in journey: Journey
  ) -> Metric? {
    definition.exists(at: stage, in: journey) ? Metric(definition, stage: stage, segment: segment) : nil
  }

  /// The metric with a name, or the one that a word people think in stands for, such as `loyalty`.
  public static func metric(meantBy word: String, in journey: Journey) -> Metric? {
    metric(named: word, in: journey)
      ?? definitions.first { $0.words.contains(word.lowercased()) }.flatMap { metric($0, in: journey) }
  }

  /// The words that people think in, each with the metric of a journey that it stands for.
  ///
  /// Where one word is the beginning of another one for the same metric, the longer one is enough.
  public static func words(for journey: Journey) -> [(word: String, metric: Metric)] {
    definitions.flatMap { definition -> [(word: String, metric: Metric)] in
      guard let metric = metric(definition, in: journey) else { return [] }
      let words = definition.words
      return words.filter { one in !words.contains { $0 != one && $0.hasPrefix(one) } }.map { ($0, metric) }
    }
  }

  /// The few metrics that sum a journey up, in the order in which people ask for them; at least one of any that can run.
  ///
  /// - Parameter segment: The segment to look at, or nil for everybody; there are none for one that the journey lacks.
  public static func headlines(of journey: Journey, segment: String? = nil) -> [Metric] {
    guard segment.map({ journey.segments[$0] != nil }) ?? true else { return [] }
    let headlines = MetricDefinition.Headline.allCases.filter { $0.isWorthwhile(for: journey) }.flatMap { headline in
      definitions.filter { $0.headline == headline && $0.exists(at: nil, in: journey) }
        .map { Metric($0, segment: segment) }
    }
    guard headlines.isEmpty else { return headlines }
    // Where nobody buys and nothing is met, what is left to ask is how many come to where the journey ends.
    let stages = journey.stages.values.filter { !$0.isStart }
    let outcomes = stages.filter { $0.kind == .outcome }
    return (outcomes.isEmpty ? stages : outcomes).prefix(4).compactMap {
      metric(.reached, $0.name, segment, in: journey)
    }
  }
}
