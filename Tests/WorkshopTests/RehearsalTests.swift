import JourneyLanguage
import Journeys
import OrderedCollections
import Testing

@testable import Workshop

@Suite struct RehearsalTests {
  @Test(
    "A mistake on the last line means that nothing ran",
    arguments: [
      "set zebra 1", "set checkout.loss-per-step 200%", "use nobody", "compare a b", "expect zebra > 1",
      "open nowhere.journey",
      "read nowhere.journey", "show zebra", "help zebra", "explain zebra", "drop nobody", "redo", "output /dev/null",
      "save /dev/null",
      "set looking->checkout 99%", "keep as baseline", "expect conversion of nobody > 1",
      "stage club", "run 0 customers", "foo",
    ])
  func last(_ line: String) throws {
    var bench = try Workbench()
    let before = bench.state
    #expect(throws: Failure.self) { try bench.play("seed 7\nrun\nrun\n\(line)\nrun", file: "a.journey") }
    #expect(bench.said.isEmpty && bench.echoes.isEmpty)
    #expect(bench.state == before)
  }

  @Test("An error that nothing follows is a mistake")
  func unanswered() throws {
    var bench = try Workbench()
    let failure = #expect(throws: Failure.self) { try bench.play("run\nexpect error \"x\"") }
    #expect(failure?.kind == .misunderstood)
    #expect(bench.said.isEmpty)
  }

  @Test("What a line needs is taken from the lines before it")
  func needs() throws {
    var bench = try Workbench("cart")
    try bench.play(
      ShopJourney.text + """
        strategy fast
        set checkout.steps 1
        use baseline
        undo
        redo
        compare baseline fast 20 customers replications 2
        expect conversion of fast >= 0%
        run 20 customers replications 2
        expect conversion >= 0%
        """)
    #expect(bench.missed.isEmpty)
    #expect(bench.state.journey.name == "shop")
  }

  @Test("Expectations that are not met are reported, and the script goes on")
  func missed() throws {
    var bench = try Workbench()
    try bench.play(
      """
      run 20 customers replications 2
      expect conversion > 100%
      expect error "no strategy"
      use baseline
      expect error "no strategy"
      use nobody
      seed 7
      """)
    #expect(bench.missed.count == 2)
    #expect(bench.state.seed == 7)
    #expect(bench.session.missed.count == 2)
  }

  @Test(
    "A line that is wrong on purpose may be wrong in any way",
    arguments: [
      ("there is no", "set zebra 1"), ("no command", "foo"), ("is short for show", "sho"),
      ("numbers are written with a point", "set checkout.steps 2,5"), ("beyond it", "run 0 customers"),
      ("run yet", "show funnel"),
      ("of memory", "run 1 000 000 000 customers for 10 000 steps replications 100 000"),
      ("expected", "expect conversion > 100%"),
    ])
  func wrong(_ message: String, _ line: String) throws {
    var bench = try Workbench()
    let setting = message == "expected" ? "run 20 customers replications 2\n" : ""
    try bench.play("\(setting)expect error \"\(message)\"\n\(line)\nseed 7")
    #expect(bench.missed.isEmpty, "\(bench.missed.map(\.diagnostic.message))")
    #expect(bench.state.seed == 7)
  }

  @Test("A failure while it runs stops a script, and what was done before stays")
  func running() throws {
    var bench = try Workbench()
    #expect(throws: Failure.self) { try bench.play("seed 7\nshow funnel\nseed 8") }
    #expect(bench.state.seed == 7)
    #expect(bench.echoes == ["seed 7", "show funnel"])
  }

  @Test("A stopped script goes no further")
  func stopped() throws {
    var bench = try Workbench()
    bench.isCancelled = { true }
    let failure = #expect(throws: Failure.self) { try bench.play("seed 7\nseed 8") }
    #expect(failure?.kind == .interrupted)
    #expect(bench.state.seed == 1)
  }

  @Test("The lines of a journey may come in any order, also after commands")
  func order() throws {
    var bench = try Workbench("cart")
    let lines = ShopJourney.text.split(separator: "\n")
    try bench.play((lines.prefix(1) + ["> Look!"] + lines.dropFirst().reversed()).joined(separator: "\n"))
    let journey = try ShopJourney.journey()
    #expect(bench.state.journey.paths.count == journey.paths.count)
    #expect(bench.said.contains("Look!"))
    #expect(bench.state.variant.problems.isEmpty)
  }

  @Test("A script says what it carries out, and is not over before it says so")
  func echoes() throws {
    var bench = try Workbench()
    try bench.play("# first\nseed 7\n\nquit\nseed 8")
    #expect(bench.echoes == ["seed 7", "quit"])
    #expect(bench.session.isOver)
  }
}
