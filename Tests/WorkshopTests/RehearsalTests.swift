import JourneyLanguage
import Journeys
import OrderedCollections
import TestSupport
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
    #expect(throws: Diagnostic.self) { try bench.play("seed 7\nrun\nrun\n\(line)\nrun", file: "a.journey") }
    #expect(bench.said.isEmpty && bench.echoes.isEmpty)
    #expect(bench.state == before)
  }

  @Test(
    "What a line speaks of must come before it, or nothing runs",
    arguments: [
      ("run\nreveal", 2, "nobody has predicted"), ("predict nps 5\nreveal", 2, "nothing was run since the guess"),
      ("predict nps 5\nrun\nreveal conversion", 3, "nobody has predicted conversion"),
      ("predict nps 5\nrun\nreveal\nreveal", 4, "nobody has predicted"),
      ("seed 7\nshow funnel\nrun", 2, "nothing has been run yet"), ("show conversion", 1, "nothing has been run yet"),
      ("run\nopen cart\nshow funnel", 3, "nothing has been run yet"),
      ("expect conversion > 1%\nrun", 1, "nothing has been run yet"),
      ("compare baseline now\nexpect conversion > 1%", 2, "nothing has been run yet"),
    ])
  func order(_ text: String, line: Int, message: String) throws {
    var bench = try Workbench()
    try bench.type("set price 41 EUR")
    bench.forget()
    let failure = #expect(throws: Diagnostic.self) { try bench.play(text, file: "a.journey") }
    #expect(failure?.kind == .misunderstood && failure?.place?.line == line)
    #expect(failure?.message.contains(message) == true)
    #expect(bench.said.isEmpty && bench.echoes.isEmpty)
  }

  @Test("What was run and guessed before a script counts in it, and so does what runs by itself")
  func earlier() throws {
    let run = "run 20 customers replications 2"
    var bench = try Workbench()
    try bench.type("predict conversion 10%", run)
    try bench.play("show funnel\nexpect conversion >= 0%\nreveal conversion")
    try bench.play("open cart\nauto on\nset checkout.steps 2\nshow gaps\nauto off")
    #expect(bench.missed.isEmpty)
  }

  @Test("An error that nothing follows is a mistake")
  func unanswered() throws {
    var bench = try Workbench()
    let failure = #expect(throws: Diagnostic.self) { try bench.play("run\nexpect error \"x\"") }
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
    #expect(bench.missed.isEmpty, "\(bench.missed.map(\.message))")
    #expect(bench.state.seed == 7)
  }

  @Test("A failure while it runs stops a script, and what was done before stays")
  func running() throws {
    var bench = try Workbench()
    #expect(throws: Diagnostic.self) { try bench.play("seed 7\nlast\nseed 8") }
    #expect(bench.state.seed == 7)
    #expect(bench.echoes == ["seed 7", "last"])
  }

  @Test("A stopped script goes no further")
  func stopped() throws {
    var bench = try Workbench()
    bench.isCancelled = { true }
    let failure = #expect(throws: Diagnostic.self) { try bench.play("seed 7\nseed 8") }
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

/// Files that the lines of a script write, and other lines of it read.
@Suite struct PromisedFileTests {
  private static let run = "run 20 customers replications 2"

  @Test("Results that a script writes can be made again in it", arguments: ["output", "once", "tee"])
  func results(command: String) throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    let file = folder.file("results.json")
    try bench.play("mode json\n\(command) \(file)\n\(Self.run)\nmode table\noutput\nrepeat \(file)")
    #expect(bench.said.contains("the same"))
    #expect(bench.missed.isEmpty)
  }

  @Test("A session that a script saves can be read and opened in it, and what is in it counts")
  func session() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    let file = folder.file("a.journey")
    try bench.play("strategy fast\nset checkout.steps 1\nsave \(file)\nopen cart\nread \(file)\nuse fast\nopen \(file)")
    #expect(bench.state.journey.name == "shop")
    #expect(throws: Diagnostic.self) { try bench.play("save \(file)\nread \(file)\nuse nobody\nseed 9") }
    #expect(bench.state.seed != 9)
  }

  @Test("What would be wrong then is a mistake before anything runs")
  func wrong() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    let file = folder.file("a.csv")
    for line in ["output \(file)", "save \(file)"] {
      let failure = #expect(throws: Diagnostic.self) { try bench.play("seed 7\nonce \(file)\n\(line)") }
      #expect(failure?.kind == .misunderstood)
    }
    #expect(folder.text(of: "a.csv") == nil && bench.state.seed == 1)
    #expect(throws: Diagnostic.self) { try bench.play("seed 7\nrepeat \(file)") }
    #expect(bench.state.seed == 1)
  }

  @Test("A file that turns out to hold no result is told when it is read")
  func empty() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    let file = folder.file("a.json")
    let failure = #expect(throws: Diagnostic.self) { try bench.play("seed 7\noutput \(file)\nrepeat \(file)\nseed 8") }
    #expect(failure?.message.contains("there is no saved result") == true)
    #expect(bench.state.seed == 7)
  }
}
