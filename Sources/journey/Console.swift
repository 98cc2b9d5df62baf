import DisplayText
import Foundation
import JourneyLanguage
import LineEditing
import Presentation
import Synchronization
import Workshop

/// Where text goes: results to stdout, everything else that is not a conversation to stderr.
struct Console: Sendable {
  let isColoured: Bool
  private let areErrorsColoured: Bool
  private let isUnicode: Bool
  /// Whether somebody watches, so that stories and what commands did are worth telling.
  let isWatched: Bool
  /// Whether the last thing shown was a part of a story, which the next part goes on with.
  private let isTelling = Flag()

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
  /// - Parameters:
  ///   - isTyped: Whether the command is on the screen already.
  ///   - mode: The form in which expectations that were not met are written.
  func show(_ output: Output, isTyped: Bool, mode: OutputMode) {
    if case .echo(let statement) = output, case .narration = statement.command { return }
    let wasTelling = isTelling.exchange(output.isNarration)
    switch output {
    case .result(let report, let mode):
      write(report.text(in: mode, style: style))
    case .notice(let text):
      if isWatched { write(paragraph(text)) }
    case .narration(let text):
      if isWatched { write((wasTelling ? "" : "\n") + paragraph(text, indent: 2)) }
    case .echo(let statement):
      guard isWatched, !isTyped else { return }
      let lines = WordWrap.lines("❯ " + VisibleText.text(of: statement.text), width: style.width, indent: 2)
      write("\n" + lines.map { painted($0, "1;32") + "\n" }.joined())
    case .missed(let failure):
      report(failure, mode)
    }
  }

  /// Says what went wrong, and as an object too where a program listens.
  func report(_ failure: Failure, _ mode: OutputMode) {
    let report = ErrorReport(failure.diagnostic)
    if mode == .json { write(report.text(in: .json, style: style)) }
    guard Terminal.isTerminal(.errors) else { return complain(report.text(in: .plain, style: style)) }
    let style = Style(width: Terminal.width, isColoured: areErrorsColoured, isUnicode: isUnicode)
    complain(report.text(in: .table, style: style))
  }

  /// Writes to stdout; the line editor writes there too, and the order is kept.
  ///
  /// Results that nobody gets are no results: when they cannot be written the program ends.
  func write(_ text: String) {
    do throws(SystemFailure) {
      try StandardStreams.write(text, to: .output)
    } catch {
      if !error.isClosedPipe { complain("error: \(error.description)\n") }
      exit(Failure.Kind.running.rawValue)
    }
  }

  /// Writes to stderr; there is nobody to tell when that fails.
  func complain(_ text: String) { try? StandardStreams.write(text, to: .errors) }

  /// Text in a colour, if there is colour.
  func painted(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// Text in lines no wider than the screen.
  func paragraph(_ text: String, indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    let width = min(style.width, 80) - indent
    return WordWrap.lines(VisibleText.text(of: text), width: width).map { margin + $0 + "\n" }.joined()
  }
}

/// A flag that may be turned from any thread.
private final class Flag: Sendable {
  private let value = Atomic(false)

  /// Sets it and says how it was.
  func exchange(_ new: Bool) -> Bool { value.exchange(new, ordering: .relaxed) }
}

extension Output {
  fileprivate var isNarration: Bool {
    if case .narration = self { true } else { false }
  }
}
