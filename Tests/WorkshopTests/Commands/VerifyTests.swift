import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import TestSupport
import Testing

@testable import Workshop

@Suite struct VerifyTests {
  @Test("A journey that has exact answers is checked as it is")
  func exact() throws {
    var bench = Workbench(session: Session(journey: try ShopJourney.journey().neutralCopy))
    let text = try bench.answer("verify 100 customers replications 4")
    #expect(!text.contains("no exact answer") && !text.contains("nothing felt"))
    #expect(text.contains("exact"))
  }

  @Test("Another one is checked without what stands in the way")
  func neutral() throws {
    var bench = try Workbench()
    let text = try bench.answer("verify 100 customers replications 4")
    #expect(text.contains("Not verified, as it has no exact answer: who is disappointed and warns others"))
    #expect(text.contains("nothing felt"))
    #expect(bench.failure("show funnel")?.kind == .running)
  }

  @Test("A change that begins later is left out, and that is said")
  func later() throws {
    var bench = Workbench(session: Session(journey: try ShopJourney.journey().neutralCopy))
    try bench.type("set looking->checkout 10% from week 4")
    let text = try bench.answer("verify 100 customers replications 4")
    #expect(text.contains("Not verified, as it has no exact answer: a change that begins later."))
  }

  @Test(
    "Each journey of the library agrees with its exact answer, where it has one",
    arguments: ["five-stage", "four-stage", "twelve", "cart", "delivery-gap"])
  func library(name: String) throws {
    var bench = try Workbench(name)
    let text = try bench.answer("verify 400 customers replications 8 seed 3")
    #expect(text.contains("The simulation agrees with the exact answer."), "\(text)")
    for word in ["repeat-rate", "profit", "horizon-value", "answer-time"] { #expect(text.contains(word)) }
  }

  @Test("One replication cannot tell luck from what is wrong", arguments: ["verify", "check"])
  func oneReplication(_ verb: String) throws {
    var bench = try Workbench()
    #expect(bench.complaint("\(verb) replications 1").contains("one replication cannot tell luck"))
    bench.isRehearsal = true
    #expect(bench.failure("\(verb) 100 customers replications 1")?.kind == .misunderstood)
  }

  @Test("Whoever stops a check keeps the trials that were finished")
  func stoppedCheck() throws {
    let line = "check conversion conversion 50 customers replications 3"
    let counting = Counting()
    var bench = try Workbench()
    bench.isCancelled = { counting.isBeyond(.max) }
    let whole = try bench.answer(line)
    #expect(whole.contains("twice as many") && !whole.contains("Stopped before") && !whole.contains("and conversion"))
    let all = counting.asked
    var kept = 0
    for part in 1..<10 {
      let counting = Counting()
      bench.isCancelled = { counting.isBeyond(all * part / 10) }
      bench.forget()
      do throws(Diagnostic) {
        try bench.type(line)
        #expect(bench.said.contains("Stopped before: ") && bench.said.contains("finer steps"))
        kept += 1
      } catch {
        #expect(error.kind == .interrupted)
      }
    }
    #expect(kept > 0 && kept < 9)
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
