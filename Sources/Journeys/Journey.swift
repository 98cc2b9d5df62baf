public import OrderedCollections

/// A customer journey as data: stages joined by paths, the channels through which people hear of it, and who they are.
///
/// A journey holds what its file says and nothing that a user changed since; changes live in a ``Strategy``. So a journey
/// is always the reference at which every effect of experience is neutral.
public struct Journey: Equatable, Sendable {
  /// The name by which the journey is opened.
  public var name: String
  /// What the journey is about, in a few words.
  public var title: String
  /// How much time one simulated step stands for.
  public var step: StepUnit
  /// How many steps a run lasts unless it is told otherwise.
  public var horizon: Int
  /// The currency of every price and cost, such as `EUR`.
  public var currency: String
  /// The values the file gives to parameters of the journey as a whole.
  public var values: ParameterValues
  /// The stages in the order of the file, which is the order of the funnel.
  public var stages: OrderedDictionary<String, Stage>
  /// The paths in the order of the file.
  public var paths: OrderedDictionary<Path.Ends, Path>
  /// The channels in the order of the file.
  public var channels: OrderedDictionary<String, Channel>
  /// The segments in the order of the file; none means that all people are alike.
  public var segments: OrderedDictionary<String, Segment>
  /// The dozen parameters a newcomer should play with first.
  public var levers: OrderedDictionary<ParameterPath, Lever>
  /// Where values come from; a value that is given without a source is a judgement.
  public var sources: OrderedDictionary<ParameterPath, Source>

  /// Creates a journey without stages.
  public init(name: String, title: String = "", step: StepUnit = .week, horizon: Int? = nil) {
    self.name = name
    self.title = title
    self.step = step
    self.horizon = horizon ?? step.perYear
    currency = "EUR"
    values = ParameterValues()
    stages = [:]
    paths = [:]
    channels = [:]
    segments = [:]
    levers = [:]
    sources = [:]
  }

  /// The stage where every customer begins, when the journey names one.
  public var start: Stage? { stages.values.first { $0.isStart } }

  /// The paths that leave a stage, in the order of the file.
  public func paths(from stage: String) -> [Path] {
    paths.values.filter { $0.ends.from == stage }
  }
}
