import Experiments
import JourneyLanguage
import Journeys
import Presentation
import Simulation

/// Checks whether results hang on the step, the horizon or the size of a run: `check`, `check by day`.
struct CheckCommand: ResultCommand, DeclaredCommand {
  /// Of what length the finer steps are; half of what they are unless it is said.
  private enum FinerStep: String, CaseIterable, Sendable {
    case day, week

    var unit: StepUnit { self == .day ? .day : .week }
  }

  var metrics: [Word] = []
  private var step: FinerStep?
  var options = RunOptions()

  static let grammar = Grammar<Self>(
    "check", .run, "Shows what changes with finer steps, a longer run and more people.",
    [.names(\.metrics, .metric, "[METRIC …]"), .keyword("by", .choice(\.step)), .options(\.options)],
    examples: [
      .init("check", "the run as it is, in half steps, for twice as long, with twice as many people"),
      .init("check profit clv by day", "two figures, with days for steps"),
      .init("check 20 000 customers replications 40", "with less noise"),
    ], calledElsewhere: ["robustness", "convergence"])

  /// Runs the journey four times and shows what differs.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let variant = session.state.variant
    var chosen: [Metric] = []
    for word in metrics {
      let metric = try session.metric(word)
      if !chosen.contains(metric) { chosen.append(metric) }
    }
    if chosen.isEmpty { chosen = Convergence.metrics(of: variant.journey) }
    let parts = try parts(of: variant.journey.step, at: place)
    let settings = try session.settings(options)
    try Session.checkLuck(settings, at: place)
    try Session.check(variant, at: place)
    guard !surroundings.isRehearsal else { return }
    let convergence = try Session.experiment(
      at: place, surroundings.experiment.convergence(of: variant, by: chosen, parts: parts, settings))
    guard let report = ConvergenceReport(convergence, by: chosen) else { return }
    try session.present(report, of: text, variant, settings, in: surroundings)
  }

  /// Into how many parts a step is cut.
  private func parts(of step: StepUnit, at place: Place) throws(Diagnostic) -> Int {
    guard let finer = self.step else { return 2 }
    let parts = Int((step.days / finer.unit.days).rounded())
    guard parts > 1 else {
      throw Diagnostic(
        "the steps of this journey are \(step.rawValue)s: by \(finer.rawValue) they get no finer", at: place,
        remedy: "say check alone, which halves them")
    }
    return parts
  }
}
