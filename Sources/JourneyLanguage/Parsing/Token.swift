/// A piece of a line.
struct Token: Equatable, Sendable {
  /// What a piece is.
  enum Kind: Equatable, Sendable {
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
  let kind: Kind
  /// What it says, without quotes.
  let text: String
  /// The characters of the line it takes.
  let columns: Range<Int>
}
