import Experiments
import Journeys
import OrderedCollections
import Scenarios
import Simulation
import Testing

@testable import Workshop

@Suite("What levers do")
struct LeverEffectTests {
  /// What becomes of a metric when a parameter is changed.
  enum Direction { case up, down, same }

  /// A claim about the built-in journeys.
  struct Effect: CustomStringConvertible {
    let parameter: String
    let value: String
    let metric: String
    let direction: Direction

    init(_ parameter: String, _ value: String, _ metric: String, _ direction: Direction) {
      (self.parameter, self.value, self.metric, self.direction) = (parameter, value, metric, direction)
    }

    var description: String { "\(parameter) \(value) moves \(metric) \(direction)" }
  }

  /// Journey by journey: first its levers, then what must have no effect somewhere.
  static let effects: OrderedDictionary<String, [Effect]> = [
    "five-stage": [
      Effect("advertising.promise", "9.5", "gap", .down),
      Effect("advertising.spend", "0.3 EUR", "reached.awareness", .up),
      Effect("advertising.spend", "0.3 EUR", "acquisition-cost", .up),
      Effect("friends.imitation", "0%", "referrals", .down),
      Effect("consideration.website.quality", "9.5", "satisfaction.consideration", .up),
      Effect("checkout.steps", "1", "abandonment", .down),
      Effect("checkout.loss-per-step", "25%", "conversion", .down),
      Effect("price", "60 EUR", "conversion", .down),
      Effect("guarantee", "100%", "claims", .up),
      Effect("personalisation", "100%", "satisfaction", .up),
      Effect("customer.product.quality", "9.8", "satisfaction.customer", .up),
      Effect("customer.support.response", "7 days", "satisfaction.customer", .down),
      Effect("customer.follow-up.met", "50%", "visits", .up),
      Effect("offer", "100%", "purchases", .up),
      Effect("competition", "9", "conversion", .down),
      Effect("review-every", "28 days", "satisfaction", .up),
      Effect("goods", "30 EUR", "cost", .up),
      Effect("goods", "30 EUR", "conversion", .same),
      Effect("goods", "30 EUR", "satisfaction", .same),
      Effect("upsell-share", "50%", "revenue", .up),
      Effect("upsell-share", "50%", "conversion", .same),
      Effect("survey-extremes", "10", "nps-measured", .up),
      Effect("survey-extremes", "10", "nps", .same),
      Effect("survey-extremes", "10", "profit", .same),
      Effect("customer.product.standard", "9.5", "inside-view", .down),
      Effect("customer.product.standard", "9.5", "customer-view", .same),
      Effect("recovery-bonus", "3", "satisfaction", .up),
      Effect("recovery-bonus", "3", "retention", .same),
      Effect("customer->customer.every", "3 weeks", "purchases", .up),
      Effect("customer->lost", "40%", "retention", .down),
    ],
    "four-stage": [
      Effect("advertising.promise", "9.5", "gap", .down),
      Effect("friends.imitation", "1500%", "referrals", .up),
      Effect("excitement.try-out.quality", "9.5", "satisfaction.excitement", .up),
      Effect("excitement->resolution", "8%", "conversion", .up),
      Effect("excitement->resolution", "8%", "gap.resolution", .down),
      Effect("decision.steps", "8", "abandonment", .up),
      Effect("price", "90 EUR", "conversion", .down),
      Effect("guarantee", "100%", "claims", .up),
      Effect("resolution.first-use.quality", "4", "satisfaction.resolution", .down),
      Effect("resolution.help.failure", "30%", "satisfaction.resolution", .down),
      Effect("loyal.product.quality", "4", "satisfaction.loyal", .down),
      Effect("personalisation", "100%", "satisfaction", .up),
      Effect("consistency", "100%", "satisfaction", .up),
      Effect("learning", "60%", "gap.loyal", .down),
      Effect("proactive", "100%", "silent", .down),
      Effect("review-every", "28 days", "satisfaction", .up),
      Effect("consistency-cost", "1 EUR", "profit", .down),
      Effect("consistency-cost", "1 EUR", "gap", .same),
      Effect("investment", "2 EUR", "profit", .down),
      Effect("investment", "2 EUR", "clv", .same),
      Effect("discount-rate", "50%", "clv", .down),
      Effect("discount-rate", "50%", "profit", .same),
    ],
    "cart": [
      Effect("search.spend", "0.03 EUR", "reached.browsing", .up),
      Effect("social.promise", "10", "gap.browsing", .down),
      Effect("browsing.pages.quality", "4", "satisfaction.browsing", .down),
      Effect("browsing.app.quality", "9.5", "satisfaction.browsing", .up),
      Effect("checkout.intent", "90%", "abandonment", .down),
      Effect("checkout.steps", "1", "conversion", .up),
      Effect("checkout.loss-per-step", "25%", "abandonment", .up),
      Effect("guarantee", "100%", "claims", .up),
      Effect("offer", "100%", "reached.checkout", .up),
      Effect("parcel.response", "10 days", "satisfaction.parcel", .down),
      Effect("unpacking.quality", "4", "satisfaction.unpacking", .down),
      Effect("cross-sell-share", "60%", "cross-sell", .up),
      Effect("cross-sell-share", "60%", "conversion", .same),
      Effect("cross-sell-share", "60%", "retention", .same),
      Effect("answers-after", "10 days", "answer-time", .up),
      Effect("personalisation", "100%", "satisfaction", .up),
      Effect("consistency", "100%", "gap.browsing", .up),
      Effect("market-size", "100 000", "revenue", .up),
      Effect("market-size", "100 000", "conversion", .same),
      Effect("recovery-cost", "40 EUR", "cost", .up),
      Effect("recovery-cost", "40 EUR", "resolved", .same),
    ],
    "twelve": [
      Effect("search.spend", "0.3 EUR", "reached.discovery", .up),
      Effect("research.comparison.quality", "9.5", "satisfaction.research", .up),
      Effect("purchase.steps", "1", "abandonment", .down),
      Effect("onboarding.guide.quality", "4", "satisfaction.onboarding", .down),
      Effect("usage.service.quality", "4", "satisfaction.usage", .down),
      Effect("support.answer.response", "7 days", "satisfaction.support", .down),
      Effect("usage->feedback", "15%", "reached.feedback", .up),
      Effect("loyalty.reward.quality", "4", "satisfaction.loyalty", .down),
      Effect("offer", "100%", "reached.premium", .up),
      Effect("personalisation", "100%", "satisfaction", .up),
      Effect("consistency", "100%", "satisfaction", .up),
      Effect("resolution.making-good.quality", "4", "satisfaction.resolution", .down),
      Effect("review-every", "28 days", "satisfaction", .up),
      Effect("cross-sell-share", "40%", "cross-sell", .up),
      Effect("cross-sell-share", "40%", "conversion", .same),
      Effect("agents", "1", "answer-time", .up),
      Effect("agents", "1", "cost", .down),
      Effect("goods", "12 EUR", "cost", .up),
      Effect("goods", "12 EUR", "retention", .same),
      Effect("loyalty->lost", "30%", "retention", .down),
    ],
    "delivery-gap": [
      Effect("advertising.promise", "10", "gap", .down),
      Effect("customer.product.quality", "9.8", "customer-view", .up),
      Effect("customer.product.variability", "3", "satisfaction.customer", .down),
      Effect("customer.product.failure", "25%", "satisfaction.customer", .down),
      Effect("customer.product.standard", "9.5", "inside-view", .down),
      Effect("customer.product.standard", "9.5", "customer-view", .same),
      Effect("customer.product.standard", "9.5", "conversion", .same),
      Effect("customer.product.standard", "9.5", "profit", .same),
      Effect("customer.questions.response", "7 days", "satisfaction.customer", .down),
      Effect("customer.complaints.response", "7 days", "satisfaction.customer", .down),
      Effect("customer.complaints.quality", "9.8", "satisfaction.customer", .up),
      Effect("customer.follow-up.met", "60%", "visits", .up),
      Effect("complains", "100%", "silent", .down),
      Effect("solves", "100%", "resolved", .up),
      Effect("answers-after", "7 days", "answer-time", .up),
      Effect("personalisation", "100%", "satisfaction", .up),
      Effect("price", "120 EUR", "conversion", .down),
      Effect("guarantee", "100%", "claims", .up),
      Effect("survey-answers", "60%", "rating", .same),
      Effect("survey-answers", "60%", "profit", .same),
      Effect("claim-share", "100%", "profit", .same),
    ],
  ]

