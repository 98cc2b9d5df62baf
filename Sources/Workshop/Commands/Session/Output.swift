import DisplayText
import JourneyLanguage
import Presentation

/// Sends results to a file instead of the screen, or back to the screen: `output results.csv`, `output`.
struct OutputCommand: ShellCommand, DeclaredCommand {
  var file: ResultFile?

  static let grammar = Grammar<Self>(
    "output", .session, "Sends results to a file, or back to the screen.", [ResultFile.optional(\.file)],
    examples: [
      .init("output results.csv", "what follows goes there, for a spreadsheet: .csv, .tsv, .json and .md say the form"),
      .init("output results.csv add", "behind what is in the file already"),
      .init("output", "back to the screen"),
    ], calledElsewhere: ["redirect"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    try session.send(to: file, isShownToo: false, by: "output", in: surroundings)
  }
}

/// Sends results to the screen and to a file too, or to the screen alone: `tee protocol.txt`, `tee`.
struct TeeCommand: ShellCommand, DeclaredCommand {
  /// The file, or nil for the screen alone.
  var file: ResultFile?

  static let grammar = Grammar<Self>(
    "tee", .session, "Sends results to the screen and to a file too, or to the screen alone.",
    [ResultFile.optional(\.file)],
    examples: [
      .init("tee workshop.txt", "everybody sees what follows, and it is kept"),
      .init("tee workshop.txt add", "behind what is in the file already"),
      .init("tee", "to the screen alone again"),
    ], calledElsewhere: ["record", "protocol", "spool", "transcript"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    try session.send(to: file, isShownToo: true, by: "tee", in: surroundings)
  }
}

/// Sends the next result alone to a file: `once levers.md`.
struct OnceCommand: ShellCommand, DeclaredCommand {
  var file = ResultFile()

  static let grammar = Grammar<Self>(
    "once", .session, "Sends the next result, and no other, to a file.",
    [.file(\.file.name), .flag("add", \.file.isAdded)],
    examples: [
      .init("once levers.md", "then show levers, for example"),
      .init("once levers.md add", "behind what is in the file already"),
    ])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    guard let file = try session.outputFile(file, isShownToo: false, by: "once", in: surroundings) else { return }
    session.onceFile = file
    surroundings.notice("the next result goes to \(file.nameAndForm(unlike: session.mode))")
  }
}

/// A file that results go to: `results.csv`, or `results.csv add` where it is there already.
struct ResultFile: Equatable, Sendable {
  var name = Word("")
  /// Whether results are added to what is in the file already.
  var isAdded = false

  /// The file as it can be typed.
  var text: String { Quotation.word(name.text) + (isAdded ? " add" : "") }

  fileprivate static func optional<Subject>(_ field: Phrase<Subject>.Field<ResultFile?>) -> Phrase<Subject> {
    Phrase("[FILE [add]]", optional: field, word: \.text) { (arguments) throws(Diagnostic) in
      guard let name = arguments.optionalFile(hint: "[FILE]") else { return nil }
      return ResultFile(name: name, isAdded: arguments.keyword("add", hint: "[add]") != nil)
    }
  }
}

extension Session {
  fileprivate mutating func send(
    to file: ResultFile?, isShownToo: Bool, by command: String, in surroundings: Surroundings
  ) throws(Diagnostic) {
    guard let file else {
      let last = outputFile
      outputFile = nil
      surroundings.notice(Self.farewell(to: last))
      return
    }
    guard let new = try outputFile(file, isShownToo: isShownToo, by: command, in: surroundings) else { return }
    outputFile = new
    let name = new.nameAndForm(unlike: mode)
    surroundings.notice(
      isShownToo
        ? "results come to the screen and go to \(name) too; to end that: tee"
        : "results go to \(name); to have them here again: output")
  }

  private static func farewell(to file: OutputFile?) -> String {
    guard let file else { return "results come to the screen" }
    let count = file.results == 1 ? "1 result is" : "\(file.results) results are"
    return "results come to the screen \(file.isShownToo ? "alone" : "again"); \(count) in "
      + VisibleText.text(of: file.path)
  }

  /// A file for results; in a rehearsal it is only looked at, and nil.
  fileprivate mutating func outputFile(
    _ file: ResultFile, isShownToo: Bool, by command: String, in surroundings: Surroundings
  ) throws(Diagnostic) -> OutputFile? {
    let path = FileAccess.path(file.name.text, from: file.name.place.file)
    try permitWriting(path, named: file.name, in: surroundings)
    guard file.isAdded || !(FileAccess.exists(path) || promisedFiles[path] != nil) else {
      let adding = ResultFile(name: file.name, isAdded: true).text
      throw Diagnostic(
        "there is a file \(VisibleText.quoted(file.name.text)) already", at: file.name.place,
        remedy: "to write behind what is in it, say: \(command) \(adding)", state: "results go where they went before",
        suggestion: adding)
    }
    guard !surroundings.isRehearsal else {
      promisedFiles[path] = .results
      return nil
    }
    return try OutputFile(file, at: path, isShownToo: isShownToo)
  }

  // MARK: Results

  /// Shows a result, or writes it to the file that results go to.
  ///
  /// A result is never lost: one that cannot be written is shown, and the failure is told after the command.
  mutating func present(_ report: any Report, in surroundings: Surroundings) throws(Diagnostic) {
    let file = onceFile ?? outputFile
    guard !surroundings.isRehearsal || file == nil else { return }
    lastReport = report
    let isWritten = file != nil && write(report, in: surroundings)
    guard !isWritten || file?.isShownToo == true else { return }
    surroundings.emit(isPaged ? .pages(report, mode) : .result(report, mode))
  }

  /// The forms in which the next result is written: on the screen, in a file, or both.
  var forms: [OutputMode] {
    guard let file = onceFile ?? outputFile else { return [mode] }
    return (file.isShownToo ? [mode] : []) + [file.form ?? mode]
  }

  /// Writes a result to the file for the next one, or else to the one for all.
  private mutating func write(_ report: any Report, in surroundings: Surroundings) -> Bool {
    let destination = onceFile == nil ? \Session.outputFile : \Session.onceFile
    let text = report.text(in: self[keyPath: destination]?.form ?? mode, style: Style())
    do throws(Diagnostic) {
      try self[keyPath: destination]?.append(text)
    } catch {
      self[keyPath: destination] = nil
      unwritten = error
      unwritten?.state = "nothing is lost: results come to the screen"
      return false
    }
    guard let file = self[keyPath: destination], !file.isShownToo else { return true }
    let part = report.stoppedAfter.map { "; it is a part, for it was stopped after \($0)" } ?? ""
    surroundings.notice("written to \(VisibleText.text(of: file.path))\(part)")
    return true
  }

  /// What is to be done about files when a command has ended.
  mutating func finishOutput() throws(Diagnostic) {
    if (onceFile?.results ?? 0) > 0 { onceFile = nil }
    guard let unwritten else { return }
    self.unwritten = nil
    throw unwritten
  }
}

extension OutputFile {
  /// The file as it is told, and its form where that is not the usual one.
  fileprivate func nameAndForm(unlike mode: OutputMode) -> String {
    VisibleText.text(of: path) + (form.flatMap { $0 == mode ? nil : " as \($0.rawValue)" } ?? "")
  }
}
