import JourneyLanguage
import Testing

@Suite("Messages")
struct DiagnosticTests {
  @Test("A message has four parts, and its line with the suggestion is ready to be tried")
  func fourParts() {
    let place = Place(columns: 4..<19, text: "set checkout.qualty 8")
    let diagnostic = Diagnostic(
      "there is no “checkout.qualty”", at: place, remedy: "did you mean checkout.quality?", state: "it is still 7.2",
      suggestion: "checkout.quality")
    #expect(diagnostic.place?.column == 5)
    #expect(diagnostic.correctedLine == "set checkout.quality 8")
  }

  @Test(
    "What is hidden in a line is named, and no line may have it",
    arguments: [
      ("show \u{1B}[31mred", "␛", 5), ("show a\u{202E}b", "‹U+202E›", 6), ("show \u{0}", "␀", 5),
      ("# comment \u{9B}31m", "‹U+009B›", 10),
      ("> told \u{7}", "␇", 7), ("show a\r", "␍", 6), ("show a\u{2028}b", "‹U+2028›", 6),
      ("show \u{FEFF}", "‹U+FEFF›", 5),
    ])
  func hidden(line: String, picture: String, column: Int) throws {
    let diagnostic = try #require(complaint(line))
    #expect(diagnostic.message.contains("hidden character"))
    #expect(diagnostic.message.contains(picture))
    #expect(diagnostic.place?.columns.lowerBound == column)
    checkMessage(diagnostic, line)
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

  @Test("Several commands in a line of a file are told apart from a mistake in one")
  func semicolons() throws {
    func remedy(_ file: String) -> String? {
      do throws(Diagnostic) {
        _ = try Parser().parse(file: file, name: nil)
        return nil
      } catch { return error.remedy }
    }
    #expect(remedy("set price +0.8; set goods 3\n") == "in a file each command has a line of its own")
    #expect(remedy("set price much\n") != "in a file each command has a line of its own")
    #expect(remedy("> told; and told on\n") == nil)
  }
}
