import Testing

@testable import LineEditing

@Suite("Text from elsewhere")
struct CleanTextTests {
  @Test(
    "A paste keeps its lines and tabs, loses control characters, and does not end with a line break",
    arguments: [
      ("set a 1\rset b 2\r", "set a 1\nset b 2"),
      ("one\r\ntwo\r\n\r\n", "one\ntwo"),
      ("one\n\rtwo", "one\n\ntwo"),
      ("a\tb", "a\tb"),
      ("red \u{1B}[31mline\u{7}\u{0}\u{7F}\u{9B}", "red [31mline"),
      ("é 日本 🙂 e\u{301}", "é 日本 🙂 e\u{301}"),
      ("\n\n", ""),
      ("", ""),
    ])
  func paste(pasted: String, expected: String) {
    #expect(CleanText.paste(Array(pasted.utf8)) == expected)
  }

  @Test("A paste that is no UTF-8 is repaired")
  func brokenPaste() {
    #expect(CleanText.paste([0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
  }

  @Test("A name that is put into the line stays on its row and cannot move the cursor")
  func row() {
    #expect(CleanText.row("a\u{1B}[2Jb\nc\td\u{2028}e\r") == "a[2Jb c d e")
    #expect(CleanText.row("checkout.naïveté") == "checkout.naïveté")
  }

  @Test("A suggestion ends at its first control character")
  func suggestion() {
    #expect(CleanText.beforeControl("one\ntwo") == "one")
    #expect(CleanText.beforeControl("\u{1B}[31m") == "")
  }
}
