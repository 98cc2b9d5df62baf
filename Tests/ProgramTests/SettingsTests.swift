import PseudoTerminals
import TestSupport
import Testing

extension OnATerminal {
  /// What a person can have otherwise, where keys, pages or the first prompt are involved.
  @Suite("The shell as somebody likes it")
  struct SettingsTests {
    @Test("A long result says so below itself, last shows it page by page, and the terminal is as before")
    func pager() throws {
      let shell = try Shell(environment: ["PAGER": "sed -e s/^/page:/"])
      try shell.enter("help all")
      try shell.terminal.expect(" lines, begins above; last shows it page by page)")
      try shell.waitForPrompt()
      let settings = shell.terminal.settings
      try shell.enter("last")
      let paged = try shell.waitForPrompt()
      #expect(paged.contains("page:"))
      #expect(!paged.contains("begins above"))
      #expect(shell.terminal.settings == settings)
      #expect(!(try shell.answer(to: "show changed", showing: "as it stands")).contains("begins above"))
      #expect(try shell.quit() == 0)
    }

    @Test(
      "Control-C and control-\\ in the pager end the pager, and not the shell",
      arguments: [Key.controlC, .controlBackslash])
    func interruptedPager(key: Key) throws {
      let shell = try Shell(environment: ["PAGER": "cat; exec sleep 1000"])
      try shell.answer(to: "show changed", showing: "as it stands")
      try shell.enter("last")
      try shell.terminal.expect("as it stands")
      try shell.terminal.press(key)
      try shell.waitForPrompt()
      try shell.answer(to: "set checkout.steps 2", showing: "5 → 2")
      #expect(try shell.quit() == 0)
    }

    #if os(Linux)
      @Test("The pager does not get the journal of the session, which would be held as long as it lives")
      func descriptorsOfPager() throws {
        let count = "for p in $PPID $$; do ls -l /proc/$p/fd | grep -c /sessions/; done"
        let shell = try Shell(environment: ["PAGER": "true; echo held $(\(count))"])
        try shell.answer(to: "set checkout.steps 2", showing: "5 → 2")
        try shell.answer(to: "show changed", showing: "checkout.steps")
        try shell.enter("last")
        try shell.terminal.expect("held 1 0")
        #expect(try shell.quit() == 0)
      }
    #endif

    @Test("Called back while the pager is in front, the shell leaves the terminal as the pager has it")
    func calledBackUnderPager() throws {
      let look = "for i in $(seq 100); do kill -CONT $PPID; stty -a < /dev/tty; done"
      let shell = try Shell(environment: ["PAGER": "\(look) | grep -c -e -icanon"])
      try shell.answer(to: "show changed", showing: "as it stands")
      try shell.enter("last")
      let paged = try shell.waitForPrompt()
      #expect(paged.split(whereSeparator: \.isNewline).contains("0"), "never key by key: \(paged)")
      #expect(try shell.quit() == 0)
    }

    @Test(
      "Without a pager the result is shown as before",
      arguments: [(["PAGER": ""], []), (["PAGER": "/nonexistent"], []), (["PAGER": "sed s/^/page:/"], ["--plain"])]
        as [([String: String], [String])])
    func noPager(environment: [String: String], arguments: [String]) throws {
      let shell = try Shell(arguments, environment: environment, prompt: arguments.isEmpty ? Shell.prompt : "> ")
      try shell.answer(to: "show changed", showing: "as it stands")
      let again = try shell.answer(to: "last", showing: "as it stands")
      #expect(!again.contains("page:"))
      #expect(try shell.quit() == 0)
    }

    @Test("Commands with semicolons between them are all understood before any of them runs")
    func semicolons() throws {
      let shell = try Shell()
      try shell.enter("set checkout.steps 2; show changed # twice; or once")
      try shell.terminal.expect("5 → 2")
      #expect(!(try shell.waitForPrompt()).contains("❯ show"), "what was typed is not repeated")
      try shell.answer(to: "set checkout.steps 3; set checkout.stps 4", showing: "did you mean checkout.steps?")
      #expect(try shell.answer(to: "show changed", showing: "checkout.steps").contains("2"))
      try shell.enter("undo;quit")
      #expect(try shell.terminal.finish() == 0)
    }

    @Test(
      "The start-up file is carried out before the first prompt, and the greeting says so", arguments: [false, true])
    func startUpFile(isUsual: Bool) throws {
      let folder = try TemporaryFolder()
      let place = isUsual ? ".config/journey" : "journey"
      try folder.makeFolder(place)
      try folder.write("open cart\nset checkout.steps 2\ntiming on\n", to: "\(place)/init.journey")
      let shell = try Shell(
        environment: isUsual ? ["HOME": folder.path] : ["XDG_CONFIG_HOME": folder.path, "HOME": "/nonexistent"])
      #expect(shell.terminal.plainTranscript.contains("Open: cart"))
      #expect(shell.terminal.plainTranscript.contains("Read: \(isUsual ? "~" : folder.path)"))
      #expect(!shell.terminal.plainTranscript.contains("→"), "no word about what is done each time")
      try shell.answer(to: "show changed", showing: "took ")
      #expect(try shell.quit() == 0)
    }

    @Test("A mistake in the start-up file is told with its line, and the shell goes on")
    func wrongStartUpFile() throws {
      let folder = try TemporaryFolder()
      try folder.makeFolder("journey")
      try folder.write("seed 7\nset checkout.stps 2\n", to: "journey/init.journey")
      let shell = try Shell(environment: ["XDG_CONFIG_HOME": folder.path])
      #expect(shell.terminal.plainTranscript.contains("init.journey:2:5: there is no “checkout.stps”"))
      #expect(!shell.terminal.plainTranscript.contains("Read: "))
      try shell.answer(to: "show changed", showing: "as it stands")
      #expect(try shell.quit() == 0)
    }

    @Test("The start-up file is for conversations with all comforts alone")
    func noStartUpFile() async throws {
      let folder = try TemporaryFolder()
      try folder.makeFolder("journey")
      try folder.write("set checkout.steps 2\n", to: "journey/init.journey")
      let environment = ["XDG_CONFIG_HOME": folder.path]
      let ending = try await JourneyCall.run("-c", "show changed", environment: environment)
      #expect(ending.output.contains("No parameter is changed"))
      let shell = try Shell(["--plain"], environment: environment, prompt: "> ")
      try shell.answer(to: "show changed", showing: "as it stands")
      #expect(try shell.quit() == 0)
    }

    @Test("What was typed can be listed, unless nothing of it is kept", arguments: [false, true])
    func history(isPrivate: Bool) throws {
      let shell = try Shell(isPrivate ? ["--private"] : [])
      try shell.answer(to: "set checkout.steps 2", showing: "5 → 2")
      try shell.answer(to: "history", showing: isPrivate ? "is kept in this session (--private)" : "2  history")
      #expect(try shell.quit() == 0)
    }

    @Test("Without hints nothing is on the screen but what was typed")
    func noHints() throws {
      let shell = try Shell()
      try shell.answer(to: "hints off", showing: "only what you type is shown")
      try shell.terminal.type("compare ")
      try shell.terminal.press(.tab)
      try shell.terminal.expect("the journey as its file says")
      try shell.terminal.press(.controlC)
      try shell.terminal.expect("^C")
      #expect(!shell.terminal.plainTranscript.contains("[by METRIC"))
    }
  }
}
