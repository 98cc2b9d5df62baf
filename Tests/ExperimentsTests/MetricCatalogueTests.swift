import Journeys
import OrderedCollections
import Testing

@testable import Experiments

@Suite("The catalogue of metrics")
struct MetricCatalogueTests {
  @Test("every metric is found by its name, and no name occurs twice")
  func namesAreUnique() {
    let journey = Fixtures.shop()
    let metrics = MetricCatalogue.metrics(of: journey)
    #expect(Set(metrics.map(\.name)).count == metrics.count)
    for metric in metrics {
      let found = MetricCatalogue.metric(named: metric.name, in: journey)
      #expect(found == metric)
      #expect(
        found?.definition == metric.definition && found?.stage == metric.stage && found?.segment == metric.segment)
    }
  }

  @Test("a shop has the metrics people ask for, in the order of the journey")
  func names() {
    let names = MetricCatalogue.metrics(of: Fixtures.shop()).map(\.name)
    #expect(
      names.prefix(39) == [
        "conversion", "abandonment", "time-to-convert", "time-to-convert-p10", "time-to-convert-p90",
        "time-to-convert-mean", "retention",
        "churn", "repeat-rate", "purchases", "upsell", "cross-sell", "satisfaction", "expectation", "perception",
        "delivered", "gap", "nps", "nps-measured", "rating", "rating-measured", "advocates", "referrals", "visits",
        "inside-view", "customer-view", "complaints", "silent", "resolved", "outstanding", "answer-time", "revenue",
        "cost",
        "profit", "clv", "horizon-value", "acquisition-cost", "payback", "claims",
      ])
    for name in [
      "revenue.bargain", "silent.browsing", "answer-time.customer.regular", "gap.browsing", "reached.lost",
      "conversion.bargain", "gap.customer.regular", "reached.fan.bargain",
    ] {
      #expect(names.contains(name))
    }
  }

  @Test(
    "what a journey does not have is no metric of it",
    arguments: [
      "gap.checkout", "gap.lost", "conversion.browsing", "conversion.nobody", "gap.bargain.browsing", "reached",
      "conversion.", "", ".", "gap.browsing.bargain.regular", "Conversion",
    ])
  func unknown(name: String) {
    #expect(Fixtures.metric(name) == nil)
  }

  @Test("metrics that cannot be measured in a journey are left out")
  func leftOut() {
    let names = MetricCatalogue.metrics(of: Fixtures.stall()).map(\.name)
    #expect(names.contains("conversion"))
    for missing in [
      "abandonment", "gap", "advocates", "referrals", "conversion.bargain", "repeat-rate", "upsell", "silent", "visits",
    ] {
      #expect(!names.contains(missing))
    }
    #expect(MetricCatalogue.metrics(of: Journey(name: "empty")).isEmpty)
  }

  @Test("the headlines are few and in the order in which people ask")
  func headlines() {
    let journey = Fixtures.shop()
    #expect(
      MetricCatalogue.headlines(of: journey).map(\.name) == [
        "conversion", "abandonment", "time-to-convert", "satisfaction", "gap", "retention", "repeat-rate", "nps",
        "advocates", "referrals",
      ])
    #expect(MetricCatalogue.headlines(of: journey, segment: "bargain").first?.name == "conversion.bargain")
    #expect(MetricCatalogue.headlines(of: journey, segment: "nobody").isEmpty)
  }

  @Test("money is a headline where the journey names a price, and profit where anything costs anything")
  func money() {
    var journey = Fixtures.stall()
    func headlines() -> [String] { MetricCatalogue.headlines(of: journey).map(\.name).filter { $0 != "conversion" } }
    let others = headlines()
    journey.values[.price] = 40
    #expect(headlines() == others + ["revenue", "profit", "clv"])
    journey.values[.goods] = 0
    #expect(headlines() == others + ["revenue"])
    journey.values[.fixedCost] = 1
    #expect(headlines() == others + ["revenue", "profit", "clv"])
    journey.paths[Path.Ends(from: "street", to: "owner")]?.marks = []
    #expect(headlines().allSatisfy { $0.hasPrefix("reached.") } && !headlines().isEmpty)
    #expect(MetricCatalogue.metrics(of: journey).contains { $0.name == "cost" })
  }

  @Test("somebody buys again by a path to where they are, or by one that leads back to a sale")
  func buyingAgain() {
    func exists(_ journey: Journey) -> Bool { Fixtures.metric("repeat-rate", in: journey) != nil }
    var journey = Fixtures.stall()
    #expect(!exists(journey))
    Fixtures.add(Stage(name: "home"), to: &journey)
    Fixtures.add(Path(from: "owner", to: "home"), 0.1, to: &journey)
    #expect(!exists(journey))
    Fixtures.add(Path(from: "home", to: "street"), 0.1, to: &journey)
    #expect(exists(journey))
    #expect(exists(Fixtures.shop()))
  }

  @Test("each metric says what it means in one sentence, and which way is better where that can be said")
  func meanings() {
    for metric in MetricCatalogue.metrics(of: Fixtures.shop()) {
      #expect(metric.meaning.hasSuffix("."))
      #expect(metric.meaning.count < 180)
    }
    #expect(Fixtures.metric("conversion")?.moreIsBetter == true)
    #expect(Fixtures.metric("churn")?.moreIsBetter == false)
    #expect(Fixtures.metric("time-to-convert")?.unit == .steps)
    #expect(Fixtures.metric("expectation")?.moreIsBetter == nil)
    #expect(Fixtures.metric("nps")?.unit == .score)
    #expect(Fixtures.metric("clv")?.unit == .money && Fixtures.metric("purchases")?.unit == .count)
    #expect(Fixtures.metric("answer-time")?.unit == .days && Fixtures.metric("payback")?.unit == .steps)
    #expect(Fixtures.metric("cost")?.moreIsBetter == nil && Fixtures.metric("silent")?.moreIsBetter == false)
    #expect(Fixtures.metric("gap.browsing.bargain")?.meaning.contains("“browsing”, among “bargain” only") == true)
  }
}
