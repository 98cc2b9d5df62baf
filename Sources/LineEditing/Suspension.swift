import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Control-Z while the program works: it stops with the terminal in order, and goes on as it was when it is called back.
///
/// While a line is edited control-Z is a key, see `LineEditor.suspend()`, which comes here with the signal that it sends.
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
