import Foundation
import PseudoTerminals

/// How long somebody before a terminal waits for what `watch` shows, measured on the finished program.
struct LiveDelay {
  /// From Enter to the first picture, in each round.
  private(set) var firstFrames: [Duration] = []
  /// From an arrow key to the lever's new value on the screen, in each round.
  private(set) var nudges: [Duration] = []

  /// Watches the opening journey in a shell of its own, as often as there are rounds.
  init(rounds: Int) throws {
    for _ in 0..<max(1, rounds) {
      let shell = try PseudoTerminal(Self.program, environment: ["JOURNEY_HISTORY": ""], rows: 40)
      try shell.expect("❯ ")
      try shell.type("watch")
      // What is typed is on the screen before the clock starts.
      try shell.expect("watch")
      firstFrames.append(try Self.time(from: .enter, to: "week 0 of", in: shell))
      try shell.expect("▸ ")
      nudges.append(try Self.time(from: .right, to: "five-stage · now", in: shell))
    }
  }

  /// The program that was built beside this one.
  private static var program: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("journey").path
  }

  private static func time(from key: Key, to sight: String, in shell: PseudoTerminal) throws -> Duration {
    let start = ContinuousClock.now
    try shell.press(key)
    try shell.expect(sight)
    return ContinuousClock.now - start
  }
}
