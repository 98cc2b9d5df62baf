import JourneyLanguage
import Journeys
import Testing

@testable import Workshop

@Suite("Completion and hints")
struct CompletionTests {
  static let vocabulary = {
    var vocabulary = Vocabulary(.workshop)
    vocabulary.parameters = [
      .init(
        "price", note: "0.01 EUR to 1000000 EUR, now 40 EUR",
        scale: Scale(20...60, now: 40, unit: .money, currency: "EUR")),
      .init("checkout.steps", note: "0–100, now 5", scale: Scale(1...8, now: 5, unit: .count)),
      .init("checkout.intent"), .init("customer.quality", note: "0–10 points, now 7.8"),
      .init("customer.search.quality"),
      .init("cart->checkout", note: "0% to 100%, now 18%"),
      .init("cart->checkout.price", scale: Scale(-5...5, now: 0, unit: .effect)), .init("cart->lost"),
      .init("web.reach"),
    ]
    vocabulary.strategies = [.init("baseline"), .init("fast"), .init("faster")]
    vocabulary.metrics = [.init("conversion"), .init("profit"), .init("gap.checkout"), .init("gap.lost")]
    vocabulary.metricWords = [.init("loyalty", note: "retention")]
    vocabulary.stages = [.init("cart"), .init("checkout"), .init("customer"), .init("lost")]
    vocabulary.channels = [.init("web")]
    vocabulary.journeys = [.init("five-stage")]
    vocabulary.topics = [.init("levers"), .init("funnel"), .init("changed")]
    vocabulary.mechanisms = [.init("learning"), .init("checkout-steps")]
    return vocabulary
  }()

  private func complete(_ line: String, at caret: Int? = nil) -> Completion {
    Completion.candidates(line: line, caret: caret ?? line.count, vocabulary: Self.vocabulary)
  }

  @Test(
    "What could be typed next",
    arguments: [
      ("sho", ["show"]), ("st", ["stage", "strategy", "strategies"]), ("  ru", ["run"]), ("set pr", ["price"]),
      ("set checkout.", ["checkout.steps", "checkout.intent"]),
      ("set cart->", ["cart->checkout", "cart->checkout.price", "cart->lost"]),
      ("set cart -> l", ["cart->lost"]), ("set steps", ["checkout.steps"]),
      ("set qual", ["customer.quality", "customer.search.quality"]),
      ("use fa", ["fast", "faster"]), ("compare b", ["baseline", "by"]),
      ("compare fast faster by ", ["conversion", "profit", "gap.checkout", "gap.lost"]),
      ("run ", ["for", "seed", "replications"]), ("run 5 customers seed 3 ", ["for", "replications"]),
      ("run for 3 ", ["steps", "days", "weeks", "months", "years"]), ("run for 3 week", ["weeks"]),
      ("run for 1 w", ["week"]), ("run 100 cu", ["customers"]),
      ("mode ", ["table", "plain", "csv", "tsv", "json", "markdown"]), ("mode j", ["json"]), ("hints ", ["on", "off"]),
      ("errors p", ["plain"]),
      ("output a.txt ", ["add"]), ("set price 30; ru", ["run"]), ("run;mode j", ["json"]),
      ("run; ; use fas", ["fast", "faster"]),
      ("open f", ["five-stage"]),
      ("show fu", ["funnel"]),
      ("show ch", ["changed", "checkout", "checkout.steps", "checkout.intent"]), ("help ru", ["run"]),
      ("explain le", ["learning"]), ("explain pr", ["profit", "price"]),
      ("explain che", ["checkout-steps", "checkout.steps", "checkout.intent"]), ("keep ", ["as"]),
      ("tornado lo", ["loyalty"]), ("tornado chec", ["gap.checkout"]),
      ("stage new ins", ["instant"]),
      ("stage new qu", ["quality"]), ("stage new in ", ["web"]), ("path cart -> l", ["lost"]), ("path cart ", ["->"]),
      ("path cart -> lost 5% be", ["because"]), ("path cart -> lost by ", ["channels"]),
      ("source checkout.steps m", ["measured"]),
      ("expect c", ["conversion"]), ("expect profit > be", ["before"]), ("expect profit of f", ["fast", "faster"]),
      ("expect profit > 5 ", ["over"]),
      ("lever checkout.steps \"x\" ", ["from"]), ("journey new by ", ["day", "week", "month"]),
      ("sho ch", ["changed", "checkout", "checkout.steps", "checkout.intent"]),
      ("zebra ", []), ("undo ", []), ("# se", []), ("show # se", []), ("> se", []),
      ("set price ", ["20 EUR", "40 EUR", "50 EUR", "60 EUR"]), ("set price 5", ["50 EUR"]),
      ("set price 45 E", ["EUR"]),
      ("set checkout.steps ", ["1", "3", "5", "8"]), ("set checkout.steps 3 ", ["from"]),
      ("set cart->checkout.price ", ["= -5", "0", "2.5", "5"]),
      ("set cart->checkout.price = ", ["-5", "0", "2.5", "5"]),
      ("vary price from ", ["20 EUR", "40 EUR", "50 EUR", "60 EUR"]), ("vary price from 20 ", ["EUR", "to"]),
      ("show \"le", []), ("set nothing.", []),
      ("set price 45 ", ["EUR", "from"]), ("set *.quality +0.5 fr", ["from"]), ("set price = 45 EUR ", ["from"]),
      ("set price 45 from ", ["week", "day", "month", "step"]), ("set price 45 from m", ["month"]),
      ("set price 45 from week ", []), ("set price 45 from week 10 ", []), ("reset price ", ["from"]),
      ("reset price from d", ["day"]),
    ] as [(String, [String])])
  func candidates(line: String, words: [String]) {
    #expect(complete(line).candidates.map(\.text) == words)
  }

