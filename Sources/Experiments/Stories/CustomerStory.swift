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

  /// How many events some stories have in common at their beginning.
  ///
  /// Numbers that are told alike, to one place, are the same; what is told together stays together. Where a customer
  /// begins is always common.
  static func shared(_ stories: [CustomerStory]) -> Int {
    let told = stories.map { $0.events.map(\.told) }
    guard var count = told.map(\.count).min() else { return 0 }
    count = (0..<count).first { index in told.contains { $0[index] != told[0][index] } } ?? count
    while count > 1, told.contains(where: { count < $0.count && $0[count].belongs(to: $0[count - 1]) }) { count -= 1 }
    return count
  }

  /// How few events in common at the end of stories make no common end.
  private static let fewEvents = 4

  /// How many events some stories have in common at their end, once they have parted; none where they are few.
  static func rejoined(_ stories: [CustomerStory], after shared: Int) -> Int {
    let told = stories.map { $0.events.dropFirst(shared).map(\.told) }
    guard var count = told.map(\.count).min() else { return 0 }
    func event(_ index: Int, of story: [StoryEvent]) -> StoryEvent { story[story.count - 1 - index] }
    count = (0..<count).first { index in told.contains { event(index, of: $0) != event(index, of: told[0]) } } ?? count
    while count > 0,
      told.contains(where: { count < $0.count && event(count - 1, of: $0).belongs(to: event(count, of: $0)) })
    {
      count -= 1
    }
    return count < fewEvents ? 0 : count
  }
}
