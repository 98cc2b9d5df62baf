/// What `help` says about one command.
public struct HelpEntry: Equatable, Sendable {
  /// The groups in which commands are listed.
  public enum Group: String, CaseIterable, Sendable {
    case journey, run, strategies, teach, session, lessons, definitions
  }

  /// One line that can be typed, and what it does.
  public struct Example: Equatable, Sendable {
    /// The line.
    public var line: String
    /// What it does, in a few words.
    public var meaning: String

    /// Creates an example.
    public init(_ line: String, _ meaning: String) {
      self.line = line
      self.meaning = meaning
    }
  }

  /// The command.
  public var name: String
  /// The group it is listed in.
  public var group: Group
  /// What it does, in one sentence.
  public var summary: String
  /// Its words in order; what may be left away stands in brackets.
  public var usage: String
  /// Lines to try, the most useful first; never more than eight.
  public var examples: [Example]
}
