import Foundation
import PseudoTerminals
import TestSupport
import Testing

extension OnATerminal {
  /// Keys and signals only: what commands do is tested where they are made.
  ///
  /// Every wait is for something to be seen, never for a time.
  @Suite("The shell on a terminal")
  struct ShellTests {
    @Test("A greeting of four lines says what is open and what to type")
    func greeting() throws {
      let shell = try Shell(columns: 80)
      let greeting = shell.terminal.plainTranscript
      let lines = greeting.split(whereSeparator: \.isNewline)
      #expect(lines.count == 5, "four lines and the prompt")
      #expect(lines.allSatisfy { $0.count <= 80 })
      #expect(greeting.contains("five-stage"))
      #expect(greeting.contains("Try: run"))
      #expect(greeting.contains("tornado loyalty"))
      #expect(try shell.quit() == 0)
    }

    @Test("Tab lists what could be typed, and what it means")
    func completion() throws {
      let shell = try Shell()
      try shell.terminal.type("sho")
      try shell.terminal.press(.tab)
      try shell.terminal.expect("show ")
      try shell.terminal.press(.controlC)
      try shell.waitForPrompt()
      try shell.terminal.press(.tab)
      try shell.terminal.expect("compare")
      try shell.terminal.expect("Sets strategies side by side")
      try shell.terminal.type("set checkout.")
      try shell.terminal.press(.tab)
      try shell.terminal.expect("checkout.steps")
      try shell.terminal.expect("1 to 8, now 5")
      try shell.terminal.press(.controlC)
      try shell.waitForPrompt()
      #expect(try shell.quit() == 0)
    }

    @Test("What is certain is shown in grey, and the right-arrow key takes it; what is only a hint is never taken")
    func suggestion() throws {
      let shell = try Shell()
      try shell.terminal.type("com")
      try shell.terminal.expect("pare")
      try shell.terminal.press(.right)
      try shell.terminal.type(" ")
      try shell.terminal.expect("[by METRIC")
      try shell.terminal.press(.controlE)
      try shell.terminal.press(.enter)
      try shell.terminal.expect("there is only one strategy")
      try shell.waitForPrompt()
      #expect(try shell.quit() == 0)
    }

    @Test("Control-C at the prompt gives the line up and nothing else")
    func interruptLine() throws {
      let shell = try Shell()
      try shell.terminal.type("set checkout.steps 2")
      try shell.terminal.press(.controlC)
      try shell.terminal.expect("^C")
      try shell.waitForPrompt()
      #expect(try !shell.answer(to: "show changed", showing: "as it stands").contains("→ 2"))
      #expect(try shell.quit() == 0)
    }

    @Test("Stopped in a run and called back, the terminal is as the run had it: nothing is echoed into it")
    func suspendRun() throws {
      let shell = try Shell()
      try shell.enter(JourneyCall.endlessRun)
      try shell.terminal.expect(" of 100000 replications")
      let working = shell.terminal.settings
      // Nobody can press control-Z before a program that leads its session; the signal does the same.
      shell.terminal.send(signal: SIGSTOP)
      shell.terminal.useUsualSettings()
      #expect(shell.terminal.settings != working)
      shell.terminal.send(signal: SIGCONT)
      try shell.terminal.expect(" of 100000 replications")
      #expect(shell.terminal.settings == working)
      try shell.terminal.press(.controlC)
      try shell.terminal.expect("stopped after")
      try shell.waitForPrompt()
      #expect(try shell.quit() == 0)
    }

    @Test("Control-C in a run keeps the shell and the results so far")
    func interruptRun() throws {
      let shell = try Shell()
      try shell.enter(JourneyCall.endlessRun)
      // The line shows up once there are results to keep.
      try shell.terminal.expect(" of 100000 replications")
      try shell.terminal.press(.controlC)
      try shell.terminal.expect("stopped after")
      try shell.waitForPrompt()
      try shell.answer(to: "show changed", showing: "as it stands")
      #expect(try shell.quit() == 0)
    }

    @Test("Control-D leaves, and the terminal is as it was before")
    func endOfInput() throws {
      let shell = try Shell()
      try shell.terminal.press(.controlD)
      #expect(try shell.terminal.finish() == 0)
      #expect(shell.terminal.plainTranscript.last?.isNewline == true)
    }

