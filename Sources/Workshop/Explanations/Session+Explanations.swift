import Experiments
import Journeys
import OrderedCollections
import Presentation

extension Session {
  /// Explains the first thing that a word stands for, and names the others.
  func explanation(of senses: [WordSense], word: String) -> ExplanationReport? {
    guard let first = senses.first else { return nil }
    var report =
      switch first {
      case .metric(let name, let metric, let definition): explanation(ofMetric: name, metric, definition)
      case .mechanism(let mechanism): explanation(of: mechanism)
      case .setting(let path): explanation(of: path)
      case .parameter(let parameter, let paths): explanation(of: parameter, at: paths)
      }
    report.kind = first.kind
    report.others = senses.dropFirst().map { other($0, word: word) }
    report.related = report.related.filter { related in
      related != report.word && related != word && WordSense.exists(related, in: state.journey)
    }
    return report
  }

  // MARK: Metrics and mechanisms

  private func explanation(
    ofMetric name: String, _ metric: Metric?, _ definition: MetricDefinition
  ) -> ExplanationReport {
    let explanation = definition.explanation
    let isPart = metric?.stage != nil || metric?.segment != nil
    // Some metrics exist for single stages only.
    let part = metric == nil ? MetricCatalogue.metrics(of: state.journey).first { $0.name.hasPrefix(name + ".") } : nil
    let estimate = metric.flatMap { metric in results.last(of: state.journey)?.estimate(of: metric) }
    let figures = Figures(step: state.journey.step, currency: state.journey.currency)
    let here: String? =
      if let metric {
        estimate.map { figures.text($0, metric.unit) + " in the last run" }
      } else {
        part.map { "for one stage at a time, such as \($0.name)" } ?? "\(state.journey.name) does not measure it"
      }
    return ExplanationReport(
      word: name, kind: "metric", meaning: (isPart ? metric?.meaning : nil) ?? definition.meaning, explanation,
      here: here, estimate: estimate,
      attempts: metric == nil && part == nil
        ? []
        : lines(
          of: suggestions(at: metric?.stage) ?? explanation.suggestions, about: name,
          focus: metric?.stage ?? metric?.segment),
      related: (isPart ? [definition.name] : []) + explanation.related)
  }

  /// What moves a metric at one stage: nothing does so as surely as what is delivered there.
  private func suggestions(at stage: String?) -> [SuggestedLine]? {
    guard let stage, state.journey.stages[stage]?.touchpoints.isEmpty == false else { return nil }
    return .trying(.touchpoint, "quality", "+1", "+0.3", "-1")
  }

  private func explanation(of mechanism: Mechanism) -> ExplanationReport {
    let journey = state.journey
    let metrics = MetricCatalogue.metrics(of: journey).map(\.name)
    let parameters = mechanism.parameters(in: journey).map(\.name)
    let known = mechanism.metrics.filter { name in metrics.contains { $0 == name || $0.hasPrefix(name + ".") } }
    let related = parameters.prefix(Self.mostRelated) + known + mechanism.explanation.related
    let exists = mechanism.exists(in: journey, metrics: metrics)
    return ExplanationReport(
      word: mechanism.name, kind: "mechanism", meaning: mechanism.meaning, mechanism.explanation,
      here: exists ? nil : "\(journey.name) has nothing of it",
      attempts: exists ? lines(of: mechanism.explanation.suggestions, about: mechanism.name) : [],
      related: Array(OrderedSet(related)))
  }

  private static let mostRelated = 5

  // MARK: Parameters

  private func explanation(of path: ParameterPath) -> ExplanationReport {
    let journey = state.journey
    let source = journey.source(of: path)
    let change = SuggestedLine.changeOf(path, Self.changes(of: path.parameter.unit))
    var report = explanation(
      of: path.parameter, word: path.description, suggestions: [change],
      source: (state.strategy.changes[path] == nil ? "" : "set by you; before: ") + Self.text(of: source),
      here: [journey.levers[path]?.title, Self.standing(path, in: state.variant)].compactMap(\.self)
        .joined(separator: ": "))
    report.setting = SettingRow(path, in: state.variant)
    return report
  }

