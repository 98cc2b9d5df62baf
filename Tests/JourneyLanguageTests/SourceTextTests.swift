import JourneyLanguage
import Testing

@Suite("Files as lines")
struct SourceTextTests {
  @Test(
    "Ends of lines of any system, or none at the end, make the same lines",
    arguments: ["run\nshow\n", "run\nshow", "run\r\nshow\r\n", "run\r\nshow", "\u{FEFF}run\nshow\n"])
  func lines(text: String) throws {
    let source = try SourceText(text, name: "a.journey")
    #expect(source.lines.map(\.text) == ["run", "show"])
    #expect(source.lines.map(\.number) == [1, 2])
    #expect(source.lines.allSatisfy { $0.file == "a.journey" })
  }

  @Test("An empty file has no lines")
  func empty() throws {
    #expect(try SourceText("").lines.isEmpty)
    #expect(try SourceText("\n\n").lines.count == 2)
    #expect(try Parser().parse(file: "", name: nil).isEmpty)
  }

  @Test("What is no text is refused")
  func binary() {
    let cases: [([UInt8], String)] = [
      ([0x72, 0x00, 0x0A], "“x” is not a text"), (Array(repeating: 0x01, count: 20), "“x” is not a text"),
      ([0xFF, 0xFE, 0x72], "“x” is not a text"), (Array(repeating: 0x61, count: 1_000_001), "“x” is larger than 1 MB"),
    ]
    for (bytes, message) in cases {
      let diagnostic = complaint { () throws(Diagnostic) in _ = try SourceText(bytes: bytes, name: "x") }
      #expect(diagnostic?.message == message)
      if let diagnostic { checkMessage(diagnostic, message) }
    }
  }

  @Test("A line of more than 10 000 characters is refused")
  func longLine() throws {
    let line = String(repeating: "旅", count: 10_001)
    let diagnostic = try #require(complaint(line))
    #expect(diagnostic.message == "this line has 10001 characters, and 10000 are the most")
    checkMessage(diagnostic, line)
  }
}
