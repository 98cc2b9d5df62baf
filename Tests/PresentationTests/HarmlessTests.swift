import DisplayText
import Journeys
import Testing

@testable import Experiments
@testable import Presentation

@Suite struct HarmlessTests {
  @Test("No character of any text is obeyed, wherever the text is shown", arguments: OutputMode.allCases)
  func everywhere(mode: OutputMode) {
    let evil = "a\u{1B}]0;owned\u{7}\u{202E}\u{9B}b"
    var reports: [any Report] = [
      NoteReport(evil),
      ErrorReport(evil, at: .init(file: evil, column: 2, length: 3, text: evil), remedy: evil, suggestion: evil),
      CommandReport(summary: evil, examples: [CommandRow(evil, evil)], usage: evil),
      HelpOverview(
        beginning: [evil], groups: [HelpOverview.Group(purpose: evil, words: evil)], more: [evil], question: evil,
        commands: CommandsReport(purpose: evil, rows: [CommandRow(evil, evil)])),
      SettingsReport([SettingsReport.Row(name: evil, now: evil, choices: [evil], meaning: evil)]),
      HistoryReport([HistoryReport.Row(number: 1, text: evil)]),
      TestReport([TestReport.Row(file: evil, result: .failed, expectations: 1)]),
      TableReport(kind: evil, title: evil, table: Table([.text(evil)], rows: [[.text(evil)]]), notes: [evil]),
      RunReport(
        header: RunHeader(
          journey: evil, strategy: evil, seed: 1, customers: 1, replications: 1, steps: 1, step: .day),
        stages: [StageRow(name: evil, reached: 1, exits: [.init(to: evil, share: 1, reason: evil)])],
        outcomes: [OutcomeRow(metric: evil, unit: .share, now: Examples.estimate(0.5))]),
    ]
    reports.append(
      ComparisonReport(header: Examples.header(strategy: evil), rows: Examples.comparison(evil)))
    let begins = StoryEvent(step: 1, kind: .begins(stage: evil, segment: evil))
    let tale = CustomerStory(strategy: evil, events: [begins, Tales.meets(2, evil, expected: 7, perceived: 9)])
    reports.append(
      StoryReport(Follow(journey: Journey(name: evil), customer: 1, of: 1, steps: 9, seed: 1, stories: [tale])))
    reports.append(
      ExplanationReport(
        word: evil, kind: evil, meaning: evil, working: evil, symbols: evil, source: evil, here: evil, attempts: [evil],
        related: [evil], others: [evil]))
    reports.append(ExplanationListReport(title: evil, groups: [.init(evil, [evil])], notes: [evil]))
    for report in reports {
      for isUnicode in [true, false] {
        let text = report.text(in: mode, style: Style(isUnicode: isUnicode))
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !VisibleText.isHidden($0) })
      }
    }
  }
}
