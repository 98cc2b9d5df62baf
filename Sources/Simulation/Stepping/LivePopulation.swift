/// A population that is lived through step by step while somebody looks on, and whose plan may change on the way.
///
/// It is an object, because the customers are there once: a copy would go on with theirs.
/// It comes to the same bits as a run from the beginning under a strategy that plans the same changes for the same steps.
public final class LivePopulation {
  private var population: Population
  private var life: Population.Life
  private let settings: RunSettings
  private let workers: Int

  /// Creates the customers, before their first step.
  ///
  /// - Parameters:
  ///   - journey: What they live in.
  ///   - settings: How many there are and for how many steps at most; the first replication is lived through.
  ///   - workers: How many threads share the population; the result does not depend on it.
  ///   - isCancelled: Asked often; when it says yes there is no population.
  public init?(
    _ journey: CompiledJourney, _ settings: RunSettings, workers: Int, isCancelled: @Sendable () -> Bool = { false }
  ) {
    let settings = settings.within
    guard
      let population = Population(journey, settings, replication: 0, workers: workers, isCancelled: isCancelled)
    else { return nil }
    self.population = population
    self.settings = settings
    self.workers = workers
    life = population.life
  }

  /// How many steps were lived through.
  public var step: Int { life.step }

  /// Whether all steps were lived through.
  public var isOver: Bool { step >= settings.steps }

  /// Lives through the next step, if there is one.
  ///
  /// - Parameter isCancelled: Asked often, from any thread. After a step that was cancelled half-way nothing can be told of
  ///   the customers any more.
  /// - Returns: Whether a step was lived through to its end.
  public func advance(isCancelled: @Sendable () -> Bool = { false }) -> Bool {
    !isOver && population.advance(&life, isCancelled: isCancelled)
  }

  /// Takes up another plan for the steps to come.
  ///
  /// - Parameter plan: The same journey under a strategy that was the same until now.
  public func follow(_ plan: CompiledJourney) {
    guard step == 0 else { return life.state.follow(plan, from: step) }
    // Who the customers are may hang on what holds from the beginning.
    guard let anew = Population(plan, settings, replication: 0, workers: workers, isCancelled: { false }) else {
      return
    }
    population = anew
    life = anew.life
  }

  /// What was counted so far.
  public var tally: Tally { population.tally(after: life) }
}
