import CLibedit
import Foundation

/// Reads lines from a terminal, with everything that people expect while they type: history, search, completion,
/// suggestions, colours, and pasted blocks that wait for Enter.
///
/// There is one terminal, so there is one editor. It is not `Sendable` on purpose: libedit keeps buffers for each handle
/// and some for all of them, and the compiler now confines the editor to the thread that made it.
///
/// Between two lines the terminal passes keys on at once and without echo, and control-C is a signal again. What is typed
/// ahead so neither disturbs the output nor gets lost.
public final class LineEditor {
  /// What is asked about the line while it is typed.
  ///
  /// May be changed between two lines.
  public var assistance = Assistance.none

  let library: EditingLibrary
  let output: UnsafeMutablePointer<FILE>
  var keys = KeyReader(descriptor: STDIN_FILENO)

  var prompt = PromptText("")
  var rightPrompt = PromptText("")
  /// Whether anything besides the typed line may be coloured.
  var isStyled = false

  /// The size by which libedit draws.
  var size = Terminal.size
  /// Whether the editor draws the line itself, and libedit no more; once it does it stays so.
  private(set) var drawsItself = false
  /// The row of the cursor among those that are on the screen, where the editor draws.
  var drawnRow = 0
  /// Columns of the suggestion that is on the screen behind the cursor.
  var suggestionColumns = 0
  /// What is listed under the line until the next key, once the editor waits for one.
  var listing: CandidateList?
  /// Rows of that list that are on the screen.
  var listedRows = 0
  /// The lines that were remembered, the oldest first.
  private(set) var remembered: [String] = []
  /// What was pasted and is yet to be inserted.
  var pasted = ""
  /// What was asked in a search that is being left.
  var searchLeft: [Unicode.Scalar]?
  /// How often the last key is to come again, so that it deletes the whole of a character.
  var repeats = (key: EditorKeys.escape, count: 0)
  /// A key that is to come again when the search that it ended is over.
  var keyBehindSearch: Unicode.Scalar?
  /// Whether the line that is read was given up.
  var wasInterrupted = false
  /// Interrupts counted when the reading began; more of them mean that someone sent the signal from elsewhere.
  var interruptsBefore = 0

  private(set) var isOpen = true
  /// How the terminal was set before the first line.
  let originalSettings: termios

  /// An editor for the terminal of the program, nil when nobody can edit there.
  ///
  /// That is when input or output is no terminal, when the terminal cannot move its cursor, or when the C library knows
  /// no UTF-8. Then read with `PlainReader`. `Interrupts.install()` should have been called before.
  ///
  /// - Parameter program: the name by which `~/.editrc` can address it.
  public init?(program: String) {
    var settings = termios()
    guard Terminal.isInteractive, Terminal.useUTF8(), tcgetattr(STDIN_FILENO, &settings) == 0 else { return nil }
    guard let output = journey_standard_output() else { return nil }
    // Before libedit touches the terminal, or a signal at the wrong moment would leave it changed.
    TerminalGuard.arm(with: settings)
    guard let library = EditingLibrary(program: program) else {
      LineEditor.giveBackTerminal(settings)
      return nil
    }
    self.library = library
    self.output = output
    originalSettings = settings
    connect()
    setKeys()
    // The user's settings can switch editing off altogether.
    guard library.isEditing else {
      close()
      return nil
    }
  }

  deinit { close() }

  /// Adds a line to those that the up-arrow key and control-R find.
  ///
  /// A line equal to the last one is not added again.
  public func remember(_ line: String) {
    library.remember(line)
    remembered.append(line)
    takeOver(for: line)
  }

  /// From the first text on that libedit cannot draw, the editor draws the line, and libedit only edits it.
  ///
  /// Called before such a text gets into the line: on the screen there still is what libedit drew.
  func takeOver(for text: String) {
    guard !drawsItself, !ScreenLayout.isSimple(text.unicodeScalars) else { return }
    drawnRow = cursor(in: library.line).row
    drawsItself = library.stopDrawing()
  }

  /// Gives the terminal back as it was.
  ///
  /// Call it on every way out, for `exit` runs no `deinit`; calling it twice is fine.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    LineEditor.giveBackTerminal(originalSettings)
  }

  /// Waits for what was written, and keeps what was typed ahead for the next program.
  private static func giveBackTerminal(_ settings: termios) {
    var settings = settings
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    TerminalGuard.disarm()
  }

  // MARK: Callbacks

  /// The editor that a callback of libedit is for.
  static func editor(of handle: OpaquePointer?) -> LineEditor? {
    EditingLibrary.clientData(of: handle).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  private func connect() {
    library.setClientData(Unmanaged.passUnretained(self).toOpaque())
    library.setPrompts(
      { LineEditor.editor(of: $0)?.prompt.pointer },
      right: { LineEditor.editor(of: $0)?.rightPrompt.pointer })
    library.setCharacterFunction { handle, destination in
      guard let editor = LineEditor.editor(of: handle), let scalar = editor.nextCharacter() else { return 0 }
      destination?.pointee = wchar_t(truncatingIfNeeded: scalar.value)
      return 1
    }
  }

  /// Writes to the terminal at once, through the same buffer as libedit and `print`, so that the order is kept.
  func emit(_ text: String) {
    emitLater(text)
    fflush(output)
  }

  /// Writes to the terminal together with whatever comes next.
  func emitLater(_ text: String) {
    fputs(text, output)
  }
}
