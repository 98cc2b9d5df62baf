import Foundation
import Synchronization

/// Control-C while the program works, and everything else that a signal asks of it.
///
/// While a line is edited control-C is a key like any other. While the program works it is the signal `SIGINT`, which is
/// only counted here: the work looks at `requested` now and then, and ends with what it has.
///
/// ## Inside a signal handler
/// Handlers here call only what POSIX lists as safe (`tcsetattr`, `tcgetpgrp`, `getpgrp`, `write`, `sigaction`,
/// `raise`) and lock-free atomics. They allocate nothing, take no lock and count no references. Every global that they
/// read is brought into being by `install()` first, because Swift makes globals when they are first used.
public enum Interrupts {
  private static let counter = Atomic<Int>(0)

  /// How often control-C has been pressed since the last `reset()`.
  public static var count: Int { counter.load(ordering: .relaxed) }

  /// Whether control-C has been pressed since the last `reset()`.
  ///
  /// Cheap enough to ask in an inner loop.
  public static var requested: Bool { count > 0 }

  /// Forgets earlier interrupts, for the start of a new piece of work.
  public static func reset() { counter.store(0, ordering: .relaxed) }

  /// Takes over the signals of the program; call it once, before any work begins.
  ///
  /// - `SIGINT` is counted. System calls that wait return with `EINTR`.
  /// - `SIGWINCH` and `SIGCONT` end such a wait, so that a new size of the terminal is noticed.
  /// - `SIGTSTP` still stops the program, after the terminal has been restored; after `SIGCONT` the terminal is set again as
  ///   work needs it.
  /// - `SIGXFSZ` is nothing: a file that grows too large fails to be written, as on a full disk, and that is said.
  /// - All other signals that end the program still end it, after the terminal has been restored.
  ///
  /// What the program was told to ignore when it was started, as by `nohup`, it goes on ignoring.
  public static func install() {
    _ = counter.load(ordering: .relaxed)
    TerminalGuard.prepare()
    WakeUp.prepare()
    let interrupt = SignalAction { _ in
      Interrupts.counter.add(1, ordering: .relaxed)
      WakeUp.ring()
    }
    interrupt.installUnlessIgnored(for: SIGINT)
    SignalAction { _ in WakeUp.ring() }.installUnlessIgnored(for: SIGWINCH)
    SignalAction { _ in }.installUnlessIgnored(for: SIGXFSZ)
    Suspension.install()
    FatalSignals.install()
  }
}
