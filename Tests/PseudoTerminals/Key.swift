/// A key without a character of its own, as what a terminal sends for it.
public enum Key: String, Sendable {
  /// Completes.
  case tab = "\t"
  /// Ends the line.
  case enter = "\r"
  /// Deletes to the left.
  case backspace = "\u{7F}"
  /// To the start of the line.
  case controlA = "\u{01}"
  /// Gives the line up, or stops the work.
  case controlC = "\u{03}"
  /// Leaves, on an empty line.
  case controlD = "\u{04}"
  /// To the end of the line.
  case controlE = "\u{05}"
  /// Leaves a search.
  case controlG = "\u{07}"
  /// Searches the history.
  case controlR = "\u{12}"
  /// Stops the program until it is called back.
  case controlZ = "\u{1A}"
  /// Ends a program that does nothing about it.
  case controlBackslash = "\u{1C}"
  /// The earlier line.
  case up = "\u{1B}[A"
  /// The later line.
  case down = "\u{1B}[B"
  /// One character to the right.
  case right = "\u{1B}[C"
  /// One character to the left.
  case left = "\u{1B}[D"
}
