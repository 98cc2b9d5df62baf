/// What exists now, for completion, hints and suggestions; whoever holds the state fills it.
public struct Vocabulary: Sendable {
  /// A word that could be typed, and what is to be said about it in a line.
  public struct Entry: Equatable, Sendable {
    /// The word as it is typed.
    public var text: String
    /// What it is, and where it stands now.
    public var note: String
    /// Whether the word ends there; `checkout.` wants more.
    public var isWhole: Bool

    /// Creates an entry.
    public init(_ text: String, note: String = "", isWhole: Bool = true) {
      self.text = text
      self.note = note
      self.isWhole = isWhole
    }
  }

  /// A parameter: its full name, what is to be said about it in a line, and its scale.
  public struct Setting: Equatable, Sendable {
    /// The full name, with how far it goes, where it stands now, and what it means.
    public var entry: Entry
    /// Whether it is one of the few that a newcomer should play with.
    public var isLever: Bool
    /// What values it may have, where that is known.
    public var scale: Scale?
    /// The values that are taken at all, where that is known; those of the scale are usual.
    public var limits: ClosedRange<Double>?

    /// Creates a setting.
    public init(
      _ text: String, note: String = "", isLever: Bool = false, scale: Scale? = nil, limits: ClosedRange<Double>? = nil
    ) {
      entry = Entry(text, note: note)
      self.isLever = isLever
      self.scale = scale
      self.limits = limits
    }
  }

  /// The commands.
  public var language: Language
  /// The parameters, levers first.
  public var parameters: [Setting] = []
  /// The strategies.
  public var strategies: [Entry] = []
  /// The metrics, those of stages and segments among them.
  public var metrics: [Entry] = []
  /// The words that people think in, each with the metric it is understood as.
  public var metricWords: [Entry] = []
  /// The stages of the journey.
  public var stages: [Entry] = []
  /// The channels of the journey.
  public var channels: [Entry] = []
  /// The parts of the journey that can be taken out of it.
  public var parts: [Entry] = []
  /// The journeys that come with the program.
  public var journeys: [Entry] = []
  /// What `show` and `help` can be asked for, besides commands, stages and metrics.
  public var topics: [Entry] = []
  /// The mechanisms that `explain` knows.
  public var mechanisms: [Entry] = []

  /// Creates a vocabulary in which there are commands and nothing else yet.
  public init(_ language: Language) { self.language = language }
}
