import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation
import TestSupport
import Testing

@testable import Workshop

@Suite struct WatchTests {
  /// A screen on which keys are pressed at given moments; time passes only while somebody waits.
  private final class PlannedScreen: LiveScreen {
    let style = Style(width: 80)
    let rows: Int
    private(set) var now = Duration.zero
    private(set) var frames: [[String]] = []
    private(set) var times: [Duration] = []
    private(set) var isClosed = false
    private var keys: [(time: Duration, key: LiveKey)]

    init(_ keys: [(Duration, LiveKey)], rows: Int = 24) {
      self.keys = keys.map { (time: $0.0, key: $0.1) }
      self.rows = rows
    }

    func show(_ lines: [String]) {
      frames.append(lines)
      times.append(now)
    }

    func key(within duration: Duration) -> LiveKey? {
      guard let next = keys.first else {
        now += duration
        return now > .seconds(100) ? .leave : nil
      }
      guard next.time <= now + duration else {
        now += duration
        return nil
      }
      now = max(now, next.time)
      keys.removeFirst()
      return next.key
    }

    func close() { isClosed = true }
  }

  /// Watches the sample journey and presses keys.
  private static func watch(
    _ line: String = "watch 60 customers for 8 weeks", after first: String? = nil,
    keys: [(Duration, LiveKey)] = [], rows: Int = 24
  ) throws -> (bench: Workbench, screen: PlannedScreen) {
    var bench = try Workbench()
    try bench.type("lever checkout.steps \"Steps to pay\" from 1 to 9", "lever price \"Price\" from 20 to 60")
    let screen = PlannedScreen(keys, rows: rows)
    bench.screen = { screen }
    if let first { try bench.type(first) }
    try bench.type(line)
    return (bench, screen)
  }

  private static func last(_ bench: Workbench) -> RunResult? { bench.session.results.last(of: bench.state.journey) }

  @Test("It shows every week once, from the first moment to the end, and no more than ten frames a second")
  func frames() throws {
    let (_, screen) = try Self.watch()
    #expect(screen.times.first == .zero && screen.isClosed)
    #expect(zip(screen.times, screen.times.dropFirst()).allSatisfy { $1 - $0 >= .milliseconds(100) })
    let weeks = screen.frames.compactMap { $0.first?.firstMatch(of: /week (\d) of 8/)?.1 }.map(String.init)
    #expect(weeks.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } } == (0...8).map(String.init))
    #expect(screen.frames.last?.first?.hasSuffix("the end") == true)
    #expect(screen.frames.allSatisfy { $0.count <= 24 && $0.allSatisfy { $0.count <= 80 } })
  }

