import Foundation
import JourneyLanguage
import LineEditing
import Presentation
import Workshop

/// Where text goes: results to stdout, everything else that is not a conversation to stderr.
struct Console: Sendable {
  let isColoured: Bool
  private let areErrorsColoured: Bool
  private let isUnicode: Bool
  /// Whether somebody watches, so that stories and what commands did are worth telling.
  let isWatched: Bool

  init(_ options: ProgramOptions) {
    let environment = ProcessInfo.processInfo.environment
    let isWanted =
      !options.withoutColour && !options.plain && (environment["NO_COLOR"] ?? "").isEmpty
      && !["", "dumb"].contains(environment["TERM"] ?? "")
    isColoured = isWanted && Terminal.isTerminal(.output)
    areErrorsColoured = isWanted && Terminal.isTerminal(.errors)
    isUnicode = Terminal.useUTF8()
    isWatched = Terminal.isTerminal(.output)
  }

  /// How results look at this moment; the window may have another width by the next one.
  var style: Style {
    Style(width: isWatched ? Terminal.width : 80, isColoured: isColoured, isUnicode: isUnicode)
  }

  /// Shows what a command has to say.
  ///
  /// - Parameter isTyped: Whether the command is on the screen already.
  func show(_ output: Output, isTyped: Bool) {
    switch output {
    case .result(let report, let mode):
      write(report.text(in: mode, style: style))
    case .notice(let text):
      if isWatched { write(paragraph(text)) }
    case .narration(let text):
      if isWatched { write(paragraph(text, indent: 2)) }
    case .echo(let statement):
      guard isWatched, !isTyped else { return }
      if case .narration = statement.command { return }
      write("\n" + painted("❯ ", "1;32") + Sanitised(statement.text).text + "\n")
    case .missed(let failure):
      report(failure, .table)
    }
  }

  /// Says what went wrong, and as an object too where a program listens.
  func report(_ failure: Failure, _ mode: OutputMode) {
    let diagnostic = failure.diagnostic
    if mode == .json {
      let place = diagnostic.place.map { place in
        ErrorReport.Place(
          file: place.file, line: place.line, column: place.column, length: max(1, place.columns.count), text: place.text)
      }
      let report = ErrorReport(
        diagnostic.message, at: place, suggestion: diagnostic.suggestion ?? diagnostic.remedy, state: diagnostic.state)
      write(report.text(in: .json, style: style))
    }
    fflush(nil)
    var text = diagnostic.text
    let word = "error:"
    if areErrorsColoured, text.hasPrefix(word) { text = "\u{1B}[31m\(word)\u{1B}[0m" + text.dropFirst(word.count) }
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Writes to stdout; the line editor writes there too, so that the order is kept.
  func write(_ text: String) {
    print(text, terminator: "")
    fflush(nil)
  }

  /// Text in a colour, if there is colour.
  func painted(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private func paragraph(_ text: String, indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    let width = min(style.width, 80) - indent
    return WordWrap.lines(Sanitised(text).text, width: width).map { margin + $0 + "\n" }.joined()
  }
}
