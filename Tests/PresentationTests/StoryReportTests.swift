import Foundation
import Journeys
import Testing

@testable import Experiments
@testable import Presentation

@Suite struct StoryReportTests {
  @Test("A story is told in paragraphs, with what weighed and what it came to")
  func story() {
    #expect(
      StoryReport(Tales.follow([Tales.buyer])).text(in: .table, style: Style())
        == """
        five-stage · customer 7 · baseline
        one of 10 000 customers, 52 weeks, seed 1

        This is customer 7, one of the bargain customers. Her taste is far from what
        most people like, and she gives harsh ratings. In week 3 she heard of the brand
        through advertising, and expected 7.8 out of 10. Two weeks later, her first
        encounter with the web site disappointed her: 5.9, where she had expected 7.8.

        In week 9 she got as far as checkout, bought for the first time (40 EUR) and
        went on to customer. Her high opinion of the brand (8.3) spoke for it, her good
        expectation (7.4) against it; all in all it was a little more likely than usual.
        A week later, her first encounter with the product gave her what she had
        expected, 7.5. In week 12, something went wrong with the product: 4.0, where she
        had expected 7.5. She complained, had an answer after twelve hours, and it was
        put right. She made use of the guarantee and had 16 EUR back. Eight weeks later
        she bought again (48 EUR, with the dearer version). After 52 weeks she is at
        customer. Asked today, she would give 6 out of 10: a detractor. Surveys never
        hear of it, since she does not answer them.

        In short: two purchases for 88 EUR in 52 weeks, 16 EUR of it paid back; now at
        customer.

        One customer is a story, not a result; what holds for all, run and compare tell.

        """)
  }

  @Test("Two strategies share what is common, part, and are compared in a sentence")
  func strategies() {
    let text = StoryReport(Tales.follow([Tales.buyer, Tales.leaver])).text(in: .plain, style: Style())
    #expect(text.contains("Here, in week 9, they part."))
    #expect(
      text.contains(
        "In short, under baseline: two purchases for 88 EUR in 52 weeks, 16 EUR of it paid back; now at customer."))
    #expect(text.contains("In short, under short: no purchase in 52 weeks; lost since week 9."))
    #expect(
      text.contains(
        "With the same luck, short instead of baseline means: no purchase rather than two purchases for 88 EUR and "
          + "an end at lost rather than at customer."))
  }

  @Test("Whoever comes later, begins anew where she is or has not come at all is told so")
  func arrivals() {
    let text = StoryReport(Tales.follow([Tales.latecomer])).text(in: .plain, style: Style())
    #expect(text.contains("She came after four weeks."))
    #expect(text.contains("began anew at consideration"))
    let none = StoryReport(Tales.follow([[]])).text(in: .plain, style: Style())
    #expect(none.contains("After 52 weeks she has not come."))
  }

  @Test("The same story is told once")
  func same() {
    let text = StoryReport(Tales.follow([Tales.leaver, Tales.leaver])).text(in: .plain, style: Style())
    #expect(text.contains("Her story is the same under each of them."))
    #expect(!text.contains("they part"))
  }

  @Test("Whoever never hears of the brand has a short story")
  func nobody() {
    let text = StoryReport(Tales.follow([Array(Tales.buyer.prefix(1))])).text(in: .plain, style: Style())
    #expect(text.contains("For 52 weeks nobody told her of the brand, and no channel reached her"))
    #expect(text.contains("In short: no purchase in 52 weeks; now at unaware."))
  }

  @Test("What went on as usual is one sentence")
  func usual() {
    let many = (10...30).map { Tales.meets($0, "product", expected: 7.5, perceived: 7.6) }
    let text = StoryReport(Tales.follow([Array(Tales.buyer.prefix(5)) + many])).text(in: .plain, style: Style())
    #expect(text.contains("the product 21 times: about as she expected, 7.6 on average"))
    #expect(text.count < 900)
  }

  @Test("A spreadsheet gets the events")
  func rows() {
    let lines = StoryReport(Tales.follow([Tales.buyer, Tales.leaver])).text(in: .csv, style: Style()).lines
    #expect(lines.count == 1 + Tales.buyer.count + Tales.leaver.count)
    #expect(lines[0].hasPrefix("strategy,step,event,segment,stage,touchpoint,channel,to,reason,expectation"))
    #expect(lines[1] == "baseline,1,begins,bargain,unaware,,,,,,,,,,,,,")
  }

  @Test("A program gets the events and what they came to")
  func object() throws {
    let text = StoryReport(Tales.follow([Tales.buyer, Tales.leaver])).text(in: .json, style: Style())
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(
      Set(object.keys) == [
        "result", "journey", "seed", "customers", "steps", "step", "customer", "shared", "rejoined", "stories",
      ])
    #expect(object["result"] as? String == "follow")
    let stories = try #require(object["stories"] as? [[String: Any]])
    #expect(stories[0]["revenue"] as? Double == 88 && stories[0]["refunds"] as? Double == 16)
    #expect(stories[1]["rating"] == nil && stories[1]["end"] as? String == "lost")
    let events = try #require(stories[0]["events"] as? [[String: Any]])
    #expect(events.count == Tales.buyer.count)
    #expect(events[1]["event"] as? String == "hears" && events[1]["expectation"] as? Double == 7.8)
  }
}