  @Test("An empty line offers every command with what it does")
  func commands() {
    let completion = complete("")
    #expect(completion.candidates.map(\.text) == Language.workshop.help.map(\.name))
    #expect(completion.candidates.allSatisfy { !$0.note.isEmpty && $0.isWhole })
    #expect(completion.range == 0..<0)
  }

  @Test("A candidate takes the place of the word at the caret, arrows included, and of nothing behind it")
  func range() {
    #expect(complete("set che 8", at: 7).range == 4..<7)
    #expect(complete("set cart->l").range == 4..<11)
    #expect(complete("set cart -> l").range == 4..<13)
    #expect(complete("set ").range == 4..<4)
    #expect(complete("run; set che").range == 9..<12)
    #expect(complete("show", at: 2).candidates.map(\.text) == ["show"])
    #expect(complete("set qu", at: -5).range == 0..<0)
    #expect(complete("set", at: 500).range == 0..<3)
  }

  @Test("Many parameters are gathered by what stands before the dot")
  func crowd() {
    var vocabulary = Self.vocabulary
    vocabulary.parameters += (0..<10).map { .init("usage.p\($0)") } + [.init("pricing.a"), .init("pricing.b")]
    let completion = Completion.candidates(line: "set ", caret: 4, vocabulary: vocabulary)
    #expect(
      completion.candidates.map(\.text) == [
        "price", "checkout.", "customer.", "cart->checkout", "cart->checkout.", "cart->lost", "web.", "usage.",
        "pricing.",
      ])
    #expect(completion.candidates[1].isWhole == false)
    #expect(Completion.candidates(line: "set usage.", caret: 10, vocabulary: vocabulary).candidates.count == 10)
  }

  @Test("Where nothing is typed yet, only the levers are offered, and how many others there are")
  func levers() {
    var vocabulary = Self.vocabulary
    for index in 0..<2 { vocabulary.parameters[index].isLever = true }
    let completion = Completion.candidates(line: "set ", caret: 4, vocabulary: vocabulary)
    #expect(completion.candidates.map(\.text) == ["price", "checkout.steps"])
    #expect(completion.remark == "… and 7 more parameters; type a letter")
    let typed = Completion.candidates(line: "set c", caret: 5, vocabulary: vocabulary)
    #expect(typed.candidates.count == 7 && typed.remark.isEmpty)
  }

  @Test("A value says what it is")
  func values() {
    #expect(complete("set checkout.steps ").candidates.map(\.note) == ["the least", "between", "now", "the most"])
    let atEnd = Scale(0...1, now: 0, unit: .share).values
    #expect(atEnd.map(\.text) == ["0%", "50%", "100%"])
    #expect(atEnd.map(\.note) == ["the least, now", "between", "the most"])
  }

  @Test(
    "The round value between lies in the range, wherever the present one stands",
    arguments: [
      Scale(0...10, now: 7.3, unit: .points), Scale(0.01...1e6, now: 40, unit: .money, currency: "EUR"),
      Scale(1...2, now: 1, unit: .count), Scale(0...0, now: 0, unit: .factor), Scale(-5...5, now: -5, unit: .effect),
      Scale(0...1e-6, now: 0, unit: .days), Scale(2...3, now: 7, unit: .points),
    ])
  func between(scale: Scale) {
    let values = scale.values
    #expect(Set(values.map(\.text)).count == values.count)
    #expect(values.allSatisfy { $0.text.count <= 16 }, "\(values.map(\.text))")
    #expect(values.filter { $0.note == "between" }.count <= 1)
  }

  @Test("Files are asked for, since the language knows none")
  func files() {
    #expect(complete("save fri").wantsFile && complete("open x").wantsFile && complete("read \"my f").wantsFile)
    #expect(!complete("set x").wantsFile && !complete("run").wantsFile)
  }

  @Test(
    "The hint says what comes next",
    arguments: [
      ("run", " [N customers] [for N weeks] [seed N] [replications N]"),
      ("run 5 customers ", "[for N weeks] [seed N] [replications N]"),
      ("run seed", " N"), ("run for 3", " weeks"), ("set", " PATH VALUE"),
      ("set price ", "0.01 EUR to 1000000 EUR, now 40 EUR"),
      ("set cart->checkout ", "0% to 100%, now 18%"), ("set unknown ", "VALUE"), ("strategy ", "NAME [from NAME]"),
      ("strategy a", " [from NAME]"),
      ("keep ", "as NAME"), ("keep as ", "NAME"), ("mode", " [table|plain|csv|tsv|json|markdown]"),
      ("errors", " [marked|plain]"), ("history ", "[N]"),
      ("run; set price ", "0.01 EUR to 1000000 EUR, now 40 EUR"), ("once", " FILE"), ("tee a ", "[add]"), ("undo ", ""),
      ("set price 45 ", "[from week N]"), ("set price 45", " [from week N]"), ("set price 45 from ", "week N"),
      ("set price 45 from month ", "N"), ("set price 45 from week 10 ", ""), ("reset price ", "[from week N]"),
      ("zebra ", ""), ("", ""),
      ("   ", ""), ("# x", ""), ("> x", ""), ("save ", "FILE"), ("path", " STAGE -> STAGE"), ("path a", " -> STAGE"),
      ("show ", "[WHAT]"), ("explain", " [WORD]"),
      ("expect conversion ", "[of STRATEGY] between A and B within A of B < <= > >= = NUMBER"), ("run zebra ", ""),
      ("source checkout.steps measured ", "\"WHO AND WHEN\""), ("touchpoint x ", "at STAGE"),
    ])
  func hints(line: String, hint: String) {
    #expect(Completion.hint(line: line, vocabulary: Self.vocabulary) == hint)
  }

  @Test("Every candidate can be typed: the line goes on from there")
  func candidatesParse() {
    for line in [
      "", "s", "set ", "run ", "set price 45 ", "set price 45 from ", "compare ", "stage new ", "path cart -> lost ",
      "expect ", "mode ",
    ] {
      for candidate in complete(line).candidates where candidate.isWhole {
        let completion = complete(line)
        let whole = String(line.prefix(completion.range.lowerBound)) + candidate.text
        let diagnostic = complaint(whole)
        // Something may be missing, but what stands there is understood.
        #expect(diagnostic == nil || diagnostic?.place?.columns.lowerBound == whole.count, "\(whole)")
      }
    }
  }
}
