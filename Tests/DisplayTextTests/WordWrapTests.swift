import DisplayText
import Testing

@Suite struct WordWrapTests {
  @Test("Lines are broken between words")
  func words() {
    #expect(
      WordWrap.lines("Customers compare what they get with what they expected.", width: 20)
        == ["Customers compare", "what they get with", "what they expected."])
    #expect(WordWrap.lines("one two", width: 7) == ["one two"])
    #expect(WordWrap.lines("", width: 7) == [""])
    #expect(WordWrap.lines("one\n\ntwo", width: 7) == ["one", "", "two"])
  }

  @Test("Further lines are indented")
  func indent() {
    #expect(WordWrap.lines("- one two three", width: 9, indent: 2) == ["- one two", "  three"])
    #expect(WordWrap.lines("- one two", width: 5, indent: 9) == ["- one", "two"])
  }

  @Test("Words that are too long are broken, and those that cannot be are marked")
  func longWords() {
    #expect(WordWrap.lines("a abcdefgh", width: 3) == ["a", "abc", "def", "gh"])
    #expect(WordWrap.lines("日本", width: 2) == ["日", "本"])
    #expect(WordWrap.lines("日本", width: 1) == ["…", "…"])
    #expect(WordWrap.lines("ab", width: -5) == ["a", "b"])
  }

  @Test("No-break spaces hold words together")
  func noBreak() {
    #expect(WordWrap.lines("of 10\u{A0}000 people", width: 8) == ["of", "10\u{A0}000", "people"])
  }

  @Test("A number in groups stays whole, however its groups are joined")
  func groups() {
    #expect(WordWrap.lines("cost <= 300 000 EUR", width: 12) == ["cost <=", "300 000 EUR"])
    #expect(WordWrap.lines("1 000 000", width: 12) == ["1 000 000"])
    #expect(WordWrap.lines("in 2020 nine", width: 7) == ["in 2020", "nine"])
    #expect(WordWrap.lines("run 5  000", width: 5) == ["run 5", "000"])
    #expect(WordWrap.lines("1 000 000", width: 4) == ["1 00", "0 00", "0"])
  }

  @Test("No line is wider than asked for", arguments: 1..<40)
  func property(width: Int) {
    let text = "Wer 日本語 liest, findet n\u{303}och mehr: supercalifragilistic 👩‍👧 und so weiter und so fort."
    for line in WordWrap.lines(text, width: width, indent: 3) { #expect(DisplayWidth.columns(of: line) <= width) }
  }
}
