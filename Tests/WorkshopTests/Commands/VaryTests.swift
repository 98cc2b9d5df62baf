import Experiments
import JourneyLanguage
import Journeys
import TestSupport
import Testing

@testable import Workshop

@Suite struct VaryTests {
  private static let size = "40 customers replications 3"

  @Test("A parameter is moved around the strategy in use, which is marked")
  func one() throws {
    var bench = try Workbench()
    try bench.type("set price 50")
    let text = try bench.answer("vary checkout.steps from 1 to 8 by 1 by conversion \(Self.size)")
    #expect(text.contains("shop · now · checkout.steps varied"))
    #expect(text.contains("8 points, each 40 customers × 3 replications × 12 weeks"))
    #expect(text.split(separator: "\n").contains { $0.contains("4 ") && $0.contains("← now") })
    #expect(bench.state.strategy.count == 1)
  }

  @Test("Several metrics have their shapes, and all numbers")
  func metrics() throws {
    var bench = try Workbench()
    try bench.type("mode csv")
    let rows = try bench.answer("vary checkout.steps from 1 to 3 by 1 by conversion nps \(Self.size)").split(
      separator: "\n")
    #expect(rows[0] == "checkout.steps,metric,mean,low,high,unit" && rows.count == 7)
    #expect(rows[1].hasPrefix("1,conversion,") && rows[6].hasPrefix("3,nps,"))
  }

  @Test("Two parameters become a map")
  func two() throws {
    var bench = try Workbench()
    let line = "vary checkout.steps from 1 to 3 by 1 and price from 30 to 60 by 15 by conversion \(Self.size)"
    let text = try bench.answer(line)
    #expect(text.contains("conversion: checkout.steps down, price across") && text.contains("█"))
    try bench.type("mode json")
    let json = try bench.answer(line)
    #expect(json.contains("\"result\":\"vary\"") && json.contains("\"value\":[1,30]") && json.contains("\"best\":["))
  }

  @Test("A sweep that is stopped keeps its points, and the same line goes on from there")
  func stopped() throws {
    let line = "vary checkout.steps from 1 to 4 by 1 by conversion 5 customers replications 40"
    var bench = try Workbench()
    let counting = Counting()
    bench.isCancelled = { counting.isBeyond(.max) }
    let whole = try bench.answer(line)
    let all = counting.asked
    bench = try Workbench()
    counting.restart()
    bench.isCancelled = { counting.isBeyond(all * 5 / 8) }
    #expect(try bench.answer(line).contains("of 4 points; the same line again goes on from there"))
    counting.restart()
    bench.isCancelled = { counting.isBeyond(.max) }
    #expect(try bench.answer(line) == whole)
    #expect(counting.asked < all * 3 / 4)
    bench.isCancelled = { true }
    #expect(bench.failure("vary price from 30 to 40 by 5")?.kind == .interrupted)
  }

  @Test("A parameter that changes under way is moved as a whole, and that is said", arguments: ["vary", "break-even"])
  func later(_ verb: String) throws {
    var bench = try Workbench()
    try bench.type("set price 45 from week 2")
    let line =
      verb == "vary"
      ? "vary price from 20 to 60 by 20 by conversion 50 customers replications 2"
      : "break-even price conversion baseline now 50 customers replications 2"
    let text = try bench.answer(line).replacing("\n", with: " ")
    #expect(text.contains("price changes under way, and is moved as a whole"), "\(text)")
    let variant = bench.state.variant
    let path = try #require(variant.journey.parameter(at: "price"))
    let step = try #require(variant.starts.first)
    #expect(variant.moving(path, to: variant[path] + 10).strategy[path, from: step] == 55)
  }

  @Test(
    "A mistake is refused, in a rehearsal too",
    arguments: [
      ("vary checkout.steps from 1 to 3 by 1 by luck", "there is no metric “luck”"),
      ("vary checkout.stepps from 1 to 3 by 1", "did you mean checkout.steps?"),
      ("vary checkout.steps from 1 to 3 by 1 and checkout.steps from 1 to 2 by 1", "is moved already"),
      ("vary price from 1 to 30 by 1 and checkout.steps from 1 to 8 by 1", "240 points, and 200 are the most"),
      ("vary looking->checkout from 85% to 95% by 5%", "add up to"),
      ("vary price from 30 to 40 by 5 by conversion 0 customers", "goes from 1"),
    ])
  func mistake(_ line: String, _ message: String) throws {
    var bench = try Workbench()
    #expect(bench.complaint(line).contains(message))
    bench.isRehearsal = true
    #expect(bench.complaint(line).contains(message))
    #expect(try bench.answer("vary price from 30 to 40 by 5") == "")
  }
}
