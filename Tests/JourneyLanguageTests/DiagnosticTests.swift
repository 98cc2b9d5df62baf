import JourneyLanguage
import Testing

@Suite("Messages")
struct DiagnosticTests {
  @Test("A message has four parts: what, where, what to do, and how things stand")
  func fourParts() {
    let place = Place(columns: 4..<19, text: "set checkout.qualty 8")
    let diagnostic = Diagnostic(
      "there is no “checkout.qualty”", at: place, remedy: "did you mean checkout.quality?", state: "it is still 7.2",
      suggestion: "checkout.quality")
    #expect(
      diagnostic.text == """
        error: there is no “checkout.qualty”
          set checkout.qualty 8
              ^^^^^^^^^^^^^^^
          did you mean checkout.quality?
          it is still 7.2
        """)
    #expect(diagnostic.correctedLine == "set checkout.quality 8")
  }

  @Test("A message from a file begins with file, line and column")
  func file() {
    let place = Place(file: "shop.journey", line: 31, columns: 7..<17, text: "expect conversion between 3.8% and 4.4%")
    #expect(
      Diagnostic("expected conversion between 3.8% and 4.4%, and it is 3.1% (seed 42)", at: place).text == """
        shop.journey:31:8: expected conversion between 3.8% and 4.4%, and it is 3.1% (seed 42)
          expect conversion between 3.8% and 4.4%
                 ^^^^^^^^^^
        """)
  }

  @Test("Something missing is shown by one mark at the end")
  func missing() throws {
    #expect(
      try #require(complaint("set checkout.quality")).text == """
        error: a value is missing at the end
          set checkout.quality
                              ^
          such as: set checkout.quality +0.5
        """)
  }

  @Test("Marks stand under wide and combining characters")
  func widths() throws {
    #expect(
      try #require(complaint("show \"旅行\" e\u{301}\u{301}a ] 5 = 旅")).text
        == """
        error: “=” is not understood here
          show "旅行" é\u{301}a ] 5 = 旅
                             ^
          what may stand here: 
        """.replacing("\n  what may stand here: ", with: ""))
    #expect(DisplayWidth.columns(of: "旅行") == 4)
    #expect(DisplayWidth.columns(of: "e\u{301}👍é") == 4)
    #expect(DisplayWidth.columns(of: "한글ｶ") == 5)
  }

  @Test("A long line is cut around the place")
  func long() throws {
    let line = "set " + String(repeating: "a", count: 200) + " nan " + String(repeating: "b", count: 200)
    let lines = try #require(complaint(line)).text.split(separator: "\n")
    #expect(lines[1].count == 2 + 76)
    #expect(lines[1].hasPrefix("  …aa") && lines[1].hasSuffix("bb…"))
    let mark = lines[2].count
    #expect(lines[1].prefix(mark).hasSuffix("nan"))
    #expect(lines[2].drop { $0 == " " } == "^^^")
    let endless = try #require(complaint("set a.b --" + String(repeating: "5", count: 300))).text
    #expect(endless.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test(
    "What is hidden in a line is shown, and never sent to the terminal",
    arguments: [
      ("show \u{1B}[31mred", "␛", 5), ("show a\u{202E}b", "‹U+202E›", 6), ("show \u{0}", "␀", 5),
      ("# comment \u{9B}31m", "‹U+9B›", 10),
      ("> told \u{7}", "␇", 7), ("show a\r", "␍", 6), ("show a\u{2028}b", "‹U+2028›", 6),
      ("show \u{FEFF}", "‹U+FEFF›", 5),
    ])
  func hidden(line: String, picture: String, column: Int) throws {
    let diagnostic = try #require(complaint(line))
    #expect(diagnostic.message.contains("hidden character"))
    #expect(diagnostic.text.contains(picture))
    #expect(diagnostic.place?.columns.lowerBound == column)
    checkMessage(diagnostic, line)
  }

  @Test("Quoted text is visible and short")
  func quoted() {
    #expect(VisibleText.quoted("a\u{1B}b") == "“a␛b”")
    #expect(VisibleText.quoted(String(repeating: "a", count: 100)).count == 42)
    #expect(VisibleText.text(of: "tab\tand\nline") == "tab and␊line")
  }

  @Test("An unknown name is answered by what is near, or by where to look")
  func unknown() {
    let word = Word("fastt", at: Place(columns: 4..<9, text: "use fastt"))
    let near = Diagnostic.unknown("strategy", word, among: ["fast", "cheap"], otherwise: "strategies")
    #expect(near.message == "there is no strategy “fastt”")
    #expect(near.remedy == "did you mean fast?")
    #expect(near.correctedLine == "use fast")
    let far = Diagnostic.unknown("strategy", word, among: ["cheap"], otherwise: "strategies")
    #expect(far.remedy == "to see what there is, say: strategies")
    #expect(far.suggestion == nil)
  }
}
