import Journeys

/// What a test needs if the difference is of some size.
public struct TestNeed: Hashable, Sendable {
  /// Where a difference lies in the interval of the prediction.
  public enum Case: String, CaseIterable, Sendable {
    /// The end that is nearer to 0, for which a test needs most.
    case least = "at the least"
    /// The prediction itself.
    case predicted = "as predicted"
    /// The end that is farther from 0.
    case most = "at the most"
  }

  /// Which difference it is.
  public let size: Case
  /// The difference, in the unit of the metric.
  public let difference: Double
  /// The customers who are needed; nil where no number would do.
  public let sample: SampleSize?
  /// The whole weeks until all of them have come; nil without a traffic.
  public let enrolment: Int?
  /// The whole weeks until the outcome is known.
  public let weeks: Int?
}

/// How long a test takes with the customers who come by.
public struct TestTime: Hashable, Sendable {
  /// How many customers come by in a week.
  public let traffic: Double
  /// The whole weeks until the outcome of the last customers is known.
  public let waiting: Int
  /// Whether that is when nine of ten buyers have bought; otherwise it is as long as a run lasts.
  public let isUntilPurchase: Bool
  /// The weeks that a run lasts.
  public let run: Double
  /// The smallest difference that the traffic of a run would show; nil where it would show none.
  public let detectable: Double?
}

extension PowerAnalysis {
  /// What the test needs for the smallest, the predicted and the largest difference of the prediction's interval; nothing
  /// where the model itself cannot tell the strategies apart.
  ///
  /// - Parameter traffic: How many customers come by in a week, if that is known.
  public func needs(traffic: Double?) -> [TestNeed] {
    guard isTold else { return [] }
    let predicted = difference.difference
    let ends = [predicted.low, predicted.high].compactMap(\.self).sorted { $0.magnitude < $1.magnitude }
    let isSure = ends.allSatisfy { $0 == predicted.mean }
    let sizes: [(TestNeed.Case, Double?)] =
      isSure
      ? [(.predicted, predicted.mean)]
      : [(.least, ends.first), (.predicted, predicted.mean), (.most, ends.last)]
    return sizes.compactMap { size, difference in
      difference.map { difference in
        let sample = self.size(for: difference)
        let enrolment = sample.flatMap { sample in traffic.map { Int((Double(sample.customers) / $0).rounded(.up)) } }
        return TestNeed(
          size: size, difference: difference, sample: sample, enrolment: enrolment,
          weeks: enrolment.map { $0 + waitingWeeks })
      }
    }
  }

  /// How long the test takes.
  ///
  /// - Parameter traffic: How many customers come by in a week.
  public func time(traffic: Double) -> TestTime {
    let weeks = Double(runs.before.steps) * runs.before.variant.journey.stepDays / Self.daysPerWeek
    return TestTime(
      traffic: traffic, waiting: waitingWeeks, isUntilPurchase: waiting.isUntilPurchase, run: weeks,
      detectable: detectable(with: traffic * weeks))
  }

  /// How many of the simulated tests found the difference; nil where they were smaller than a real test would be.
  public var found: Int? {
    tests.flatMap { plan.size(from: before, to: after) == $0.size ? $0.found : nil }
  }

  /// What the model predicts, as a row of a comparison.
  public var prediction: Comparison.Row {
    Comparison.Row(
      strategy: runs.after.strategyName, against: runs.before.strategyName, result: difference, isWithheld: false)
  }

  /// Whether customers begin without having heard of the brand, so that a test counts anybody of the market.
  public var isOfMarket: Bool { runs.before.variant.journey.startsByChannels }

  /// The whole weeks until the outcome of the last customers is known.
  private var waitingWeeks: Int {
    let days = waiting.steps * runs.before.variant.journey.stepDays
    // A year of 365 days is 52 weeks and a day to nobody.
    return Int((days / Self.daysPerWeek - 0.2).rounded(.up))
  }

  private static let daysPerWeek = 7.0
}
