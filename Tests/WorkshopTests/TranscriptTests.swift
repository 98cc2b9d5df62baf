import JourneyLanguage
import Testing
import Workshop

/// What people see, word for word; the pages are documentation too.
///
/// With `JOURNEY_RECORD=1` the pages are written anew, and the tests fail, so that nobody takes a recording for a pass.
@Suite struct TranscriptTests {
  @Test("Every page shows what happens today", arguments: try Transcript.all())
  func page(_ page: Transcript) throws {
    let played = try page.played()
    if Transcript.isRecording {
      try page.record(played)
      Issue.record("\(page.name) was recorded; look at what changed, and test again")
      return
    }
    let (old, new) = (
      page.text.split(separator: "\n", omittingEmptySubsequences: false),
      played.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let change = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
    #expect(
      page.text == played,
      "line \((change?.offset ?? min(old.count, new.count)) + 1): “\(change?.element.0 ?? "")” is now “\(change?.element.1 ?? "")”"
    )
  }

  @Test("There is a page for every command")
  func complete() throws {
    let lines = try Transcript.all().flatMap { $0.text.split(separator: "\n") }.filter { $0.hasPrefix("❯ ") }
    let commands = Set(lines.map { String($0.dropFirst(2).prefix { $0 != " " }) })
    let missing = Language.workshop.help.map(\.name).filter { !$0.isEmpty && !commands.contains($0) }
    #expect(missing.isEmpty)
  }
}
