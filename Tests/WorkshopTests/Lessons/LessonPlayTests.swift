import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import TestSupport
import Testing

@testable import Workshop

@Suite("A lesson that somebody plays") struct LessonPlayTests {
  fileprivate static let lesson = """
    lesson "Steps"
    > Once upon a time.
    run 40 customers replications 2
    pause
    ask leak "Where do they leave?"
      choose price | checkout
      right checkout "The steps."
      wrong price "The price is the same."
    predict conversion "What will it be?"
    set checkout.steps 2
    run 40 customers replications 2
    reveal conversion
    try "Take one step."
      until conversion > before
      hint "A gentle one."
      hint "A plain one."
      answer
        set price 20
        set checkout.steps 1
        run 200 customers replications 4
      end
    end
    expect conversion >= 0%
    ask open "And you?"

    """

  @Test("It waits at every stop, and ends")
  func stops() throws {
    var bench = try LessonBench(Self.lesson)
    #expect(bench.stop == "pause" && bench.said.contains("Once upon a time."))
    try bench.reply("")
    #expect(bench.stop == "question")
    try bench.reply("2")
    #expect(bench.stop == "prediction")
    try bench.reply("skip")
    #expect(bench.stop == "exercise")
    try bench.reply("skip")
    #expect(bench.stop == "question")
    try bench.reply("everywhere")
    #expect(bench.stop == "end" && bench.play.missed.isEmpty && !bench.play.isLeft)
  }

  @Test("A wrong answer gets its reply and another chance; a number, a word and the beginning of one will do")
  func answers() throws {
    var bench = try LessonBench(Self.lesson)
    try bench.reply("")
    #expect(try bench.reply("PRICE").contains("The price is the same."))
    #expect(bench.stop == "question")
    #expect(throws: Diagnostic.self) { try bench.reply("elsewhere") }
    #expect(throws: Diagnostic.self) { try bench.reply("7") }
    #expect(bench.stop == "question")
    #expect(try bench.reply("check").contains("Yes. The steps."))
    #expect(bench.stop == "prediction")
  }

  @Test(
    "Neither spaces nor a word that is a command make an answer something else",
    arguments: ["run  more ads", "Watch  what they do", "Show us the price"])
  func spaces(answer: String) throws {
    let lesson = """
      lesson "Spaces"
      ask first "What first?"
        choose "show the price" | "set  fewer steps"
        right "set  fewer steps" "Yes."
        wrong "show the price" "No."
      predict conversion "And then?"
      run 20 customers replications 2
      reveal conversion
      ask open "And you?"

      """
    var bench = try LessonBench(lesson)
    #expect(try bench.reply("show  the   price").contains("Not that one. No."))
    #expect(try bench.reply("Set fewer  steps").contains("Yes."))
    #expect(bench.stop == "prediction")
    #expect(try bench.reply("14%   by  Anna").contains("Anna says"))
    try bench.reply("")
    #expect(bench.stop == "question")
    #expect(try bench.reply("show levers").contains("lever"))
    // A command with a slip is one all the same.
    #expect(throws: Diagnostic.self) { try bench.reply("set checkout.stepz 2") }
    #expect(bench.stop == "question")
    #expect(try bench.reply(answer).contains("Keep yours."))
    #expect(bench.stop == "end")
  }

  @Test("Several may guess, and what comes out is shown beside all of it")
  func guesses() throws {
    var bench = try LessonBench(Self.lesson)
    try bench.reply("")
    try bench.reply("2")
    #expect(try bench.reply("").contains("a guess first"))
    #expect(try bench.reply("14%").contains("you say that conversion will be 14.0%"))
    try bench.reply("20% by Anna")
    #expect(throws: Diagnostic.self) { try bench.reply("a lot") }
    let revealed = try bench.reply("")
    #expect(bench.stop == "exercise")
    #expect(revealed.contains("Anna") && revealed.contains("“no change”"))
  }

  @Test("Back and again bring back the state, not only the words")
  func back() throws {
    var bench = try LessonBench(Self.lesson)
    try bench.reply("")
    try bench.reply("2")
    try bench.reply("skip")
    #expect(bench.play.session.state.strategy.count == 1)
    #expect(try bench.reply("again").contains("Take one step."))
    #expect(bench.stop == "exercise" && bench.play.session.state.strategy.count == 1)
    try bench.reply("back")
    #expect(bench.stop == "prediction" && bench.play.session.state.strategy.count == 0)
    #expect(bench.play.session.predictions.isEmpty)
    try bench.reply("back")
    #expect(try bench.reply("back").contains("Once upon a time."))
    #expect(bench.stop == "pause")
    #expect(try bench.reply("back").contains("this is the beginning"))
  }

  @Test("What the learner tries leaves the lesson as it is")
  func aside() throws {
    var bench = try LessonBench(Self.lesson)
    let before = bench.play.session.state
    try bench.reply("set price 30")
    try bench.reply("open cart")
    #expect(bench.play.trial.state.journey.name == "cart")
    #expect(bench.play.session.state == before && bench.stop == "pause")
    try bench.reply("")
    #expect(bench.play.trial.state == before)
  }

