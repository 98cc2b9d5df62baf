import PseudoTerminals
import TestSupport

/// The shell on a terminal of its own, with a history that is gone afterwards.
final class Shell {
  let terminal: PseudoTerminal

  /// The sign at which a new line may be typed.
  static let prompt = "❯ "

  /// What libedit asks the terminal for before each line, and what says that the shell waits for keys.
  private let folder: TemporaryFolder
  /// The prompt's end, which is another where there is only ASCII.
  private let prompt: String

  /// Starts the shell and waits until it waits.
  init(
    _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 100, prompt: String = Shell.prompt
  ) throws {
    self.prompt = prompt
    folder = try TemporaryFolder()
    let history = ["JOURNEY_HISTORY": folder.file("history"), "HOME": folder.path]
    terminal = try PseudoTerminal(
      JourneyCall.path, arguments: arguments, environment: history.merging(environment) { $1 }, columns: columns,
      rows: 40)
    try terminal.expect(prompt)
  }

  /// Types a line and presses Enter.
  func enter(_ line: String) throws {
    try terminal.type(line)
    try terminal.press(.enter)
  }

  /// Types a line and waits for what it says and for the next prompt.
  ///
  /// - Returns: What was shown between.
  @discardableResult
  func answer(to line: String, showing text: String) throws -> String {
    try enter(line)
    let before = try terminal.expect(text)
    return before + text + (try waitForPrompt())
  }

  @discardableResult
  func waitForPrompt() throws -> String {
    try terminal.expect(prompt)
  }

  /// Leaves and says how the program ended.
  func quit() throws -> Int32 {
    try enter("quit")
    return try terminal.finish()
  }
}
