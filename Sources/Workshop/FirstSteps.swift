import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation

/// What to type first in a journey that nobody knows yet, in its own words.
public struct FirstSteps: Sendable {
  /// A change of the first lever that can be moved, or nil where the journey has none.
  public let change: String?
  /// What tells which lever matters most for something that people think of.
  public let question: String

  /// Looks what is worth typing first.
  init(in variant: Variant) {
    change = variant.journey.levers.keys.lazy.compactMap { Self.change(of: $0, in: variant) }.first
    // Whoever has run the journey knows its first headline; the question is about what comes after it.
    let known = MetricCatalogue.headlines(of: variant.journey).first
    let words = MetricCatalogue.words(for: variant.journey)
    question = words.first { $0.metric != known }.map { "tornado \($0.word)" } ?? "tornado"
  }

  /// A change to the next value worth trying, upward where there is one.
  private static func change(of path: ParameterPath, in variant: Variant) -> String? {
    let (unit, currency) = (path.parameter.unit, variant.journey.currency)
    let scale = Scale(variant.journey.range(of: path), now: variant[path], unit: unit, currency: currency)
    let values = scale.values.map(\.text)
    guard let now = values.firstIndex(of: unit.text(of: scale.now, currency: currency)), values.count > 1 else {
      return nil
    }
    let value = now + 1 < values.count ? values[now + 1] : values[now - 1]
    return "set \(path) \(value.hasPrefix("-") ? "= " : "")\(value)"
  }
}

extension Session {
  /// What to type first.
  public var firstSteps: FirstSteps { FirstSteps(in: state.variant) }

  /// All commands by what they are for.
  var helpOverview: TableReport {
    .overview(
      beginning: ["run", "show levers", firstSteps.change ?? "set PATH VALUE", "run", "undo"],
      groups: HelpEntry.Group.allCases.map(\.overview),
      more: ["help run", "help \(HelpEntry.Group.strategies.word)", "help all"], question: firstSteps.question,
      commands: HelpEntry.Group.allCommands)
  }
}
