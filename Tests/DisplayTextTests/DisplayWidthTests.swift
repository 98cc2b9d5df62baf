import DisplayText
import TestSupport
import Testing

@Suite struct DisplayWidthTests {
  @Test(
    "Characters take up the columns that terminals give them",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("…≈±×→█", 6), ("日本語", 6), ("ｆｕｌｌ", 8), ("한국", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("❤", 1), ("①", 1), ("Ω", 1), ("\u{200D}", 0), ("\u{AD}", 0),
      ("नि", 2), ("ไทย", 3), ("⌚", 2), ("\u{3000}", 2), ("〿", 1), ("𠀀", 2), ("🇨🇭", 2), ("旅行", 4), ("e\u{301}👍é", 4),
      ("한글ｶ", 5), ("run", 3), ("❯ ", 2), ("日本", 4), ("🙂", 2),
    ])
  func columns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test(
    "What a reader takes for one character has one width, of however many scalars it is made",
    arguments: [
      ("a", 1), ("e\u{301}", 1), ("❤\u{FE0F}", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🏳\u{FE0F}‍🌈", 2), ("🇩🇪", 2),
      ("1\u{FE0F}\u{20E3}", 2),
      ("ก\u{E33}", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("न\u{93F}", 2), ("日", 2),
    ] as [(Character, Int)])
  func characters(character: Character, columns: Int) {
    #expect(DisplayWidth.columns(of: character) == columns)
    #expect(DisplayWidth.columns(of: "x\(character)y") == columns + 2)
    #expect(DisplayWidth.cut("\(character)xyz", to: columns + 1) == "\(character)…")
  }

  @Test(
    "Text is cut to the columns there are, with an ellipsis in the last of them",
    arguments: [
      ("checkout", 8, "checkout"), ("checkout", 7, "checko…"), ("checkout", 1, "…"), ("checkout", 0, ""),
      ("checkout", -3, ""), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 2, "…"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("cafe\u{301}s", 5, "cafe\u{301}s"), ("cafe\u{301}s", 4, "caf…"),
      ("", 3, ""),
    ])
  func cut(text: String, columns: Int, cut: String) {
    #expect(DisplayWidth.cut(text, to: columns) == cut)
  }

  @Test("An ellipsis of three dots is cut too where there is not even room for it")
  func dots() {
    #expect(DisplayWidth.cut("checkout", to: 8, ellipsis: "...") == "checkout")
    #expect(DisplayWidth.cut("checkout", to: 6, ellipsis: "...") == "che...")
    #expect(DisplayWidth.cut("checkout", to: 3, ellipsis: "...") == "...")
    #expect(DisplayWidth.cut("checkout", to: 2, ellipsis: "...") == "..")
  }

  @Test("A cut never splits a character and never leaves more columns than there are", arguments: 0..<200)
  func property(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    let alphabet: [Character] = ["a", "é", "e\u{301}", "日", "👩‍👧", "🇨🇭", "한", " ", "…", "n\u{303}\u{323}"]
    let text = String(
      (0..<Int.random(in: 0...20, using: &dice)).map { _ in alphabet.randomElement(using: &dice) ?? "a" })
    let columns = Int.random(in: 0...20, using: &dice)
    let cut = DisplayWidth.cut(text, to: columns)
    #expect(DisplayWidth.columns(of: cut) <= columns)
    let kept = cut == text ? cut : String(cut.dropLast())
    #expect(Array(text).starts(with: Array(kept)))
  }

  @Test("Spaces fill a column on either side")
  func padding() {
    #expect(DisplayWidth.padded("日", to: 4) == "日  ")
    #expect(DisplayWidth.indented("日", to: 4) == "  日")
    #expect(DisplayWidth.padded("long", to: 2) == "long")
  }
}
