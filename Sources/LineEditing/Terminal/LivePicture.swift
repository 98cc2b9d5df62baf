/// A few lines on the terminal that are drawn anew in place, while somebody looks on and presses keys.
///
/// For use between two lines of a ``LineEditor``: keys then come at once and without echo, and control-C is a signal. Only the
/// lines of the picture are drawn, so that what was on the screen before stays above it.
public final class LivePicture {
  /// What somebody pressed.
  public enum Key: Hashable, Sendable {
    case up, down, left, right, enter, escape
    case character(Unicode.Scalar)
    /// There will be no more keys.
    case end
  }

  private var keys = KeyReader(descriptor: Terminal.descriptor(of: .input))
  private var drawn: [String] = []
  private var size = Terminal.size
  /// How often the program had been called back when the picture was drawn.
  private var suspensions = Suspension.count
  private static let hiddenCursor = "\u{1B}[?25l"

  /// Begins a picture where the cursor is, and hides the cursor.
  public init() { emit(Self.hiddenCursor) }

  /// How many lines there is room for.
  public var rows: Int { max(1, Terminal.size.rows - 1) }

  /// Draws the picture anew; lines that have not changed are left alone.
  ///
  /// After control-Z it goes on below whatever was written meanwhile.
  ///
  /// - Parameter lines: No more than ``rows``, and none wider than the terminal.
  public func show(_ lines: [String]) {
    var text = forgetSuspended() ? Self.hiddenCursor : ""
    if size != Terminal.size {
      // Nobody knows how a terminal folds old lines into another width.
      size = Terminal.size
      text += "\u{1B}[H\u{1B}[2J"
      drawn = []
    } else {
      text += "\r" + CursorMove.up(drawn.count - 1)
    }
    let rows = lines.enumerated().map { number, line in
      number < drawn.count && drawn[number] == line ? "" : "\r\(line)\u{1B}[K"
    }
    text += rows.joined(separator: "\n")
    // Fewer lines than before: what is left of those is wiped.
    if lines.count < drawn.count { text += "\u{1B}[J" }
    drawn = lines
    emit(text)
  }

  /// Waits for a key.
  ///
  /// - Parameter duration: How long at most.
  /// - Returns: Nothing where no key came in time, or where a signal ended the wait.
  public func key(within duration: Duration) -> Key? {
    let milliseconds = Int32(clamping: Int((duration / .milliseconds(1)).rounded(.up)))
    guard keys.wait(milliseconds: max(0, milliseconds)) == .ready else { return nil }
    guard let input = keys.next() else { return .end }
    guard case .character(let character) = input else { return nil }
    switch character {
    case "\u{1B}": return sequence()
    case "\r", "\n": return .enter
    case "\u{04}": return .end
    default: return .character(character)
    }
  }

  /// Wipes the picture and shows the cursor again.
  public func close() {
    forgetSuspended()
    emit("\r" + CursorMove.up(drawn.count - 1) + "\u{1B}[J\u{1B}[?25h")
    drawn = []
  }

  /// Leaves the picture alone where the program was stopped and called back: others have written below it.
  ///
  /// - Returns: Whether that was so since the picture was drawn last.
  @discardableResult
  private func forgetSuspended() -> Bool {
    let now = Suspension.count
    guard now != suspensions else { return false }
    suspensions = now
    drawn = []
    return true
  }

  /// What follows an Escape: nothing, or an arrow; other keys are passed over.
  private func sequence() -> Key? {
    guard keys.wait(milliseconds: KeyReader.escapeTime) == .ready else { return .escape }
    guard case .character(let first)? = keys.next(), first == "[" || first == "O" else { return nil }
    while case .character(let next)? = keys.next() {
      guard ("@"..."~").contains(next) else { continue }
      switch next {
      case "A": return .up
      case "B": return .down
      case "C": return .right
      case "D": return .left
      default: return nil
      }
    }
    return .end
  }

  /// A terminal that has gone is noticed when keys are read.
  private func emit(_ text: String) { try? StandardStreams.write(text, to: .output) }
}
