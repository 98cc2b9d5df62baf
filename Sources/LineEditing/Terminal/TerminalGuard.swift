import Foundation
import Synchronization

/// Remembers how the terminal was set, and puts it back on every way out.
enum TerminalGuard {
  private static let isArmed = Atomic<Bool>(false)
  private static let willRestoreAtExit = Atomic<Bool>(false)

  /// The settings before the first line was edited.
  ///
  /// `nonisolated(unsafe)`, because a signal handler reads them and can take no lock: they are written only while
  /// `isArmed` is false, and read only when it is true.
  nonisolated(unsafe) private static let settings = UnsafeMutablePointer<termios>.allocate(capacity: 1)

  private static let isWorking = Atomic<Bool>(false)

  /// The settings between two lines: keys come at once and without echo.
  ///
  /// `nonisolated(unsafe)` for the same reason: written only while `isWorking` is false, and read only when it is true.
  nonisolated(unsafe) private static let working = UnsafeMutablePointer<termios>.allocate(capacity: 1)

  /// No bracketed paste, no colours, a visible cursor.
  ///
  /// `nonisolated(unsafe)`, because a pointer is not known to be constant: these bytes never change.
  nonisolated(unsafe) private static let farewell: UnsafeMutableBufferPointer<UInt8> = {
    let bytes = Array("\u{1B}[?2004l\u{1B}[0m\u{1B}[?25h".utf8)
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes)
    return buffer
  }()

  /// Makes every global exist that a signal handler may touch.
  static func prepare() {
    _ = isArmed.load(ordering: .relaxed)
    _ = isWorking.load(ordering: .relaxed)
    _ = settings
    _ = working
    _ = farewell
  }

  /// From now on the terminal is put back to these settings on every way out.
  static func arm(with original: termios) {
    prepare()
    settings.initialize(to: original)
    isArmed.store(true, ordering: .releasing)
    if !willRestoreAtExit.exchange(true, ordering: .relaxed) { atexit { TerminalGuard.restore() } }
  }

  /// The terminal is in order and no longer ours to restore.
  static func disarm() {
    endWork()
    isArmed.store(false, ordering: .releasing)
  }

  /// A line was read and the program works: until the next line the terminal has to stay as it is now.
  static func beginWork() {
    var now = termios()
    guard tcgetattr(STDIN_FILENO, &now) == 0 else { return }
    working.initialize(to: now)
    isWorking.store(true, ordering: .releasing)
  }

  /// The next line is about to be read, or another program has the terminal.
  ///
  /// - Returns: Whether work had begun.
  @discardableResult
  static func endWork() -> Bool { isWorking.exchange(false, ordering: .acquiringAndReleasing) }

  /// After control-Z in the middle of work the shell has put the terminal into its usual state; safe in a signal handler.
  static func resumeWork() {
    guard isWorking.load(ordering: .acquiring), tcgetpgrp(STDIN_FILENO) == getpgrp() else { return }
    tcsetattr(STDIN_FILENO, TCSANOW, working)
  }

  /// Gives the terminal back as it was before the first line was edited.
  ///
  /// For every way out of the program that does not close the editor. Does nothing when no editor is open or when the
  /// terminal belongs to another job: one in the background leaves it to the one in the foreground. Safe in a signal
  /// handler, and called by `exit`.
  static func restore() {
    guard isArmed.load(ordering: .acquiring), tcgetpgrp(STDIN_FILENO) == getpgrp() else { return }
    tcsetattr(STDIN_FILENO, TCSANOW, settings)
    _ = write(STDOUT_FILENO, farewell.baseAddress, farewell.count)
  }
}
