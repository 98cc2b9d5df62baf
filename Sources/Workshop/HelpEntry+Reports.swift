import JourneyLanguage
import Presentation

extension HelpEntry {
  /// The command with its examples.
  var report: TableReport {
    .command(summary, examples: examples.map { ($0.line, $0.meaning) }, usage: usage)
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
    case .lessons: "lessons"
    case .definitions: "writing"
    }
  }

  /// What the commands of the group are for, after the word “to”.
  var purpose: String {
    switch self {
    case .journey: "look, change"
    case .run: "run, understand"
    case .strategies: "compare, decide"
    case .teach: "guess and play"
    case .session: "keep, write"
    case .lessons: "write a lesson"
    case .definitions: "write a journey"
    }
  }

  /// The group that a word asks for.
  static func named(_ word: String) -> HelpEntry.Group? { allCases.first { $0.word == word } }

  /// The commands of the group, each with what it does.
  var report: TableReport { .commands(rows, to: purpose) }

  /// All commands, each with what it does.
  static var allCommands: TableReport { .commands(allCases.flatMap(\.rows)) }

  /// The group in an overview.
  var overview: (purpose: String, words: String) {
    let names = rows.map(\.line)
    // Few want to write a journey or a lesson, and whoever does needs more than names.
    let words =
      self == .definitions || self == .lessons ? "see help \(word)" : names.joined(separator: " ")
    return (purpose, words)
  }

  private var rows: [TableReport.Typed] {
    Language.workshop.help.filter { $0.group == self }.map { ($0.name, $0.summary) }
  }
}
