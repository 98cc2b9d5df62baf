import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

extension Session {
  /// Finds the value of a parameter at which a strategy comes out as another does.
  mutating func breakEven(_ command: BreakEvenStatement, _ place: Place, in surroundings: Surroundings) throws(Failure)
  {
    let metric = try metric(command.metric)
    let (target, variant) = try ends(
      command.strategies, place, saying: "break-even \(command.path.text) \(metric.name)")
    let path: ParameterPath
    do throws(Diagnostic) { path = try command.path.parameter(in: variant) } catch {
      throw Failure(.misunderstood, error)
    }
    guard target.strategy.named("") != variant.strategy.named("") else {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "\(target.strategy.name) and \(variant.strategy.name) are the same, so there is nothing to catch up with",
          at: place, remedy: "to see what each of them changes, say: strategies"))
    }
    for strategy in [target, variant] {
      try Self.check(strategy, at: place)
    }
    var settings = try settings(command.options)
    if !command.options.hasSizes {
      settings = surroundings.manyArms.settings(arms: BreakEven.usualArms, like: settings)
    }
    guard !surroundings.isRehearsal else { return }
    let result = try Self.experiment(at: place) { () throws(ExperimentError) in
      try Experiment().breakEven(
        path, in: Self.reach(of: path, in: variant), of: variant, against: target, by: metric, settings,
        threads: surroundings.threads, isCancelled: surroundings.isCancelled, progress: surroundings.progress)
    }
    guard let result else {
      throw Failure(
        .running,
        Diagnostic(
          "there is nothing to count \(metric.name) by", at: command.metric.place,
          remedy: "take more people or a longer time, such as: for 2 years"))
    }
    try present(BreakEvenReport(result), of: command.text, variant, settings, in: surroundings)
  }

  /// How far a parameter is moved: through the range of its lever, and otherwise from nothing to four times its value.
  private static func reach(of path: ParameterPath, in variant: Variant) -> ClosedRange<Double> {
    let range = variant.journey.range(of: path)
    let value = variant[path]
    guard variant.journey.levers[path] == nil, value > 0, range.upperBound > 4 * value else { return range }
    return max(range.lowerBound, 0)...4 * value
  }
}
