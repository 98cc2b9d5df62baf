import Experiments
import Foundation
import LineEditing
import Synchronization

/// One line on stderr that says how far a run has come: after half a second, on a terminal, gone afterwards.
final class ProgressLine: Sendable {
  private struct State {
    var started: ContinuousClock.Instant?
    var isShown = false
  }

  private let state = Mutex(State())
  private let isWanted = Terminal.isTerminal(.errors)

  /// Tells how far a run has come; may be called from any thread.
  func show(_ progress: Experiments.Progress) {
    guard isWanted else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      let started = state.started ?? now
      state.started = started
      let elapsed = started.duration(to: now)
      guard elapsed > .milliseconds(500), progress.finished > 0 else { return }
      let left = elapsed / progress.finished * (progress.requested - progress.finished)
      let seconds = Int((left / .seconds(1)).rounded(.up))
      state.isShown = true
      write("\r\u{1B}[K\(progress.finished) of \(progress.requested) replications, about \(seconds) s to go; ctrl-C stops")
    }
  }

  /// Wipes the line, and begins anew with the next run.
  func clear() {
    state.withLock { state in
      if state.isShown { write("\r\u{1B}[K") }
      state = State()
    }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
