public import Experiments

/// What customers expected and found at one stage or touchpoint.
public struct GapRow: Hashable, Sendable {
  /// The name of the stage or touchpoint.
  public var name: String
  /// How good they thought it would be, from 0 to 10.
  public var expectation: Double?
  /// How good they found it, from 0 to 10.
  public var perception: Double?
  /// Perception less expectation.
  public var gap: Double?
  /// The share of encounters that fell short of what customers tolerate.
  public var below: Double?
  /// The share of encounters about as good as expected.
  public var within: Double?
  /// The share of encounters better than expected by more than a little.
  public var above: Double?
  /// The share of encounters that are good by the company's own standard.
  public var insideView: Double?
  /// The share of encounters that leave the customer with a satisfaction of 9 or more.
  public var customerView: Double?
}

extension GapRow {
  /// Takes what a run came to at one stage, and the two views of it where they are known.
  public init(_ report: StageReport, insideView: Estimate? = nil, customerView: Estimate? = nil) {
    self.init(
      name: report.name, expectation: report.expectation?.mean, perception: report.perception?.mean,
      gap: report.gap?.mean, below: report.below, within: report.within, above: report.above,
      insideView: insideView?.mean, customerView: customerView?.mean)
  }
}
