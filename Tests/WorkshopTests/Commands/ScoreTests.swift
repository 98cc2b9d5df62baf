import JourneyLanguage
import TestSupport
import Testing

@testable import Workshop

@Suite struct ScoreTests {
  private static let size = "400 customers replications 8"

  @Test("Before a round, and before any team, there is nothing to score")
  func early() throws {
    var bench = try Workbench()
    #expect(bench.complaint("score").contains("no round is being played"))
    try bench.type("strategy old", "round conversion")
    #expect(bench.complaint("score").contains("no team has named a strategy yet"))
  }

  @Test("The team that is better beyond luck wins, and who knew best what would come is told")
  func winner() throws {
    var bench = try Workbench()
    try bench.type("round conversion", "strategy red", "set checkout.steps 8", "strategy blue from baseline")
    try bench.type("set checkout.steps 1", "predict conversion of blue 99%", "predict conversion of red 5%")
    let said = try bench.answer("score \(Self.size)")
    #expect(said.contains("blue wins, and that is more than luck."))
    #expect(said.contains("red knew best what would come"))
  }

  @Test("Strategies that are the same share the first place")
  func draw() throws {
    var bench = try Workbench()
    try bench.type("round conversion", "strategy red", "set looking->checkout 60%", "strategy blue from red")
    #expect(try bench.answer("score \(Self.size)").contains("red and blue cannot be told apart"))
  }

  @Test("Who spends more than the budget is out, however good")
  func budget() throws {
    var bench = try Workbench()
    try bench.type("price 40 EUR goods 10 EUR", "round conversion within 1 EUR", "strategy red", "set checkout.steps 1")
    let said = try bench.answer("score \(Self.size)")
    #expect(said.contains("Nobody keeps to the budget."))
  }

  @Test("The luck of the score is none that anybody has met before, and the same every time")
  func luck() throws {
    var bench = try Workbench()
    try bench.type("round conversion", "strategy red", "set checkout.steps 1")
    let first = try bench.answer("score \(Self.size)")
    #expect(first.contains("seed 2000001"))
    #expect(try bench.answer("score \(Self.size)") == first)
  }

  @Test("A round that is kept comes to the same again when it is played")
  func kept() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/round.journey"
    var bench = try Workbench()
    try bench.type("set price 35", "round conversion", "strategy red", "set checkout.steps 1")
    try bench.type("predict conversion of red 30% by Anna", "strategy blue from baseline", "set checkout.steps 2")
    let score = try bench.answer("score \(file) \(Self.size)").split(separator: "\n").filter { !$0.contains("kept") }
    var other = try Workbench("cart")
    try other.type("read \(file)")
    for line in score { #expect(other.said.contains(line), "\(line)") }
    #expect(bench.complaint("score \(file) \(Self.size)").contains("there already"))
  }
}
