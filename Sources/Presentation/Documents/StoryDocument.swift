import Experiments
import Journeys

/// A story for programs.
struct StoryDocument: Encodable, Sendable {
  struct Story: Encodable, Sendable {
    let strategy: String
    let purchases: Int
    let revenue: JSONNumber?
    let refunds: JSONNumber?
    let end: String?
    let rating: Int?
    let events: [JSONValue]
  }

  let result = "follow"
  let journey: String
  let seed: UInt64
  let customers: Int
  let steps: Int
  let step: String
  let customer: Int
  /// How many events all stories have in common at their beginning.
  let shared: Int
  /// How many events they have in common at their end.
  let rejoined: Int
  let stories: [Story]

  init(_ follow: Follow) {
    journey = follow.journey.name
    seed = follow.seed
    customers = follow.customers
    steps = follow.steps
    step = follow.journey.step.rawValue
    customer = follow.customer
    shared = follow.shared
    rejoined = follow.rejoined
    stories = follow.stories.map { story in
      Story(
        strategy: story.strategy, purchases: story.purchases.count, revenue: JSONNumber(story.revenue),
        refunds: JSONNumber(story.refunds), end: story.end?.stage, rating: story.rating,
        events: StoryTable(story).table.objects)
    }
  }
}
