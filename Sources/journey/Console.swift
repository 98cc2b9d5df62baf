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
  /// What shows long results page by page, if anything does.
  private let pager: Pager?
  /// What is on the screen.
  private let shown = Shown()

  init(_ options: ProgramOptions) {
    let environment = ProcessInfo.processInfo.environment
    let isWanted =
      !options.withoutColour && !options.plain && (environment["NO_COLOR"] ?? "").isEmpty
      && Terminal.movesCursor
    isColoured = isWanted && Terminal.isTerminal(.output)
    areErrorsColoured = isWanted && Terminal.isTerminal(.errors)
    // What is typed is UTF-8, and the width of what is written is that of its UTF-8.
    isUnicode = Terminal.useUTF8() && Terminal.showsUTF8
    isWatched = Terminal.isTerminal(.output)
    pager = options.plain ? nil : Pager()
  }

  /// How results look at this moment; the window may have another width by the next one.
  var style: Style {
    Style(width: isWatched ? Terminal.width : 80, isColoured: isColoured, isUnicode: isUnicode)
  }

  /// Shows what a command has to say.
  ///
  /// - Parameter isTyped: Whether what is not from a file is on the screen already.
  func show(_ output: Output, isTyped: Bool) {
    if case .echo(let statement, _) = output, statement.command is Narration { return }
    let wasTelling = shown.isTelling(output.isNarration)
    switch output {
    case .result(let report, let mode):
      let text = isTyped ? fitting(report, mode) : report.text(in: mode, style: style)
      shown.add(mode.isForPrograms ? 0 : text.count { $0 == "\n" })
      write(text)
    case .pages(let report, let mode):
      let style = pager?.isColoured == false ? style.withoutColours : style
      let text = report.text(in: mode, style: style)
      if pager?.show(text) != true { write(text) }
    case .notice(let text):
      guard isWatched else { return }
      let text = paragraph(text)
      shown.add(remark: text.count { $0 == "\n" })
      write(text)
    case .narration(let text):
      if isWatched { write((wasTelling ? "" : "\n") + paragraph(text, indent: 2)) }
    case .echo(let statement, let settings):
      guard isWatched, settings[.echo] == .on, !isTyped || statement.place.file != nil, !statement.isStaging
      else { return }
      let text = style.letters("❯ " + VisibleText.text(of: statement.written))
      let lines = WordWrap.lines(text, width: style.width, indent: 2)
      write("\n" + lines.map { painted($0, "1;32") + "\n" }.joined())
    case .breath: break  // that it is no narration is all it says
    case .missed(let failure, let settings):
      report(failure, settings)
    case .timing(let duration):
      remark("took " + duration.text)
    }
  }

  /// A report for whoever typed a line and looks at the screen: in less, where all of it would begin above the screen.
  private func fitting(_ report: any Report, _ mode: OutputMode) -> String {
    let style = style
    let whole = report.text(in: mode, style: style)
    guard mode == .table, isWatched, pager != nil else { return whole }
    // What was said before stands above it, and an empty line and the prompt below.
    let room = Terminal.height - 2 - shown.remarks
    var fitting = whole
    for shorter in report.shorter where fitting.count(where: { $0 == "\n" }) > room {
      fitting = shorter.text(in: mode, style: style)
    }
    return fitting
  }

  /// Says how to see the whole of the one result that the last line had, where it is longer than the screen.
  func remarkOnLength() {
    let rows = shown.take()
    // Below it there are an empty line and the prompt.
    guard pager != nil, rows.count == 1, rows[0] > Terminal.height - 2 else { return }
    remark("(\(rows[0]) lines, begins above; last shows it page by page)")
  }

  /// Says something that may be overlooked; it is no result.
  private func remark(_ text: String) {
    isWatched ? write(painted(text, "2") + "\n") : complain(text + "\n")
  }

  /// Says what went wrong, and as an object too where a program listens.
  func report(_ failure: Diagnostic, _ settings: Settings) {
    let report = ErrorReport(failure, isMarked: settings[.errors] == .marked)
    if settings.mode == .json { write(report.text(in: .json, style: style)) }
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
      exit(Diagnostic.Kind.running.rawValue)
    }
  }

  /// Writes to stderr; there is nobody to tell when that fails.
  func complain(_ text: String) { try? StandardStreams.write(text, to: .errors) }

  /// Text in a colour, if there is colour.
  func painted(_ text: String, _ code: String) -> String {
    isColoured ? text.painted(code) : text
  }

  /// Text in lines no wider than the screen.
  func paragraph(_ text: String, indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    let width = min(style.width, 80) - indent
    return WordWrap.lines(style.letters(VisibleText.text(of: text)), width: width).map { margin + $0 + "\n" }.joined()
  }
}

/// What was shown since a line was typed; may be told from any thread.
private final class Shown: Sendable {
  private struct State {
    /// The rows of each result.
    var results: [Int] = []
    /// The rows of all that is no result.
    var remarks = 0
    /// Whether the last thing shown was a part of a story, which the next part goes on with.
    var isTelling = false
  }

  private let state = Mutex(State())

  /// Counts the rows of a result.
  func add(_ rows: Int) { state.withLock { $0.results.append(rows) } }

  /// Counts the rows of what a command said besides its result.
  func add(remark rows: Int) { state.withLock { $0.remarks += rows } }

  /// The rows of all that is no result.
  var remarks: Int { state.withLock(\.remarks) }

  /// Notes whether a story is told now, and says whether one was told before.
  func isTelling(_ isTelling: Bool) -> Bool {
    state.withLock { state in
      defer { state.isTelling = isTelling }
      return state.isTelling
    }
  }

  /// The rows of each result since this was asked last.
  func take() -> [Int] {
    state.withLock { state in
      defer { (state.results, state.remarks) = ([], 0) }
      return state.results
    }
  }
}

extension Duration {
  /// The duration as people say it, such as 12 ms, 1.3 s or 2 min 5 s.
  fileprivate var text: String {
    let milliseconds = Int((self / .milliseconds(1)).rounded())
    if milliseconds < 1_000 { return "\(milliseconds) ms" }
    if milliseconds < 60_000 { return "\(milliseconds / 1_000).\(milliseconds % 1_000 / 100) s" }
    return "\(milliseconds / 60_000) min \(milliseconds / 1_000 % 60) s"
  }
}

extension Output {
  fileprivate var isNarration: Bool {
    if case .narration = self { true } else { false }
  }
}
