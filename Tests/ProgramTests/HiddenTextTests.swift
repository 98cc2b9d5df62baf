import Foundation
import PseudoTerminals
import TestSupport
import Testing

extension OnATerminal {
  /// The ways on which a text of somebody else comes to the terminal: names, arguments, earlier lines, what is pasted.
  ///
  /// In a file a hidden character is a mistake.
  @Suite("What is hidden in a text does not reach the terminal")
  struct HiddenTextTests {
    /// Turns the direction of writing, takes no room, and changes the colour to one that is used nowhere.
    private static let hidden = "\u{202E}\u{200B}\u{1B}[95m"

    private func expectNothingHidden(in transcript: String, _ way: String) {
      for scalar in ["\u{202E}", "\u{200B}", "\u{1B}[95m"] {
        #expect(!transcript.unicodeScalars.contains(scalar.unicodeScalars), "\(way): \(scalar.debugDescription)")
      }
    }

    @Test("In the names of files: completed, listed, read, and where the history should lie")
    func names() throws {
      let folder = try TemporaryFolder()
      for name in ["ab\(Self.hidden)c.journey", "ab\(Self.hidden)d.journey"] {
        try folder.write("save \(name)\n", to: name)
      }
      let shell = try Shell(environment: ["JOURNEY_HISTORY": folder.file("ab\(Self.hidden)/none/history")])
      try shell.terminal.type("read \(folder.file("ab"))")
      try shell.terminal.press(.tab)
      try shell.terminal.press(.tab)
      try shell.terminal.type("c.journey")
      try shell.terminal.press(.enter)
      try shell.waitForPrompt()
      #expect(try shell.quit() == 0)
      expectNothingHidden(in: shell.terminal.transcript, "names")
      #expect(shell.terminal.transcript.contains("‹U+202E›"))
    }

    @Test("In arguments, and in the folder of a file that would write")
    func arguments() throws {
      let folder = try TemporaryFolder()
      let inner = folder.file("x\(Self.hidden)")
      try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: false)
      try "save s.journey\n".write(toFile: inner + "/a.journey", atomically: true, encoding: .utf8)
      for arguments in [
        ["--\(Self.hidden)"], ["missing\(Self.hidden).journey"], ["-c", "show \(Self.hidden)"],
        ["--journey", Self.hidden], ["--mode", Self.hidden], ["--allow-writes", Self.hidden, "-c", "save x"],
        ["test", inner + "/a.journey"], ["lint", inner + "/a.journey"],
      ] {
        let terminal = try PseudoTerminal(JourneyCall.path, arguments: arguments, columns: 100, rows: 40)
        _ = try terminal.finish()
        expectNothingHidden(in: terminal.transcript, "\(arguments)")
      }
      let asked = try PseudoTerminal(JourneyCall.path, arguments: [inner + "/a.journey"], columns: 100, rows: 40)
      try asked.expect("s.journey")
      try asked.type("no\r")
      _ = try asked.finish()
      expectNothingHidden(in: asked.transcript, "asked")
    }

    @Test("In earlier lines: recalled, suggested, searched, listed; and in what is pasted")
    func lines() throws {
      let folder = try TemporaryFolder()
      try folder.write("show levers\nshow \"x\(Self.hidden)y\"\n", to: "history")
      let shell = try Shell(environment: ["JOURNEY_HISTORY": folder.file("history")])
      try shell.terminal.press(.up)
      try shell.terminal.press(.controlA)
      try shell.terminal.press(.controlE)
      try shell.terminal.press(.enter)
      try shell.terminal.expect("hidden character")
      try shell.waitForPrompt()
      try shell.terminal.type("show \"")
      try shell.terminal.press(.right)
      try shell.terminal.press(.controlC)
      try shell.waitForPrompt()
      try shell.terminal.press(.controlR)
      try shell.terminal.type("x")
      try shell.terminal.press(.controlG)
      try shell.terminal.paste("show \(Self.hidden)\nshow \(Self.hidden)")
      try shell.terminal.press(.enter)
      try shell.terminal.expect("hidden character")
      try shell.waitForPrompt()
      try shell.enter("history")
      try shell.terminal.expect("‹U+202E›")
      try shell.waitForPrompt()
      #expect(try shell.quit() == 0)
      expectNothingHidden(in: shell.terminal.transcript, "lines")
    }
  }
}
