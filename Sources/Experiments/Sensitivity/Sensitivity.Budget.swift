public import Simulation

extension Sensitivity {
  /// A computing budget: how much may be simulated for an answer, so that it comes in a few seconds however large the journey is.
  public struct Budget: Hashable, Sendable {
    /// The steps that all customers of all runs may take together.
    public var customerSteps: Int
    /// The number of populations of each run.
    public var replications: Int
    /// The fewest and the most customers that a population may have, whatever the budget.
    public var customers = 200...10_000

    /// Enough to tell the large from the small in a few seconds.
    ///
    /// A few larger populations cost less than many small ones, because customers move in batches of 256.
    public static let usual = Budget(customerSteps: 60_000_000, replications: 4)

    /// How large each run is when so many parameters are moved, each to both ends.
    public func settings(moves: Int, steps: Int, seed: UInt64) -> RunSettings {
      let runs = 2 * max(1, moves) * max(1, replications) * max(1, steps)
      return RunSettings(
        customers: min(max(customerSteps / runs, customers.lowerBound), customers.upperBound),
        replications: replications, steps: steps, seed: seed)
    }
  }
}

extension Sensitivity.Budget {
  /// Enough for many arms beside each other, such as the mixtures of two strategies or the points of a sweep.
  public static let ofManyArms = Sensitivity.Budget(customerSteps: 200_000_000, replications: 10)

  /// How large each of so many arms is: as was asked for where that can be done in time, and smaller otherwise.
  public func settings(arms: Int, like wanted: RunSettings) -> RunSettings {
    let each = customerSteps / max(1, arms)
    guard each < wanted.customers.saturatedTimes(wanted.replications).saturatedTimes(wanted.steps) else {
      return wanted
    }
    var settings = wanted
    settings.replications = min(wanted.replications, max(1, replications))
    let room = each / max(1, settings.replications.saturatedTimes(settings.steps))
    settings.customers = min(wanted.customers, max(room, customers.lowerBound))
    return settings
  }
}
