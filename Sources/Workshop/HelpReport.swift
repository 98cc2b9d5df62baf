import JourneyLanguage
import Presentation

/// Reports that tell how to go on.
enum HelpReport {
  /// The commands, group by group, after the five that are enough to begin with.
  static var overview: any Report {
    var table = Table([.text("command", importance: 9), .prose("what it does")])
    for group in HelpEntry.Group.allCases {
      for entry in Help.entries where entry.group == group && !entry.name.isEmpty {
        table.append([.text(entry.name), .text(entry.summary)])
      }
    }
    return TableReport(
      kind: "help", title: "To begin with: run · show levers · set checkout.steps 3 · run · undo", table: table,
      notes: ["More about one of them, with examples: help run. Tab completes what you type."])
  }

  /// One command: its examples first.
  static func report(on entry: HelpEntry) -> any Report {
    var table = Table([.text("for example", importance: 9), .prose("")])
    for example in entry.examples { table.append([.text(example.line), .text(example.meaning)]) }
    return TableReport(kind: "help", title: entry.summary, table: table, notes: ["In general: \(entry.usage)"])
  }
}
