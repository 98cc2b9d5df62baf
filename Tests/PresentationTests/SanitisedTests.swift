import Experiments
import Journeys
import Testing

@testable import Presentation

@Suite struct SanitisedTests {
  @Test(
    "What a terminal would obey is written out",
    arguments: [
      ("checkout", "checkout"), ("Zürich 日本 😀 👩‍👧", "Zürich 日本 😀 👩‍👧"), ("\u{1B}[31mred", "<U+001B>[31mred"),
      ("bell\u{7}", "bell<U+0007>"), ("\u{9B}2J", "<U+009B>2J"), ("del\u{7F}", "del<U+007F>"),
      ("abc\u{202E}def", "abc<U+202E>def"), ("\u{2066}x\u{2069}", "<U+2066>x<U+2069>"), ("\u{200F}", "<U+200F>"),
      ("no\u{200B}thing", "no<U+200B>thing"), ("\u{FEFF}", "<U+FEFF>"), ("tag\u{E0041}", "tag<U+E0041>"),
      ("two\r\nlines\tof\u{2028}text", "two lines of text"), ("\u{3164}", "<U+3164>"), ("❤\u{FE0F}", "❤\u{FE0F}"),
    ])
  func sanitised(raw: String, safe: String) {
    #expect(Sanitised(raw).text == safe)
  }

  @Test("No character of any text is obeyed, wherever the text is shown", arguments: OutputMode.allCases)
  func everywhere(mode: OutputMode) {
    let evil = "a\u{1B}]0;owned\u{7}\u{202E}\u{9B}b"
    var reports: [any Report] = [
      NoteReport(evil),
      ErrorReport(evil, at: .init(file: evil, column: 2, length: 3, text: evil), remedy: evil, suggestion: evil),
      TableReport(kind: evil, title: evil, table: Table([.text(evil)], rows: [[.text(evil)]]), notes: [evil]),
      RunReport(
        header: RunHeader(
          journey: evil, strategy: evil, seed: 1, customers: 1, replications: 1, steps: 1, step: .day),
        stages: [StageRow(name: evil, reached: 1, exits: [.init(to: evil, share: 1, reason: evil)])],
        outcomes: [OutcomeRow(metric: evil, unit: .share, now: Examples.estimate(0.5))]),
    ]
    reports.append(
      ComparisonReport(header: Examples.header(strategy: evil), rows: Examples.comparison(evil)))
    for report in reports {
      for isUnicode in [true, false] {
        let text = report.text(in: mode, style: Style(isUnicode: isUnicode))
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || Sanitised.isHarmless($0) })
      }
    }
  }
}
