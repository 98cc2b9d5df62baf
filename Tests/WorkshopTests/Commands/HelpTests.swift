import JourneyLanguage
import Testing

@testable import Workshop

@Suite struct HelpTests {
  @Test(
    "Every command is explained, in at most eight examples that are understood", arguments: Help.entries.map(\.name))
  func entry(_ name: String) throws {
    var bench = try Workbench()
    #expect(try bench.answer("help \(name)").contains("In general: \(name)"))
    let examples = try #require(Help.entry(named: name)).examples
    #expect((1...8).contains(examples.count))
    for example in examples { #expect(throws: Never.self) { try Parser().parse(line: example.line) } }
  }

  @Test(
    "Parameters, metrics and parts of the journey are explained",
    arguments: [
      "checkout.steps", "conversion", "checkout", "metrics", "ads", "regular", "away->looking", "*.promise",
    ])
  func word(_ word: String) throws {
    var bench = try Workbench()
    #expect(!(try bench.answer("help \(word)").isEmpty))
  }

  @Test("A word that means nothing is a mistake, and so are two")
  func mistake() throws {
    var bench = try Workbench()
    #expect(bench.complaint("help conversoin").contains("did you mean conversion?"))
    #expect(bench.complaint("help zebra").contains("there is no command, metric or parameter “zebra”"))
    #expect(bench.complaint("help run now").contains("one word at a time"))
  }
}
