import DisplayText
import JourneyLanguage
import Presentation

extension Session {
  /// Sends results to a file, or back to the screen.
  mutating func output(_ command: OutputStatement, in surroundings: Surroundings) throws(Failure) {
    try send(to: command.file, isShownToo: false, by: "output", in: surroundings)
  }

  /// Sends results to a file and to the screen, or to the screen alone.
  mutating func tee(_ command: TeeStatement, in surroundings: Surroundings) throws(Failure) {
    try send(to: command.file, isShownToo: true, by: "tee", in: surroundings)
  }

  /// Sends the next result to a file.
  mutating func once(_ command: OnceStatement, in surroundings: Surroundings) throws(Failure) {
    guard let file = try outputFile(command.file, isShownToo: false, by: "once", in: surroundings) else { return }
    onceFile = file
    surroundings.emit(.notice("the next result goes to \(VisibleText.text(of: file.path))"))
  }

  private mutating func send(
    to file: ResultFile?, isShownToo: Bool, by command: String, in surroundings: Surroundings
  ) throws(Failure) {
    guard let file else {
      let last = outputFile
      outputFile = nil
      surroundings.emit(.notice(Self.farewell(to: last)))
      return
    }
    guard let new = try outputFile(file, isShownToo: isShownToo, by: command, in: surroundings) else { return }
    outputFile = new
    let name = VisibleText.text(of: new.path)
    surroundings.emit(
      .notice(
        isShownToo
          ? "results come to the screen and go to \(name) too; to end that: tee"
          : "results go to \(name); to have them here again: output"))
  }

  private static func farewell(to file: OutputFile?) -> String {
    guard let file else { return "results come to the screen" }
    let count = file.results == 1 ? "1 result is" : "\(file.results) results are"
    return "results come to the screen \(file.isShownToo ? "alone" : "again"); \(count) in "
      + VisibleText.text(of: file.path)
  }

  /// A file for results; in a rehearsal it is only looked at, and nil.
  private mutating func outputFile(
    _ file: ResultFile, isShownToo: Bool, by command: String, in surroundings: Surroundings
  ) throws(Failure) -> OutputFile? {
    let path = FileAccess.path(file.name.text, from: file.name.place.file)
    guard file.isAdded || !(FileAccess.exists(path) || promisedFiles[path] != nil) else {
      let adding = ResultFile(name: file.name, isAdded: true).text
      throw Failure(
        .misunderstood,
        Diagnostic(
          "there is a file \(VisibleText.quoted(file.name.text)) already", at: file.name.place,
          remedy: "to write behind what is in it, say: \(command) \(adding)",
          state: "results go where they went before", suggestion: adding))
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
  mutating func present(_ report: any Report, in surroundings: Surroundings) throws(Failure) {
    let file = onceFile ?? outputFile
    guard !surroundings.isRehearsal || file == nil else { return }
    lastReport = report
    let isWritten = file != nil && write(report, in: surroundings)
    guard !isWritten || file?.isShownToo == true else { return }
    surroundings.emit(isPaged ? .pages(report, mode) : .result(report, mode))
  }

  /// Writes a result to the file for the next one, or else to the one for all.
  private mutating func write(_ report: any Report, in surroundings: Surroundings) -> Bool {
    let destination = onceFile == nil ? \Session.outputFile : \Session.onceFile
    let text = report.text(in: mode, style: Style())
    do throws(Failure) {
      try self[keyPath: destination]?.append(text)
    } catch {
      self[keyPath: destination] = nil
      unwritten = error
      unwritten?.diagnostic.state = "nothing is lost: results come to the screen"
      return false
    }
    guard let file = self[keyPath: destination], !file.isShownToo else { return true }
    surroundings.emit(.notice("written to \(VisibleText.text(of: file.path))"))
    return true
  }

  /// What is to be done about files when a command has ended.
  mutating func finishOutput() throws(Failure) {
    if (onceFile?.results ?? 0) > 0 { onceFile = nil }
    guard let unwritten else { return }
    self.unwritten = nil
    throw unwritten
  }
}