  private func explanation(of parameter: Parameter, at paths: [ParameterPath]) -> ExplanationReport {
    let variant = state.variant
    let currency = state.journey.currency
    let named = Self.ordered(paths, in: state.journey).prefix(3).map {
      "\($0) \(parameter.unit.text(of: variant[$0], currency: currency))"
    }
    let more = paths.count > named.count ? ["and \(paths.count - named.count) more"] : []
    let here = paths.isEmpty ? "\(state.journey.name) has none of it" : (named + more).joined(separator: ", ")
    return explanation(
      of: parameter, word: parameter.name,
      suggestions: [.change(parameter.scope, parameter.name, Self.changes(of: parameter.unit))],
      source: Self.text(of: parameter.source), here: here)
  }

  private func explanation(
    of parameter: Parameter, word: String, suggestions: [SuggestedLine], source: String, here: String
  ) -> ExplanationReport {
    let mechanisms = MechanismCatalogue.mechanisms(with: parameter)
    let looks = mechanisms.first?.explanation.suggestions.last.map { [$0] }?.filter { !$0.isChange } ?? []
    let tried = lines(of: suggestions + [.line("run")] + looks, about: mechanisms.first?.name ?? word)
    let working = parameter.working ?? mechanisms.first?.explanation.working ?? Self.standard(parameter)
    return ExplanationReport(
      word: word, kind: "parameter", meaning: parameter.meaning, Explanation(working: working, source: source, try: []),
      here: here, attempts: tried.count > 1 && tried.last == "run" ? tried : Array(tried.prefix(3)),
      related: mechanisms.map(\.name))
  }

  /// Levers first, then what the file speaks of, then the rest.
  private static func ordered(_ paths: [ParameterPath], in journey: Journey) -> [ParameterPath] {
    let levers = paths.filter { journey.levers[$0] != nil }
    let given = paths.filter { journey.levers[$0] == nil && journey.given($0) != nil }
    return levers + given + paths.filter { journey.levers[$0] == nil && journey.given($0) == nil }
  }

  /// The value of a parameter now, and how far it goes.
  private static func standing(_ path: ParameterPath, in variant: Variant) -> String {
    let unit = path.parameter.unit
    func text(_ value: Double) -> String { unit.text(of: value, currency: variant.journey.currency) }
    let range = variant.journey.range(of: path)
    let was = variant.reference(path.parameter, path.element)
    let before = variant[path] == was ? "" : " (was \(text(was)))"
    return "\(text(variant[path])) now\(before), from \(text(range.lowerBound)) to \(text(range.upperBound))"
  }

  private static func standard(_ parameter: Parameter) -> String {
    "Where a journey says nothing it is \(parameter.unit.text(of: parameter.standard, currency: ""))."
  }

  private static func text(of source: Source) -> String {
    source.text.isEmpty ? source.kind : "\(source.kind): \(source.text)"
  }

  /// Changes to try, one of which fits wherever a value stands.
  private static func changes(of unit: Unit) -> [String] {
    switch unit {
    case .share: ["x1.5", "x0.5", "50%", "20%"]
    case .perYear: ["x1.5", "x0.5", "100% per year"]
    case .points: ["+1", "-1", "+0.3"]
    case .factor: ["x1.5", "x0.5", "+0.5", "-0.5"]
    case .effect: ["+0.1", "-0.1"]
    case .count, .steps, .score: ["-1", "+1"]
    case .money: ["+10%", "-10%", "1"]
    case .days: ["x0.5", "x2", "30 days"]
    }
  }

  // MARK: What else

  /// What else a word stands for, in half a sentence with something to type.
  private func other(_ sense: WordSense, word: String) -> String {
    switch sense {
    case .metric(let name, _, _): "\(name), a metric"
    case .mechanism(let mechanism): "the mechanism behind it; say: explain \(mechanism.name)"
    case .setting(let path):
      "\(path), a \(sense.kind): \(Self.standing(path, in: state.variant))"
    case .parameter(_, let paths):
      "a \(sense.kind)" + (Self.ordered(paths, in: state.journey).first.map { "; say: explain \($0)" } ?? "")
    }
  }
}
