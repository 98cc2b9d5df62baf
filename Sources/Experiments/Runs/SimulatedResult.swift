public import Journeys
public import Simulation

/// A result that rests on populations of one size, all with luck from one seed.
public protocol SimulatedResult: Sendable {
  /// The journey, and the strategy that all others are held against.
  var variant: Variant { get }
  /// How large the populations were, how many there were of each, and which luck they met.
  var settings: RunSettings { get }
}

extension SimulatedResult {
  /// The number of customers in each population.
  public var customers: Int { settings.customers }
  /// The number of populations that were asked for, of each strategy or setting that was looked at.
  public var populations: Int { settings.replications }
  /// The number of steps that customers live through.
  public var steps: Int { settings.steps }
  /// What all luck followed from.
  public var seed: UInt64 { settings.seed }
}
