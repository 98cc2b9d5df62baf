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
  /// Into how many equal parts a run cuts each step: as many simulated steps stand for one of the file.
  ///
  /// No file says it: what a journey is does not depend on it, and what a run makes of it should not either, see
  /// `Convergence`. All numbers of the journey, and of strategies, are told for whole steps.
  public var stepParts = 1
  /// How many steps a run lasts unless it is told otherwise.
  public var horizon: Int
  /// The currency of every price and cost, such as `EUR`.
  public var currency = "EUR"
  /// The values the file gives to parameters of the journey as a whole.
  public var values = ParameterValues()
  /// When people come.
  public var arrivals = Arrivals.atOnce
  /// The stages in the order of the file, which is the order of the funnel.
  public var stages: OrderedDictionary<String, Stage> = [:]
  /// The paths in the order of the file.
  public var paths: OrderedDictionary<Path.Ends, Path> = [:]
  /// The channels in the order of the file.
  public var channels: OrderedDictionary<String, Channel> = [:]
  /// The segments in the order of the file; none means that all people are alike.
  public var segments: OrderedDictionary<String, Segment> = [:]
  /// The few parameters a newcomer should play with first.
  public var levers: OrderedDictionary<ParameterPath, Lever> = [:]
  /// Where values come from; a value that is given without a source is a judgement.
  public var sources: OrderedDictionary<ParameterPath, Source> = [:]

  /// Creates a journey without stages.
  public init(name: String, title: String = "", step: StepUnit = .week, horizon: Int? = nil) {
    self.name = name
    self.title = title
    self.step = step
    self.horizon = horizon ?? step.perYear
  }

  /// The length of a simulated step in days.
  public var stepDays: Double { step.days / Double(stepParts) }

  /// How many simulated steps a year has.
  public var stepsPerYear: Int { step.perYear * stepParts }

  /// The stage where every customer begins, when the journey names one.
  public var start: Stage? { stages.values.first { $0.isStart } }

  /// The paths that leave a stage, in the order of the file.
  public func paths(from stage: String) -> [Path] {
    paths.values.filter { $0.ends.from == stage }
  }
}

/// A share of the population that differs from the rest in its traits.
public struct Segment: Equatable, Sendable {
  /// The name, unique among stages, channels and segments.
  public var name: String
  /// The values the file gives to parameters of the segment.
  public var values = ParameterValues()

  /// Creates a segment with default values.
  public init(name: String) { self.name = name }
}

/// A parameter that a newcomer should play with first.
public struct Lever: Equatable, Sendable {
  /// The parameter that is moved.
  public var path: ParameterPath
  /// What it is, in the words of the people who can change it.
  public var title: String
  /// How far it can reasonably be moved, within the range of the parameter.
  public var range: ClosedRange<Double>?

  /// Creates a lever.
  public init(path: ParameterPath, title: String, range: ClosedRange<Double>? = nil) {
    self.path = path
    self.title = title
    self.range = range
  }
}

/// How much time one simulated step stands for.
public enum StepUnit: String, CaseIterable, Sendable {
  case day, week, month

  /// The number of steps in a year, which is how long a run lasts by default.
  public var perYear: Int {
    switch self {
    case .day: 365
    case .week: 52
    case .month: 12
    }
  }

  /// When something begins, in words such as `from week 10`: after ten weeks.
  public func text(from start: Int) -> String { "from \(rawValue) \(start)" }

  /// The length of a step in days, a year having 365.
  public var days: Double { 365 / Double(perYear) }
}

/// How large a journey may be.
public enum JourneyLimits {
  /// The most stages; a customer carries one bit for each.
  public static let stages = 64
  /// The most paths that may leave one stage.
  public static let paths = 8
  /// The most touchpoints at one stage.
  public static let touchpoints = 8
  /// The most channels.
  public static let channels = 8
  /// The most segments.
  public static let segments = 16
}
