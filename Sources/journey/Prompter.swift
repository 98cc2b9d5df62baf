import LineEditing
import Presentation
import Workshop

/// Asks whoever sits there for a line: with an editor where the terminal can move its cursor, and plainly elsewhere.
///
/// The shell and the lessons within it share one, so that nothing that was typed ahead is lost between them.
final class Prompter {
  private let console: Console
  private let editor: LineEditor?
  private var reader = PlainReader()

  /// Opens the terminal for typing.
  init(_ program: Program) {
    console = program.console
    editor = program.options.plain ? nil : LineEditor(program: "journey")
  }

  /// Whether the line can be edited, and so the terminal passes keys on at once.
  var isEditing: Bool { editor != nil }

  /// The next line.
  ///
  /// - Parameters:
  ///   - prompt: What stands before it.
  ///   - colour: The numbers of the colour of the prompt, as terminals count them.
  ///   - right: What the right edge of the screen says, where there is room for it.
  ///   - session: What completion and hints are about.
  func read(_ prompt: String, colour: String, right: String, in session: Session) -> Reading {
    guard let editor else { return readPlainly(prompt) }
    let style = console.style
    editor.assistance = Assistance(session.vocabulary, isColoured: console.isColoured)
      .suited(to: session.settings, style)
    return editor.read(
      prompt: style.letters("\(prompt) ❯ "), style: console.isColoured ? "\u{1B}[\(colour)m" : "",
      right: style.width >= 60 ? style.letters(right) : "")
  }

  /// Without an editor the prompt is no result, so that results can be passed on.
  private func readPlainly(_ prompt: String) -> Reading {
    let interruptsBefore = Interrupts.count
    console.complain("\(prompt) > ")
    do throws(SystemFailure) {
      let reading = try reader.read(interruptsBefore: interruptsBefore)
      if case .line = reading { return reading }
      console.complain("\n")
      return reading
    } catch {
      console.complain("\nnobody can type here any more: \(error.description)\n")
      return .endOfInput
    }
  }

  /// Keeps a line for the Up key.
  func remember(_ line: String) { editor?.remember(line) }

  /// Gives the terminal back.
  func close() { editor?.close() }
}
