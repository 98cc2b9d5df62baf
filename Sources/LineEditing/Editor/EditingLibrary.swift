import CLibedit
import Foundation

/// libedit with Swift's types: one handle and its list of earlier lines.
///
/// It knows how, and decides nothing.
///
/// Everything goes through the wide interface, which counts characters throughout. (In the narrow one some functions
/// count bytes and some count characters.)
final class EditingLibrary {
  private let handle: OpaquePointer
  private let history: OpaquePointer
  private var event = HistEvent()
  /// Where its drawing goes once nobody wants it.
  private var nowhere: UnsafeMutablePointer<FILE>?

  /// Nil when libedit cannot edit on this terminal: out of memory, or the terminal cannot move its cursor.
  init?(program: String) {
    let (input, output, errors) = (journey_standard_input(), journey_standard_output(), journey_standard_error())
    guard let history = history_init() else { return nil }
    guard let handle = el_init(program, input, output, errors) else {
      history_end(history)
      return nil
    }
    self.handle = handle
    self.history = history
    // Without a size the list silently keeps nothing.
    _ = journey_history_set_size(history, &event, 10_000)
    _ = journey_history_set_unique(history, &event, 1)
    _ = journey_set_history(handle, history)
    _ = journey_set_signal_handling(handle, 0)
    _ = journey_set_editor(handle, "emacs")
    guard isEditing, canMoveCursor else { return nil }
  }

  /// Leaves the terminal alone: `el_end` would otherwise restore it and throw away what was typed ahead.
  deinit {
    _ = journey_set_editing(handle, 0)
    el_end(handle)
    if let nowhere { fclose(nowhere) }
    history_end(history)
  }

  // MARK: Setting up

  var isEditing: Bool { journey_is_editing(handle) != 0 }

  /// Whether the keys are those of vi, as the user's settings may say.
  var editsAsVi: Bool { journey_edits_as_vi(handle) != 0 }

  /// False for a terminal that libedit does not know; it has said so on standard error by then.
  private var canMoveCursor: Bool { journey_capability(handle, "up") != nil }

  /// What `EditingLibrary.clientData(of:)` gives back inside a callback.
  func setClientData(_ data: UnsafeMutableRawPointer) {
    _ = journey_set_client_data(handle, data)
  }

  static func clientData(of handle: OpaquePointer?) -> UnsafeMutableRawPointer? {
    journey_client_data(handle)
  }

  func setPrompts(_ prompt: @escaping journey_prompt_function, right: @escaping journey_prompt_function) {
    _ = journey_set_prompt(handle, prompt, PromptText.mark)
    _ = journey_set_right_prompt(handle, right, PromptText.mark)
  }

  func setCharacterFunction(_ function: @escaping journey_character_function) {
    _ = journey_set_character_function(handle, function)
  }

  /// A command must exist before a key is bound to it.
  func addCommand(_ name: String, _ help: String, _ function: @escaping journey_command_function) {
    _ = journey_add_command(handle, name, help, function)
  }

  func bind(_ key: String, to command: String) {
    _ = journey_bind(handle, key, command)
  }

  /// For those who edit as in vi, which has keys of its own while nothing is inserted.
  func bindInCommandMode(_ key: String, to command: String) {
    _ = journey_bind_in_command_mode(handle, key, command)
  }

  /// Switches a setting of the terminal on or off, `+` or `-` before its name in `stty`.
  func setTerminal(_ setting: String, while mode: TerminalMode) {
    _ = journey_set_terminal_mode(handle, mode == .editing ? "-d" : "-x", setting)
  }

  /// Reads the user's `~/.editrc`.
  ///
  /// Most people have none, so a failure says nothing.
  func readUserSettings() {
    _ = el_source(handle, nil)
  }

  // MARK: Reading

  /// One line without its line break; nil at the end of the input.
  func readLine() -> String? {
    var count: Int32 = 0
    guard let characters = el_wgets(handle, &count), count > 0 else { return nil }
    var scalars = EditingLibrary.scalars(in: UnsafeBufferPointer(start: characters, count: Int(count)))
    if scalars.last == "\n" { scalars.removeLast() }
    return EditedLine(scalars: scalars, cursor: scalars.count).text
  }

  func remember(_ line: String) {
    _ = journey_history_enter(history, &event, line)
  }

  // MARK: The edited line

  /// How many characters it has, quickly however many these are.
  var characterCount: Int {
    guard let line = el_wline(handle)?.pointee else { return 0 }
    return line.lastchar - line.buffer
  }

  var line: EditedLine {
    guard let line = el_wline(handle)?.pointee else { return EditedLine(scalars: [], cursor: 0) }
    let characters = UnsafeBufferPointer(start: line.buffer, count: line.lastchar - line.buffer)
    return EditedLine(scalars: EditingLibrary.scalars(in: characters), cursor: line.cursor - line.buffer)
  }

  func insert(_ text: String) {
    let characters = text.unicodeScalars.map { wchar_t(truncatingIfNeeded: $0.value) } + [0]
    _ = el_winsertstr(handle, characters)
  }

  func deleteBeforeCursor(_ count: Int) {
    el_deletestr(handle, Int32(clamping: count))
  }

  func moveCursor(by count: Int) {
    _ = el_cursor(handle, Int32(clamping: count))
  }

  private static func scalars(in characters: UnsafeBufferPointer<wchar_t>) -> [Unicode.Scalar] {
    characters.map { Unicode.Scalar(UInt32(truncatingIfNeeded: $0)) ?? "\u{FFFD}" }
  }

  // MARK: The terminal

  enum TerminalMode {
    case editing
    case betweenLines
  }

  func prepareTerminal(for mode: TerminalMode) {
    _ = journey_prepare_terminal(handle, mode == .editing ? 1 : 0)
  }

  /// Forgets what is on the screen; draws the prompt and the line from where the cursor is.
  func redraw() {
    _ = journey_refresh(handle)
  }

  /// From now on libedit draws nothing; what it does with the line stays the same.
  ///
  /// - Returns: Whether that was possible.
  func stopDrawing() -> Bool {
    nowhere = fopen("/dev/null", "w")
    return nowhere != nil && journey_set_output(handle, nowhere) == 0
  }

  /// The terminal has another size.
  func resize() {
    el_resize(handle)
  }
}

/// A prompt in the form that libedit takes, in memory that stays where it is while libedit may read it.
///
/// Text between two marks is sent to the terminal without being measured. Measured traps: such a run must be followed
/// by a visible character, and of two neighbouring runs the first is lost. So the colour ends *before* the last
/// character, which should be a space.
final class PromptText {
  /// The character around text that takes up no room.
  static let mark: CChar = 1

  /// What is seen of it.
  let text: String
  /// The look that all of it but the last character has.
  let style: String

  private let characters: UnsafeMutableBufferPointer<CChar>

  init(_ prompt: String, style: String = "") {
    text = CleanText.row(prompt)
    let isStyled = !style.isEmpty && text.count > 1
    self.style = isStyled ? style : ""
    let encoded = isStyled ? "\u{1}\(style)\u{1}\(text.dropLast())\u{1}\u{1B}[0m\u{1}\(text.suffix(1))" : text
    let bytes = encoded.utf8CString
    characters = .allocate(capacity: bytes.count)
    _ = characters.initialize(from: bytes)
  }

  /// Valid for as long as this object lives.
  var pointer: UnsafeMutablePointer<CChar>? { characters.baseAddress }

  deinit {
    characters.deallocate()
  }
}
