import JourneyLanguage
import Testing

@Suite("What may have been meant")
struct SuggestionTests {
  private let names = [
    "checkout.quality", "checkout.steps", "search.relevance", "shipping.cost", "support.quality", "price",
    "consideration->checkout",
  ]

  @Test(
    "By typo or by tail; nothing when nothing is near",
    arguments: [
      ("chekout.quality", ["checkout.quality"]), ("Checkout.Qualty", ["checkout.quality"]),
      ("quality", ["checkout.quality", "support.quality"]), ("steps", ["checkout.steps"]),
      ("shiping.cost", ["shipping.cost"]),
      ("relevanse", ["search.relevance"]), ("prcie", ["price"]),
      ("consideration->chekout", ["consideration->checkout"]),
      ("zebra", []), ("", []), ("x", []), (String(repeating: "x", count: 5_000), []), ("旅", []),
    ] as [(String, [String])])
  func names(typed: String, expected: [String]) {
    #expect(Suggestion.names(near: typed, among: names) == expected)
    #expect(Suggestion.name(near: typed, among: names) == (expected.count == 1 ? expected[0] : nil))
  }

  @Test("Three at the most")
  func three() {
    #expect(Suggestion.names(near: "a.q", among: ["a.r", "a.s", "a.t", "a.u"]).count == 3)
    #expect(Suggestion.question(["a", "b", "c"]) == "did you mean a, b or c?")
    #expect(Suggestion.question([]) == nil)
  }

  @Test(
    "Commands are known by words from elsewhere, too",
    arguments: [
      ("simulate", "run"), ("diff", "compare"), ("get", "show"), ("bye", "quit"), ("rnu", "run"),
      ("compaer", "compare"), ("Quti", "quit"),
      ("delete", "drop"), ("load", "open"), ("chanel", "channel"),
    ])
  func commands(typed: String, meant: String) {
    #expect(Help.commands(near: typed) == [meant])
    #expect(complaint("\(typed) this")?.suggestion == meant)
  }

  @Test(
    "A command that is not understood",
    arguments: [
      ("zebra", "there is no command “zebra”", "to see all commands, say: help"),
      ("simulate 5", "there is no command “simulate”", "did you mean run?"),
      (
        "s", "“s” may mean show, set, segment, stage, source, seed, strategy, strategies, search, score, save",
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
}
