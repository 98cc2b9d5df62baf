import DisplayText
import Journeys
import OrderedCollections
import Testing

@testable import Experiments
@testable import JourneyLanguage
@testable import Presentation

@Suite struct HarmlessTests {
  @Test("No character of any text is obeyed, wherever the text is shown", arguments: OutputMode.allCases)
  func everywhere(mode: OutputMode) {
    let evil = "a\u{1B}]0;owned\u{7}\u{202E}\u{9B}b"
    var journey = Journey(name: evil)
    journey.stages[evil] = Stage(name: evil)
    let command = HelpEntry(
      name: evil, group: .run, summary: evil, usage: evil, examples: [.init(evil, evil)])
    var reports: [any Report] = [
      NoteReport(evil),
      ErrorReport(evil, at: .init(file: evil, column: 2, length: 3, text: evil), remedy: evil, suggestion: evil),
      TableReport.command(command),
      TableReport.overview(
        beginning: [evil], groups: [(evil, evil)], more: [evil], question: evil,
        commands: .commands([command], to: evil)),
      TableReport.settings([(evil, evil, [evil], evil)]), TableReport.history([(1, evil)]),
      TableReport.tests([(evil, .failed, 1)]),
      TableReport(evil, title: evil, Table([.text(evil)], rows: [[.text(evil)]]), notes: [evil]),
      RunReport(
        header: RunHeader(
          journey: evil, strategy: evil, seed: 1, customers: 1, replications: 1, finished: 1, steps: 1, step: .day,
          currency: evil),
        stages: [Examples.stage(evil, 1, exits: [(evil, 1, evil)])],
        outcomes: [Examples.outcome("reached.\(evil)", Examples.estimate(0.5), in: journey)]
          .compactMap(\.self)),
    ]
    reports.append(
      ComparisonReport(
        header: Examples.header(strategy: evil), comparison: Examples.compared(Examples.comparison(evil))))
    let begins = StoryEvent(step: 1, kind: .begins(stage: evil, segment: evil))
    let tale = CustomerStory(strategy: evil, events: [begins, Tales.meets(2, evil, expected: 7, perceived: 9)])
    reports.append(
      StoryReport(Follow(journey: Journey(name: evil), customer: 1, customers: 1, steps: 9, seed: 1, stories: [tale])))
    reports.append(
      ExplanationReport(
        word: evil, kind: evil, meaning: evil, Explanation(working: evil, symbols: evil, source: evil, try: []),
        here: evil, attempts: [evil],
        related: [evil], others: [evil]))
    reports.append(TableReport.explanations(title: evil, groups: [(evil, [evil])], notes: [evil]))
    for report in reports {
      for isUnicode in [true, false] {
        let text = report.text(in: mode, style: Style(isUnicode: isUnicode))
        #expect(
          text.unicodeScalars.allSatisfy {
            $0 == "\n" || ($0 == "\t" && mode == .tsv) || !VisibleText.isHidden($0)
          })
      }
    }
  }
}
