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

  @Test(
    "Left, Right, Backspace and Delete take what a reader takes for one character",
    arguments: [
      ("ab", [1, 1]), ("e\u{301}x", [2, 1]), ("👩‍👩‍👧", [5]), ("x👍🏽", [1, 2]), ("🇩🇪🇫🇷", [2, 2]), ("1️⃣2", [3, 1]),
      ("한국", [1, 1]),
      ("กำ", [2]), ("日本", [1, 1]), ("नम", [1, 1]), ("", []),
    ] as [(String, [Int])])
  func characters(text: String, lengths: [Int]) {
    let scalars = Array(text.unicodeScalars)
    var cursor = 0
    for length in lengths {
      #expect(EditedLine(scalars: scalars, cursor: cursor).lengthBehindCursor == length)
      cursor += length
      #expect(EditedLine(scalars: scalars, cursor: cursor).lengthBeforeCursor == length)
    }
    #expect(cursor == scalars.count && EditedLine(scalars: scalars, cursor: cursor).lengthBehindCursor == 0)
    #expect(EditedLine(scalars: scalars, cursor: 0).lengthBeforeCursor == 0)
  }

  @Test(
    "libedit draws what is one column wide, and nothing else",
    arguments: [
      ("set checkout.steps 2", true), ("❯ Zürich ≈ 3 €", true), ("one\n\ttwo", true), ("日", false), ("e\u{301}", false),
      ("नमस्ते", false), ("👧", false), ("\u{202E}x", false), ("\u{200B}", false),
    ])
  func simple(text: String, isSimple: Bool) {
    #expect(ScreenLayout.isSimple(text.unicodeScalars) == isSimple)
  }

  @Test("A colour is sent before the character that it begins at, and tears none")
  func escapes() {
    let line = ColouredLine("e\u{301}日x", coloured: "\u{1B}[31me\u{301}日\u{1B}[0m\u{1B}[2mx\u{1B}[0m")
    #expect(line.escapes == ["\u{1B}[31m", "", "\u{1B}[0m\u{1B}[2m"])
    #expect(ColouredLine("ab", coloured: "other").escapes == ["", ""])
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
