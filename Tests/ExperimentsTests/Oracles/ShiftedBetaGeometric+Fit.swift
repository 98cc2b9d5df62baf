import Simulation

@testable import Experiments

extension ShiftedBetaGeometric {
  /// Estimates the distribution from how many of one cohort were still there after each period, by maximum likelihood.
  ///
  /// Those still there at the end count as customers who leave later (Fader & Hardie 2007, appendix B). In a period with
  /// `n` customers, of whom `k` stay, the likelihood is that of `k` stays with the chance ``retentionRate(in:)``. At its
  /// maximum the three sums `Σ(n - k) / a`, `Σ k / (b + t - 1)` and `Σ n / (a + b + t - 1)` are equal. For each `a + b` the
  /// first two have one crossing, found by halving; `a + b` comes from halving too, wherever the third changes sides
  /// between two powers of two from 2⁻²⁰ to 2²⁶, and of several maxima the highest is taken. So it ends always, and the
  /// same numbers give the same bits.
  ///
  /// - Parameter survivors: Customers, or percentages of them, at the beginning and after each period; at least three.
  /// - Throws: ``FitProblem`` where no such distribution comes nearest to the numbers.
  static func fit(to survivors: [Double]) throws(FitProblem) -> Self {
    let cohort = try Cohort(survivors)
    let sums = stride(from: -20, through: 26, by: 1).map { Double(sign: .plus, exponent: $0, significand: 1) }
    let slopes = sums.map { cohort.slope(at: cohort.best(withSum: $0)) }
    var peaks: [(fit: Self, problem: FitProblem?)] = []
    if let first = sums.first, slopes.first.map({ $0 <= 0 }) == true {
      peaks.append((cohort.best(withSum: first), .allOrNothing))
    }
    for index in sums.indices.dropLast() where slopes[index] > 0 && slopes[index + 1] <= 0 {
      let sum = bisection(sums[index], sums[index + 1]) { cohort.slope(at: cohort.best(withSum: $0)) > 0 }
      peaks.append((cohort.best(withSum: sum), nil))
    }
    if let last = sums.last, slopes.last.map({ $0 > 0 }) == true {
      peaks.append((cohort.best(withSum: last), .noDifferences(churn: cohort.churn)))
    }
    guard let best = peaks.max(by: { cohort.likelihood(of: $0.fit) < cohort.likelihood(of: $1.fit) }) else {
      throw .noDifferences(churn: cohort.churn)
    }
    if let problem = best.problem { throw problem }
    return best.fit
  }

  /// The last number before a condition stops to hold, to the last digit.
  private static func bisection(_ low: Double, _ high: Double, _ holds: (Double) -> Bool) -> Double {
    var low = low
    var high = high
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return low }
      if holds(middle) { low = middle } else { high = middle }
    }
  }

  /// A cohort whose numbers make sense, as what happened in each period.
  private struct Cohort {
    /// The customers at the beginning of each period, and those of them who stay.
    let present: [Double]
    let kept: [Double]
    /// All who left.
    let lost: Double

    init(_ survivors: [Double]) throws(FitProblem) {
      guard survivors.count >= 3 else { throw .tooFewPeriods(max(0, survivors.count - 1)) }
      for (period, count) in survivors.enumerated() {
        guard count >= 0, count.isFinite else { throw .impossible(count, period: period) }
        let before = survivors[max(0, period - 1)]
        guard count <= before else { throw .growing(from: before, to: count, period: period) }
      }
      guard survivors[0] > 0 else { throw .nobodyBegins }
      present = survivors.dropLast().map { $0 / survivors[0] }
      kept = survivors.dropFirst().map { $0 / survivors[0] }
      lost = 1 - kept[kept.count - 1]
      guard lost > 0 else { throw .nobodyLeaves }
      guard kept[0] > 0 else { throw .nobodyStays }
    }

    /// The one churn rate that comes nearest.
    var churn: Double { lost / present.compensatedSum }

    /// The likeliest distribution of those with one value of a + b.
    func best(withSum sum: Double) -> ShiftedBetaGeometric {
      let share = bisection(0, 1) { share in
        let stays = kept.enumerated().lazy.map { $1 / ((1 - share) * sum + Double($0)) }.compensatedSum
        return lost / (share * sum) > stays
      }
      return ShiftedBetaGeometric(checkedA: share * sum, b: (1 - share) * sum)
    }

    /// Whether the likelihood grows with a + b: the sign of its derivative at the likeliest share.
    func slope(at fit: ShiftedBetaGeometric) -> Double {
      lost / fit.a - present.enumerated().lazy.map { $1 / (fit.a + fit.b + Double($0)) }.compensatedSum
    }

    /// The logarithm of the likelihood of one customer, on average.
    func likelihood(of fit: ShiftedBetaGeometric) -> Double {
      var sum = CompensatedSum()
      for (index, count) in present.enumerated() {
        let left = count - kept[index]
        if left > 0 { sum.add(left * PortableMath.log(fit.churnRate(in: index + 1))) }
        if kept[index] > 0 { sum.add(kept[index] * PortableMath.log(fit.retentionRate(in: index + 1))) }
      }
      return sum.value
    }
  }
}

extension ShiftedBetaGeometric {
  /// Why numbers of survivors have no shifted beta-geometric distribution that comes nearest to them.
  enum FitProblem: Error, Hashable, Sendable {
    /// There are fewer than two periods, and two parameters cannot be told apart.
    case tooFewPeriods(Int)
    /// A number is negative or not finite; the beginning is period 0.
    case impossible(Double, period: Int)
    /// More are there after a period than before it.
    case growing(from: Double, to: Double, period: Int)
    /// The cohort is empty from the beginning.
    case nobodyBegins
    /// Nobody left.
    case nobodyLeaves
    /// Everybody left at the end of the first period.
    case nobodyStays
    /// Retention does not rise from period to period, so that one churn rate for all comes nearest.
    case noDifferences(churn: Double)
    /// Hardly anybody leaves after the first period: the nearest would be customers who leave at once or never.
    case allOrNothing

    /// What is wrong, in the user's words.
    var message: String {
      switch self {
      case .tooFewPeriods(let count):
        "survivors after \(count == 1 ? "1 period" : "\(count) periods") cannot tell how far customers differ"
      case .impossible(let count, let period):
        "\(period == 0 ? "at the beginning" : "after period \(period)") there cannot be \(count) customers"
      case .growing(let from, let to, let period):
        "\(to) customers after period \(period) are more than the \(from) before it"
      case .nobodyBegins: "the cohort has no customers at the beginning"
      case .nobodyLeaves: "nobody left, so that nothing is known about churn"
      case .nobodyStays: "everybody left at the end of the first period, so that nothing is known about those who stay"
      case .noDifferences(let churn):
        "retention does not rise from period to period: one churn rate of \(Self.percent(churn)) says it all"
      case .allOrNothing: "nearly all who leave do so at the end of the first period: the others would stay for ever"
      }
    }

    /// One thing to do about it.
    var remedy: String {
      switch self {
      case .tooFewPeriods, .nobodyLeaves, .nobodyStays, .allOrNothing: "observe the cohort for more periods"
      case .impossible: "give a number from 0 on for the beginning and for each period"
      case .growing: "count the customers of one cohort only, without new ones"
      case .nobodyBegins: "begin with the number of customers before the first period, or with 100"
      case .noDifferences: "use a spread of 0"
      }
    }

    /// A share as a percentage with two decimals.
    private static func percent(_ share: Double) -> String {
      "\((share * 10_000).rounded() / 100)%"
    }
  }
}
