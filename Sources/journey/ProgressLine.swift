import Experiments
import LineEditing
import Presentation
import Synchronization

/// One line on stderr that says how far a run has come: after half a second, on a terminal, gone afterwards.
final class ProgressLine: Sendable {
  private struct State {
    /// When the present run began, as far as anybody noticed.
    var started: ContinuousClock.Instant?
    var shown: ContinuousClock.Instant?
    var progress: Experiments.Progress?
    /// Whether nothing is to be said.
    var isHeld = false
  }

  private static let patience = Duration.milliseconds(500)
  private static let interval = Duration.milliseconds(100)

  private let state = Mutex(State())
  private let console: Console
  private let isWanted: Bool

  init(_ console: Console, isPlain: Bool) {
    self.console = console
    isWanted = Terminal.isTerminal(.errors) && Terminal.movesCursor && !isPlain
  }

  /// Tells that a run is going on; may be called often and from any thread.
  func tick() { update(nil) }

  /// Tells how far a run has come; may be called from any thread.
  func show(_ progress: Experiments.Progress) { update(progress) }

  /// Says nothing while something else shows how far it has come.
  func hold(_ isHeld: Bool) {
    clear()
    state.withLock { $0.isHeld = isHeld }
  }

  /// Wipes the line, and begins anew with the next run.
  func clear() {
    guard isWanted else { return }
    state.withLock { state in
      if state.shown != nil { console.complain("\r\u{1B}[K") }
      state = State(isHeld: state.isHeld)
    }
  }

  private func update(_ progress: Experiments.Progress?) {
    guard isWanted else { return }
    state.withLock { state in
      guard !state.isHeld else { return }
      let now = ContinuousClock.now
      if let progress {
        // A comparison runs one strategy after the other: fewer replications than before are those of the next one.
        if let last = state.progress, progress.finished <= last.finished { state.started = now }
        state.progress = progress
      }
      let started = state.started ?? now
      state.started = started
      guard now - started > Self.patience, state.shown.map({ now - $0 > Self.interval }) ?? true else { return }
      state.shown = now
      console.complain("\r\u{1B}[K" + text(state.progress, after: now - started))
    }
  }

  private func text(_ progress: Experiments.Progress?, after elapsed: Duration) -> String {
    if Interrupts.requested { return console.style.letters("stopping …; ctrl-C again gives it up") }
    guard let progress else { return "running for \(Self.seconds(elapsed)); ctrl-C stops" }
    let left = elapsed / progress.finished * (progress.requested - progress.finished)
    return "\(progress.finished) of \(progress.requested) \(progress.noun), \(Self.seconds(left)) to go; ctrl-C stops"
  }

  private static func seconds(_ duration: Duration) -> String {
    "\(max(1, Int((duration / .seconds(1)).rounded(.up)))) s"
  }
}
