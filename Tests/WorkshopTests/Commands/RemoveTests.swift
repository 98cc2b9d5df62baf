import JourneyLanguage
import Journeys
import OrderedCollections
import Testing

@testable import Workshop

@Suite struct RemoveTests {
  private func gallery() throws -> Workbench {
    var bench = try Workbench()
    try bench.play(
      """
      journey gallery by week for 10 weeks
      channel web reach 10%
      segment young share 20%
      segment grown share 50%
      segment old share 30%
      stage street start
      stage desk instant intent 40%
      stage hall quality 8
      stage cafe in web quality 7
      stage gone outcome
      touchpoint guide at hall in web quality 7
      path street -> desk 20%
      path street -> gone 10%
      path desk -> hall buys
      path desk -> cafe 50%
      path desk -> street 40%
      path desk -> gone 10%
      path hall -> gone 50%
      path cafe -> hall 20%
      path cafe -> gone 20%
      lever cafe.quality "Coffee" from 5 to 9
      lever hall.guide.quality "Guide"
      source cafe.quality measured "a survey"

      """)
    return bench
  }

  @Test("A stage goes with its paths, touchpoints, levers, sources and changes, and the rest of a row makes up for it")
  func stage() throws {
    var bench = try gallery()
    try bench.type("strategy fine", "set cafe.quality 9", "set cafe->hall 30% from week 2", "set hall.quality 9")
    let before = bench.state
    #expect(
      try bench.answer("remove cafe") == """
        the stage “cafe” is gone, and with it desk->cafe, cafe->hall, cafe->gone, 1 touchpoint, 1 lever, 1 source and 2 changes of fine; undo brings it back
        desk->street: 40% → 80%
        desk->gone: 10% → 20%

        """)
    #expect(bench.state.variant.problems.isEmpty)
    #expect(bench.state.strategy.changes.keys.map(\.description) == ["hall.quality"])
    try bench.type("undo")
    #expect(bench.state == before)
  }

  @Test(
    "Other parts go by their names, with or without what they are",
    arguments: [
      ("remove cafe->hall", "the path cafe->hall is gone; undo brings it back\n"),
      ("remove path cafe->hall", "the path cafe->hall is gone; undo brings it back\n"),
      ("remove hall.guide", "the touchpoint “hall.guide” is gone, and with it 1 lever; undo brings it back\n"),
      ("remove touchpoint hall", "what is experienced at “hall” is gone; undo brings it back\n"),
      (
        "remove web",
        """
        the channel “web” is gone; undo brings it back
        hall.guide is met in no channel any more
        cafe is met in no channel any more

        """
      ),
      (
        "remove segment old",
        """
        the segment “old” is gone; undo brings it back
        young.share: 20% → 28.5714%
        grown.share: 50% → 71.4286%

        """
      ),
      ("remove lever cafe.quality", "the lever cafe.quality is gone; undo brings it back\n"),
    ])
  func parts(line: String, answer: String) throws {
    var bench = try gallery()
    let before = bench.state
    #expect(try bench.answer(line) == answer)
    #expect(bench.state != before && bench.state.variant.problems.isEmpty)
    try bench.play(bench.state.script)
  }

  @Test(
    "What the journey could not be without stays, and there is one thing to do",
    arguments: [
      ("remove street", "everybody begins at “street”", "stage hall start"),
      ("remove desk", "without it, nobody reaches “hall”", "path street -> hall 5%"),
      ("remove gone", "without it, “hall” is a dead end", "stage hall outcome"),
      ("remove path desk->hall", "without it, nobody gets through “desk”", "leave the share out"),
    ])
  func refused(line: String, message: String, remedy: String) throws {
    var bench = try gallery()
    let failure = bench.failure(line)
    let complaint = try #require(failure)
    #expect(complaint.message.contains(message))
    #expect(complaint.remedy?.contains(remedy) == true)
    #expect(complaint.state == "nothing was changed")
  }

  @Test("Whoever begins elsewhere can do without the old start")
  func start() throws {
    var bench = try gallery()
    try bench.type("stage cafe start")
    #expect(try bench.answer("remove street").contains("the stage “street” is gone, and with it street->desk"))
  }

  @Test("A strategy that could not run any more keeps a part where it is")
  func strategy() throws {
    var bench = try gallery()
    try bench.type("strategy all", "set desk->cafe 80% and the rest in proportion", "use baseline")
    #expect(bench.complaint("remove desk->gone").contains("without it in all, the shares of those who leave “desk”"))
  }

  @Test(
    "What is no part is refused with what to say",
    arguments: [
      ("remove", "a part of the journey is missing"), ("remove caffe", "did you mean cafe"),
      ("remove fine", "drop fine"), ("remove cafe.quality", "remove lever cafe.quality"),
      ("remove lever price", "price is no lever"), ("remove price", "reset price"),
      ("remove segment cafe", "say: remove cafe"), ("drop cafe", "say: remove cafe"),
    ])
  func unknown(line: String, text: String) throws {
    var bench = try gallery()
    try bench.type("strategy fine")
    #expect(bench.complaint(line).contains(text))
  }
}
