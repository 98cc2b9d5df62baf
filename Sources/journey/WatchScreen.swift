import LineEditing
import Presentation
import Workshop

/// The terminal as a screen on which a run is shown live.
struct WatchScreen: LiveScreen {
  let console: Console
  let progress: ProgressLine
  private let picture = LivePicture()
  private let start = ContinuousClock.now

  init(_ console: Console, _ progress: ProgressLine) {
    self.console = console
    self.progress = progress
    progress.hold(true)
  }

  var style: Style { console.style }

  var rows: Int { picture.rows }

  var now: Duration { ContinuousClock.now - start }

  func show(_ lines: [String]) {
    // No-break spaces have held numbers together, as in any result.
    picture.show(lines.map { $0.replacing("\u{A0}", with: " ") })
  }

  func key(within duration: Duration) -> LiveKey? {
    switch picture.key(within: duration) {
    case nil: nil
    case .up: .up
    case .down: .down
    case .left: .left
    case .right: .right
    case .character(" "): .pause
    case .character("s"): .step
    case .character("q"), .escape, .enter, .end: .leave
    case .character: .other
    }
  }

  func close() {
    picture.close()
    progress.hold(false)
  }
}
