import Journeys
import OrderedCollections
import Presentation

/// Reports on one part of a journey.
enum ElementReport {
  /// A part with all its parameters; a stage with its touchpoints and the paths that leave it.
  static func report(on element: Element, in variant: Variant) -> any Report {
    var parts = [element]
    if case .stage(let name) = element, let stage = variant.journey.stages[name] {
      parts += stage.touchpoints.keys.map { .touchpoint(stage: name, name: $0) }
      parts += variant.journey.paths(from: name).map { .path($0.ends) }
    }
    let rows = parts.flatMap { part in
      variant.journey.parameters(of: part).map { SettingRow(ParameterPath(part, $0), in: variant) }
    }
    return ParametersReport(title: "\(variant.journey.name) · \(element.text)", rows: rows, isExplained: true)
  }
}
