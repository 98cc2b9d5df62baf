import DisplayText
import Testing

@testable import LineEditing

@Suite("Room on the screen")
struct LayoutTests {
  init() { #expect(Terminal.useUTF8()) }

  @Test(
    "The line is as wide for libedit as what is drawn beside and below it",
    arguments: [
      ("", 0), ("run", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("🙂", 2), ("❯ ", 2), ("Zürich – 10 000 €", 17),
      ("한국", 4), ("नमस्ते", 4), ("ไทย", 3), ("…≈±×→█·“”", 9),
    ])
  func width(text: String, columns: Int) {
    #expect(ScreenLayout(width: 80).position(after: text.unicodeScalars).column == columns)
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test(
    "A line wraps where libedit wraps it",
    arguments: [
      ("123456789", 0, 9), ("1234567890", 1, 0), ("12345678901", 1, 1), ("123456789日", 1, 2), ("12345678日", 1, 0),
      ("one\ntwo", 1, 3), ("1234567890\n", 2, 0), ("\t", 0, 8), ("a\u{1}", 0, 3),
    ])
  func wrapping(line: String, row: Int, column: Int) {
    let position = ScreenLayout(width: 10).position(after: line.unicodeScalars)
    #expect(position == ScreenLayout.Position(row: row, column: column))
  }

  @Test("The cursor is counted in characters here and in bytes there")
  func editedLine() {
    let line = EditedLine(scalars: Array("set naïveté 1".unicodeScalars), cursor: 11)
    #expect(line.cursorByteOffset == 13)
    #expect(line.charactersBeforeCursor(ofBytes: 9) == 7)
    #expect(line.charactersBeforeCursor(ofBytes: 0) == 0)
    #expect(line.charactersBeforeCursor(ofBytes: 1) == nil, "half an é")
    #expect(line.charactersBeforeCursor(ofBytes: 14) == nil, "before the line")
    #expect(line.charactersBeforeCursor(ofBytes: -1) == nil)
    #expect(!line.isCursorAtEnd)
    #expect(line.text == "set naïveté 1")
  }

  @Test(
    "COLUMNS counts only when it is a width", arguments: [("132", 132), ("", 80), ("wide", 80), ("-5", 80), ("0", 80)])
  func columns(variable: String, expected: Int) {
    #expect(Terminal.width(fromEnvironment: variable) == expected)
    #expect(Terminal.width(fromEnvironment: nil) == 80)
  }

  @Test("The colour of a prompt ends before its last character, which libedit needs to see")
  func prompt() {
    let styled = PromptText("journey ❯ ", style: "\u{1B}[32m")
    #expect(styled.pointer.map { String(cString: $0) } == "\u{1}\u{1B}[32m\u{1}journey ❯\u{1}\u{1B}[0m\u{1} ")
    #expect(styled.text == "journey ❯ ")
    let short = PromptText(">", style: "\u{1B}[32m")
    #expect(short.pointer.map { String(cString: $0) } == ">")
    #expect(PromptText("a\u{1}\nb ").text == "a b ")
  }
}
