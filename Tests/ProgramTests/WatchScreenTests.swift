import Foundation
import PseudoTerminals
import Testing

extension OnATerminal {
  @Suite("A run on a terminal that is shown live")
  struct WatchScreenTests {
    private static let command = "watch 500 customers for 30 weeks"

    @Test("Arrow keys pick a lever and move it while it runs, and q leaves with the result kept")
    func keys() throws {
      let shell = try Shell(columns: 80)
      try shell.enter(Self.command)
      try shell.terminal.expect("week 1 of 30")
      try shell.terminal.press(.down)
      try shell.terminal.expect("▸ advertising.spend")
      try shell.terminal.press(.left)
      try shell.terminal.expect("five-stage · now · week")
      try shell.terminal.type("q")
      try shell.terminal.expect("Moved on the way: advertising.spend")
      try shell.terminal.expect("undo takes them back")
      try shell.waitForPrompt()
      try shell.answer(to: "show changed", showing: "advertising.spend")
      #expect(try shell.quit() == 0)
    }

    @Test("Control-C leaves it as q does, and the cursor is there again")
    func interrupt() throws {
      let shell = try Shell(columns: 80)
      try shell.enter(Self.command)
      try shell.terminal.expect("week 2 of 30")
      try shell.terminal.press(.controlC)
      try shell.terminal.expect("500 customers, seed 1")
      try shell.waitForPrompt()
      let transcript = shell.terminal.transcript
      let hidden = try #require(transcript.ranges(of: "\u{1B}[?25l").last)
      #expect(transcript[hidden.upperBound...].contains("\u{1B}[?25h"))
      #expect(try shell.quit() == 0)
    }

    @Test("Whatever signal ends it, the cursor is there again", arguments: [SIGUSR1, SIGALRM, SIGTERM])
    func signal(number: Int32) throws {
      let shell = try Shell(columns: 80)
      try shell.enter(Self.command)
      try shell.terminal.expect("week 2 of 30")
      shell.terminal.send(signal: number)
      #expect(try shell.terminal.finish() == 128 + number)
      let transcript = shell.terminal.transcript
      let hidden = try #require(transcript.ranges(of: "\u{1B}[?25l").last)
      #expect(transcript[hidden.upperBound...].contains("\u{1B}[?25h"))
    }

    @Test("A pause holds it, a step goes on by one, and what is typed is not echoed")
    func pause() throws {
      let shell = try Shell(columns: 60)
      try shell.enter(Self.command)
      try shell.terminal.expect("week 1 of 30")
      try shell.terminal.type(" ")
      try shell.terminal.expect("paused")
      try shell.terminal.type("s")
      try shell.terminal.expect("paused")
      try shell.terminal.type("x")
      try shell.terminal.expect("arrow keys, space, s and q do something here")
      try shell.terminal.press(.enter)
      try shell.terminal.expect("conversion")
      try shell.waitForPrompt()
      #expect(try shell.quit() == 0)
    }
  }
}
