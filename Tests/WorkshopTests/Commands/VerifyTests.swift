import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Testing

@testable import Workshop

@Suite struct VerifyTests {
  @Test("A journey that has exact answers is checked as it is")
  func exact() throws {
    var bench = Workbench(session: Session(journey: try ShopJourney.journey().neutralCopy))
    let text = try bench.answer("verify 100 customers replications 4")
    #expect(!text.contains("No exact answer exists"))
    #expect(text.contains("exact"))
  }

  @Test("Another one is checked without what stands in the way")
  func neutral() throws {
    var bench = try Workbench()
    let text = try bench.answer("verify 100 customers replications 4")
    #expect(text.contains("No exact answer exists while these are on"))
    #expect(text.contains("nothing felt"))
    #expect(bench.failure("show funnel")?.kind == .running)
  }

  @Test("A change that begins later is left out, and that is said")
  func later() throws {
    var bench = Workbench(session: Session(journey: try ShopJourney.journey().neutralCopy))
    try bench.type("set looking->checkout 10% from week 4")
    let text = try bench.answer("verify 100 customers replications 4")
    #expect(text.hasPrefix("No exact answer exists while these are on: a change that begins later."))
  }

  @Test("A mistake is refused")
  func mistake() throws {
    var bench = try Workbench()
    #expect(bench.failure("verify 0 customers")?.kind == .misunderstood)
    #expect(bench.failure("verify all")?.kind == .misunderstood)
    bench.isCancelled = { true }
    #expect(bench.failure("verify")?.kind == .interrupted)
  }
}

extension Journey {
  /// The journey without what has no exact answer.
  fileprivate var neutralCopy: Journey { Variant(self).neutral.journey }
}
