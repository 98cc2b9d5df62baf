import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

extension Session {
  /// Moves each lever alone to both ends of its range and shows which of them move some metrics most.
  mutating func tornado(_ command: TornadoStatement, _ place: Place, in surroundings: Surroundings) throws(Failure) {
    guard !command.isOfInteractions else { return try interactions(command, place, in: surroundings) }
    let metrics = command.metrics.isEmpty ? weightiest : try metrics(command.metrics)
    let variant = state.variant
    let moves = try movedLevers(of: variant, place).map { Sensitivity.Move.far($0, in: variant) }
    var settings = try settings(command.options)
    if !command.options.hasSizes {
      settings = surroundings.manyArms.settings(arms: 2 * moves.count + 1, like: settings)
    }
    guard !surroundings.isRehearsal else { return }
    for (word, metric) in zip(command.metrics, metrics) where !metric.name.hasPrefix(word.text) {
      surroundings.emit(.notice("\(word.text) is counted as \(metric.name): \(metric.meaning)"))
    }
    let buyers = MetricCatalogue.metric(named: "conversion", in: variant.journey)
    let looked = OrderedSet(metrics).union(buyers.map { [$0] } ?? [])
    let sensitivity = try Self.experiment(at: place) { () throws(ExperimentError) in
      try Experiment().sensitivity(
        of: variant, to: moves, by: Array(looked), settings, threads: surroundings.threads,
        isCancelled: surroundings.isCancelled, progress: surroundings.progress)
    }
    try present(
      TornadoReport(sensitivity, by: metrics, buyers: buyers, isWhole: !command.metrics.isEmpty), of: command.text,
      variant, settings, in: surroundings)
  }

  /// The levers of a journey that can be simulated.
  func movedLevers(of variant: Variant, _ place: Place) throws(Failure) -> [ParameterPath] {
    try Self.check(variant, at: place)
    let levers = variant.journey.levers.keys
    guard !levers.isEmpty else {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "the journey names no levers, so there is nothing to move", at: place,
          remedy: "name some, such as: lever price \"Price\" from 20 to 60"))
    }
    return Array(levers)
  }
}
