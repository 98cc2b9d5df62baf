import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

/// Asks how good a parameter must be for a strategy to catch up with another: `break-even price conversion baseline now`.
struct BreakEvenCommand: ResultCommand, DeclaredCommand {
  var path = Word("")
  /// What both strategies are judged by.
  var metric = Word("")
  /// The two strategies: the one to catch up with, and the one in which the parameter is moved; as with `why`, none means
  /// the baseline and the one in use.
  var strategies: [Word] = []
  var options = RunOptions()

  static let grammar = Grammar<Self>(
    "break-even", .strategies, "Finds out how good a parameter must be for a strategy to catch up with another.",
    [
      .parameter(\.path), .name(\.metric, .metric, "a metric", "METRIC"),
      .names(\.strategies, .strategy, "[NAME NAME]"), .options(\.options),
    ],
    examples: [
      .init("break-even price conversion baseline now", "how far the price of now may rise before it sells no better"),
      .init("break-even price profit", "the strategy in use against the baseline"),
    ], calledElsewhere: ["breakeven", "threshold"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let metric = try session.metric(metric)
    let (target, variant) = try session.ends(
      strategies, place, saying: "break-even \(path.text) \(metric.name)")
    let moved = try path.parameter(in: variant)
    guard target.strategy.named("") != variant.strategy.named("") else {
      throw Diagnostic(
        "\(target.strategy.name) and \(variant.strategy.name) are the same, so there is nothing to catch up with",
        at: place, remedy: "to see what each of them changes, say: strategies")
    }
    for strategy in [target, variant] { try Session.check(strategy, at: place) }
    let settings = try session.settings(options, arms: BreakEven.usualArms, in: surroundings)
    guard !surroundings.isRehearsal else { return }
    let result = try Session.experiment(
      at: place,
      surroundings.experiment.breakEven(
        moved, in: Self.reach(of: moved, in: variant), of: variant, against: target, by: metric, settings))
    guard let result else {
      throw Diagnostic(
        "there is nothing to count \(metric.name) by", kind: .running, at: self.metric.place,
        remedy: "take more people or a longer time, such as: for 2 years")
    }
    try session.present(BreakEvenReport(result), of: text, variant, settings, in: surroundings)
  }

  /// How far a parameter is moved: through the range of its lever, and otherwise from nothing to four times its value.
  private static func reach(of path: ParameterPath, in variant: Variant) -> ClosedRange<Double> {
    let range = variant.journey.range(of: path)
    let value = variant[path]
    guard variant.journey.levers[path] == nil, value > 0, range.upperBound > 4 * value else { return range }
    return max(range.lowerBound, 0)...4 * value
  }
}
