import JourneyLanguage
import Journeys
import OrderedCollections
import TestSupport
import Testing

@testable import Workshop

@Suite struct UndoTests {
  /// A line that changes the state, and the lines it needs before it.
  static let changes: [(before: [String], line: String)] = [
    ([], "set checkout.steps 2"), (["set checkout.steps 2"], "reset"), (["set *.promise 5"], "reset ads.promise"),
    ([], "set price 45 from week 4"), (["set price 45 from week 4"], "reset price from week 4"),
    (["set price 45 from week 4"], "keep as later"), (["set price 45 from week 4"], "strategy later from now"),
    ([], "seed 7"), ([], "strategy fast"), (["strategy fast", "set price 1 EUR"], "strategy fast from baseline"),
    (["set price 1 EUR"], "keep as cheap"), (["strategy fast", "use baseline"], "use fast"),
    (["strategy fast"], "drop fast"), (["set price 1 EUR"], "open cart"), ([], "price 7 EUR"),
    ([], "journey kiosk by day"), ([], "stage extra quality 9"), ([], "channel radio reach 1%"),
    ([], "touchpoint chat at customer quality 9"), ([], "path customer -> looking 1%"),
    ([], "lever price \"What it costs\""),
    ([], "source price judgement"), ([], "segment rich share 0%"), (["segment rich share 0%"], "remove rich"),
    ([], "arrivals 20%"), ([], "uncertain price 30 EUR to 50 EUR"),
  ]

  @Test("Whatever changes the state can be undone and done again", arguments: changes)
  func change(before: [String], line: String) throws {
    var bench = try Workbench()
    for line in before { try bench.type(line) }
    let old = bench.state
    try bench.type(line)
    let new = bench.state
    #expect(new != old)
    try bench.type("undo")
    #expect(bench.state == old)
    try bench.type("redo")
    #expect(bench.state == new)
  }

  @Test("Every command is known to change the state, or not to")
  func complete() {
    let changing = Set(Self.changes.map { $0.line.prefix { $0 != " " } })
    let others: Set<Substring> = [
      "show", "undo", "redo", "run", "watch", "verify", "check", "follow", "explain", "strategies", "compare", "why",
      "vary",
      "break-even", "tornado", "search", "power", "expect", "save", "read", "mode", "output", "tee", "once", "last",
      "history", "sessions", "auto", "timing", "echo", "errors", "hints", "repeat", "help", "quit", "predict", "reveal",
      "round",
      "score", "new", "lesson", "takes", "note", "pause", "ask", "choose", "right", "wrong", "try", "until", "hint",
      "answer", "hide", "end", "include",
    ]
    #expect(Set(Language.workshop.help.map { Substring($0.name) }.filter { !$0.isEmpty }) == changing.union(others))
  }

  @Test("A command that changes nothing is not undone")
  func nothing() throws {
    var bench = try Workbench()
    try bench.type("set checkout.steps 2", "show", "set checkout.steps 2", "reset price", "mode csv", "seed 1")
    #expect(try bench.answer("undo") == "undone: set checkout.steps 2\n")
    #expect(bench.complaint("undo").contains("there is nothing to undo"))
  }

  @Test("A walk of random changes leads back step by step, and forth again", arguments: 0..<5)
  func walk(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var bench = try Workbench()
    let lines = [
      "set checkout.steps 2", "set checkout.steps 3", "set price +1 EUR", "set *.promise -0.1", "reset", "seed 3",
      "seed 4",
      "strategy a", "strategy b from baseline", "keep as c", "use a", "use c", "drop a", "drop c",
      "set looking->lost x0.9",
      "price 50 EUR", "stage extra quality 9",
    ]
    var states = [bench.state]
    for _ in 0..<60 {
      _ = bench.failure(generator.pick(lines))
      if bench.state != states[states.count - 1] { states.append(bench.state) }
    }
    for state in states.reversed().dropFirst() {
      try bench.type("undo")
      #expect(bench.state == state)
    }
    for state in states.dropFirst() {
      try bench.type("redo")
      #expect(bench.state == state)
    }
    #expect(bench.complaint("redo").contains("there is nothing to do again"))
  }

  @Test("Only so much is remembered")
  func limit() throws {
    var bench = try Workbench()
    for seed in 2...1_010 { try bench.type("seed \(seed)") }
    for _ in 0..<1_000 { try bench.type("undo") }
    #expect(bench.failure("undo") != nil)
    #expect(bench.state.seed == 10)
  }

  @Test("With nothing to undo, it says what can be done and where things stand")
  func remedy() throws {
    var bench = try Workbench()
    #expect(bench.complaint("undo").contains("show levers") && bench.complaint("undo").contains("nothing was changed"))
    #expect(bench.complaint("redo").contains("undo"))
    try bench.type("seed 7", "undo")
    #expect(bench.complaint("undo").contains("redo brings it back"))
  }
}
