import PseudoTerminals
import Testing

extension OnATerminal {
  @Suite("The program as a job of a shell")
  struct SuspensionTests {
    /// What the program does when it is stopped.
    enum Moment: CaseIterable {
      case line, run, watch, pause

      /// What is typed to get there.
      var keys: [String] {
        switch self {
        case .line: ["set checkout.steps 2"]
        case .run: [JourneyCall.endlessRun + "\r"]
        case .watch: ["watch 500 customers for 100 weeks\r"]
        case .pause: Moment.watch.keys + [" "]
        }
      }

      /// What is to be seen then, and again when it goes on.
      var sights: [String] {
        switch self {
        case .line: keys
        case .run: [" of 100000 replications"]
        case .watch: ["week 1 of 100"]
        case .pause: Moment.watch.sights + ["paused"]
        }
      }

      /// What is to be seen when it goes on.
      var sightAfterwards: String {
        switch self {
        case .line, .run: sights[0]
        case .watch: " of 100"
        case .pause: "paused"
        }
      }

      /// What ends it, and what comes of that.
      var end: (keys: String, sight: String) {
        switch self {
        case .line: ("\r", "5 → 2")
        case .run: ("\u{3}", "stopped after")
        case .watch, .pause: ("q", "500 customers, seed 1")
        }
      }

      var isLive: Bool { self == .watch || self == .pause }
    }

    @Test(
      "Control-Z leaves the terminal in order to others, and fg goes on with what it was", arguments: Moment.allCases)
    func suspended(at moment: Moment) throws {
      let outer = try OuterShell()
      try outer.callProgram()
      for (keys, sight) in zip(moment.keys, moment.sights) {
        try outer.terminal.type(keys)
        try outer.terminal.expect(sight)
      }
      let settings = outer.terminal.settings
      for _ in 1...2 {
        #expect(outer.isCursorHidden == moment.isLive)
        try outer.terminal.press(.controlZ)
        try outer.waitForPrompt()
        #expect(outer.terminal.settings == outer.settings)
        #expect(!outer.isCursorHidden)
        try outer.terminal.type("fg\r")
        // Live, all of it is drawn anew, and not only what has changed.
        if moment.isLive { try outer.terminal.expect("five-stage") }
        try outer.terminal.expect(moment.sightAfterwards)
        if moment.isLive { try outer.terminal.expect("▸ ") }
        #expect(outer.terminal.settings == settings)
      }
      try outer.terminal.type(moment.end.keys)
      try outer.terminal.expect(moment.end.sight)
      try outer.terminal.expect(Shell.prompt)
      try outer.terminal.type("quit\r")
      try outer.waitForPrompt()
      #expect(outer.terminal.settings == outer.settings)
    }
  }
}
