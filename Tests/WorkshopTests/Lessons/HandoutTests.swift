import Experiments
import JourneyLanguage
import TestSupport
import Testing

@testable import Workshop

@Suite("A lesson on paper") struct HandoutTests {
  private static let lesson = """
    lesson "Steps & *stars*"
    takes 1 minute
    > One line,
    > and its second.
    >
    > Another paragraph.
    note "Let them argue."
    hide
      set price 30
    end
    run 20 customers replications 2
    pause
    predict conversion "What will it be?"
    set checkout.steps 1
    run 20 customers replications 2
    reveal conversion
    expect conversion >= 0%
    ask leak "Where?"
      choose price | checkout
      right checkout "There."
    try "Do it."
      until conversion > 100%
      hint "A hint."
      answer
        set checkout.steps 2
        run 20 customers replications 2
      end
    end
    ask open "And you?"

    """

  private func text(forTeachers: Bool) throws -> String {
    let script = try Script(SourceText(Self.lesson))
    return try Handout(of: script, forTeachers: forTeachers)
      .text(in: Session(journey: try ShopJourney.journey()), Surroundings(Experiment(threads: 1)))
  }

  @Test("Learners get the story, the commands with what they show, the questions and the hints")
  func learners() throws {
    let text = try text(forTeachers: false)
    #expect(
      text.hasPrefix("# Steps \\& \\*stars\\*\n\nAbout 1 minute.\n\nOne line,\nand its second.\n\nAnother paragraph."))
    #expect(text.contains("```text\n❯ run 20 customers replications 2\nshop · now\n"))
    #expect(text.contains("**Your guess.** What will it be?"))
    #expect(text.contains("- [ ] price\n- [ ] checkout"))
    #expect(text.contains("**Try it.** Do it.") && text.contains("- Hint: A hint."))
    #expect(text.contains("**To think about.** And you?"))
    for secret in ["There.", "argue", "Checked", "set price 30", "One way", "set checkout.steps 2"] {
      #expect(!text.contains(secret), "\(secret)")
    }
  }

  @Test("Teachers get the answers, the notes and what is checked")
  func teachers() throws {
    let text = try text(forTeachers: true)
    for part in [
      "- [x] checkout: There.", "**For you.** Let them argue.", "*Checked: conversion", "❯ set checkout.steps 2",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("Nothing of how a lesson is told is left over, and nothing that works on a terminal")
  func clean() throws {
    for forTeachers in [false, true] {
      let text = try text(forTeachers: forTeachers)
      #expect(
        !text.contains("\u{1B}") && !text.contains("❯ pause") && !text.contains("❯ hide") && !text.contains("❯ >"))
      #expect(text.split(separator: "\n").filter { $0.hasPrefix("```") }.count % 2 == 0)
    }
  }

  @Test("A handout is written anew, and nothing else is written over")
  func written() throws {
    let folder = try TemporaryFolder()
    let text = try text(forTeachers: false)
    let free = folder.path + "/handout.md"
    try Handout.write(text, to: free)
    try Handout.write(text, to: free)
    let lesson = try folder.write(Self.lesson, to: "lesson.journey")
    #expect(throws: Diagnostic.self) { try Handout.write(text, to: lesson) }
    #expect(try Script(file: lesson).title != nil)
  }
}