  @Test("Every lever of every journey has an effect that somebody claims")
  func complete() throws {
    #expect(Set(Self.effects.keys) == Set(Library.journeys.map(\.name)))
    for (name, effects) in Self.effects {
      let journey = try #require(try BuiltInJourneys.journey(named: name))
      let moved = Set(effects.filter { $0.direction != .same }.compactMap { journey.parameter(at: $0.parameter) })
      let levers = Set(journey.levers.keys)
      #expect(levers.isSubset(of: moved), "\(name): \(levers.subtracting(moved).map(\.description).sorted())")
    }
  }

  @Test("Levers move what they should, and nothing else", arguments: Self.effects.keys)
  func moves(_ name: String) throws {
    let journey = try #require(try BuiltInJourneys.journey(named: name))
    let settings = RunSettings(customers: 600, replications: 1, steps: journey.horizon, seed: 1)
    let before = try Experiment().run(Variant(journey), settings)
    var runs: [String: RunResult] = [:]
    for effect in Self.effects[name] ?? [] {
      let line = "set \(effect.parameter) \(effect.value)"
      if runs[line] == nil {
        var bench = try Workbench(name)
        try bench.type(line)
        runs[line] = try Experiment().run(bench.state.variant, settings)
      }
      let metric = try #require(MetricCatalogue.metric(named: effect.metric, in: journey), "\(effect.metric)")
      let old = try #require(before.values(of: metric).first ?? nil, "\(effect)")
      let new = try #require(runs[line]?.values(of: metric).first ?? nil, "\(effect)")
      switch effect.direction {
      case .up: #expect(new > old, "\(effect)")
      case .down: #expect(new < old, "\(effect)")
      case .same: #expect(new == old, "\(effect)")
      }
    }
  }
}
