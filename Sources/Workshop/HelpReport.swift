import Experiments
import JourneyLanguage
import Journeys
import Presentation

/// Reports that tell how to go on.
enum HelpReport {
  /// One command: its examples first.
  static func report(on entry: HelpEntry) -> any Report {
    var table = Table([.text("for example", importance: 9), .prose("")])
    for example in entry.examples { table.append([.text(example.line), .text(example.meaning)]) }
    return TableReport(kind: "help", title: entry.summary, table: table, notes: ["In general: \(entry.usage)"])
  }

  /// The commands of some groups, each with what it does.
  static func list(of groups: [HelpEntry.Group] = HelpEntry.Group.allCases) -> any Report {
    TableReport(
      kind: "help", title: groups.count == 1 ? "To \(groups[0].purpose)" : nil, table: table(of: groups),
      notes: ["More about one of them, with examples: help run"])
  }

  private static func table(of groups: [HelpEntry.Group]) -> Table {
    var table = Table([.text("command", importance: 9), .prose("what it does")])
    for group in groups {
      for entry in Help.entries where entry.group == group && !entry.name.isEmpty {
        table.append([.text(entry.name), .text(entry.summary)])
      }
    }
    return table
  }
}

/// All commands by what they are for, on one small screen, between the five to begin with and the way to more.
struct HelpOverview: Report {
  /// The journey that is open.
  let journey: Journey

  /// The groups by their purposes; for programs all commands with what they do.
  func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return HelpReport.list().blocks(for: mode) }
    var table = Table([.text("to", importance: 9), .prose("say")])
    for group in HelpEntry.Group.allCases {
      let names = Help.entries.filter { $0.group == group }.map(\.name).filter { !$0.isEmpty }
      // Few want to write a journey, and whoever does needs more than names.
      let words =
        group == .definitions
        ? "\(names.prefix(4).joined(separator: " ")) …, in a file; see help \(group.word)"
        : names.joined(separator: " ")
      table.append([.text(group.purpose), .text(words)])
    }
    return [
      .title("Begin: run, show levers, \(change), run, undo"), .table(table),
      .note("More: help run, help \(HelpEntry.Group.strategies.word), help all. Tab completes."),
      .paragraph("Which lever matters most? \(question). To look on: watch"),
    ]
  }

  /// The commands as an object.
  var document: any Encodable & Sendable { HelpReport.list().document }

  private var change: String {
    journey.parameter(at: "checkout.steps") == nil ? "set PATH VALUE" : "set checkout.steps 3"
  }

  private var question: String {
    MetricCatalogue.metric(meantBy: "loyalty", in: journey) == nil ? "tornado" : "tornado loyalty"
  }
}

extension HelpEntry.Group {
  /// The word that asks for the commands of the group; no command has it as its name.
  var word: String {
    switch self {
    case .journey: "changing"
    case .run: "running"
    case .strategies: "comparing"
    case .teach: "teaching"
    case .session: "files"
    case .definitions: "writing"
    }
  }

  /// What the commands of the group are for, after the word “to”.
  var purpose: String {
    switch self {
    case .journey: "look, change"
    case .run: "run, understand"
    case .strategies: "compare, decide"
    case .teach: "check"
    case .session: "keep, write"
    case .definitions: "write a journey"
    }
  }

  /// The group that a word asks for.
  static func named(_ word: String) -> HelpEntry.Group? { allCases.first { $0.word == word } }
}
