/// What exists now, for completion, hints and suggestions; whoever holds the state fills it.
public struct Vocabulary: Equatable, Sendable {
  /// A name and what is to be said about it in a line.
  public struct Entry: Equatable, Sendable {
    /// The name as it is typed.
    public var text: String
    /// What it is, and where it stands now.
    public var note: String

    /// Creates an entry.
    public init(_ text: String, note: String = "") {
      self.text = text
      self.note = note
    }
  }

  /// Full names of parameters, with their ranges, present values and meanings.
  public var parameters: [Entry]
  /// The strategies.
  public var strategies: [Entry]
  /// The metrics, those of stages and segments among them.
  public var metrics: [Entry]
  /// The stages of the journey.
  public var stages: [Entry]
  /// The channels of the journey.
  public var channels: [Entry]
  /// The journeys that come with the program.
  public var journeys: [Entry]
  /// What `show` and `help` can be asked for, besides commands, stages and metrics.
  public var topics: [Entry]
  /// The mechanisms that `explain` knows.
  public var mechanisms: [Entry]

  /// Creates a vocabulary.
  public init(
    parameters: [Entry] = [], strategies: [Entry] = [], metrics: [Entry] = [], stages: [Entry] = [],
    channels: [Entry] = [], journeys: [Entry] = [], topics: [Entry] = [], mechanisms: [Entry] = []
  ) {
    self.parameters = parameters
    self.strategies = strategies
    self.metrics = metrics
    self.stages = stages
    self.channels = channels
    self.journeys = journeys
    self.topics = topics
    self.mechanisms = mechanisms
  }
}
