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

  private let characters: UnsafeMutableBufferPointer<CChar>

  init(_ prompt: String, style: String = "") {
    text = CleanText.row(prompt)
    let isStyled = !style.isEmpty && text.count > 1
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
