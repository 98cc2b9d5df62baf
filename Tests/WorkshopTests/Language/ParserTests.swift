import JourneyLanguage
import Testing

@testable import Workshop

@Suite("Files and command strings")
struct ParserTests {
  private func fileComplaint(_ text: String) -> Diagnostic? {
    complaint { () throws(Diagnostic) in _ = try Parser().parse(file: text, name: "shop.journey") }
  }

  @Test("A file is read whole, and its first error is told with its place")
  func firstError() {
    #expect(fileComplaint("run\nshow\n") == nil)
    #expect(
      fileComplaint("run\n\n  set price 1e400\nzebra\n")?.parts == """
        shop.journey:3:13: “1e400” is too large to calculate with
          set price «1e400»
        the largest number that makes sense anywhere is 1 000 000 000
        """)
  }

  @Test("Files need the whole word of a command, typed lines do not")
  func abbreviations() {
    #expect(
      fileComplaint("ru 5\n")?.parts == """
        shop.journey:1:1: “ru” is short for run, and files need the whole word
        «ru» 5
        """)
    #expect(fileComplaint("ru 5\n")?.suggestion == "run")
    #expect(complaint("ru 5") == nil)
  }

  @Test("Commands in a string are separated by semicolons, except in quotes, comments and narration")
  func commands() throws {
    let text = "run; show \"a;b\"  ;; open “x;y” # no; more\n> said; not run\nset price 45 EUR;quit"
    let statements = try Parser().parse(commands: text)
    #expect(
      statements.map(\.text) == [
        "run", "show \"a;b\"", "open \"x;y\"", "> said; not run", "set price 45 EUR", "quit",
      ])
    #expect(statements[1].place.columns == 5..<15)
    let line = "run; zebra; show"
    let diagnostic = complaint { () throws(Diagnostic) in _ = try Parser().parse(commands: line) }
    #expect(
      diagnostic?.parts == """
        there is no command “zebra”
        run; «zebra»; show
        to see all commands, say: help
        """)
  }

  @Test("A line that is wrong on purpose does not stop the file when an error is expected")
  func mistakes() throws {
    let statements = try Parser().parse(file: "expect error \"no command\"\n\nzebra crossing\nrun\n", name: "a")
    #expect(statements.count == 3)
    guard let mistake = statements[1].command as? Mistake else {
      Issue.record("the mistake is lost")
      return
    }
    #expect(mistake.diagnostic.message == "there is no command “zebra”")
    #expect(statements[1].text == "zebra crossing")
    #expect(fileComplaint("expect error \"x\"\nrun\nzebra")?.place?.line == 3)
  }

  @Test("Narration keeps its words")
  func narration() throws {
    let statements = try Parser().parse(file: ">  two spaces \"open\n>\n>close # no comment", name: nil)
    #expect(statements.map(\.text) == [">  two spaces \"open", ">", "> close # no comment"])
  }

  @Test(
    "What is wrong is said at its place",
    arguments: [
      ("open", "a journey is missing at the end", 4..<4),
      ("keep", "a name for the strategy is missing at the end", 4..<4),
      ("strategy seed", "“seed” is a word of the language, so it cannot be a name", 9..<13),
      ("strategy 2fast", "“2fast” cannot be a name", 9..<14), ("expect", "a metric is missing at the end", 6..<6),
      ("expect conversion", "what to expect of it is missing at the end", 17..<17),
      ("expect conversion between 5%", "the word and is missing at the end", 28..<28),
      ("expect conversion between 5% and 4%", "5% is more than 4%, so nothing lies between them", 26..<35),
      ("expect conversion > --5", "a number belongs here, and “--5” is none", 20..<23),
      ("expect error", "a part of the message in quotes is missing at the end", 12..<12),
      ("mode jsn", "“jsn” is not understood here", 5..<8),
      ("show \"open", "the quotation that begins here has no end", 5..<10),
      ("path a b", "an arrow -> belongs here, and “b” is none", 7..<8),
      ("run seed 1 seed 2", "“seed” is not understood here", 11..<15),
      ("stage a quality 1 quality 2", "quality is given twice in this line", 18..<25),
      ("set -> 5", "a parameter belongs here, and “->” is none", 4..<6),
      ("set a ->", "the stage that the path leads to is missing at the end", 8..<8),
      ("channel a by chance", "word-of-mouth or paid belongs here, and “chance” is none", 13..<19),
    ] as [(String, String, Range<Int>)])
  func places(line: String, message: String, columns: Range<Int>) throws {
    let diagnostic = try #require(complaint(line))
    #expect(diagnostic.message == message)
    #expect(diagnostic.place?.columns == columns)
    checkMessage(diagnostic, line)
  }

  @Test("Commands may be typed in capitals; files say one thing in one way", arguments: ["Run", "RUN", "Ru"])
  func capitals(word: String) throws {
    #expect(try command(word).isSame(as: RunCommand()))
    #expect(throws: Diagnostic.self) { try Parser().parse(file: word, name: nil) }
  }
}
