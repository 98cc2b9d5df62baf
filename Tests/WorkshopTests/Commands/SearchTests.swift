import JourneyLanguage
import Journeys
import TestSupport
import Testing

@testable import Workshop

@Suite struct SearchTests {
  private static let size = "60 customers replications 3"

  private static func bench(_ mode: String = "plain") throws -> Workbench {
    var bench = try Workbench()
    try bench.type("mode \(mode)")
    return bench
  }

  @Test("The best setting is told with what to type for it, and typed it is in use; the search itself changes nothing")
  func told() throws {
    var bench = try Self.bench()
    let before = bench.state
    let text = try bench.answer("search conversion over checkout.steps 200 customers replications 4")
    #expect(bench.state == before)
    #expect(text.contains("shop · baseline · the best setting for conversion"))
    #expect(text.contains("conversion is best with checkout.steps at 1:") && text.contains("On the luck of the search"))
    #expect(text.contains("checkout.steps at 1 is the end of its range: what is best may lie beyond."))
    #expect(text.contains("run again with fresh luck: 200 customers × 8 replications × 12 weeks, seed 1000001"))
    let line = try #require(text.split(separator: "\n").first { $0.contains("set checkout.steps 1") })
    try bench.type(String(line.suffix("set checkout.steps 1".count)))
    #expect(bench.state.strategy.count == 1)
    let again = try bench.answer("search conversion over checkout.steps \(Self.size)")
    #expect(again.contains("Nothing beats the present setting"))
  }

  @Test("A budget is what the whole market costs; where nothing keeps within it, the cheapest setting is told")
  func budget() throws {
    var bench = try Self.bench()
    try bench.type("price goods 20 EUR")
    let line = "search conversion within 0.01 EUR over checkout.steps price from 30 to 60 \(Self.size)"
    let text = try bench.answer(line)
    #expect(text.contains("None of the") && text.contains("keeps within 0.01 EUR") && text.contains("The cheapest is"))
    #expect(text.contains("cost is what the whole market takes in 12 weeks"))
    let free = try bench.answer("search conversion within 1 000 000 EUR over checkout.steps \(Self.size)")
    #expect(free.contains("of 1 000 000 EUR (cost is what"))
  }

  @Test(
    "Programs get the settings, how each was judged and what to type", arguments: ["json", "csv", "markdown", "table"])
  func modes(mode: String) throws {
    var bench = try Self.bench(mode)
    let text = try bench.answer("search conversion over checkout.steps from 1 to 4 200 customers replications 4")
    switch mode {
    case "json":
      #expect(text.contains(#""result":"search""#) && text.contains(#""answer":"better""#))
      #expect(text.contains(#""commands":["set checkout.steps 1"]"#) && text.contains(#""manifest":{"#))
    case "csv":
      let head = "setting,checkout.steps,metric,searched,mean,low,high,difference,cost,standing,unit\nnow,4,"
      #expect(text.hasPrefix(head))
    case "markdown": #expect(text.contains("| set checkout.steps 1 |"))
    default: #expect(text.contains("to keep it, type\nset checkout.steps 1\n"))
    }
  }

  @Test("A saved search is made again, bit for bit")
  func again() throws {
    let folder = try TemporaryFolder()
    var bench = try Self.bench("json")
    try bench.type("set price 45", "output \(folder.file("a.json"))")
    try bench.type("search profit over price from -20% to +20% \(Self.size)", "output")
    var other = try Workbench("cart")
    #expect(try other.answer("repeat \(folder.file("a.json"))").contains("The result is the same, bit for bit."))
  }

  @Test("A search that is stopped says how far it came, and goes on from there")
  func stopped() throws {
    let line = "search conversion over checkout.steps from 1 to 8 price from 30 to 60 20 customers replications 20"
    var bench = try Self.bench()
    let counting = Counting()
    bench.isCancelled = { counting.isBeyond(.max) }
    let whole = try bench.answer(line)
    let all = counting.asked
    bench = try Self.bench()
    counting.restart()
    bench.isCancelled = { counting.isBeyond(all / 3) }
    let part = try bench.answer(line)
    #expect(part.contains("Stopped after") && part.contains("the same line again goes on from there"))
    counting.restart()
    bench.isCancelled = { counting.isBeyond(.max) }
    #expect(try bench.answer(line) == whole)
    #expect(counting.asked < all)
    bench.isCancelled = { true }
    #expect(bench.failure("search conversion over price")?.kind == .interrupted)
  }

  @Test(
    "A mistake is refused, in a rehearsal too",
    arguments: [
      ("search luck over price", "there is no metric “luck”"),
      ("search visits over price", "neither better nor worse in itself"),
      ("search conversion", "the word over is missing"),
      ("search conversion over", "a parameter is missing"),
      ("search conversion over checkout.stepps", "did you mean checkout.steps?"),
      ("search conversion over price checkout.steps price", "price is named twice"),
      ("search conversion over a b c d e f", "up to 5 parameters"),
      ("search conversion over price from 60 to 30", "begins at 60 EUR, above its end at 30 EUR"),
      ("search conversion over price from 30 to 30", "both ends are 30 EUR"),
      ("search conversion over checkout.steps from 1.5 to 3", "whole number"),
      ("search conversion over price from 30", "the word to"),
      ("search conversion within 5% over price", "cost is"),
      ("search conversion within over price", "a budget"),
      ("search conversion over offer", "changes nothing in this journey"),
      ("search conversion over price 0 customers", "goes from 1"),
    ])
  func mistake(_ line: String, _ message: String) throws {
    var bench = try Self.bench()
    #expect(bench.complaint(line).contains(message), "\(bench.complaint(line))")
    bench.isRehearsal = true
    #expect(bench.complaint(line).contains(message))
    #expect(try bench.answer("search conversion over price") == "")
  }
}
