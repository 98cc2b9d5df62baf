import JourneyLanguage
import Presentation

/// Lists the lines that were typed last: `history`, `history 50`.
struct HistoryCommand: ShellCommand, DeclaredCommand {
  /// How many lines, or nil for as many as are usual.
  var count: Int?

  /// How many lines are shown where nobody says otherwise.
  private static let usualCount = 20
  /// The most lines that may be asked for.
  private static let limit: UInt64 = 1_000

  static let grammar = Grammar<Self>(
    "history", .session, "Lists the lines that were typed last.",
    [
      Phrase("[N]", optional: \.count, word: { "\($0)" }) { (arguments) throws(Diagnostic) in
        let slot = Slot(.number, "[N]")
        arguments.note(slot)
        return arguments.isAtEnd ? nil : try arguments.count("the number of lines", upTo: limit, slot: slot).value
      }
    ],
    examples: [
      .init("history", "the last \(usualCount) lines; the Up key and ctrl-R bring them back"),
      .init("history 50", "more of them"),
    ], calledElsewhere: ["hist"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    try surroundings.permission.checkIsTyped("history", at: place)
    let lines: [String]
    switch surroundings.typedLines() {
    case .success(let all): lines = all
    case .failure(var diagnostic):
      diagnostic.place = place
      throw diagnostic
    }
    let rows = lines.enumerated().suffix(count ?? Self.usualCount).map { index, line in
      (number: index + 1, text: line)
    }
    try session.present(TableReport.history(rows), in: surroundings)
  }
}

/// Shows the last result again: `last`.
struct LastCommand: ShellCommand, DeclaredCommand {
  static let grammar = Grammar<Self>(
    "last", .session, "Shows the last result again, page by page where it is long.",
    examples: [.init("last", "the whole of it; in another mode, where mode was said meanwhile")],
    calledElsewhere: ["pager", "page", "less", "more"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    guard !surroundings.isRehearsal else { return }
    guard let lastReport = session.lastReport else {
      throw Diagnostic("there is no result yet", kind: .running, at: place, remedy: "to have one, say: run")
    }
    session.isPaged = true
    try session.present(lastReport, in: surroundings)
    session.isPaged = false
  }
}