    @Test("The terminal is set as before, whatever the way out", arguments: WayOut.allCases)
    func settings(after way: WayOut) throws {
      // A program that does nothing shows how such a terminal is set.
      let untouched = try PseudoTerminal("/bin/sh", arguments: ["-c", "echo ready; read line"])
      try untouched.expect("ready")
      let shell = try Shell()
      #expect(shell.terminal.settings != untouched.settings, "while a line is edited")
      switch way {
      case .quit: try shell.enter("quit")
      case .endOfInput: try shell.terminal.press(.controlD)
      case .termination: shell.terminal.send(signal: 15)
      case .terminationInRun:
        try shell.enter(JourneyCall.endlessRun)
        try shell.terminal.expect("ctrl-C stops")
        shell.terminal.send(signal: 15)
      }
      #expect(try shell.terminal.finish() == (way.isRequest ? 143 : 0))
      #expect(shell.terminal.settings == untouched.settings)
    }

    /// How the shell can end.
    enum WayOut: CaseIterable {
      case quit, endOfInput, termination, terminationInRun

      var isRequest: Bool { self == .termination || self == .terminationInRun }
    }

    @Test("A pasted block waits for Enter, and then runs as a script")
    func paste() throws {
      let shell = try Shell()
      let block = (1...8).map { "set checkout.steps \($0)" } + ["set price 30 EUR", "show changed"]
      try shell.terminal.paste(block.joined(separator: "\n") + "\n")
      try shell.terminal.expect("show changed")
      let before = shell.terminal.plainTranscript
      #expect(!before.contains("→"))
      try shell.terminal.press(.enter)
      try shell.terminal.expect("5 → 1")
      try shell.terminal.expect("30 EUR")
      try shell.waitForPrompt()
      // Nothing of a block runs when a part of it is not understood.
      try shell.terminal.paste("set checkout.steps 1\nset checkout.stps 2\n")
      try shell.terminal.press(.enter)
      try shell.terminal.expect("did you mean checkout.steps?")
      try shell.waitForPrompt()
      let changes = try shell.answer(to: "show changed", showing: "checkout.steps")
      #expect(changes.contains("8"))
      #expect(try shell.quit() == 0)
    }

    @Test("What is typed while a run works is neither lost nor shown in its midst")
    func typeAhead() throws {
      let shell = try Shell()
      try shell.enter(JourneyCall.quickRun + "0")
      try shell.enter("set checkout.steps 3")
      try shell.enter("quit")
      #expect(try shell.terminal.finish() == 0)
      #expect(shell.terminal.plainTranscript.contains("5 → 3"))
    }

    @Test("What was typed is kept through the hardest of ends")
    func history() throws {
      let folder = try TemporaryFolder()
      let environment = ["JOURNEY_HISTORY": folder.file("history")]
      let first = try Shell(environment: environment)
      try first.answer(to: "set checkout.steps 3", showing: "5 → 3")
      first.terminal.send(signal: 9)
      #expect(try first.terminal.finish() == 137)
      let second = try Shell(environment: environment)
      // The last line is the one that goes on with what was open.
      try second.terminal.press(.up)
      try second.terminal.expect("read ")
      try second.terminal.press(.up)
      try second.terminal.expect("set checkout.steps 3")
      try second.terminal.press(.enter)
      try second.terminal.expect("5 → 3")
      try second.waitForPrompt()
      #expect(try second.quit() == 0)
      #expect(folder.text(of: "history") == "set checkout.steps 3\nset checkout.steps 3\n")
    }

    @Test("After a mistake Up brings the line as it was probably meant")
    func correction() throws {
      let shell = try Shell()
      try shell.answer(to: "set checkout.stps 2", showing: "did you mean checkout.steps?")
      try shell.terminal.press(.up)
      try shell.terminal.expect("set checkout.steps 2")
      try shell.terminal.press(.enter)
      try shell.terminal.expect("5 → 2")
      try shell.waitForPrompt()
      #expect(try shell.quit() == 0)
    }

    @Test("Letters of all languages can be typed where the environment knows only ASCII")
    func utf8() throws {
      let shell = try Shell(environment: ["LC_ALL": "C"], prompt: "baseline > ")
      // What is said is in ASCII then.
      try shell.answer(to: "set naïveté.日本 2", showing: "\"naivete.??\"")
      #expect(try shell.quit() == 0)
    }

    @Test("A very long line is taken as it is")
    func longLine() throws {
      let shell = try Shell()
      try shell.answer(to: "set checkout.steps " + String(repeating: "9", count: 900), showing: "error: ")
      #expect(try shell.quit() == 0)
    }

    @Test("A window may become narrower at any time")
    func resize() throws {
      let shell = try Shell()
      shell.terminal.resize(columns: 40, rows: 20)
      try shell.waitForPrompt()
      try shell.answer(to: "show levers", showing: "checkout.steps")
      #expect(try shell.quit() == 0)
    }
  }
}
