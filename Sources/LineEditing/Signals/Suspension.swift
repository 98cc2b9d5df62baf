import Foundation
import Synchronization

/// Control-Z while the program works: it stops with the terminal in order, and goes on as it was when it is called back.
///
/// While a line is edited control-Z is a key, see `LineEditor.suspend()` below, which comes here with the signal that it sends.
enum Suspension {
  private static let counter = Atomic<Int>(0)

  /// How often the program has been called back: others may have written to the terminal since.
  static var count: Int { counter.load(ordering: .relaxed) }

  static func install() {
    _ = counter.load(ordering: .relaxed)
    SignalAction { _ in Suspension.goOn() }.installUnlessIgnored(for: SIGCONT)
    SignalAction(isNested: true) { Suspension.stop(by: $0) }.installUnlessIgnored(for: SIGTSTP)
  }

  /// Runs inside the handler.
  private static func stop(by signal: Int32) {
    let code = errno
    TerminalGuard.restore()
    let ours = SignalAction.current(for: signal)
    SignalAction.defaultAction.install(for: signal)
    raise(signal)
    // Called back, or never stopped, because no shell looks after the program.
    ours.install(for: signal)
    TerminalGuard.resumeWork()
    WakeUp.ring()
    errno = code
  }

  /// Runs inside the handler.
  private static func goOn() {
    let code = errno
    TerminalGuard.resumeWork()
    counter.add(1, ordering: .relaxed)
    WakeUp.ring()
    errno = code
  }
}

extension LineEditor {
  /// Control-Z: stops the program and all others of its job, as the terminal itself would.
  ///
  /// Goes on after `fg`.
  func suspend() {
    emit(BracketedPaste.off)
    library.prepareTerminal(for: .betweenLines)
    var settings = originalSettings
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    moveToLastRow(of: library.line)
    emit("^Z\n")
    kill(0, SIGTSTP)
    library.prepareTerminal(for: .editing)
    resumeDrawing()
  }

  /// After a stop that was not asked for with a key, the shell has put the terminal into its usual state.
  func recoverTerminal() {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0, settings.c_lflag & tcflag_t(ICANON) != 0 else { return }
    library.prepareTerminal(for: .betweenLines)
    library.prepareTerminal(for: .editing)
    resumeDrawing()
  }

  private func resumeDrawing() {
    emit(BracketedPaste.on)
    forgetDrawings()
    size = Terminal.size
    library.resize()
    library.redraw()
  }
}
