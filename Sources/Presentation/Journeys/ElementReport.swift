public import Experiments
public import Journeys
import OrderedCollections

/// One part of a journey: its parameters, and for a stage what happened there in the last run.
public struct ElementReport: Report {
  /// The name of the journey.
  public let journey: String
  /// The part.
  public let name: String
  /// The parameters of the part; for a stage also those of its touchpoints and of the paths that leave it.
  public let rows: [SettingRow]
  /// What happened at a stage, where there was a run.
  public let events: StageEvents?

  /// What happened and then the parameters.
  public func blocks(for mode: OutputMode) -> [Block] {
    let parameters = ParametersReport(title: "\(journey) · \(name)", rows: rows, isExplained: true)
    guard let events else { return parameters.blocks(for: mode) }
    if mode.isForPrograms { return [.table(events.numbers), .table(rows.numbers)] }
    return [.title("\(journey) · \(events.header.strategy) · \(name)"), .note(events.header.sizeAndSeed)]
      + events.header.stopped + events.blocks
      + [.heading("Its parameters")] + parameters.blocks(for: mode).dropFirst()
  }

  /// The parameters as an object, and what happened beside them.
  public var document: any Encodable & Sendable {
    guard let events else { return JSONValue.rows("parameters", rows.numbers) }
    return JSONValue.object([
      "result": .text("stage"), "stage": .text(name), "metrics": .list(events.numbers.objects),
      "rows": .list(rows.numbers.objects),
    ])
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
    self.init(journey: variant.journey.name, name: element.text, rows: rows, events: events)
  }
}
