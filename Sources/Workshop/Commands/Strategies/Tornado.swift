import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

/// Finds out which levers move a metric most: `tornado retention`.
struct TornadoCommand: ResultCommand, DeclaredCommand {
  /// The metrics; none means those that sum the journey up.
  var metrics: [Word] = []
  /// Whether it asks what levers do together, not one at a time.
  var isOfInteractions = false
  /// Whether it may take long.
  var isAgreed = false
  var options = RunOptions()

  static let grammar = Grammar<Self>(
    "tornado", .strategies, "Finds out which levers move a metric most, one at a time.",
    [
      .names(\.metrics, .metric, "[METRIC …]"),
      .flag("interactions", \.isOfInteractions, .flag("go", \.isAgreed)), .options(\.options),
    ],
    examples: [
      .init("tornado retention", "which lever raises it most, and how far each goes"),
      .init("tornado", "who buys, who stays and what is left over, in short"),
      .init("tornado conversion interactions", "what it costs to find out which levers act together"),
      .init("tornado conversion interactions go", "which levers act alone, and which together"),
      .init("tornado retention 20 000 customers replications 20", "with less noise"),
    ], calledElsewhere: ["sensitivity", "impact", "drivers"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    guard !isOfInteractions else { return try session.interactions(self, place, in: surroundings) }
    let metrics = self.metrics.isEmpty ? session.weightiest : try session.metrics(self.metrics)
    let variant = session.state.variant
    let moves = try session.movedLevers(of: variant, place).map { Sensitivity.Move.far($0, in: variant) }
    let settings = try session.settings(options, arms: 2 * moves.count + 1, in: surroundings)
    guard !surroundings.isRehearsal else { return }
    for (word, metric) in zip(self.metrics, metrics) where !metric.name.hasPrefix(word.text) {
      surroundings.notice("\(word.text) is counted as \(metric.name): \(metric.meaning)")
    }
    let buyers = MetricCatalogue.metric(named: "conversion", in: variant.journey)
    let looked = OrderedSet(metrics).union(buyers.map { [$0] } ?? [])
    let sensitivity = try Session.experiment(
      at: place, surroundings.experiment.sensitivity(of: variant, to: moves, by: Array(looked), settings))
    try session.present(
      TornadoReport(sensitivity, by: metrics, buyers: buyers, isWhole: !self.metrics.isEmpty), of: text,
      variant, settings, in: surroundings)
  }
}

extension Session {
  /// The levers of a journey that can be simulated.
  func movedLevers(of variant: Variant, _ place: Place) throws(Diagnostic) -> [ParameterPath] {
    try Self.check(variant, at: place)
    let levers = variant.journey.levers.keys
    guard !levers.isEmpty else {
      throw Diagnostic(
        "the journey names no levers, so there is nothing to move", at: place,
        remedy: "name some, such as: lever price \"Price\" from 20 to 60")
    }
    return Array(levers)
  }
}
