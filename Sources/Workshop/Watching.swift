import Experiments
import Journeys
public import Presentation
import Simulation

/// A run that somebody looks on at: which lever is picked, whether it pauses, and what every key does.
struct Watching {
  private(set) var live: LiveRun
  /// Whether nobody wants to go on at the moment.
  private(set) var isPaused = false
  /// What came of the last key, where that needs saying.
  private(set) var remark = ""
  private(set) var picked = 0
  private let levers: [ParameterPath]
  private let metrics: [Metric]
  private let strategy: String
  /// The metric that is looked at after each step; nil where the funnel is.
  private var history: [Double?]?

  /// How long a whole run lasts, if each frame may take as long or as short as it should.
  private static let length = Duration.seconds(10)
  /// How long a frame is shown at least: ten a second are as many as eyes want.
  private static let shortestFrame = Duration.milliseconds(100)
  /// How long a frame is shown at most.
  private static let longestFrame = Duration.milliseconds(250)

  /// Begins to look on.
  ///
  /// - Parameters:
  ///   - live: The run.
  ///   - levers: What the arrow keys may move.
  ///   - metrics: What is told; the first is the one that is looked at, if one is.
  ///   - strategy: The name of the strategy that keeps what is moved.
  ///   - looksAtMetric: Whether the first metric is looked at rather than the funnel.
  init(_ live: LiveRun, levers: [ParameterPath], metrics: [Metric], strategy: String, looksAtMetric: Bool) {
    self.live = live
    self.strategy = strategy
    self.levers = levers
    self.metrics = metrics
    if looksAtMetric { history = [] }
    note()
  }

  var report: WatchReport { WatchReport(live, metrics, strategy: strategy, history: history) }

  private var frame: WatchFrame {
    let state = live.isOver ? "the end" : isPaused ? "paused" : ""
    let rows = levers.map { SettingRow($0, in: live.variant, from: live.step) }
    return WatchFrame(report: report, levers: rows, picked: picked, state: state, remark: remark)
  }

  // MARK: On a screen

  /// Shows it on a screen until somebody leaves.
  mutating func play(on screen: any LiveScreen, isCancelled: () -> Bool) {
    let interval = min(max(Self.length / max(1, live.settings.steps), Self.shortestFrame), Self.longestFrame)
    // A long run takes several steps a frame.
    let stride = max(1, Int((Double(live.settings.steps) * (interval / Self.length)).rounded()))
    var next = screen.now + interval
    var lastFrame: Duration?
    var isStale = true
    while !isCancelled() {
      if isStale, lastFrame.map({ screen.now - $0 >= Self.shortestFrame }) ?? true {
        screen.show(frame.lines(rows: screen.rows, style: screen.style))
        lastFrame = screen.now
        isStale = false
      }
      let isRunning = !isPaused && !live.isOver
      if isRunning, screen.now >= next {
        for _ in 0..<stride { advance() }
        next = screen.now + interval
        isStale = true
        continue
      }
      let frame = isStale ? Self.shortestFrame : .seconds(1)
      let wait = isRunning ? min(frame, next - screen.now) : frame
      guard let key = screen.key(within: max(wait, .milliseconds(1))) else {
        // The window may have changed its size meanwhile.
        isStale = isStale || !isRunning
        continue
      }
      guard press(key) else { return }
      isStale = true
    }
  }

  /// Does what a key asks for, and says whether to go on.
  mutating func press(_ key: LiveKey) -> Bool {
    remark = ""
    switch key {
    case .up: picked = max(0, picked - 1)
    case .down: picked = min(max(0, levers.count - 1), picked + 1)
    case .left: nudge(-1)
    case .right: nudge(1)
    case .pause: isPaused.toggle()
    case .step:
      isPaused = true
      advance()
    case .leave: return false
    case .other: remark = "arrow keys, space, s and q do something here"
    }
    return true
  }

  // MARK: The run

  /// Lives through the next step.
  mutating func advance() {
    guard live.advance() else { return }
    note()
  }

  /// Notes the metric that is looked at.
  private mutating func note() {
    guard history != nil, let metric = metrics.first else { return }
    history?.append(live.step == 0 ? nil : live.result.estimate(of: metric)?.mean)
  }

  /// Moves the picked lever a little from the next step on.
  private mutating func nudge(_ direction: Int) {
    guard levers.indices.contains(picked) else { return }
    guard !live.isOver else {
      remark = "the run is over; q leaves, and watch begins anew with what you moved"
      return
    }
    let path = levers[picked]
    let now = live.variant.at(step: live.step)[path]
    let value = Nudge(path, in: live.variant).value(from: now, direction)
    guard value != now else {
      remark = "\(path) goes no further"
      return
    }
    do throws(ExperimentError) {
      try live.move(path, to: value)
    } catch {
      remark = "\(path) cannot go there: \(error.message)"
    }
  }
}

/// A little more or less of a parameter, in round numbers: at most a twentieth of its range.
struct Nudge {
  private let range: ClosedRange<Double>
  private let step: RoundStep

  /// The nudge of a parameter in a journey.
  init(_ path: ParameterPath, in variant: Variant) {
    range = variant.journey.range(of: path)
    // A twentieth of a range without an end is a twentieth of what is there.
    let width = range.upperBound - range.lowerBound
    let size = width.isFinite && width > 0 ? width : max(1, variant[path].magnitude)
    step = path.parameter.isWhole ? .one : RoundStep(atMost: size / 20)
  }

  /// The next round number in a direction, within the range.
  func value(from now: Double, _ direction: Int) -> Double {
    min(max(step.next(after: now, isUpward: direction > 0), range.lowerBound), range.upperBound)
  }
}

/// A screen on which something may be shown that moves, and somebody before it who may press keys.
public protocol LiveScreen {
  /// How lines may look at this moment; the window may have another width by the next one.
  var style: Style { get }
  /// How many lines there is room for at this moment.
  var rows: Int { get }
  /// The time that has passed since some beginning.
  var now: Duration { get }

  /// Shows lines in the place of those that were shown before.
  func show(_ lines: [String])

  /// Waits for a key; nothing where none came in time.
  func key(within duration: Duration) -> LiveKey?

  /// Wipes what was shown last, and gives the screen back.
  func close()
}

/// What somebody before a live screen can ask for.
public enum LiveKey: Hashable, Sendable {
  /// The lever above, or below.
  case up, down
  /// Less of the lever, or more.
  case left, right
  /// Stop for a while, or go on.
  case pause
  /// One step, and then a pause.
  case step
  /// Leave.
  case leave
  /// Any other key.
  case other
}
