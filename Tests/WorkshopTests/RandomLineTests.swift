import DisplayText
import JourneyLanguage
import Journeys
import OrderedCollections
import Testing

@testable import Workshop

/// Lines that nobody would type, and lines that somebody might: nothing may crash, and no message may be rude.
@Suite struct RandomLineTests {
  @Test(
    "Random lines never crash, a failure changes nothing, and all that is said is fit for a terminal", arguments: 0..<4)
  func lines(part: Int) throws {
    var lines = RandomLines(seed: UInt64(part), journey: try ShopJourney.journey())
    let start = try Self.start()
    var bench = Workbench(session: start)
    for count in 0..<5_000 {
      // Now and then everything begins anew, so that no line is stuck in a journey that has become odd.
      if count.isMultiple(of: 100) { bench = Workbench(session: start) }
      bench.rehearses = Self.isSlow
      let line = lines.next()
      let before = bench.session
      bench.forget()
      do throws(Diagnostic) {
        try bench.type(line)
      } catch {
        #expect(bench.state == before.state, "\(line)")
        #expect(bench.session.mode == before.mode && bench.session.isOver == before.isOver, "\(line)")
        check(error, of: line)
      }
      #expect(Self.isSeemly(bench.said), "\(line): \(bench.said.prefix(300))")
    }
  }

  private static func start() throws -> Session {
    var bench = try Workbench()
    try bench.type(
      "strategy fast", "set checkout.steps 1", "run 10 customers replications 2", "run 10 customers replications 2")
    return bench.session
  }

  /// What would take time, or write files, is only rehearsed.
  private static func isSlow(_ command: any Command) -> Bool {
    let words = command.text.split(separator: " ")
    let slow: Set<Substring> = [
      "run", "watch", "compare", "why", "vary", "break-even", "power", "tornado", "search", "verify", "follow",
      "expect", "save", "output", "tee", "once", "read", "repeat", "new", "score",
    ]
    return words.first.map(slow.contains) ?? false || words.starts(with: ["show", "assumptions"])
  }

  private func check(_ failure: Diagnostic, of line: String) {
    let text = failure.text
    #expect(text.utf8.count { $0 == 0x0A } <= 5, "\(line): \(text)")
    #expect(!failure.message.isEmpty)
    #expect(Self.isSeemly(text), "\(line): \(text)")
    #expect(!Self.typeNames.contains { text.contains($0) }, "\(line): \(text)")
  }

  /// Words that are not for users.
  private static let typeNames = ["Optional(", "Placed", "JourneyLanguage", "ParameterPath", "Diagnostic", "Workshop"]

  /// Whether a text can do nothing to a terminal.
  private static func isSeemly(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "\n" || !VisibleText.isHidden($0) }
  }
}
