import DisplayText
import JourneyLanguage
import Presentation
import Testing

@testable import Workshop

/// What the language has to say, as people see it on a terminal of 80 columns.
@Suite("Messages on the screen")
struct DiagnosticReportTests {
  private func text(_ diagnostic: Diagnostic) -> String { ErrorReport(diagnostic).text(in: .table, style: Style()) }

  /// What is said about a line that is not understood.
  private func complaint(_ line: String) throws -> String {
    text(try #require(throws: Diagnostic.self) { try Parser().parse(line: line) })
  }

  @Test("A message has four parts: what, where, what to do, and how things stand")
  func fourParts() {
    let place = Place(columns: 4..<19, text: "set checkout.qualty 8")
    let diagnostic = Diagnostic(
      "there is no “checkout.qualty”", at: place, remedy: "did you mean checkout.quality?", state: "it is still 7.2",
      suggestion: "checkout.quality")
    #expect(
      text(diagnostic) == """
        error: there is no “checkout.qualty”
          set checkout.qualty 8
              ^^^^^^^^^^^^^^^
          did you mean checkout.quality?
          it is still 7.2

        """)
  }

  @Test("A message from a file begins with file, line and column")
  func file() {
    let place = Place(file: "shop.journey", line: 31, columns: 7..<17, text: "expect conversion between 3.8% and 4.4%")
    let diagnostic = Diagnostic("expected conversion between 3.8% and 4.4%, and it is 3.1% (seed 42)", at: place)
    let said = """
      shop.journey:31:8: expected conversion between 3.8% and 4.4%, and it is 3.1% (seed 42)
        expect conversion between 3.8% and 4.4%
               ^^^^^^^^^^

      """
    #expect(ErrorReport(diagnostic).text(in: .plain, style: Style()) == said)
    #expect(text(diagnostic) == said.replacing("3.1% (seed 42)", with: "3.1%\n(seed 42)"))
  }

  @Test("Something missing is shown by one mark at the end")
  func missing() throws {
    #expect(
      try complaint("set checkout.quality") == """
        error: a value is missing at the end
          set checkout.quality
                              ^
          such as: set checkout.steps 3

        """)
  }

  @Test("Marks stand under wide and combining characters")
  func widths() throws {
    #expect(
      try complaint("show \"旅行\" e\u{301}\u{301}a ] 5 = 旅") == """
        error: “=” is not understood here
          show "旅行" é\u{301}a ] 5 = 旅
                             ^

        """)
  }

  @Test("A long line is cut around the place")
  func long() throws {
    let line = "set " + String(repeating: "a", count: 200) + " nan " + String(repeating: "b", count: 200)
    let lines = try complaint(line).split(separator: "\n")
    #expect(lines[1].count == 80)
    #expect(lines[1].hasPrefix("  …aa") && lines[1].hasSuffix("bb…"))
    let mark = lines[2].count
    #expect(lines[1].prefix(mark).hasSuffix("nan"))
    #expect(lines[2].drop { $0 == " " } == "^^^")
    let endless = try complaint("set a.b --" + String(repeating: "5", count: 300))
    #expect(endless.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(
    "What is hidden in a line is shown, and never sent to the terminal",
    arguments: [
      ("show \u{1B}[31mred", "␛"), ("show a\u{202E}b", "‹U+202E›"), ("show \u{0}", "␀"),
      ("# comment \u{9B}31m", "‹U+009B›"), ("> told \u{7}", "␇"), ("show a\r", "␍"), ("show a\u{2028}b", "‹U+2028›"),
      ("show \u{FEFF}", "‹U+FEFF›"),
    ])
  func hidden(line: String, picture: String) throws {
    let text = try complaint(line)
    #expect(text.contains(picture))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !VisibleText.isHidden($0) })
  }
}
