import DisplayText
import TestSupport
import Testing

@Suite struct VisibleTextTests {
  @Test(
    "What a terminal would obey is written out",
    arguments: [
      ("checkout", "checkout"), ("Zürich 日本 😀 👩‍👧", "Zürich 日本 😀 👩‍👧"), ("\u{1B}[31mred", "␛[31mred"),
      ("bell\u{7}", "bell␇"), ("\u{0}", "␀"), ("\u{9B}2J", "‹U+009B›2J"), ("del\u{7F}", "del␡"),
      ("abc\u{202E}def", "abc‹U+202E›def"), ("\u{2066}x\u{2069}", "‹U+2066›x‹U+2069›"), ("\u{200F}", "‹U+200F›"),
      ("no\u{200B}thing", "no‹U+200B›thing"), ("\u{FEFF}", "‹U+FEFF›"), ("tag\u{E0041}", "tag‹U+E0041›"),
      ("two\r\nlines\tof\u{2028}text", "two lines of text"), ("tab\tand\nline", "tab and line"),
      ("back\rto", "back␍to"),
      ("\u{3164}", "‹U+3164›"), ("\u{E000}", "‹U+E000›"), ("❤\u{FE0F}", "❤\u{FE0F}"), ("e\u{301}", "e\u{301}"),
    ])
  func text(raw: String, visible: String) {
    #expect(VisibleText.text(of: raw) == visible)
  }

  @Test("Quoted text is visible and short")
  func quoted() {
    #expect(VisibleText.quoted("a\u{1B}b") == "“a␛b”")
    #expect(VisibleText.quoted(String(repeating: "a", count: 100)).count == 42)
  }

  @Test("Nothing is hidden in a text that was made visible, whatever it was", arguments: 0..<50)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let scalars = (0..<200).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator)) }
    let low = (0..<200).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &generator)) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars + low)
    let visible = VisibleText.text(of: String(text))
    #expect(!visible.unicodeScalars.contains(where: VisibleText.isHidden))
    #expect(VisibleText.text(of: visible) == visible)
  }
}
