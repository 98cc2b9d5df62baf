import Foundation

/// Signals that end the program: the terminal is put in order first, then the program dies of the signal all the same,
/// so that whoever started it sees why.
enum FatalSignals {
  /// The ways to crash: a shell that crashed must not leave a terminal without echo behind.
  private static let crashes = [SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGSYS]

  /// What does not end a program, by itself or as it is handled here.
  private static let harmless: [Int32] = {
    var signals = [
      SIGINT, SIGXFSZ, SIGCHLD, SIGCONT, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGWINCH, SIGKILL, SIGSTOP,
    ]
    #if canImport(Darwin)
      signals.append(SIGINFO)
    #endif
    return signals
  }()

  /// All others: being told to go, by whatever signal; where there are fewer, the last ones cannot be taken over.
  private static let requests = (1...64).filter { !(crashes + harmless).contains($0) }

  /// What follows once the terminal is in order, by number of the signal: the default for a request, for a crash what
  /// would have happened without us, which may be Swift's own report.
  ///
  /// `nonisolated(unsafe)`, because signal handlers can take no lock and so no other protection is possible: written
  /// by `install` only, before the handler that reads the same place exists.
  nonisolated(unsafe) private static let successors = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)

  static func install() {
    provideStack()
    for signal in requests { install(for: signal, then: .defaultAction) }
    for signal in crashes { install(for: signal, then: .current(for: signal)) }
  }

  private static func install(for signal: Int32, then successor: SignalAction) {
    guard !SignalAction.current(for: signal).isIgnored else { return }
    (successors + Int(signal)).initialize(to: successor.action)
    let action = SignalAction { signal, information, _ in
      let isSent = information.map { Int($0.pointee.si_code) == Int(SI_USER) } ?? false
      FatalSignals.restoreTerminalAndDie(of: signal, isSent: isSent)
    }
    action.install(for: signal)
  }

  /// A stack that has run out has no room for a handler, so handlers get one of their own unless Swift has made one.
  private static func provideStack() {
    var stack = stack_t()
    guard sigaltstack(nil, &stack) == 0, stack.ss_sp == nil else { return }
    stack.ss_size = 1 << 16
    stack.ss_sp = .allocate(byteCount: stack.ss_size, alignment: 16)
    stack.ss_flags = 0
    sigaltstack(&stack, nil)
  }

  /// Runs inside the handler.
  ///
  /// The signal is blocked until it returns; then the raised one arrives.
  ///
  /// - Parameter isSent: whether somebody sent it. Swift's own report counts on a crash that happens again when it is done,
  ///   and would let the program go on.
  private static func restoreTerminalAndDie(of signal: Int32, isSent: Bool) {
    TerminalGuard.restore()
    if isSent {
      SignalAction.defaultAction.install(for: signal)
    } else {
      sigaction(signal, successors + Int(signal), nil)
    }
    raise(signal)
  }
}
