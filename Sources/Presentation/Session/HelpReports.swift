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
    let table = Table(
      [.text("to", importance: 9), .prose("say")], rows: groups.map { [.text($0.purpose), .text($0.words)] })
    let page: [Block] = [
      .title("Begin: " + beginning.joined(separator: ", ")), .table(table),
      .note("More: \(more.joined(separator: ", ")). Tab completes."),
      .paragraph("Which lever matters most? \(question). To look on: watch"),
    ]
    return TableReport(page, commands.record)
  }

  /// Something that can be typed, the name of a command or a whole line, and what it does.
  public typealias Typed = (line: String, meaning: String)

  /// One command: its examples first.
  ///
  /// - Parameters:
  ///   - summary: What it does, in one sentence.
  ///   - examples: Lines to try.
  ///   - usage: Its words in order.
  public static func command(_ summary: String, examples: [Typed], usage: String) -> TableReport {
    TableReport(
      "help", title: summary, table("for example", "", examples), notes: ["In general: \(usage)"])
  }

  /// Commands, each with what it does.
  ///
  /// - Parameters:
  ///   - commands: The commands.
  ///   - purpose: What they are for, after the word “to”, or nil where they are for all kinds of things.
  public static func commands(_ commands: [Typed], to purpose: String? = nil) -> TableReport {
    TableReport(
      "help", title: purpose.map { "To \($0)" }, table("command", "what it does", commands),
      notes: ["More about one of them, with examples: help run"])
  }

  private static func table(_ title: String, _ meaning: String, _ rows: [Typed]) -> Table {
    Table([.text(title, importance: 9), .prose(meaning)], rows: rows.map { [.text($0.line), .text($0.meaning)] })
  }

  /// Lines that were typed, the oldest first, with their numbers; of what was pasted the first line is enough.
  public static func history(_ lines: [(number: Int, text: String)]) -> TableReport {
    TableReport(
      "history",
      Table(
        [.number("number", importance: 8), .text("line", importance: 9)],
        rows: lines.map { number, text -> [Cell] in
          let lines = text.split(separator: "\n")
          let more = lines.count > 1 ? " … and \(lines.count - 1) more \(lines.count == 2 ? "line" : "lines")" : ""
          return [.count(number), .text((lines.first ?? "") + more)]
        }))
  }

  /// How the shell speaks, and how else it may.
  ///
  /// - Parameter rows: The settings, each with the command that changes it, what it is, what it may be and what that means.
  public static func settings(
    _ rows: [(name: String, now: String, choices: [String], meaning: String)]
  ) -> TableReport {
    let columns: [Column] = [
      .text("setting", importance: 9), .text("now", importance: 8), .text("may be", importance: 7),
      .prose("what it is"),
    ]
    let table = Table(
      columns,
      rows: rows.map { row in
        [.text(row.name), .text(row.now), .text(row.choices.joined(separator: ", ")), .text(row.meaning)]
      })
    return TableReport(
      "settings", title: "Settings of the shell", table,
      notes: ["To change one, say its name and what it is to be: timing on. Settings are not undone, and not saved."])
  }
}
