import Foundation
import Presentation
import Testing

/// The session in the README, word for word, and the picture of it.
///
/// With `JOURNEY_RECORD=1` both are made anew, and the tests fail, so that nobody takes a recording for a pass.
@Suite struct ReadmeTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let readme = root.appendingPathComponent("README.md")
  private static let picture = root.appendingPathComponent("Documentation/session.svg")

  @Test("The README shows what happens today, and its picture shows the same")
  func tour() throws {
    let page = try String(contentsOf: Self.readme, encoding: .utf8)
    let old = try Tour(of: page)
    let new = try old.played(Style(isColoured: true))
    let words = new.lines.map { $0.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") }
    let picture = SessionPicture(lines: new.steps.flatMap { [Self.coloured($0)] + $0.answer }).text
    if Transcript.isRecording {
      try page.replacing(old.lines.joined(separator: "\n"), with: words.joined(separator: "\n")).write(
        to: Self.readme, atomically: true, encoding: .utf8)
      try picture.write(to: Self.picture, atomically: true, encoding: .utf8)
      Issue.record("the README and its picture were recorded; look at what changed, and test again")
      return
    }
    #expect(old.lines == words)
    let shown = try String(contentsOf: Self.picture, encoding: .utf8)
    #expect(SessionPicture.words(of: shown) == words)
    #expect(shown == picture)
  }

  /// A line that is typed, as the shell shows it.
  private static func coloured(_ step: Tour.Step) -> String {
    let command = step.line.prefix { $0 != " " }
    return "\u{1B}[1;32m\(step.strategy) ❯\u{1B}[0m \u{1B}[32m\(command)\u{1B}[0m\(step.line.dropFirst(command.count))"
  }
}