  @Test("A key shows within two frames: the lever is picked, moved, and its value is new")
  func nudge() throws {
    let (bench, screen) = try Self.watch(keys: [(.milliseconds(600), .down), (.milliseconds(610), .left)])
    let price = try #require(
      screen.frames.firstIndex { $0.contains { $0.hasPrefix("▸ price") && $0.contains("38 EUR") } })
    #expect(screen.times[price] <= .milliseconds(610 + 200))
    #expect(screen.times[...price].count { $0 > .milliseconds(610) } <= 2)
    #expect(screen.frames[0].contains { $0.hasPrefix("▸ checkout.steps") })
    #expect(screen.frames[0][0].contains("baseline") && screen.frames[price][0].contains(" · now · "))
    #expect(bench.said.contains("Moved on the way: price 40 EUR → 38 EUR from week"))
  }

  @Test("What was moved is kept as a plan, comes to the same as a run of that plan, and can be undone")
  func kept() throws {
    var (bench, _) = try Self.watch(keys: [(.milliseconds(600), .left), (.milliseconds(601), .left)])
    let start = try #require(bench.state.strategy.changePoints.first { $0 > 0 })
    let steps = try #require(bench.state.journey.parameter(at: "checkout.steps"))
    #expect(bench.state.current == SessionState.unnamed && bench.state.strategy[steps, from: start] == 2)
    let watched = try #require(Self.last(bench))
    try bench.type("run 60 customers for 8 weeks replications 1")
    #expect(Self.last(bench) == watched)
    try bench.type("undo")
    #expect(bench.state.strategies.isEmpty)
  }

  @Test("A pause holds the weeks, a step lets one pass, and whoever leaves keeps what was lived through")
  func pause() throws {
    let (bench, screen) = try Self.watch(keys: [
      (.milliseconds(300), .pause), (.seconds(30), .step), (.seconds(40), .step), (.seconds(50), .leave),
    ])
    let weeks = zip(screen.times, screen.frames).map { time, frame in
      (time, frame.first?.firstMatch(of: /week (\d) of 8/).flatMap { Int($0.1) } ?? -1)
    }
    let held = weeks.filter { $0.0 > .seconds(1) && $0.0 < .seconds(30) }.map(\.1)
    #expect(Set(held).count <= 1)
    #expect(weeks.contains { $0.0 > .seconds(1) } && screen.frames.contains { $0.first?.hasSuffix("paused") == true })
    let steps = try #require(Self.last(bench)).steps
    #expect(steps == (weeks.last { $0.0 < .seconds(30) }?.1 ?? 0) + 2)
    #expect(bench.said.contains("week \(steps) of 8"))
  }

  @Test("A metric is drawn week by week, beside its lowest and its highest value")
  func metric() throws {
    let (bench, screen) = try Self.watch("watch conversion 60 customers for 8 weeks")
    let last = try #require(screen.frames.last)
    #expect(last.contains { $0.contains("│") && $0.contains("█") })
    #expect(last.contains { $0.hasPrefix("conversion ") })
    #expect(bench.said.contains("conversion"))
  }

  @Test(
    "Without a screen there is one final moment, in every mode",
    arguments: OutputMode.allCases)
  func final(mode: OutputMode) throws {
    var bench = try Workbench()
    try bench.type("mode \(mode.rawValue)")
    let text = try bench.answer("watch 30 customers for 3 weeks")
    #expect(text.contains(mode == .json ? "\"result\":\"watch\"" : mode.isForPrograms ? "here.looking" : "week 3 of 3"))
    #expect(Self.last(bench)?.steps == 3 && bench.state.strategies.isEmpty)
  }

  @Test(
    "Where results go to a file, somebody looks on all the same, and the file gets the end",
    arguments: ["once", "tee", "output"])
  func file(command: String) throws {
    let folder = try TemporaryFolder()
    let (bench, screen) = try Self.watch(after: "\(command) \(folder.file("end"))")
    #expect(screen.isClosed && screen.frames.last?.first?.hasSuffix("the end") == true)
    #expect(folder.text(of: "end")?.contains("week 8 of 8") == true)
    #expect(bench.said.contains("week 8 of 8") == (command == "tee"))
  }

  @Test(
    "On a small screen the picked lever is still to be seen, and nothing is drawn beyond the screen",
    arguments: [6, 9, 12])
  func small(rows: Int) throws {
    let (_, screen) = try Self.watch(keys: [(.milliseconds(150), .down)], rows: rows)
    #expect(screen.frames.allSatisfy { $0.count <= rows })
    #expect(screen.frames.last?.contains { $0.hasPrefix("▸ price") } == true)
  }

  @Test("A lever at its end says so, and other keys say what does something")
  func remarks() throws {
    let keys = Array(repeating: LiveKey.right, count: 6).enumerated().map {
      (Duration.milliseconds(200 + $0.offset), $0.element)
    }
    let (_, screen) = try Self.watch(keys: keys + [(.milliseconds(900), .other)])
    #expect(screen.frames.contains { $0.contains("checkout.steps goes no further") })
    #expect(screen.frames.contains { $0.contains("arrow keys, space, s and q do something here") })
  }

  @Test("Whoever leaves before the first week has no result, and what they moved is kept all the same")
  func early() throws {
    let (bench, _) = try Self.watch(keys: [(.zero, .pause), (.milliseconds(5), .left), (.milliseconds(9), .leave)])
    #expect(Self.last(bench) == nil)
    let steps = try #require(bench.state.journey.parameter(at: "checkout.steps"))
    #expect(bench.state.strategy[steps, from: 0] == 3)
    #expect(bench.said.contains("left before the first week"))
  }

  @Test("At the end the last line says how to leave, and no longer offers to move anything")
  func end() throws {
    let (_, screen) = try Self.watch(keys: [(.milliseconds(150), .left)])
    #expect(screen.frames.first?.last?.contains("move it") == true)
    #expect(screen.frames.last?.last == "the end: q leaves, and what you moved is kept")
    #expect(screen.frames.last?.contains("lever 1 of 2: Steps to pay") == true)
  }

  @Test("A run after it is compared with the run before it, and not with the one population that was watched")
  func before() throws {
    var bench = try Workbench()
    try bench.type("run 60 customers replications 3", "watch 60 customers")
    let answer = try bench.answer("run 60 customers replications 3")
    #expect(answer.contains("before") && answer.contains("same"))
    var other = try Workbench()
    try other.type("watch 60 customers")
    #expect(!(try other.answer("run 60 customers replications 3").contains("before")))
  }

  @Test("What cannot be watched is refused before anybody looks on")
  func refused() throws {
    var bench = try Workbench()
    #expect(bench.complaint("watch 2 000 000 customers").contains("run 2000000 customers"))
    #expect(bench.failure("watch happiness")?.kind == .misunderstood)
    #expect(bench.failure("watch replications 3")?.kind == .misunderstood)
    bench.isCancelled = { true }
    #expect(bench.failure("watch")?.kind == .interrupted)
  }
}

@Suite("A little more or less of a lever") struct NudgeTests {
  @Test(
    "The next value is a round one within the range",
    arguments: [
      ("price", 20.0...60, 40.0, [42, 44, 46]), ("price", 20...60, 41, [42, 44, 46]),
      ("checkout.steps", 1...8, 7, [8, 8, 8]),
      ("price", 0...1, 0.1, [0.15, 0.2, 0.25]), ("price", 0...0.3, 0.28, [0.29, 0.3, 0.3]),
      ("price", 0...20_000, 0, [1_000, 2_000, 3_000]),
    ])
  func next(name: String, range: ClosedRange<Double>, start: Double, wanted: [Double]) throws {
    var journey = try Workbench().state.journey
    let path = try #require(journey.parameter(at: name))
    journey.levers[path] = Lever(path: path, title: "", range: range)
    let nudge = Nudge(path, in: Variant(journey))
    var value = start
    for want in wanted {
      value = nudge.value(from: value, 1)
      #expect(value == want)
    }
    #expect(nudge.value(from: range.lowerBound, -1) == range.lowerBound)
  }
}
