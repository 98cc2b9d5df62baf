import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

extension Session {
  /// Moves one or two parameters through ranges and shows what follows.
  mutating func vary(_ command: VaryStatement, _ place: Place, in surroundings: Surroundings) throws(Failure) {
    let plan = Sweep.Plan(of: state.variant, along: try axes(command.ranges))
    let metrics = command.metrics.isEmpty ? weightiest : try metrics(command.metrics)
    guard plan.count <= ParameterRange.limit else {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "these are \(plan.count) points, and \(ParameterRange.limit) are the most", at: place,
          remedy:
            "take larger steps; \(plan.axes.map { "\($0.values.count)" }.joined(separator: " times ")) are too many"))
    }
    if let problem = plan.obstacle { throw Failure(.misunderstood, Diagnostic(problem, at: place)) }
    var settings = try settings(command.options)
    if !command.options.hasSizes { settings = surroundings.manyArms.settings(arms: plan.count, like: settings) }
    guard !surroundings.isRehearsal else { return }
    var store = results.arms
    let sweep = try Self.experiment(at: place) { () throws(ExperimentError) in
      try Experiment().sweep(
        plan, by: metrics, settings, store: &store, threads: surroundings.threads,
        isCancelled: surroundings.isCancelled, progress: surroundings.progress)
    }
    results.arms = store
    try present(SweepReport(sweep), of: command.text, state.variant, settings, in: surroundings)
  }

  /// The parameters that are moved, with their values.
  private func axes(_ ranges: [ParameterRange]) throws(Failure) -> [Sweep.Axis] {
    var axes: [Sweep.Axis] = []
    for range in ranges {
      do throws(Diagnostic) {
        let (paths, values) = try range.values(in: state.variant)
        axes.append(Sweep.Axis(name: range.path.text, paths: paths, values: values))
      } catch {
        throw Failure(.misunderstood, error)
      }
      if axes.count == 2, axes[0].paths.contains(where: axes[1].paths.contains) {
        throw Failure(
          .misunderstood,
          Diagnostic(
            "\(range.path.text) is moved already", at: range.path.place, remedy: "name another parameter after and"))
      }
    }
    return axes
  }
}
