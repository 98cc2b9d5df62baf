import PseudoTerminals
import Testing

extension OnATerminal {
  @Suite("Keys at the prompt that surprise elsewhere")
  struct KeysTests {
    @Test("Control-\\ ends nothing, neither at the prompt nor in a run, and what comes behind it is taken")
    func quitKey() throws {
      let shell = try Shell()
      try shell.terminal.type("show chan")
      try shell.terminal.press(.controlBackslash)
      try shell.terminal.type("ged\r")
      try shell.terminal.expect("as it stands")
      try shell.waitForPrompt()
      try shell.enter(JourneyCall.endlessRun)
      try shell.terminal.expect(" of 100000 replications")
      try shell.terminal.press(.controlBackslash)
      try shell.terminal.press(.controlC)
      try shell.terminal.expect("stopped after")
      try shell.waitForPrompt()
      try shell.answer(to: "set checkout.steps 2", showing: "5 → 2")
      #expect(try shell.quit() == 0)
    }

    @Test("The end of a paste that never began leaves the line as it is")
    func strayPasteMark() throws {
      let shell = try Shell()
      try shell.terminal.type("set checkout\u{1B}[201~.steps 2\u{1B}[201~\r")
      try shell.terminal.expect("5 → 2")
      try shell.waitForPrompt()
      #expect(try shell.quit() == 0)
    }

    @Test("Control-G leaves a search, also where nothing is found, and an arrow key takes what is found")
    func search() throws {
      let shell = try Shell()
      try shell.answer(to: "set checkout.steps 2", showing: "5 → 2")
      try shell.terminal.press(.controlR)
      try shell.terminal.type("steps zz")
      try shell.terminal.press(.controlG)
      try shell.answer(to: "show changed", showing: "checkout.steps")
      try shell.terminal.press(.controlR)
      try shell.terminal.type("set")
      try shell.terminal.press(.right)
      try shell.terminal.press(.controlE)
      try shell.terminal.type("3")
      try shell.terminal.press(.enter)
      try shell.terminal.expect("2 → 23")
      try shell.waitForPrompt()
      #expect(try shell.quit() == 0)
    }
  }
}
