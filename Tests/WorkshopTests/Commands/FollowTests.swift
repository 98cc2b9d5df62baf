import JourneyLanguage
import Testing

@testable import Workshop

@Suite struct FollowTests {
  @Test("A customer has a story, and the same one each time")
  func story() throws {
    var bench = try Workbench()
    let story = try bench.answer("follow 7 for 6 weeks")
    #expect(story.hasPrefix("shop · customer 7 · baseline\none of 10 000 customers, 6 weeks, seed 1\n"))
    #expect(story.contains("This is customer 7"))
    #expect(try bench.answer("follow 7 for 6 weeks") == story)
    #expect(try bench.answer("follow 7 for 6 weeks seed 2") != story)
  }

  @Test("A story changes nothing, and is no run")
  func noRun() throws {
    var bench = try Workbench()
    let before = bench.state
    try bench.type("follow 7 for 2 weeks")
    #expect(bench.state == before)
    #expect(bench.failure("show funnel")?.kind == .running)
  }

  @Test("Strategies that are named are told side by side; otherwise it is the one in use")
  func strategies() throws {
    var bench = try Workbench()
    try bench.type("strategy fast", "set checkout.steps 1")
    #expect(try bench.answer("follow 7 for 2 weeks").hasPrefix("shop · customer 7 · fast\n"))
    let both = try bench.answer("follow 7 in baseline fast for 2 weeks")
    #expect(both.hasPrefix("shop · customer 7 · baseline, fast\n"))
    #expect(try bench.answer("follow 7 in fast for 2 weeks").hasPrefix("shop · customer 7 · fast\n"))
  }

  @Test("Somebody can be found to whom something happens", arguments: ["buyer", "lost", "lost buyer", "fan"])
  func search(words: String) throws {
    var bench = try Workbench()
    let story = try bench.answer("follow \(words) for 8 weeks").replacing("\n", with: " ")
    if words.contains("buyer") { #expect(story.contains("bought for the first time")) }
    if words.contains("lost") { #expect(story.contains("lost since week")) }
    if words.contains("fan") { #expect(story.contains("recommended the brand")) }
  }

  @Test("Who is not there cannot be followed")
  func mistakes() throws {
    var bench = try Workbench()
    #expect(bench.complaint("follow 10001").contains("there is no customer 10001: a population has 10000"))
    #expect(bench.failure("follow 0")?.kind == .misunderstood)
    #expect(bench.failure("follow")?.kind == .misunderstood)
    #expect(bench.complaint("follow 7 in quick").contains("no strategy"))
    #expect(bench.complaint("follow 7 in baseline baseline").contains("named twice"))
    #expect(bench.failure("follow 7 10 customers")?.kind == .misunderstood)
    bench.isCancelled = { true }
    #expect(bench.failure("follow 7")?.kind == .interrupted)
    #expect(bench.failure("follow buyer")?.kind == .interrupted)
  }

  @Test("Nobody to whom it happens is said, with what to try")
  func nobody() throws {
    var bench = try Workbench()
    try bench.type("set price 25", "set complains 0%")
    let failure = bench.failure("follow complaint for 2 weeks")
    #expect(failure?.kind == .running)
    #expect(failure?.remedy?.contains("seed 2") == true)
  }

  @Test("A rehearsal checks the words and follows nobody")
  func rehearsal() throws {
    var bench = try Workbench()
    bench.isRehearsal = true
    #expect(try bench.answer("follow 7").isEmpty)
    #expect(bench.failure("follow 99999")?.kind == .misunderstood)
  }
}
