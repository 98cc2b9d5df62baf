import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import TestSupport
import Testing

@testable import Workshop

@Suite struct SessionStoryTests {
  private static let run = "run 20 customers replications 2"

  /// The story of a session that began with the small shop.
  private func story(_ lines: String...) throws -> (text: String, state: SessionState) {
    let folder = try TemporaryFolder()
    var bench = try Workbench("cart")
    for line in lines { try bench.type(line) }
    try bench.type("save \(folder.file("story.journey")) all")
    return (try #require(folder.text(of: "story.journey")), bench.state)
  }

  @Test("Every command that led here is in it, with a place for words before each result")
  func commands() throws {
    let text = try story(
      Self.run, "help", "set checkout.steps 2", "hints off", "set price +10%", Self.run, "mode plain"
    ).text
    #expect(
      text == """
        \(SessionStory.heading)

        > …
        open cart
        seed 1
        \(Self.run)

        > …
        set checkout.steps 2
        set price +10%
        \(Self.run)

        > …

        """)
  }

  @Test("A line that failed is left out, and so is an expectation that was not met, with what it expected")
  func failures() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench("cart")
    let lines = [
      "set zebra 3", "set checkout.steps 3", "zebra", Self.run, "expect conversion > 100%", "reveal",
      "expect error \"hippo\"", "set zebra 3", "expect error \"zebra\"", "set zebra 3", "expect error \"zebra\"",
      "seed 9",
      "seed 8",
    ]
    for line in lines { _ = try? bench.type(line) }
    try bench.type("save \(folder.file("story.journey")) all")
    #expect(
      folder.text(of: "story.journey")
        == """
        \(SessionStory.heading)

        > …
        open cart
        seed 1
        set checkout.steps 3
        \(Self.run)

        > …
        expect error "zebra"
        set zebra 3
        seed 8

        > …

        """)
  }

  @Test("What can be typed and not be played, such as a stage that is defined again, is left out, and the state is not")
  func unplayable() throws {
    let told = try story(
      "journey kiosk by day for 2 days", "stage street start", "stage owner outcome", "path street -> owner 10% buys",
      "stage street start", "price 10 EUR", "stage owner outcome", Self.run)
    #expect(told.text.split(separator: "\n").count { $0 == "stage street start" } == 1)
    var listener = try Workbench()
    try listener.play(told.text)
    #expect(listener.state == told.state)
  }

  @Test("Played from the beginning it leads to the same state")
  func state() throws {
    let told = try story(
      "seed 7", "set checkout.steps 2", "keep as short", "use baseline", "set price 45 from week 10", Self.run, "undo",
      "undo", "redo", "strategy other from short", "set price -5%", "uncertain checkout.steps 2 to 4", "drop short",
      "lever checkout.intent \"Intent\" from 10% to 90%")
    var listener = try Workbench()
    try listener.play(told.text)
    #expect(listener.state == told.state)
  }

  @Test("What was read is in it line by line, with its own words, and what is undone with it is undone")
  func reading() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("> Look!\nset checkout.steps 3\n> And now:\n\(Self.run)\n", to: "a.journey")
    let told = try story("read \(file)")
    #expect(told.text.contains("> Look!\nset checkout.steps 3\n> And now:\n\(Self.run)\n"))
    #expect(!told.text.contains("read \(folder.path)"))
    let undone = try story("read \(file)", "set price 41", "undo", "undo")
    var listener = try Workbench()
    try listener.play(undone.text)
    #expect(listener.state == undone.state)
  }

  @Test("A journey of one's own is in it whole, so that it can be told anywhere")
  func journey() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(ShopJourney.text, to: "shop.journey")
    let told = try story("open \(file)", "set checkout.steps 1")
    #expect(told.text.contains("\njourney shop") && !told.text.contains(folder.path))
    var listener = try Workbench("cart")
    try listener.play(told.text)
    #expect(listener.state == told.state)
  }

  @Test("What ran by itself is told")
  func automatic() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench("cart")
    try bench.type(
      "journey kiosk by day for 2 days", "stage street start", "stage owner outcome", "stage lost outcome",
      "path street -> owner 10% buys", "path street -> lost 10%", "price 10 EUR", "auto on", "set street->owner 20%",
      "save \(folder.file("story.journey")) all")
    #expect(folder.text(of: "story.journey")?.contains("set street->owner 20%\nrun\n") == true)
  }

  @Test("What somebody may have told is never written over, and a state that can be saved still is")
  func overwriting() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try bench.type("save \(folder.file("a.journey")) all")
    for line in ["save \(folder.file("a.journey")) all", "save \(folder.file("a.journey"))"] {
      #expect(bench.complaint(line).contains("it is no saved session"))
    }
    try bench.type("save \(folder.file("b.journey")) --all")
    #expect(folder.text(of: "b.journey")?.hasPrefix(SessionStory.heading) == true)
  }
}
