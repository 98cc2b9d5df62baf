import JourneyLanguage
import Testing

@testable import Workshop

@Suite("Names of commands")
struct CommandNameTests {
  @Test(
    "Commands are known by words from elsewhere, too",
    arguments: [
      ("simulate", "run"), ("diff", "compare"), ("get", "show"), ("bye", "quit"), ("rnu", "run"),
      ("compaer", "compare"), ("Quti", "quit"),
      ("delete", "drop"), ("load", "open"), ("chanel", "channel"),
    ])
  func commands(typed: String, meant: String) {
    #expect(Language.workshop.commands(near: typed) == [meant])
    #expect(complaint("\(typed) this")?.suggestion == meant)
  }

  @Test(
    "A command that is not understood",
    arguments: [
      ("zebra", "there is no command “zebra”", "to see all commands, say: help"),
      ("simulate 5", "there is no command “simulate”", "did you mean run?"),
      (
        "s",
        "“s” may mean show, set, segment, stage, source, seed, strategy, strategies, search, score, save, sessions",
        "type some more letters"
      ),
      ("checkout.quality 8", "there is no command “checkout.quality”", "to change a parameter, say: set PATH VALUE"),
      ("\"run\"", "a line begins with a command, and “\"run\"” is none", "to see all commands, say: help"),
      ("run 5 weks", "“weks” is not understood here", nil),
      ("run fro 5 weeks", "“fro” is not understood here", "did you mean for?"),
      ("stage a qualty 7", "“qualty” is not understood here", "did you mean quality?"),
      (
        "which lever raises loyalty?", "there is no command “which”",
        "to find out which lever moves a metric most, say: tornado loyalty"
      ),
      ("how now", "there is no command “how”", "to find out which lever moves a metric most, say: tornado"),
      ("undo now", "“now” is more than is understood here", "leave it out, as in: undo"),
    ] as [(String, String, String?)])
  func unknown(line: String, message: String, remedy: String?) throws {
    let diagnostic = try #require(complaint(line))
    #expect(diagnostic.message == message)
    if let remedy { #expect(diagnostic.remedy == remedy) }
    checkMessage(diagnostic, line)
  }

  @Test("Files need whole words")
  func abbreviations() throws {
    let diagnostic = try #require(complaint("sho levers", allowingAbbreviations: false))
    #expect(diagnostic.message == "“sho” is short for show, and files need the whole word")
    #expect(diagnostic.correctedLine == "show levers")
    #expect(complaint("?", allowingAbbreviations: false) == nil)
  }

  @Test("Whoever types try for set is told what to type")
  func trying() throws {
    #expect(try #require(complaint("try price +10%")).remedy == "to try a value, say: set price +10%")
  }
}
