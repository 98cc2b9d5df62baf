import Journeys

/// What happened to one customer under one strategy.
public struct CustomerStory: Equatable, Sendable {
  /// The name of the strategy.
  public let strategy: String
  /// The events in their order; the customer begins with the first.
  public let events: [StoryEvent]

  /// The purchases, in their order.
  public var purchases: [StoryEvent.Purchase] {
    events.compactMap { if case .buys(let purchase) = $0.kind { purchase } else { nil } }
  }

  /// What the customer paid in all.
  public var revenue: Double { purchases.reduce(0) { $0 + $1.amount } }

  /// What the customer had back under the guarantee.
  public var refunds: Double {
    events.reduce(0) { if case .claims(let amount) = $1.kind { $0 + amount } else { $0 } }
  }

  /// Where the customer stands at the end, and since which step; nil for a customer who was never there.
  public var end: (stage: String, isOutcome: Bool, step: Int)? {
    events.reduce(nil) { end, event in
      switch event.kind {
      case .begins(let stage, _): (stage, false, event.step)
      case .comes(let stage, let kind, _): (stage, kind == .outcome, event.step)
      default: end
      }
    }
  }

  /// What the customer would rate at the end, from 0 to 10; nil for somebody who never bought.
  public var rating: Int? {
    events.last.flatMap { if case .rates(let rating, _) = $0.kind { rating } else { nil } }
  }
}
