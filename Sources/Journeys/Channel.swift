/// How people hear of the brand, or meet it.
public struct Channel: Equatable, Sendable {
  /// What makes a channel reach people.
  public enum Kind: String, CaseIterable, Sendable {
    /// The company pays for its reach.
    case paid
    /// Customers who recommend reach others.
    case wordOfMouth = "word-of-mouth"
  }

  /// The name, unique among stages, channels and segments.
  public var name: String
  /// What makes it reach people.
  public var kind: Kind
  /// The values the file gives to parameters of the channel.
  public var values: ParameterValues

  /// Creates a channel with default values.
  public init(name: String, kind: Kind = .paid) {
    self.name = name
    self.kind = kind
    values = ParameterValues()
  }
}