/// Made-up lives.
enum Tales {
  static func follow(_ stories: [[StoryEvent]]) -> Follow {
    Follow(
      journey: {
        var journey = Examples.journey
        journey.name = "five-stage"
        return journey
      }(), customer: 7, customers: 10_000, steps: 52, seed: 1,
      stories: zip(["baseline", "short"], stories).map { CustomerStory(strategy: $0, events: $1) })
  }

  static func meets(
    _ step: Int, _ name: String, expected: Double, perceived: Double, isFailure: Bool = false
  ) -> StoryEvent {
    StoryEvent(
      step: step,
      kind: .meets(
        .init(
          stage: "customer", touchpoint: name, expectation: expected, delivered: perceived, perceived: perceived,
          satisfaction: perceived, tolerance: 0.5, isFailure: isFailure)))
  }

  private static func takes(
    _ step: Int, _ from: String, _ to: String, _ change: (inout StoryEvent.Way) -> Void = { _ in }
  )
    -> StoryEvent
  {
    var way = StoryEvent.Way(
      path: Path(from: from, to: to), expectation: 7.4, attitude: 8.3, surprise: 0)
    change(&way)
    return StoryEvent(step: step, kind: .takes(way))
  }

  private static func buys(_ step: Int, _ amount: Double, isUpsell: Bool = false) -> StoryEvent {
    var purchase = StoryEvent.Purchase(ends: Path.Ends(from: "checkout", to: "customer"), amount: amount)
    purchase.isUpsell = isUpsell
    return StoryEvent(step: step, kind: .buys(purchase))
  }

  private static func comes(_ step: Int, _ stage: String, _ kind: Stage.Kind = .timed) -> StoryEvent {
    StoryEvent(step: step, kind: .comes(stage: stage, kind: kind, isFirst: true))
  }

  private static let beginning: [StoryEvent] = [
    StoryEvent(step: 1, kind: .begins(stage: "unaware", segment: "bargain")),
    StoryEvent(
      step: 3,
      kind: .hears(
        channel: "advertising", expectation: 7.8, isReferred: false,
        character: .init(tasteDistance: 1.6, leniency: -1, impulsiveness: 1))),
    takes(3, "unaware", "consideration") { $0.path.isByChannels = true },
    comes(3, "consideration"), meets(5, "web-site", expected: 7.8, perceived: 5.9),
  ]

  static let buyer: [StoryEvent] =
    beginning + [
      takes(9, "consideration", "checkout") {
        $0.weights = [.init(factor: .opinion, effect: 0.4), .init(factor: .expectation, effect: -0.2)]
      },
      comes(9, "checkout", .instant), takes(9, "checkout", "customer"), buys(9, 40), comes(9, "customer"),
      meets(10, "product", expected: 7.4, perceived: 7.5),
      meets(12, "product", expected: 7.5, perceived: 4, isFailure: true),
      StoryEvent(step: 12, kind: .complains(days: 0.5, isSolved: true)),
      StoryEvent(step: 12, kind: .claims(amount: 16)),
      buys(20, 48, isUpsell: true), StoryEvent(step: 52, kind: .rates(rating: 6, answers: false)),
    ]

  static let latecomer: [StoryEvent] = [
    StoryEvent(step: 5, kind: .begins(stage: "consideration", segment: nil)),
    meets(5, "web-site", expected: 7.8, perceived: 5.9), takes(6, "consideration", "consideration"),
    StoryEvent(step: 6, kind: .comes(stage: "consideration", kind: .timed, isFirst: false)),
  ]

  static let leaver: [StoryEvent] =
    beginning + [
      takes(9, "consideration", "lost") {
        $0.path.reason = "found better elsewhere"
        $0.weights = [.init(factor: .opinion, effect: -0.3)]
      }, comes(9, "lost", .outcome),
    ]
}
