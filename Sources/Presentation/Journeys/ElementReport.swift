public import Experiments
public import Journeys
import OrderedCollections

/// One part of a journey: its parameters, and for a stage what happened there in the last run.
public struct ElementReport: Report {
  /// The part.
  let name: String
  /// The parameters of the part; for a stage also those of its touchpoints and of the paths that leave it.
  let parameters: ParametersReport
  /// What happened at a stage, where there was a run.
  let events: StageEvents?

  /// What happened and then the parameters.
  public func blocks(for mode: OutputMode) -> [Block] {
    guard let events else { return parameters.blocks(for: mode) }
    return events.header.blocks(about: name) + events.blocks
      + [.heading("Its parameters")] + parameters.blocks(for: mode).dropFirst()
  }

  /// What happened and then the parameters.
  public var record: Record {
    guard let events else { return parameters.record }
    return Record(
      "stage", ["stage": .text(name)],
      [.metrics(events.recordRows, key: "metrics")] + parameters.record.tables)
  }
}

extension ElementReport {
  /// Shows a part of a journey under a strategy, and for a stage what happened there.
  ///
  /// - Parameters:
  ///   - element: The part.
  ///   - variant: The journey and the strategy.
  ///   - result: The last run of the journey, if there was one.
  public init(on element: Element, in variant: Variant, after result: RunResult? = nil) {
    var parts = [element]
    var events: StageEvents?
    if case .stage(let name) = element, let stage = variant.journey.stages[name] {
      parts += stage.touchpoints.keys.map { .touchpoint(stage: name, name: $0) }
      parts += variant.journey.paths(from: name).map { .path($0.ends) }
      events = result.flatMap { StageEvents(at: name, in: $0) }
    }
    let rows = parts.flatMap { part in
      variant.journey.parameters(of: part).map { SettingRow(ParameterPath(part, $0), in: variant) }
    }
    self.init(
      name: element.text,
      parameters: ParametersReport(
        title: "\(variant.journey.name) · \(element.text)", rows: rows, isExplained: true),
      events: events)
  }
}
