import Testing

@testable import LineEditing

@Suite("Colours")
struct ColouredLineTests {
  @Test("Colours are taken when the characters stay the same")
  func trusted() {
    let coloured = "\u{1B}[1;32mset\u{1B}[0m \u{1B}[38:5:208mnaïveté\u{1B}[m"
    #expect(ColouredLine("set naïveté", coloured: coloured).text == coloured)
    #expect(ColouredLine.withoutColours(coloured) == "set naïveté")
  }

  @Test(
    "The plain line is drawn when anything else has changed",
    arguments: [
      "se", "set ", "SET", "", "\u{1B}[2Jset", "\u{1B}[3Cset", "set\u{1B}[32", "set\u{1B}", "\u{1B}]0;title\u{7}set",
      "\u{1B}[?25mset",
    ])
  func untrusted(coloured: String) {
    #expect(ColouredLine("set", coloured: coloured).text == "set")
  }

  @Test("Without assistance nothing is offered, suggested or coloured")
  func none() {
    let assistance = Assistance.none
    #expect(assistance.complete("set ", 4).candidates.isEmpty)
    #expect(assistance.suggest("set ") == nil)
    #expect(assistance.hint("set ") == nil)
    #expect(assistance.colour("set ") == "set ")
  }
}
