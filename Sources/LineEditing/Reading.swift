/// What one read of a line came to.
public enum Reading: Equatable, Sendable {
  /// A line without its line break. A block that was pasted is one line with `\n` inside.
  case line(String)

  /// Control-C: whatever had been typed is thrown away, the session goes on.
  case interrupted

  /// Control-D on an empty line, the end of a file, or a terminal that has gone.
  case endOfInput
}
