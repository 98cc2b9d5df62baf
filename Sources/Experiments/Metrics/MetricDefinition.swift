public import Journeys
import OrderedCollections

/// One entry of the catalogue of metrics: all that is known of a metric, whatever the stage and the segment.
public struct MetricDefinition: Sendable {
  enum Extent: Sendable {
    /// For the journey as a whole.
    case journey
    /// For the journey as a whole and for each stage with touchpoints.
    case touchpoints
    /// For single stages only, and for each of them.
    case everyStage
  }

  /// What a metric answers when a journey is summed up, in the order in which people ask.
  enum Headline: CaseIterable, Sendable {
    case buying, experience, loyalty, voice, revenue, profit

    /// Whether it is worth a line: money where the journey says what is paid, and profit where it is not the same as
    /// revenue.
    func isWorthwhile(for journey: Journey) -> Bool {
      switch self {
      case .buying, .experience, .loyalty, .voice: true
      case .revenue: journey.isPriced
      case .profit: journey.isPriced && journey.costsAnything
      }
    }
  }

  /// The word people type.
  public let name: String
  /// What its numbers mean.
  public let unit: Unit
  /// The numbers that it can come to.
  public let range: ClosedRange<Double>
  /// Whether more of it is better for the company, or nil where neither can be said.
  public let moreIsBetter: Bool?
  /// What it means, in words that go on with where and for whom.
  let phrase: String
  /// What else is worth saying of it, in a sentence; empty where that is nothing.
  private let remark: String
  /// The words that people think in, and that stand for it.
  let words: [String]
  /// What it answers when a journey is summed up, or nil where it is no headline.
  let headline: Headline?
  private let extent: Extent
  /// Whether a journey as a whole has what it needs.
  private let needs: @Sendable (Journey) -> Bool
  /// How it is read from what was counted.
  let reading: Measurement
  /// The curve that tells how it comes about.
  let curve: (@Sendable (RunResult, Metric) -> Curve?)?
  /// Its exact answer, by the stage and the number of steps, in journeys without feedback and memory.
  let exact: (@Sendable (MarkovChain, String?, Int) -> Double?)?
  /// How it comes about.
  public let explanation: Explanation

  /// What it means, in a sentence or two.
  public var meaning: String { phrase + "." + (remark.isEmpty ? "" : " " + remark) }

  /// Creates an entry of the catalogue.
  init(
    _ name: String, _ unit: Unit, in range: ClosedRange<Double>? = nil, moreIsBetter: Bool?, _ phrase: String,
    remark: String = "",
    words: [String] = [], headline: Headline? = nil, extent: Extent = .journey,
    needs: @escaping @Sendable (Journey) -> Bool = { _ in true }, reading: Measurement,
    curve: (@Sendable (RunResult, Metric) -> Curve?)? = nil,
    exact: (@Sendable (MarkovChain, String?, Int) -> Double?)? = nil, explanation: Explanation
  ) {
    self.name = name
    self.unit = unit
    self.range = range ?? Self.range(of: unit)
    self.moreIsBetter = moreIsBetter
    self.phrase = phrase
    self.remark = remark
    self.words = words
    self.headline = headline
    self.extent = extent
    self.needs = needs
    self.reading = reading
    self.curve = curve
    self.exact = exact
    self.explanation = explanation
  }

  /// The numbers that a metric in a unit can come to, unless it says something else.
  private static func range(of unit: Unit) -> ClosedRange<Double> {
    switch unit {
    case .share: 0...1
    case .points: 0...10
    case .score: -100...100
    case .count, .days, .steps, .factor, .perYear: 0...(.infinity)
    case .money, .effect: -.infinity...(.infinity)
    }
  }

  /// Whether a journey has what it needs, as a whole or at a stage.
  func exists(at stage: String?, in journey: Journey) -> Bool {
    switch extent {
    case .journey: stage == nil && needs(journey)
    case .touchpoints:
      stage.map { journey.stages[$0]?.touchpoints.isEmpty == false } ?? journey.hasTouchpoints
    case .everyStage: stage.map { journey.stages[$0] != nil } ?? false
    }
  }

  func meaning(at stage: String?, among segment: String?) -> String {
    let place = stage.map { extent == .everyStage ? ": to “\($0)”" : ", at “\($0)”" } ?? ""
    return phrase + place + (segment.map { ", among “\($0)” only" } ?? "") + "."
  }
}

extension MetricDefinition: Equatable {
  /// Two entries are the same when people would type the same word.
  public static func == (one: MetricDefinition, other: MetricDefinition) -> Bool { one.name == other.name }
}
