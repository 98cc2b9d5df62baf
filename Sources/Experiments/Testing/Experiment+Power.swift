public import Journeys
public import Simulation

extension Experiment {
  /// Predicts a difference and works out what a real test would need to see it.
  ///
  /// When it is stopped, what both strategies have finished is kept.
  ///
  /// - Parameters:
  ///   - metric: What the test is to look at; one that ``Metric/countsPeople``.
  ///   - before: The strategy to compare against.
  ///   - after: The new strategy.
  ///   - plan: How the test is to be run.
  ///   - settings: How large the runs are from which the difference is predicted.
  ///   - budget: How much may be simulated where customers depend on each other, so that the test itself has to be tried.
  /// - Returns: The analysis, or nothing where the metric speaks of nobody.
  /// - Throws: ``ExperimentError`` as for a run of both.
  public func power(
    of metric: Metric, from before: Variant, to after: Variant, plan: TestPlan = .usual, _ settings: RunSettings,
    budget: SimulatedTests.Budget = .usual
  ) throws(ExperimentError) -> PowerAnalysis? {
    let runs = try run([before, after], settings)
    guard let difference = Difference(of: metric, from: runs[0], to: runs[1]),
      let first = runs[0].personalOutcome(of: metric), let second = runs[1].personalOutcome(of: metric)
    else { return nil }
    let couplings = Coupling.allCases.filter { coupling in
      [before, after].contains { Relevance($0).couplings.contains(coupling) }
    }
    var tests: SimulatedTests?
    if !couplings.isEmpty, PowerAnalysis.isTold(difference), !isCancelled(),
      let wanted = plan.size(from: first, to: second)
    {
      tests = try self.tests(
        of: metric, from: before, to: after, plan: plan, settings, size: budget.size(wanted, steps: settings.steps),
        count: budget.tests)
    }
    return PowerAnalysis(
      runs: (runs[0], runs[1]), difference: difference, plan: plan, before: first, after: second,
      couplings: couplings, tests: tests)
  }

  /// Tries a test many times, each half a population of its own with its own luck.
  private func tests(
    of metric: Metric, from before: Variant, to after: Variant, plan: TestPlan, _ settings: RunSettings,
    size: SampleSize, count: Int
  ) throws(ExperimentError) -> SimulatedTests? {
    func half(_ variant: Variant, _ number: Int, customers: Int) throws(ExperimentError) -> [PeopleCount?] {
      var luck = Digest()
      luck.add(settings.seed)
      luck.add(number)
      let settings = RunSettings(customers: customers, replications: count, steps: settings.steps, seed: luck.value)
      return try part(after: number * count, of: 2 * count, "halves of tests").populations(
        of: [try Self.checked(variant)], settings, order: .byReplication, keepsTallies: false
      ) { variant, replication -> PeopleCount? in
        RunResult(variant: variant, settings: settings, replications: [replication]).people(of: metric).first
      }[0].map { $0.flatMap { $0 } }
    }
    let first = try half(before, 0, customers: size.before)
    let second = try half(after, 1, customers: size.after)
    let halves = zip(first, second).compactMap { one, other in
      one.flatMap { before in other.map { (before: before, after: $0) } }
    }
    return SimulatedTests(halves, of: size, by: plan)
  }
}
