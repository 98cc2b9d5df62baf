import Foundation
import JourneyLanguage
import TestSupport
import Testing

@testable import Workshop

/// What has no limit of its own costs as much as it is long: no file of a stranger is small and takes for ever.
@Suite("What a file costs", .serialized)
struct CostTests {
  /// A text of about so many lines.
  private struct Kind: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let lines: Int
    let text: @Sendable (_ lines: Int) -> String

    init(_ description: String, _ lines: Int, _ text: @escaping @Sendable (Int) -> String) {
      (testDescription, self.lines, self.text) = (description, lines, text)
    }
  }

  private static let head = "journey x by week\nstage s start\nstage e outcome\npath s -> e 5%\n"

  private static let kinds = [
    Kind("notes", 3_000) { String(repeating: "# a note\n", count: $0) },
    Kind("narration", 3_000) { String(repeating: "> what is told of it\n", count: $0) },
    Kind("one command after the other", 1_000) { String(repeating: "seed 7\n", count: $0) },
    Kind("commands in one line", 4_000) { String(repeating: "seed 7; ", count: $0) },
    Kind("changes of a parameter", 500) { String(repeating: "set checkout.steps 2\n", count: $0) },
    Kind("blocks", 500) { String(repeating: "hide\nseed 7\nend\n", count: $0) },
    Kind("a long word", 40_000) { "show " + String(repeating: "x", count: $0) },
    Kind("many words", 10_000) { "show " + String(repeating: "x ", count: $0) },
    Kind("a long text in quotes", 40_000) { "show \"" + String(repeating: "x ", count: $0) },
    Kind("many signs", 10_000) { String(repeating: "->", count: $0) },
    Kind("a long number", 40_000) { "seed " + String(repeating: "9", count: $0) },
    Kind("channels", 900) { head + (0..<$0).map { "channel c\($0) reach 1% promise 7\n" }.joined() },
    Kind("stages", 300) { head + (0..<$0).map { "stage t\($0)\n" }.joined() },
    Kind("touchpoints", 900) { head + (0..<$0).map { "touchpoint t\($0) at s quality 7\n" }.joined() },
    Kind("paths", 300) { head + (0..<$0).map { "path s -> e\($0) 1%\n" }.joined() },
    Kind("levers", 300) { head + (0..<$0).map { "lever l\($0) \"a\"\n" }.joined() },
  ]

  /// The shortest of some times that it took to read a text and to look at what is in it.
  private static func cost(of text: String) throws -> Duration {
    let folder = try TemporaryFolder()
    let file = try folder.write(text, to: "a.journey")
    var bench = try Workbench()
    bench.isRehearsal = true
    return (0..<3).map { _ in
      ContinuousClock().measure { _ = bench.failure("read \(file)") }
    }.min() ?? .zero
  }

  @Test("Four times as much takes about four times as long, and not sixteen times", arguments: kinds)
  private func linear(kind: Kind) throws {
    let short = try Self.cost(of: kind.text(kind.lines))
    let long = try Self.cost(of: kind.text(4 * kind.lines))
    // Below that a clock says nothing, and nobody waits.
    guard long > .milliseconds(40) else { return }
    #expect(long / short < 10, "\(short) and \(long)")
  }
}
