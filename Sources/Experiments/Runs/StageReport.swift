public import Journeys

/// What happened at one stage, over all replications of a run.
public struct StageReport: Hashable, Sendable {
  /// One of the ways out of a stage.
  public struct Exit: Hashable, Sendable {
    /// The stage it leads to.
    public let to: String
    /// Why people take it, in their words, if the journey says so.
    public let reason: String?
    /// How many times it was taken in a population, on average.
    public let timesTaken: Double?
    /// How many times it was taken for each customer who came to the stage at all; above 1 where people come back.
    public let shareOfReached: Double?
    /// Its part of all the times that the stage was left, from 0 to 1.
    public let shareOfLeavings: Double?
  }

  /// The name of the stage.
  public let name: String
  /// How long customers remain.
  public let kind: Stage.Kind
  /// The share of all customers who came there at least once.
  public let reached: Estimate?
  /// The ways out, in the order of the journey.
  public let exits: [Exit]
  /// How good customers thought it would be, or nil where nothing was experienced.
  public let expectation: Estimate?
  /// How good they found it.
  public let perception: Estimate?
  /// Perception less expectation: below 0 they were let down.
  public let gap: Estimate?
  /// How content it left them.
  public let satisfaction: Estimate?
  /// The share of encounters that fell short of what customers tolerate.
  public let below: Double?
  /// The share of encounters about as good as expected.
  public let within: Double?
  /// The share of encounters better than expected by more than a little.
  public let above: Double?
}
