import JourneyLanguage
import TestSupport
import Testing

@Suite("Grammars")
struct GrammarTests {
  private static let vocabulary = {
    var vocabulary = Vocabulary(.small)
    vocabulary.strategies = [.init("a"), .init("b")]
    vocabulary.metrics = [.init("profit")]
    return vocabulary
  }()

  @Test(
    "The usage line follows from the phrases",
    arguments: [
      ("set", "set PATH VALUE [from week N]"), ("show", "show [WHAT]"), ("wrong", "wrong"),
      ("run", "run [N customers] [for N weeks] [seed N] [replications N]"),
      (
        "compare",
        "compare [NAME …] [by METRIC …] [within COST|no end [go]] [N customers] [for N weeks] [seed N]"
      ),
      ("keep", "keep NAME as \"TITLE\" N"),
    ])
  func usage(name: String, usage: String) {
    #expect(Language.small.help(on: name)?.usage == usage)
  }

  @Test(
    "What is read is printed as it was typed",
    arguments: [
      "set a.b = -1 from week 10", "run 5 customers for 2 weeks seed 3 replications 4", "show a b \"c d\"", "compare",
      "compare a b by profit nps", "compare a by profit within 5 EUR seed 3", "compare no end go 10 customers",
      "compare \"by\" \"no\" \"within\" \"10\" by \"by\" \"for\" seed 1", "keep x as \"y \\\" z\" 7", "wrong",
    ])
  func identity(line: String) throws {
    let read = try command(line)
    #expect(read.text == line)
    #expect(try command(read.text).isSame(as: read))
  }

  @Test("Every line of a journey is printed in a way that reads the same", arguments: [SampleText.journey])
  func definitions(text: String) throws {
    for statement in try Parser().parse(file: text, name: nil) {
      #expect(try command(statement.text).isSame(as: statement.command))
      #expect(statement.command.definition != nil)
    }
  }

  @Test(
    "What may be said in any order is printed in one, and none of it may be said twice",
    arguments: [
      ("run seed 3 for 2 weeks 5", "run 5 customers for 2 weeks seed 3"), ("! 5", "run 5 customers"),
      ("run seed 3 seed 4", nil), ("compare within 5 no end", nil), ("compare no", nil), ("compare go", "compare go"),
    ] as [(String, String?)])
  func order(line: String, meaning: String?) throws {
    guard let meaning else {
      #expect(complaint(line) != nil)
      return
    }
    #expect(try command(line).text == meaning)
  }

  @Test(
    "What could come next follows from the phrases",
    arguments: [
      ("compare ", ["a", "b", "by", "within", "no", "for", "seed"]), ("compare a by ", ["profit"]),
      ("compare a by profit ", ["profit", "within", "no", "for", "seed"]), ("compare no ", ["end"]),
      ("compare no end ", ["go", "for", "seed"]), ("run seed 3 ", ["for", "replications"]), ("keep x ", ["as"]),
    ])
  func completion(line: String, words: [String]) {
    let completion = Completion.candidates(line: line, caret: line.count, vocabulary: Self.vocabulary)
    #expect(completion.candidates.map(\.text) == words)
  }

  @Test(
    "The hint says what comes next",
    arguments: [
      ("set ", "PATH VALUE"), ("keep ", "NAME as"), ("keep x as ", "\"TITLE\""), ("compare a by ", "METRIC"),
      ("compare a by profit ", "[METRIC …] [within COST] [no end [go]] [N customers] [for N weeks] [seed N]"),
    ])
  func hints(line: String, hint: String) {
    #expect(Completion.hint(line: line, vocabulary: Self.vocabulary) == hint)
  }

  @Test("What is needed and missing is said, with an example")
  func missing() throws {
    #expect(try #require(complaint("keep x")).message == "the word as is missing at the end")
    #expect(try #require(complaint("compare no")).message == "the word end is missing at the end")
    #expect(try #require(complaint("keep x as")).remedy == "such as: keep a as \"b\" 3")
  }

  @Test("Two commands are the same where their words are, wherever they stand")
  func sameness() throws {
    #expect(try command("set a.b 8").isSame(as: try command("  set   a.b = 8")))
    #expect(try !command("set a.b 8").isSame(as: try command("set a.b +8")))
    #expect(try !command("run").isSame(as: try command("show")))
    let (one, other) = (try Parser().parse(line: "run"), try Parser().parse(line: " run"))
    #expect(one == one && one != other)
  }

  @Test("A line behind a command that expects a mistake is kept, whatever is wrong with it")
  func mistake() throws {
    let statements = try Parser().parse(file: "wrong\nzebra crossing\nrun", name: nil)
    #expect(statements.map(\.text) == ["wrong", "zebra crossing", "run"])
    #expect((statements[1].command as? Mistake)?.diagnostic.message == "there is no command “zebra”")
  }

  @Test("Commands are known by their short forms, and by words from elsewhere")
  func names() {
    #expect(Language.small.help(on: "!")?.name == "run")
    #expect(Language.small.command(calledElsewhere: "Simulate") == "run")
    #expect(Language.small.commands(near: "rnu") == ["run"])
    #expect(complaint("simulate 5")?.suggestion == "run")
    #expect(complaint("ru 5") == nil && complaint("ru 5", allowingAbbreviations: false)?.suggestion == "run")
  }
}
