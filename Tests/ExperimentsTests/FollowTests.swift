import Journeys
import OrderedCollections
import Simulation
import Testing

@testable import Experiments

@Suite struct FollowTests {
  private typealias Kind = StoryEvent.Kind

  private static func event(_ step: Int, _ kind: Kind) -> StoryEvent { StoryEvent(step: step, kind: kind) }

  private static func meets(_ step: Int, perceived: Double) -> StoryEvent {
    event(
      step,
      .meets(
        .init(
          stage: "shop", touchpoint: "shelf", expectation: 7, delivered: perceived, perceived: perceived,
          satisfaction: perceived, tolerance: 0.5, isFailure: perceived < 5)))
  }

  private static func takes(_ step: Int, _ to: String) -> [StoryEvent] {
    [
      event(step, .takes(.init(path: Path(from: "shop", to: to), expectation: 7, attitude: 7, surprise: 0))),
      event(step, .comes(stage: to, kind: .timed, isFirst: true)),
    ]
  }

  private static let begins = event(1, .begins(stage: "shop", segment: nil))

  private static func follow(_ stories: [[StoryEvent]]) -> Follow {
    Follow(
      journey: Journey(name: "test", title: "", step: .week), customer: 1, customers: 10, steps: 9, seed: 1,
      stories: stories.enumerated().map { CustomerStory(strategy: "s\($0.offset)", events: $0.element) })
  }

  @Test("Stories part where they are told differently, and not before")
  func parting() {
    let one = [Self.begins, Self.meets(2, perceived: 7.01), Self.meets(3, perceived: 8)]
    let other = [Self.begins, Self.meets(2, perceived: 7.04), Self.meets(3, perceived: 9)]
    #expect(Self.follow([one, other]).shared == 2)
    #expect(Self.follow([one, one]).shared == 3)
    #expect(Self.follow([one, Array(one.prefix(2))]).shared == 2)
    #expect(Self.follow([one]).shared == 3)
    #expect(Self.follow([one, one, other]).shared == 2)
  }

  @Test("What is told together stays together")
  func together() {
    let failure = Self.meets(2, perceived: 3)
    let silent = [Self.begins, failure, Self.event(2, .keepsSilent)]
    let loud = [Self.begins, failure, Self.event(2, .complains(days: 2, isSolved: true))]
    #expect(Self.follow([silent, loud]).shared == 1)
    let buyer = [Self.begins] + Self.takes(2, "till") + Self.takes(2, "home")
    let leaver = [Self.begins] + Self.takes(2, "till") + Self.takes(2, "away")
    #expect(Self.follow([buyer, leaver]).shared == 1)
    // In another week it is another way.
    let late = [Self.begins] + Self.takes(2, "till") + Self.takes(3, "home")
    #expect(Self.follow([late, [Self.begins] + Self.takes(2, "till") + Self.takes(3, "away")]).shared == 3)
  }

  @Test("Stories that come together again have their end in common")
  func rejoining() {
    let end = [5, 6, 7].map { Self.meets($0, perceived: 6) } + [Self.event(9, .rates(rating: 7, answers: false))]
    let one = [Self.begins, Self.meets(2, perceived: 8)] + end
    let other = [Self.begins, Self.meets(2, perceived: 9), Self.meets(3, perceived: 9)] + end
    let follow = Self.follow([one, other])
    #expect(follow.shared == 1 && follow.rejoined == 4)
    #expect(Self.follow([one, one]).rejoined == 0)
    #expect(Self.follow([one, Array(other.dropLast())]).rejoined == 0)
    // A rating alone is no story.
    let early = [Self.begins, Self.meets(2, perceived: 9)] + end.suffix(1)
    #expect(Self.follow([one, early]).rejoined == 0)
  }

  @Test("A customer who is followed lives in the population of a run, and events have the journey's names")
  func names() throws {
    let variant = Variant(Self.journey)
    let settings = RunSettings(customers: 40, replications: 1, steps: 20)
    let run = try Experiment(threads: 1).run(variant, settings)
    let follows = try (1...40).map { try Experiment(threads: 2).follow($0, in: [variant], settings) }
    let bought = follows.reduce(0) { $0 + $1.stories[0].purchases.count }
    #expect(bought == run.replications[0].tally.total.purchases.purchases && bought > 3)
    let revenue = follows.reduce(0) { $0 + $1.stories[0].revenue }
    #expect(revenue == Double(run.replications[0].tally.total.purchases.money.revenue) / Money.unitsPerCurrency)
    for follow in follows {
      for event in follow.stories[0].events {
        if case .takes(let way) = event.kind { #expect(Self.journey.paths[way.path.ends]?.reason == way.path.reason) }
      }
      #expect(follow.stories[0].end != nil)
    }
  }

  @Test("The first to whom something happens is found")
  func first() throws {
    let variant = Variant(Self.journey)
    let settings = RunSettings(customers: 40, replications: 1, steps: 20)
    let buyer = try #require(try Experiment().first([.buyer], in: variant, settings))
    for customer in 1...buyer {
      let story = try Experiment().follow(customer, in: [variant], settings).stories[0]
      #expect(story.purchases.isEmpty == (customer < buyer))
    }
    #expect(try Experiment().first([.complaint], in: variant, settings) == nil)
    let lost = try #require(try Experiment().first([.lost], in: variant, settings))
    #expect(try Experiment().follow(lost, in: [variant], settings).stories[0].end?.isOutcome == true)
  }

  @Test("What weighed is what a path says, the weightiest first")
  func weights() throws {
    var strategy = Strategy(name: "dear")
    strategy.changes[ParameterPath(.journey, .price)] = 80
    let settings = RunSettings(customers: 40, replications: 1, steps: 20)
    let buyer = try #require(
      try Experiment().first([.buyer], in: Variant(Self.journey, strategy), settings))
    let story = try Experiment().follow(buyer, in: [Variant(Self.journey, strategy)], settings).stories[0]
    let ways = story.events.compactMap { if case .takes(let way) = $0.kind { way } else { nil } }
    let way = try #require(ways.first)
    let opinion = try #require(way.weights.first { $0.factor == .opinion })
    #expect(opinion.effect == 0.5 * (way.attitude - 7))
    #expect(try #require(way.weights.first { $0.factor == .price }).effect < 0)
    #expect(way.weights.map(\.effect.magnitude) == way.weights.map(\.effect.magnitude).sorted(by: >))
  }

  /// Whoever looks around buys, or not.
  private static let journey: Journey = {
    var journey = Journey(name: "stall", title: "", step: .week)
    journey.values[.price] = 40
    journey.stages["looking"] = Stage(name: "looking", isStart: true)
    journey.stages["looking"]?.touchpoints[""] = Touchpoint()
    journey.stages["owner"] = Stage(name: "owner")
    journey.stages["gone"] = Stage(name: "gone", kind: .outcome)
    var buy = Path(from: "looking", to: "owner", marks: [.buys])
    buy.values[.probability] = 0.1
    buy.values[.attitudeEffect] = 0.5
    buy.values[.priceEffect] = 1
    var leave = Path(from: "looking", to: "gone", reason: "found better")
    leave.values[.probability] = 0.1
    journey.values[.complains] = 0
    var tire = Path(from: "owner", to: "gone")
    tire.values[.probability] = 0.05
    for path in [buy, leave, tire] { journey.paths[path.ends] = path }
    return journey
  }()
}
