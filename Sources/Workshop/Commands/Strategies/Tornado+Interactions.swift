import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

extension Session {
  /// Shows which levers matter over the whole of their ranges and which act together; the cost is told first.
  mutating func interactions(_ command: TornadoCommand, _ place: Place, in surroundings: Surroundings)
    throws(Diagnostic)
  {
    guard let word = command.metrics.first, command.metrics.count == 1 else {
      throw Diagnostic(
        "interactions are those of one metric", at: place, remedy: "such as: tornado conversion interactions")
    }
    let metric = try metric(word)
    let variant = state.variant
    let factors = try movedLevers(of: variant, place).compactMap { Interactions.Factor($0, in: variant) }
    var plan = Interactions.Plan.usual(steps: state.journey.horizon, seed: state.seed)
    let wanted = try settings(command.options)
    plan.settings.seed = wanted.seed
    plan.settings.steps = wanted.steps
    if let customers = command.options.customers { plan.settings.customers = customers.value }
    if let replications = command.options.replications { plan.settings.replications = replications.value }
    guard !surroundings.isRehearsal else { return }
    guard command.isAgreed else {
      // Told as a result, so that nobody who reads from a pipe misses why there is no other.
      let seconds = try seconds(plan, factors.count, by: metric, place, in: surroundings)
      try present(NoteReport(Self.price(plan, factors.count, seconds, word)), in: surroundings)
      return
    }
    let found = try Self.experiment(
      at: place, surroundings.experiment.interactions(of: metric, over: factors, in: variant, plan))
    try present(InteractionsReport(found), of: command.text, variant, plan.settings, in: surroundings)
  }

  /// How long a plan takes here, from a first small batch.
  private func seconds(
    _ plan: Interactions.Plan, _ levers: Int, by metric: Metric, _ place: Place, in surroundings: Surroundings
  ) throws(Diagnostic) -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    let batch = Array(repeating: state.variant, count: 4)
    let arms = try Self.experiment(at: place, surroundings.experiment.silent.arms(batch, by: [metric], plan.settings))
    guard arms.isComplete else { throw Diagnostic(.interrupted, at: place) }
    let each = (clock.now - start) / Double(batch.count * plan.settings.replications)
    return Double(plan.populations(levers: levers)) * (each / .seconds(1))
  }

  /// What the answer costs and what it will be, before anybody waits for it.
  private static func price(_ plan: Interactions.Plan, _ levers: Int, _ seconds: Double, _ metric: Word) -> String {
    "This simulates \(plan.populations(levers: levers)) populations of \(plan.settings.customers) customers and takes "
      + "about \(Int(seconds.rounded(.up))) seconds here. It will say which of \(levers) levers matter over the whole of "
      + "their ranges, and which of them act together. Nothing ran yet; to go ahead: "
      + "tornado \(metric.text) interactions go"
  }
}
