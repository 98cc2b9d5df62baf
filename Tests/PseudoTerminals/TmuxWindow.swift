import Foundation

/// A program in a window of tmux, for what it looks like: tmux keeps the screen that a person would see.
///
/// The server of tmux is a private one, without anybody's settings, and ends with the window.
public final class TmuxWindow {
  private static let path = "/usr/bin/tmux"

  /// Whether there is a tmux.
  public static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  private let folder: String

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: its path.
  ///   - arguments: without the program's own name.
  ///   - environment: added to one that is the same everywhere: a terminal with colours, UTF-8, no home.
  ///   - columns: the width of the window.
  ///   - rows: the height of the window.
  ///   - folder: where the server may keep its files.
  public init(
    _ program: String, arguments: [String] = [], environment: [String: String] = [:], columns: Int, rows: Int = 24,
    folder: String
  ) throws {
    self.folder = folder
    let common = ["TERM": "screen-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin"]
    let variables = common.merging(environment) { $1 }.map { "\($0)=\($1)" }
    // The row of tmux itself would be one row less for the program.
    try call(
      ["set-option", "-g", "status", "off", ";"] + ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"]
        + ["env", "-i"] + variables + [program] + arguments)
  }

  deinit { _ = try? call(["kill-server"]) }

  /// Types text.
  public func type(_ text: String) throws { try call(["send-keys", "-l", text]) }

  /// Presses one of the keys that have no character.
  public func press(_ key: Key) throws { try type(key.rawValue) }

  /// Gives the window another width.
  public func resize(columns: Int) throws { try call(["resize-window", "-x", "\(columns)"]) }

  /// The rows of the screen without spaces at their ends, and without the empty ones below the last.
  ///
  /// - Parameter isColoured: whether escape sequences for colours are in it.
  public func screen(isColoured: Bool = false) throws -> [String] {
    let text = try call(["capture-pane", "-p"] + (isColoured ? ["-e"] : []))
    // The usual colours are said to be usual, by some versions more often than by others.
    let plain = ["\u{1B}[39m", "\u{1B}[49m"].reduce(text) { $0.replacing($1, with: "") }
    let rows = plain.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
    return rows.reversed().drop { $0.isEmpty }.reversed()
  }

  /// Waits until the screen ends with some rows.
  public func expect(_ rows: [String], isColoured: Bool = false) throws {
    try wait(for: rows.joined(separator: "\n"), isColoured: isColoured) { $0.suffix(rows.count) == rows[...] }
  }

  /// Waits until the screen is as it should be.
  ///
  /// - Returns: the rows of the screen then.
  /// - Throws: when it does not come to that in time, with what is on the screen instead.
  @discardableResult
  public func wait(
    for description: String, isColoured: Bool = false, until isGood: ([String]) -> Bool
  ) throws -> [String] {
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    while true {
      let screen = try screen(isColoured: isColoured)
      if isGood(screen) { return screen }
      guard ContinuousClock.now < deadline else {
        throw PseudoTerminalFailure(reason: "waited for\n\(description)", seen: screen.joined(separator: "\n"))
      }
      usleep(20_000)
    }
  }

  /// Calls tmux and returns what it says.
  ///
  /// It says so to a file: the server inherits what the call has open, and a pipe would never end.
  @discardableResult
  private func call(_ arguments: [String]) throws -> String {
    let isContent = try run(
      Self.path, arguments: ["-S", "\(folder)/tmux", "-f", "/dev/null"] + arguments,
      environment: ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"], output: "\(folder)/tmux.answer")
    let text = try String(contentsOfFile: "\(folder)/tmux.answer", encoding: .utf8)
    guard isContent else { throw PseudoTerminalFailure(reason: "tmux \(arguments.joined(separator: " "))", seen: text) }
    return text
  }
}
