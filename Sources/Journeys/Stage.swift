public import OrderedCollections

/// Where a customer can be.
public struct Stage: Equatable, Sendable {
  /// How long customers remain at a stage.
  public enum Kind: String, CaseIterable, Sendable {
    /// Customers stay for some steps.
    case timed
    /// Customers pass or leave within the step, as at a checkout.
    case instant
    /// Customers stay for good.
    case outcome
  }

  /// The name, unique among stages, channels and segments.
  public var name: String
  /// How long customers remain.
  public var kind: Kind
  /// Whether every customer begins here.
  public var isStart: Bool
  /// The values the file gives to parameters of the stage.
  public var values = ParameterValues()
  /// The interactions that customers have here; the one whose name is empty is the stage's own.
  public var touchpoints: OrderedDictionary<String, Touchpoint> = [:]

  /// Creates a stage without touchpoints.
  public init(name: String, kind: Kind = .timed, isStart: Bool = false) {
    self.name = name
    self.kind = kind
    self.isStart = isStart
  }
}

/// An interaction that customers have at a stage.
public struct Touchpoint: Equatable, Sendable {
  /// The name, unique at its stage, or an empty text for the stage's own touchpoint.
  public var name: String
  /// The channel it is met in, if that matters.
  public var channel: String?
  /// The values the file gives to parameters of the touchpoint.
  public var values = ParameterValues()

  /// Creates a touchpoint with default values.
  public init(name: String = "", channel: String? = nil) {
    self.name = name
    self.channel = channel
  }
}

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
  public var values = ParameterValues()

  /// Creates a channel with default values.
  public init(name: String, kind: Kind = .paid) {
    self.name = name
    self.kind = kind
  }
}