  @Test("A task is done by its outcome, whatever was typed; the way there is kept, and the lesson takes its own")
  func task() throws {
    var bench = try LessonBench(Self.lesson)
    for line in ["", "2", "skip"] { try bench.reply(line) }
    #expect(try bench.reply("hint").contains("A gentle one."))
    #expect(try bench.reply("hint").contains("A plain one."))
    #expect(try bench.reply("hint").contains("the last hint"))
    try bench.reply("set checkout.steps 8; run 40 customers replications 2")
    #expect(bench.stop == "exercise")
    let said = try bench.reply("set checkout.steps 1; run 40 customers replications 2")
    #expect(said.contains("That does it: conversion > before"))
    #expect(bench.stop == "question")
    let state = bench.play.session.state
    let steps = try #require(state.journey.parameter(at: "checkout.steps"))
    let price = try #require(state.journey.parameter(at: "price"))
    #expect(state.variant("yours")?[steps] == 1 && state.variant("yours")?[price] == 40)
    #expect(state.variant[price] == 20)
  }

  @Test("What cannot be done in a task is told, and the task goes on")
  func mistakes() throws {
    var bench = try LessonBench(Self.lesson)
    for line in ["", "2", "skip"] { try bench.reply(line) }
    #expect(throws: Diagnostic.self) { try bench.reply("set chekout.steps 1") }
    #expect(throws: Diagnostic.self) { try bench.reply("end") }
    #expect(bench.stop == "exercise")
    try bench.reply("leave")
    #expect(bench.stop == "end" && bench.play.isLeft)
  }

  @Test("A number where nothing is asked is answered by what goes on")
  func number() throws {
    var bench = try LessonBench(Self.lesson)
    do throws(Diagnostic) {
      try bench.reply("2")
      Issue.record("nothing was asked")
    } catch {
      #expect(error.text.contains("nothing is asked here") && error.text.contains("Enter goes on"))
    }
    #expect(bench.stop == "pause")
  }

  @Test("What is nearly enough is told with as many digits as show that it is not")
  func nearly() throws {
    let size = "200 customers replications 4"
    var bench = try LessonBench(
      """
      run \(size)
      pause
      try "More."
        until conversion > 0.1 and conversion > before
        answer
          set checkout.steps 1
          run \(size)
        end
      end

      """)
    try bench.reply("")
    let before = try #require(bench.play.session.results.last(of: bench.play.session.state.journey))
    let metric = try #require(MetricCatalogue.metric(named: "conversion", in: bench.play.session.state.journey))
    let shown = Figures(step: .week).text(try #require(before.estimate(of: metric)).mean, .share)
    let answer = try bench.reply("run \(size)")
    #expect(answer.contains("expected conversion > before, and it is \(shown) against \(shown)"))
    #expect(bench.stop == "exercise")
  }

  @Test("A part that cannot be carried out can be begun again, and nothing of it is skipped")
  func failing() throws {
    var bench = try LessonBench("pause\nset price 30\nshow funnel\nask open \"?\"\n")
    for _ in 0..<2 {
      #expect(throws: Diagnostic.self) { try bench.reply("") }
      #expect(bench.stop == "interruption" && bench.play.session.state.strategy.count == 0)
    }
    try bench.reply("back")
    #expect(bench.stop == "pause")
  }

  @Test("A run that is stopped leads back to the beginning of its part")
  func interrupted() throws {
    let flag = CancellationFlag()
    var bench = try LessonBench("pause\nset price 30\nrun 40 customers replications 2\npause\n") { flag.isSet }
    flag.isSet = true
    try bench.reply("")
    #expect(bench.stop == "interruption" && bench.play.session.state.strategy.count == 0)
    flag.isSet = false
    try bench.reply("")
    #expect(bench.stop == "pause" && bench.play.session.state.strategy.count == 1)
  }
}

extension LessonPlayTests {
  @Test("Whatever is replied, the lesson lives and ends with leave", arguments: 0..<10)
  func anything(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var bench = try LessonBench(Self.lesson)
    let lines = [
      "", "1", "2", "9", "-1", "hint", "skip", "back", "again", "40", "40%", "3 EUR", "4000", "40% by Anna", "by",
      "price",
      "set price 30", "set checkout.steps 1; run 40 customers replications 2", "undo", "predict", "predict nps 3",
      "end",
      "try \"A\"", "\"", ";", "> words", "reveal conversion", "open cart", "until nps > 1", "\u{1B}[31m", "日本",
    ]
    for _ in 0..<40 {
      do throws(Diagnostic) { try bench.reply(generator.pick(lines)) } catch { #expect(!error.message.isEmpty) }
      if bench.stop == "end" { break }
    }
    try bench.reply("leave")
    #expect(bench.stop == "end" && bench.play.missed.isEmpty)
  }
}

/// Something that says from any thread whether to stop.
private final class CancellationFlag: @unchecked Sendable {
  var isSet = false
}
