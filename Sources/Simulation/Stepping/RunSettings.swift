/// How large a run is and which luck it meets.
public struct RunSettings: Hashable, Sendable {
  /// The number of customers in each population.
  public var customers: Int
  /// The number of whole populations.
  public var replications: Int
  /// The number of steps each customer lives through.
  public var steps: Int
  /// What all luck follows from: the same seed, the same bits.
  public var seed: UInt64

  /// Creates settings; the default is large enough for a workshop and small enough to be live.
  public init(customers: Int = 10_000, replications: Int = 20, steps: Int = 52, seed: UInt64 = 1) {
    self.customers = customers
    self.replications = replications
    self.steps = steps
    self.seed = seed
  }

  /// The most customers a population may have: an index takes 32 bits.
  public static let customerLimit = 1_000_000_000
  /// The most replications of a run.
  public static let replicationLimit = 100_000
  /// The most steps of a run: a step's number takes 16 bits.
  public static let stepLimit = 10_000
}
