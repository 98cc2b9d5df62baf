import PseudoTerminals
import TestSupport
import Testing

extension OnATerminal {
  /// Keys that nobody would press on purpose; a workshop has a cat, a child and a keyboard with a stuck key.
  @Suite("Random keys at the prompt")
  struct RandomKeysTests {
    /// What is pressed: text that completes to nothing that runs for long, keys, and pieces of keys.
    private static let pieces =
      [
        "h", "o", "z", " ", ".", "1", "#", ">", ";", "\"", "\\", "é", "日", "🙂", "e\u{301}", "set chec", "show ",
        "help ",
      ]
      // Control keys but for Enter, and for those that end or stop a program wherever it is: control-D, control-Z, control-\.
      + (1...31).filter { ![4, 10, 13, 26, 28].contains($0) }.map { String(Unicode.Scalar(UInt8($0))) }
      + ["\u{7F}", "\t", "\t\t", "\r"]
      // Whole keys: arrows, words, home, end, delete, and Escape with every letter that libedit knows a command for.
      + ["[A", "[B", "[C", "[D", "OA", "OC", "[1;5C", "[1;5D", "[H", "[F", "[3~", "[3;5~", "[5~", "[200~", "[201~"].map
    {
      "\u{1B}" + $0
    } + "abcdefghlnptuwxy.<>\u{7F}".map { "\u{1B}\($0)" }
      // Pieces of keys.
      + ["\u{1B}", "\u{1B}[", "\u{1B}[2", "\u{1B}[20", "\u{1B}O", "\u{1B}[1;", "\u{1B}\u{1B}"]

    @Test(
      "After a thousand random sequences of keys the shell still gives a line up and takes another")
    func thousand() throws {
      var generator = SeededGenerator(seed: 7)
      let shell = try Shell()
      for round in 1...40 {
        for _ in 1...25 {
          let keys = (0..<Int.random(in: 1...8, using: &generator)).map { _ in generator.pick(Self.pieces) }
          // The mark ends a paste that was begun.
          try shell.terminal.type(keys.joined() + "\u{1B}[201~\u{3}")
        }
        // One may be the end of half a key, and one be inserted as it is.
        try shell.terminal.type("\u{3}\u{3}\u{3}")
        try shell.enter("show zz\(round)")
        try shell.terminal.expect("“zz\(round)”")
        try shell.waitForPrompt()
      }
      #expect(try shell.quit() == 0)
    }

    @Test("Neither Escape x nor the keys of vi open a prompt that control-C cannot leave", arguments: [false, true])
    func prompts(isVi: Bool) throws {
      let folder = try TemporaryFolder()
      let settings = try folder.write(isVi ? "bind -v\n" : "", to: "editrc")
      let shell = try Shell(environment: ["EDITRC": settings])
      try shell.terminal.type(isVi ? "zz\u{1B}" : "zz\u{1B}x")
      if isVi {
        // Alone, Escape is a key; with what follows at once it would be another one.
        try shell.terminal.expect("zz")
        try shell.terminal.type(":v")
      }
      try shell.terminal.press(.controlC)
      try shell.waitForPrompt()
      try shell.answer(to: "show changed", showing: "as it stands")
      #expect(try shell.quit() == 0)
    }
  }
}
