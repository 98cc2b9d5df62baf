public import Experiments

/// One stage of the funnel.
public struct StageRow: Hashable, Sendable {
  /// Customers who went from a stage to another one.
  public struct Exit: Hashable, Sendable {
    /// The stage they went to.
    public var to: String
    /// How many they are, as a part of all customers.
    public var share: Double
    /// Why they went, in their words.
    public var reason: String?
  }

  /// The name of the stage.
  public var name: String
  /// How many came there, as a part of all customers.
  public var reached: Double?
  /// Where they went from there.
  public var exits: [Exit] = []
  /// How good they thought the experience would be, from 0 to 10.
  public var expectation: Double?
  /// How good they found it, from 0 to 10.
  public var perception: Double?
  /// How far what they perceived lay above what they expected.
  public var gap: Double?

  /// The exits that say more than the next stage does: all of them, unless there is a single one without a reason.
  var tellingExits: [Exit] {
    let taken = exits.filter { $0.share > 0 }
    return taken.count == 1 && taken[0].reason == nil ? [] : taken
  }
}

extension StageRow {
  /// Takes what a run came to at one stage.
  public init(_ report: StageReport) {
    let reached = report.reached?.mean
    let exits = report.exits.compactMap { exit in
      exit.shareOfReached.flatMap { share in
        reached.map { Exit(to: exit.to, share: share * $0, reason: exit.reason) }
      }
    }
    self.init(
      name: report.name, reached: reached, exits: exits, expectation: report.expectation?.mean,
      perception: report.perception?.mean, gap: report.gap?.mean)
  }
}
