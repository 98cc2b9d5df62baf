import Experiments
import Journeys
import OrderedCollections
import Simulation
import Workshop

/// What it takes to know a difference exactly, with the same luck for both strategies and with luck of their own.
///
/// Two strategies of the five-stage journey, one of them with a step less to pay; the share who buy is wanted within a tenth
/// of a percentage point.
struct SameLuck {
  /// What one way of drawing luck took.
  struct Cost {
    /// How many replications of each strategy.
    let replications: Int
    /// How long these took.
    let duration: Duration
  }

  /// Half the width of the interval of the difference.
  static let halfWidth = 0.001

  private let variants: [Variant]
  private let metric: Metric
  private let settings: RunSettings

  /// Nothing where the journey is not there any more.
  init?() throws {
    guard let journey = try BuiltInJourneys.journey(named: "five-stage"),
      let steps = journey.parameter(at: "checkout.steps"),
      let metric = MetricCatalogue.metric(named: "conversion", in: journey)
    else { return nil }
    var shorter = Strategy(name: "shorter")
    shorter.changes[steps] = Variant(journey)[steps] - 1
    variants = [Variant(journey), Variant(journey, shorter)]
    self.metric = metric
    settings = RunSettings(replications: 5, steps: journey.horizon, seed: 1)
  }

  /// Runs more and more replications until they are enough, and times the run that was.
  func cost(isShared: Bool) throws -> Cost {
    var settings = settings
    while true {
      let start = ContinuousClock.now
      let arms = try Experiment().arms(variants, by: [metric], settings, luck: { isShared ? 0 : $0 })
      let duration = ContinuousClock.now - start
      let reached = half(arms, isShared: isShared)
      guard reached > Self.halfWidth else { return Cost(replications: settings.replications, duration: duration) }
      let needed = Double(settings.replications) * reached * reached / (Self.halfWidth * Self.halfWidth)
      settings.replications = max(settings.replications + 1, Int(needed.rounded(.up)))
    }
  }

  private func half(_ arms: Arms, isShared: Bool) -> Double {
    if isShared { return arms.difference(of: metric, from: 0, to: 1)?.difference.halfWidth ?? 0 }
    let squares = [0, 1].map { arm in
      let half = arms.estimate(of: metric, in: arm)?.halfWidth ?? 0
      return half * half
    }
    return squares.reduce(0, +).squareRoot()
  }
}
