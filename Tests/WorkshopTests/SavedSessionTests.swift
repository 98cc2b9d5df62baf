import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Simulation
import TestSupport
import Testing

@testable import Workshop

@Suite struct SavedSessionTests {
  @Test("Every journey comes back with random strategies, and runs to the same bits", arguments: BuiltInJourneys.names)
  func roundTrip(_ name: String) throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: UInt64(name.utf8.reduce(0) { $0 + Int($1) }))
    var bench = try Workbench(name)
    try bench.type("seed \(UInt64.random(in: 0...UInt64.max, using: &generator))")
    for number in 1...2 {
      try bench.type("strategy s\(number) from baseline")
      change(&bench, &generator, times: 16)
      #expect(bench.state.strategy.changes.count > 2 && !bench.state.variant.starts.isEmpty)
    }
    try bench.type("use s2", "save \(folder.file("a.journey"))")
    var other = try Workbench(name == "cart" ? "five-stage" : "cart")
    try other.type("strategy noise", "read \(folder.file("a.journey"))")
    #expect(other.state == bench.state)
    for strategy in ["baseline", "s1", "s2"] {
      #expect(try digest(bench.state, strategy) == digest(other.state, strategy))
    }
  }

  @Test("A tab in a text is the space as which it is shown, and comes back so")
  func tab() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench("cart")
    try bench.type("source checkout.steps judgement \"chosen\tso\"", "save \(folder.file("a.journey"))")
    #expect(folder.text(of: "a.journey")?.contains("\"chosen so\"") == true)
    var other = try Workbench()
    try other.type("read \(folder.file("a.journey"))")
    #expect(other.state == bench.state)
  }

  @Test("Paths that take turns at being likely come back in an order that is allowed")
  func order() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try bench.type(
      "set looking->checkout 5%", "set looking->lost 90%", "set looking->lost 5%", "set looking->checkout 90%")
    try bench.type("save \(folder.file("a.journey"))")
    var other = try Workbench("cart")
    try other.type("read \(folder.file("a.journey"))")
    #expect(other.state == bench.state)
  }

  @Test("What begins later comes back as it was, in an order that is allowed at every moment")
  func later() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try bench.type("path checkout -> looking 0%")
    // All shares of those who leave are set at two moments, which can be typed in one order only.
    try bench.type(
      "set checkout->lost 30% from week 4", "set checkout->looking 70% from week 4", "set checkout->lost 50%",
      "set checkout->looking 50%")
    // Paths take turns at being likely.
    try bench.type(
      "set looking->checkout 5%", "set looking->lost 90%", "set looking->lost 5% from week 4",
      "set looking->checkout 90% from week 4", "set looking->checkout 5% from week 8",
      "set looking->lost 90% from week 8", "set price -10% from week 2")
    try bench.type("save \(folder.file("a.journey"))")
    #expect(folder.text(of: "a.journey")?.contains("\nset price = 36 EUR from week 2\n") == true)
    var other = try Workbench("cart")
    try other.type("read \(folder.file("a.journey"))")
    #expect(other.state == bench.state)
  }

  @Test("Shares of segments come back, also when all of them are set")
  func shares() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try bench.type("set regular.share 20%", "set bargain.share 80%", "save \(folder.file("a.journey"))")
    var other = try Workbench("cart")
    try other.type("read \(folder.file("a.journey"))")
    #expect(other.state == bench.state)
  }

  @Test("A journey that was typed or extended comes back")
  func typed() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try bench.type(
      "strategy fast", "set checkout.steps 1", "stage club quality 9",
      "path club -> lost 1%", "path customer -> club 2% because \"said \\\"yes\\\"\"",
      "price 0.1 EUR", "source price measured \"a # b ; c\"", "set price 0.30000000000000004 EUR",
      "save \(folder.file("a.journey"))")
    var other = try Workbench("cart")
    try other.type("read \(folder.file("a.journey"))")
    #expect(other.state == bench.state)
  }

  @Test("What is saved can be read anywhere, and reads as whole words")
  func text() throws {
    var bench = try Workbench()
    try bench.type("strategy fast", "set checkout.steps 1")
    let text = SavedSession.text(of: bench.state)
    #expect(text.hasPrefix(SavedSession.heading))
    #expect(text.hasSuffix("seed 1\n\nstrategy fast from baseline\nset checkout.steps = 1\n\nuse fast\n"))
  }

  /// Sets parameters at random, leaving out what the journey does not allow.
  private func change(_ bench: inout Workbench, _ generator: inout SeededGenerator, times: Int) {
    let journey = bench.state.journey
    let parameters = journey.parameters
    for _ in 0..<times {
      let path = generator.pick(parameters)
      let range = path.parameter.range
      var value = Double.random(in: range, using: &generator)
      if path.parameter.isWhole { value = value.rounded() }
      if generator.chance(0.2) { value = bench.state.variant[path].nextUp }
      let start = generator.chance(0.5) ? " from step \(Int.random(in: 0...4, using: &generator))" : ""
      _ = bench.failure("set \(path) = \(path.parameter.unit.text(of: value, currency: journey.currency))\(start)")
    }
  }

  private func digest(_ state: SessionState, _ strategy: String) throws -> UInt64 {
    let variant = try #require(state.variant(strategy))
    return try Experiment(threads: 1)
      .run(variant, RunSettings(customers: 20, replications: 2, steps: 12, seed: state.seed)).digest
  }
}
