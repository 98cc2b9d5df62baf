public import JourneyLanguage

extension TableReport {
  /// All commands by what they are for, on one small screen, between the five to begin with and the way to more.
  ///
  /// - Parameters:
  ///   - beginning: The commands to begin with, in their order.
  ///   - groups: All commands by what they are for, after the word “to”: their names, or how to find them.
  ///   - more: What asks for more help.
  ///   - question: What tells which lever matters most.
  ///   - commands: All commands with what they do, which is what programs get.
  public static func overview(
    beginning: [String], groups: [(purpose: String, words: String)], more: [String], question: String,
    commands: TableReport
  ) -> TableReport {
    let table = groups.table([
      .text("to", importance: 9) { .text($0.purpose) }, .prose("say") { .text($0.words) },
    ])
    let page: [Block] = [
      .title("Begin: " + beginning.joined(separator: ", ")), .table(table),
      .note("More: \(more.joined(separator: ", ")). Tab completes."),
      .paragraph("Which lever matters most? \(question). To look on: watch"),
    ]
    return TableReport(page, commands.record)
  }

  /// One command: its examples first.
  public static func command(_ command: HelpEntry) -> TableReport {
    let table = command.examples.table([
      .text("for example", importance: 9) { .text($0.line) }, .prose("") { .text($0.meaning) },
    ])
    return TableReport("help", title: command.summary, table, notes: ["In general: \(command.usage)"])
  }

  /// Commands, each with what it does.
  ///
  /// - Parameters:
  ///   - commands: The commands.
  ///   - purpose: What they are for, after the word “to”, or nil where they are for all kinds of things.
  public static func commands(_ commands: [HelpEntry], to purpose: String? = nil) -> TableReport {
    let table = commands.table([
      .text("command", importance: 9) { .text($0.name) }, .prose("what it does") { .text($0.summary) },
    ])
    return TableReport(
      "help", title: purpose.map { "To \($0)" }, table, notes: ["More about one of them, with examples: help run"])
  }

  /// Lines that were typed, the oldest first, with their numbers; of what was pasted the first line is enough.
  public static func history(_ lines: [(number: Int, text: String)]) -> TableReport {
    let table = lines.table([
      .number("number", importance: 8) { .count($0.number) },
      .text("line", importance: 9) {
        let lines = $0.text.split(separator: "\n")
        let more = lines.count > 1 ? " … and \(lines.count - 1) more \(lines.count == 2 ? "line" : "lines")" : ""
        return .text((lines.first ?? "") + more)
      },
    ])
    return TableReport("history", table)
  }

  /// The sessions that ended without `quit`.
  ///
  /// - Parameter rows: The latest first, each with the journey, when it was used last, how many changes it has, its last
  ///   line, and the command that goes on with it.
  public static func leftSessions(
    _ rows: [(journey: String, date: String, changes: Int, last: String, command: String)]
  ) -> TableReport {
    let table = rows.table([
      .text("journey", importance: 9) { .text($0.journey) }, .text("last used", importance: 8) { .text($0.date) },
      .number("changes", importance: 6) { .count($0.changes) }, .text("last line", importance: 5) { .text($0.last) },
    ])
    let commands = rows.map { $0.command }
    return TableReport(
      "sessions", title: "sessions that ended without quit", table, notes: commands.map { "To go on: \($0)" })
  }

  /// How the shell speaks, and how else it may.
  ///
  /// - Parameter rows: The settings, each with the command that changes it, what it is, what it may be and what that means.
  public static func settings(
    _ rows: [(name: String, now: String, choices: [String], meaning: String)]
  ) -> TableReport {
    let table = rows.table([
      .text("setting", importance: 9) { .text($0.name) }, .text("now", importance: 8) { .text($0.now) },
      .text("may be", importance: 7) { .text($0.choices.joined(separator: ", ")) },
      .prose("what it is") { .text($0.meaning) },
    ])
    return TableReport(
      "settings", title: "Settings of the shell", table,
      notes: ["To change one, say its name and what it is to be: timing on. Settings are not undone, and not saved."])
  }
}
