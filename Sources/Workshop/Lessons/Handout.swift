import DisplayText
public import JourneyLanguage
import Presentation

/// A lesson on paper: what is told, what is typed, and what comes of it, as Markdown.
public struct Handout {
  private let script: Script
  private let isForTeachers: Bool

  /// Creates a handout.
  ///
  /// - Parameters:
  ///   - script: The lesson.
  ///   - forTeachers: Whether it has the answers and the notes; learners get the questions and room to write.
  public init(of script: Script, forTeachers: Bool = false) {
    self.script = script
    isForTeachers = forTeachers
  }

  /// Plays the lesson and writes it down.
  ///
  /// - Throws: What stops the lesson; expectations that are not met do not, and are told as they come.
  public func text(in session: Session, _ surroundings: Surroundings) throws(Diagnostic) -> String {
    var session = session
    try session.rehearse(script, in: surroundings)
    let page = HandoutPage()
    var heard = surroundings
    heard.emit = { output in
      switch output {
      // Paper is as wide as eighty columns, and has no colours.
      case .result(let report, _), .pages(let report, _): page.shown(report.text(in: .table, style: Style(width: 76)))
      case .missed: surroundings.emit(output)
      case .notice, .narration, .breath, .echo, .timing: break
      }
    }
    if let title = script.title { page.paragraph("# " + Markdown.escaped(title)) }
    if let minutes = script.minutes {
      page.paragraph(
        "About \(minutes) \(minutes == 1 ? "minute" : "minutes")." + (isForTeachers ? " For the teacher." : ""))
    }
    for step in script.steps {
      try write(step, on: page, &session, heard)
      if session.isOver { break }
      if surroundings.isCancelled { throw Diagnostic("stopped before the end", kind: .interrupted) }
    }
    return page.text
  }

  /// Writes a handout into a file, whole or not at all; an earlier handout of the lesson is written anew.
  ///
  /// - Throws: Where it cannot be written, or where something else is there already.
  public static func write(_ text: String, to path: String) throws(Diagnostic) {
    let title = text.prefix { $0 != "\n" } + "\n"
    let isFree =
      !FileAccess.exists(path)
      || title != "\n" && (try? FileAccess.bytes(at: path, named: path))?.starts(with: title.utf8) == true
    guard isFree else {
      throw Diagnostic(
        "\(VisibleText.quoted(path)) is there already, and it is no handout of this lesson", kind: .running,
        remedy: "name another file behind -o", state: "nothing was written")
    }
    try FileAccess.write(text, to: path, named: Word(path, at: .nowhere))
  }

  private func write(
    _ step: Script.Step, on page: HandoutPage, _ session: inout Session, _ surroundings: Surroundings
  ) throws(Diagnostic) {
    switch step {
    case .command(let statement): try write(statement, step, on: page, &session, surroundings)
    case .question(let question): write(question, on: page)
    case .exercise(let exercise): try write(exercise, on: page, &session, surroundings)
    case .hidden, .journey: try session.play(step, in: surroundings.silent)
    }
  }

  private func write(
    _ statement: Statement, _ step: Script.Step, on page: HandoutPage, _ session: inout Session,
    _ surroundings: Surroundings
  ) throws(Diagnostic) {
    switch statement.command {
    case let narration as Narration: page.told(narration.words)
    case is LessonCommand, is TakesCommand: break
    case is PauseCommand: page.told("")
    case let note as NoteCommand:
      if isForTeachers { page.paragraph("> **For you.** " + Markdown.escaped(note.words)) }
    case let predict as PredictCommand where predict.guess == nil:
      try session.play(step, in: surroundings)
      page.paragraph("**Your guess.** \(Markdown.escaped(predict.question ?? predict.measure.text)) \(Self.room)")
    case is ExpectCommand:
      try session.play(step, in: surroundings)
      if isForTeachers { page.paragraph("*Checked: \(Markdown.escaped(String(statement.text.dropFirst(7)))).*") }
    default:
      if !(statement.command is RevealCommand) { page.typed(statement.written) }
      try session.play(step, in: surroundings)
    }
  }

  private func write(_ question: Question, on page: HandoutPage) {
    guard !question.choices.isEmpty else {
      page.paragraph("**To think about.** \(Markdown.escaped(question.text))")
      return
    }
    let answers = question.choices.map { choice in
      guard isForTeachers else { return "- [ ] \(Markdown.escaped(choice.name))" }
      let reply = choice.reply.isEmpty ? "" : ": \(Markdown.escaped(choice.reply))"
      return "- [\(choice.isRight ? "x" : " ")] \(Markdown.escaped(choice.name))\(reply)"
    }
    page.paragraph("**Question.** \(Markdown.escaped(question.text))")
    page.paragraph(answers.joined(separator: "\n"))
  }

  private func write(
    _ exercise: Exercise, on page: HandoutPage, _ session: inout Session, _ surroundings: Surroundings
  ) throws(Diagnostic) {
    page.paragraph("**Try it.** \(Markdown.escaped(exercise.task))")
    page.paragraph("Done when the last run has \(Markdown.escaped(exercise.goal)).")
    if !exercise.hints.isEmpty {
      page.paragraph(exercise.hints.map { "- Hint: \(Markdown.escaped($0))" }.joined(separator: "\n"))
    }
    guard isForTeachers else { return try session.play(.exercise(exercise), in: surroundings.silent) }
    page.paragraph("One way:")
    for line in exercise.solution { page.typed(line) }
    try session.play(.exercise(exercise), in: surroundings)
  }

  /// Room for an answer.
  private static let room = String(repeating: ".", count: 12)
}

/// What was written so far: paragraphs, and blocks of what was typed with what came of it.
private final class HandoutPage {
  private var parts: [String] = []
  private var story: [String] = []
  private var screen: [String] = []

  /// Everything, ending with a line break.
  var text: String {
    close()
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// A line of the story; an empty one ends a paragraph.
  func told(_ words: String) {
    closeScreen()
    words.isEmpty ? closeStory() : story.append(VisibleText.text(of: words))
  }

  func typed(_ line: String) {
    closeStory()
    // What came of the command before stands above an empty line.
    if let last = screen.last, !last.hasPrefix("❯") { screen.append("") }
    screen.append("❯ " + VisibleText.text(of: line))
  }

  func shown(_ text: String) {
    closeStory()
    if let last = screen.last, !last.hasPrefix("❯") { screen.append("") }
    screen += text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// A paragraph that is Markdown already.
  func paragraph(_ text: String) {
    close()
    parts.append(VisibleText.lines(of: text))
  }

  private func close() {
    closeScreen()
    closeStory()
  }

  private func closeStory() {
    guard !story.isEmpty else { return }
    parts.append(story.map(Markdown.escaped).joined(separator: "\n"))
    story = []
  }

  private func closeScreen() {
    guard !screen.isEmpty else { return }
    // A fence longer than any in the text cannot be closed by it.
    let fence = String(repeating: "`", count: max(3, (screen.map(\.backquotes).max() ?? 0) + 1))
    parts.append(([fence + "text"] + screen + [fence]).joined(separator: "\n"))
    screen = []
  }
}

extension String {
  /// The longest run of backquotes in it.
  fileprivate var backquotes: Int {
    var (longest, current) = (0, 0)
    for character in self {
      current = character == "`" ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}

extension VisibleText {
  /// A text of several lines, in each of which nothing is hidden.
  fileprivate static func lines(of text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { self.text(of: String($0)) }
      .joined(separator: "\n")
  }
}
