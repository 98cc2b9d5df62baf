import PseudoTerminals
import TestSupport
import Testing

extension OnATerminal {
  @Suite("The shell where less is wanted or possible")
  struct PlainShellTests {
    @Test(
      "Without an editor there are plain lines and no escape byte",
      arguments: [([], ["TERM": "dumb"]), (["--plain"], [:])] as [([String], [String: String])])
    func plainLines(arguments: [String], environment: [String: String]) throws {
      let shell = try Shell(arguments, environment: environment, prompt: "baseline > ")
      try shell.enter("set checkout.steps 2")
      try shell.terminal.expect("5 → 2")
      try shell.terminal.expect("> ")
      try shell.enter("set checkout.stps 2")
      try shell.terminal.expect("did you mean checkout.steps?")
      try shell.terminal.expect("> ")
      try shell.enter(JourneyCall.quickRun)
      try shell.terminal.expect("conversion")
      try shell.terminal.expect("> ")
      try shell.terminal.type("half a line")
      try shell.terminal.press(.controlC)
      try shell.terminal.expect("> ")
      try shell.terminal.press(.controlD)
      #expect(try shell.terminal.finish() == 0)
      #expect(!shell.terminal.transcript.contains("\u{1B}"))
    }

    @Test(
      "Without colours the editor still works",
      arguments: [(["--no-color"], [:]), ([], ["NO_COLOR": "1"])] as [([String], [String: String])])
    func noColours(arguments: [String], environment: [String: String]) throws {
      let shell = try Shell(arguments, environment: environment)
      try shell.answer(to: "set checkout.stps 2", showing: "did you mean checkout.steps?")
      #expect(try shell.quit() == 0)
      let colours = ["\u{1B}[1m", "\u{1B}[31m", "\u{1B}[32m", "\u{1B}[1;32m"]
      #expect(colours.allSatisfy { !shell.terminal.transcript.contains($0) })
    }

    @Test("A private session leaves no trace", arguments: ["--private", "--plain"])
    func noTrace(option: String) throws {
      let folder = try TemporaryFolder()
      let shell = try Shell(
        [option], environment: ["JOURNEY_HISTORY": folder.file("history"), "HOME": folder.path],
        prompt: option == "--plain" ? "> " : Shell.prompt)
      try shell.enter("set checkout.steps 2")
      try shell.terminal.expect("5 → 2")
      #expect(try shell.quit() == 0)
      #expect(folder.contents.isEmpty)
    }

    @Test("A file that is played on a terminal is a story: commands, what they did, narration")
    func story() throws {
      let folder = try TemporaryFolder()
      let file = try folder.write(
        "> Once upon a time\nset checkout.steps 2\n\(JourneyCall.quickRun)\n> The end.\n", to: "story.journey")
      let terminal = try PseudoTerminal(JourneyCall.path, arguments: [file])
      try terminal.expect("Once upon a time")
      try terminal.expect("❯ set checkout.steps 2")
      try terminal.expect("5 → 2")
      try terminal.expect("❯ run 200 customers")
      try terminal.expect("conversion")
      try terminal.expect("The end.")
      #expect(try terminal.finish() == 0)
    }

    @Test("A window may be very narrow", arguments: [20, 40, 60])
    func narrow(columns: Int) throws {
      let shell = try Shell(columns: columns)
      try shell.answer(to: JourneyCall.quickRun, showing: "referrals")
      #expect(try shell.quit() == 0)
    }
  }
}
