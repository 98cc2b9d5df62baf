import Testing

@testable import Workshop

@Suite struct RevealTests {
  private static let run = "run 40 customers replications 6"

  @Test("One guess is told in a sentence, beside what came out and what was before")
  func one() throws {
    var bench = try Workbench()
    try bench.type(Self.run, "predict conversion 99%", "set checkout.steps 1", Self.run)
    let answer = try bench.answer("reveal conversion").replacing("\n", with: " ")
    #expect(answer.hasPrefix("conversion is "))
    #expect(answer.contains("It was") && answer.contains("You said 99.0%") && answer.contains("too much"))
  }

  @Test("Each guess is revealed once, and only after a run")
  func once() throws {
    var bench = try Workbench()
    #expect(bench.complaint("reveal conversion").contains("nobody has predicted"))
    try bench.type(Self.run, "predict conversion 10%")
    #expect(bench.complaint("reveal conversion").contains("nothing was run since the guess"))
    try bench.type(Self.run, "reveal conversion")
    #expect(bench.complaint("reveal conversion").contains("nobody has predicted"))
  }

  @Test("Without a metric all guesses are revealed that were run since, and a run says that they wait")
  func all() throws {
    var bench = try Workbench()
    #expect(bench.complaint("reveal").contains("nobody has predicted"))
    try bench.type("predict conversion 10%", "predict nps 5 by Anna", "predict conversion 20% by Ben")
    #expect(bench.complaint("reveal").contains("nothing was run since"))
    try bench.type(Self.run)
    #expect(bench.said.contains("guesses wait"))
    let answer = try bench.answer("reveal")
    #expect(answer.contains("conversion: who said what") && answer.contains("nps is") && answer.contains("Anna said"))
    bench.forget()
    try bench.type(Self.run)
    #expect(!bench.said.contains("guesses wait"))
  }

  @Test("A strategy's guess is revealed by its comparison")
  func strategy() throws {
    var bench = try Workbench()
    try bench.type("strategy fast", "set checkout.steps 1", "predict conversion of fast 10%")
    try bench.type("compare baseline fast by conversion 40 customers replications 2")
    #expect(try bench.answer("reveal conversion of fast").hasPrefix("conversion of fast is "))
  }

  @Test("Programs get each guess with what came out, in numbers")
  func document() throws {
    var bench = try Workbench()
    try bench.type(Self.run, "predict conversion 20% by Anna", Self.run, "mode json")
    let answer = try bench.answer("reveal conversion")
    #expect(
      answer.contains("\"result\":\"reveal\"") && answer.contains("\"who\":\"Anna\"") && answer.contains("\"said\":0.2")
    )
    #expect(try bench.answer("show predictions").contains("\"result\":\"predictions\""))
    try bench.type("mode table")
    #expect(try bench.answer("show predictions").contains("Anna"))
    #expect(try bench.answer("show lessons").contains("01-finding-the-sweet-spot"))
  }

  @Test("What was before a guess is told only where the run is of the same length, size and luck")
  func comparable() throws {
    var bench = try Workbench()
    try bench.type(Self.run, "predict conversion 20%", "seed 2", Self.run)
    #expect(!(try bench.answer("reveal conversion").contains("before")))
    try bench.type("predict conversion 20%", Self.run)
    #expect(try bench.answer("reveal conversion").contains("before"))
  }

  @Test("What last shows is the run, and not the guess")
  func last() throws {
    var bench = try Workbench()
    try bench.type(Self.run, "predict conversion 20%", Self.run, "reveal conversion")
    #expect(try bench.answer("last").contains("outcome"))
  }
}
