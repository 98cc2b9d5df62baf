import PseudoTerminals

/// A shell `sh` on a terminal, in which the program is a job that can be stopped and called back.
struct OuterShell {
  let terminal: PseudoTerminal
  /// How the terminal is set while the shell waits for a command.
  let settings: TerminalSettings

  private static let prompt = "outer$ "

  init() throws {
    terminal = try PseudoTerminal(
      "/bin/sh", arguments: ["-i"],
      environment: ["PS1": Self.prompt, "JOURNEY": JourneyCall.path, "JOURNEY_HISTORY": ""], rows: 40)
    try terminal.expect(Self.prompt)
    settings = terminal.settings
  }

  /// Starts the program and waits until it waits.
  func callProgram() throws {
    try terminal.type("\"$JOURNEY\"\r")
    try terminal.expect(Shell.prompt)
  }

  /// Waits until the shell waits for a command.
  func waitForPrompt() throws { try terminal.expect(Self.prompt) }

  /// Whether the cursor was hidden and not shown again.
  var isCursorHidden: Bool {
    let transcript = terminal.transcript
    guard let hidden = transcript.ranges(of: "\u{1B}[?25l").last else { return false }
    return !transcript[hidden.upperBound...].contains("\u{1B}[?25h")
  }
}
