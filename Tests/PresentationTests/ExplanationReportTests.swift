import DisplayText
import Journeys
import Testing

@testable import Presentation

@Suite struct ExplanationReportTests {
  static let report = ExplanationReport(
    word: "gap", kind: "metric", meaning: "How far what customers find lies above what they expected.",
    Explanation(
      working: "Perception less expectation, averaged over all encounters.", symbols: "gap = perception - expectation",
      source: "Oliver 1980", try: []), attempts: ["set advertising.promise -1", "run"],
    related: ["expectation", "promises"],
    others: ["the mechanism behind it"])

  @Test("On a terminal the parts stand beside their names")
  func table() {
    #expect(
      Self.report.text(in: .table, style: Style()) == """
        gap · metric
        How far what customers find lies above what they expected.

        how       Perception less expectation, averaged over all encounters.
        formula   gap = perception - expectation
        source    Oliver 1980
        try       set advertising.promise -1
                  run
        see also  expectation, promises
        besides   the mechanism behind it

        """)
  }

  @Test("Where there is little room they stand below", arguments: [40, 20, 3, 1])
  func narrow(width: Int) {
    let lines = Self.report.lines(in: .table, style: Style(width: width))
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= width })
    if width == 40 {
      #expect(lines.contains("how:") && lines.contains("  set advertising.promise -1"))
    }
  }

  @Test("A line too long for the room goes on further in, so that it is seen as one")
  func long() {
    var report = Self.report
    report.attempts = ["set consideration.website.quality +1"]
    #expect(
      report.lines(in: .table, style: Style(width: 24)).suffix(9).prefix(4) == [
        "try:", "  set", "    consideration.websit", "    e.quality +1",
      ])
  }

  @Test("Every mode says the same")
  func modes() {
    let style = Style()
    #expect(Self.report.text(in: .plain, style: style).contains("try: set advertising.promise -1\ntry: run\n"))
    #expect(Self.report.text(in: .markdown, style: style).contains("- **try:** `set advertising.promise -1`, `run`\n"))
    #expect(Self.report.text(in: .csv, style: style).contains("formula,gap = perception - expectation\n"))
    let json = Self.report.text(in: .json, style: style)
    #expect(json.hasPrefix("{") && json.contains(#""result":"explain""#) && json.contains(#""try":["set adv"#))
  }

  @Test("Groups without words are left out of the list")
  func list() {
    let report = TableReport.explanations(
      title: "shop", groups: [("metrics", ["gap", "nps"]), ("none", [])], notes: ["explain gap"])
    #expect(report.text(in: .table, style: Style()) == "shop\n\nmetrics\ngap, nps\n\nexplain gap\n")
    #expect(report.text(in: .csv, style: Style()) == "group,word\nmetrics,gap\nmetrics,nps\n")
  }
}
