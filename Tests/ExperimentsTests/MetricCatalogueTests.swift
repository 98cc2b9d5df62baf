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
      #expect(found?.measure == metric.measure && found?.stage == metric.stage && found?.segment == metric.segment)
    }
  }

  @Test("a shop has the metrics people ask for, in the order of the journey")
  func names() {
    let names = MetricCatalogue.metrics(of: Fixtures.shop()).map(\.name)
    #expect(
      names.prefix(17) == [
        "conversion", "abandonment", "time-to-convert", "time-to-convert-p10", "time-to-convert-p90", "retention",
        "churn", "satisfaction", "expectation", "perception", "delivered", "gap", "nps", "advocates", "referrals",
        "inside-view", "customer-view",
      ])
    for name in ["gap.browsing", "reached.lost", "conversion.bargain", "gap.customer.regular", "reached.fan.bargain"] {
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
    for missing in ["abandonment", "gap", "advocates", "referrals", "conversion.bargain"] {
      #expect(!names.contains(missing))
    }
    #expect(MetricCatalogue.metrics(of: Journey(name: "empty")).isEmpty)
  }

  @Test("the headlines are few and in the order in which people ask")
  func headlines() {
    let journey = Fixtures.shop()
    #expect(
      MetricCatalogue.headlines(of: journey).map(\.name) == [
        "conversion", "abandonment", "time-to-convert", "satisfaction", "gap", "retention", "nps", "advocates",
        "referrals",
      ])
    #expect(MetricCatalogue.headlines(of: journey, segment: "bargain").first?.name == "conversion.bargain")
    #expect(MetricCatalogue.headlines(of: journey, segment: "nobody").isEmpty)
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
    #expect(Fixtures.metric("gap.browsing.bargain")?.meaning.contains("“browsing”, among “bargain” only") == true)
  }
}
