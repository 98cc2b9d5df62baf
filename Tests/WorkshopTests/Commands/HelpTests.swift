import JourneyLanguage
import Presentation
import Testing

@testable import Workshop

@Suite struct HelpTests {
  @Test(
    "Every command is explained, in at most eight examples that are understood",
    arguments: Language.workshop.help.map(\.name))
  func entry(_ name: String) throws {
    var bench = try Workbench()
    #expect(try bench.answer("help \(name)").contains("In general: \(name)"))
    let examples = try #require(Language.workshop.help(on: name)).examples
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

  @Test("Help alone fits a small screen, in a window of any width that is usual", arguments: [(80, 20), (60, 19)])
  func overview(width: Int, rows: Int) throws {
    let report = try Workbench().session.helpOverview
    let lines = report.text(in: .table, style: Style(width: width)).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= rows)
    #expect(lines.allSatisfy { $0.count <= width })
    for entry in Language.workshop.help where entry.group != .definitions && entry.group != .lessons {
      #expect(lines.contains { $0.contains(entry.name) })
    }
  }

  @Test("Each group has a word that lists its commands, and no command has that name")
  func groups() throws {
    var bench = try Workbench()
    for group in HelpEntry.Group.allCases {
      #expect(Language.workshop.help(on: group.word) == nil)
      let answer = try bench.answer("help \(group.word)")
      for entry in Language.workshop.help where entry.group == group {
        #expect(answer.contains(entry.summary.prefix(30)))
      }
    }
    let all = try bench.answer("help all")
    #expect(Language.workshop.help.allSatisfy { all.contains($0.summary.prefix(30)) })
  }

  @Test(
    "Words that people think in lead somewhere",
    arguments: [
      ("loyalty", "tornado loyalty"), ("simulate", "In general: run"), ("levers", "show levers"),
      ("quality", "quality"), ("me", "Begin: run"), ("Run", "In general: run"), ("satisfaction", "satisfaction"),
    ])
  func meaning(word: String, text: String) throws {
    var bench = try Workbench()
    #expect(try bench.answer("help \(word)").contains(text))
  }

  @Test("A word that means nothing is a mistake, and so are two")
  func mistake() throws {
    var bench = try Workbench()
    #expect(bench.complaint("help conversoin").contains("did you mean conversion?"))
    #expect(bench.complaint("help zebra").contains("there is no command, metric or parameter “zebra”"))
    #expect(bench.complaint("help run now").contains("one word at a time"))
  }
}
