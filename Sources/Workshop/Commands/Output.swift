import DisplayText
import JourneyLanguage
import Presentation

extension Session {
  /// Sends results to a file, or back to the screen.
  mutating func output(_ command: OutputStatement, in surroundings: Surroundings) throws(Failure) {
    guard let word = command.file else {
      outputFile = nil
      surroundings.emit(.notice("results go to the screen"))
      return
    }
    let path = FileAccess.path(word.text, from: word.place.file)
    guard !FileAccess.exists(path) else {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "there is a file \(VisibleText.quoted(word.text)) already", at: word.place, remedy: "take another name",
          state: "results go where they went before"))
    }
    guard !surroundings.isRehearsal else { return }
    var file = OutputFile(path: path, name: word)
    try file.append("")
    outputFile = file
    surroundings.emit(.notice("results go to \(VisibleText.text(of: path)); to have them here again: output"))
  }

  /// Shows a result, or writes it to the file that results go to.
  mutating func present(_ report: any Report, in surroundings: Surroundings) throws(Failure) {
    guard outputFile != nil else {
      surroundings.emit(.result(report, mode))
      return
    }
    guard !surroundings.isRehearsal else { return }
    try outputFile?.append(report.text(in: mode, style: Style()))
    surroundings.emit(.notice("written to \(VisibleText.text(of: outputFile?.path ?? ""))"))
  }
}
