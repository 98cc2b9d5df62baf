import JourneyLanguage
import Journeys
import Testing

@testable import Workshop

@Suite("What is seen of a line while it is typed")
struct LineReviewTests {
  private func review(_ line: String) -> (commands: [String], slips: [String]) {
    let review = LineReview(of: line, vocabulary: CompletionTests.vocabulary)
    let characters = Array(line)
    return (review.commands.map { String(characters[$0]) }, review.slips.map { String(characters[$0]) })
  }

  @Test(
    "A slip is a word that is not understood and cannot become one that is",
    arguments: [
      ("zebra", ["zebra"]), ("shw changed", ["shw"]), ("set zzz 3", ["zzz"]), ("set zzz", ["zzz"]),
      ("set checkout.st 2", ["checkout.st"]), ("show lvrs", ["lvrs"]), ("tornado zebra", ["zebra"]),
      ("use slow", ["slow"]), ("compare baseline slow by profit", ["slow"]), ("run zebra", ["zebra"]),
      ("run 5 customers zebra 3", ["zebra"]), ("set price abc", ["abc"]), ("set price 45 USDX", ["USDX"]),
      ("set cart->zebra 5%", ["zebra"]), ("set cart->zebra", ["zebra"]), ("mode xml", ["xml"]), ("undo now", ["now"]),
      ("set zzz 3; run", ["zzz"]), ("run; zebra", ["zebra"]), ("expect zebra > 5", ["zebra"]),
    ] as [(String, [String])])
  func slips(line: String, words: [String]) {
    #expect(review(line).slips == words)
  }

  @Test(
    "Nothing that is understood, or may be once more is typed, is called a slip",
    arguments: [
      "", "  ", "s", "sho", "st", "set", "set ", "set che", "set qual", "set steps", "set checkout.", "set price 4",
      "set price x", "set price +", "set price = -", "set price 45 E", "set price to 45", "set price 10 000",
      "set cart->", "set cart->l", "set cart -> lost 5%", "set *.quality +0.5", "set price 45 fr",
      "set price 45 from we",
      "show changed", "show cart", "show fast", "show loyalty", "show customer.search", "tornado lo", "tornado loyalty",
      "compare fast by gap", "compare fast faster by profit 10 000 customers", "run for 3 week", "run 10k customers",
      "open anything", "read \"my fi", "keep as new", "strategy new from fa", "explain word of mouth", "help zebra",
      "stage new instant", "path cart -> new 5% because \"x\"", "# zebra", "> zebra", "show # zebra", "Run",
      "SHOW levers",
      "expect profit > before", "expect profit of fast between 1 and", "vary price from 20 to 60 b",
    ])
  func fine(line: String) {
    #expect(review(line).slips.isEmpty)
  }

  @Test("A command is known by its full name, whatever its letters", arguments: ["run", "Run", "RUN 5 customers", "?"])
  func commands(line: String) {
    #expect(review(line).commands == [String(line.prefix { $0 != " " })])
    #expect(review("ru").commands.isEmpty)
    #expect(review("set price 3; run").commands == ["set", "run"])
  }

  @Test(
    "A number that a parameter cannot become is a slip, as soon as nothing typed behind it could save it",
    arguments: [
      ("set quality 11", "11"), ("set quality = -1", "-1"), ("set quality x20", "x20"), ("set quality +9 ", "+9"),
      ("set share 80 ", "80"), ("set share 150%", "150%"), ("set wait 4000 hours", "4000 hours"),
      ("set wait 400 from week 2", "400"), ("set quality 11; run", "11"),
    ])
  func beyond(line: String, number: String) {
    #expect(Self.judged(line).slips == [number])
  }

  @Test(
    "A number that may still become one that fits is none",
    arguments: [
      "set share 80", "set share 80%", "set share 0", "set wait 400", "set wait 90 hours", "set quality +9",
      "set quality x0", "set quality 10", "set quality 7 points", "set zzz* 80", "set quality",
    ])
  func within(line: String) {
    #expect(Self.judged(line).slips.isEmpty)
  }

  @Test("A number that is taken but more than usual is a doubt")
  func unusual() {
    #expect(Self.judged("set quality 9.8 ").doubts == ["9.8"])
    #expect(Self.judged("set quality 9").doubts.isEmpty)
    #expect(Self.judged("set quality 11").doubts.isEmpty)
    #expect(Self.judged("set quality 2").doubts.isEmpty, "it may become 20, which is a slip and no doubt")
  }

  private static func judged(_ line: String) -> (slips: [String], doubts: [String]) {
    var vocabulary = Vocabulary(.workshop)
    vocabulary.parameters = [
      .init("quality", scale: Scale(3...9.5, now: 7, unit: .points), limits: 0...10),
      .init("share", scale: Scale(0.1...1, now: 0.5, unit: .share), limits: 0...1),
      .init("wait", scale: Scale(0...7, now: 2, unit: .days), limits: 0...100),
    ]
    let review = LineReview(of: line, vocabulary: vocabulary)
    let characters = Array(line)
    return (review.slips.map { String(characters[$0]) }, review.doubts.map { String(characters[$0]) })
  }

  @Test("Whatever the parser and the vocabulary understand is no slip: all examples of the help")
  func examples() {
    for entry in Language.workshop.help {
      for example in entry.examples {
        let slips = review(example.line).slips
        // What only another journey has cannot be known here.
        #expect(slips.allSatisfy { $0.first?.isLetter == true }, "\(example.line): \(slips)")
      }
    }
  }
}
