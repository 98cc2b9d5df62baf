/// A piece of a line.
public struct Token: Equatable, Sendable {
  /// What a piece is.
  public enum Kind: Equatable, Sendable {
    /// Anything without blanks: a name, a parameter, a number.
    case word
    /// Text in quotes.
    case quoted
    /// `->`, between two stages.
    case arrow
    /// `<`, `<=`, `>`, `>=` or `=`.
    case comparison
    /// `±` or `+-`, before the width of an interval.
    case plusMinus
  }

  /// What it is.
  public let kind: Kind
  /// What it says, without quotes.
  public let text: String
  /// The characters of the line it takes.
  public let columns: Range<Int>
}
