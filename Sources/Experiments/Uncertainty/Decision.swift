/// A decision under uncertainty: a choice among several options whose worths depend on what nobody knows.
public struct Decision: Hashable, Sendable {
  /// How likely each option is the best; options that are equal share it.
  public let probabilityBest: [Double]
  /// What choosing an option loses on average against always knowing the best: E[max U] − E[U].
  public let expectedLoss: [Double]

  /// The option with the largest mean, the first of several.
  public var best: Int { expectedLoss.indices.min { expectedLoss[$0] < expectedLoss[$1] } ?? 0 }

  /// The expected value of perfect information (EVPI): what it would be worth to know everything before choosing,
  /// E[max U] − max E[U].
  ///
  /// Raiffa & Schlaifer 1961, Applied Statistical Decision Theory. It is the expected loss of the best option.
  public var valueOfInformation: Double { expectedLoss.min() ?? 0 }
}

extension Decision {
  /// Judges options, at least one.
  ///
  /// - Parameter worths: Option by option what it is worth in each state of the world; more is better, and all states are
  ///   equally likely.
  public init(worths: [[Double]]) {
    let states = worths.first?.indices ?? 0..<0
    var (wins, losses) = (worths.map { _ in 0.0 }, worths.map { _ in CompensatedSum() })
    for state in states {
      let most = worths.reduce(-Double.infinity) { max($0, $1[state]) }
      let winners = worths.indices.filter { worths[$0][state] == most }
      for option in winners { wins[option] += 1 / Double(winners.count) }
      for option in worths.indices { losses[option].add(most - worths[option][state]) }
    }
    let count = Double(max(1, states.count))
    probabilityBest = wins.map { $0 / count }
    expectedLoss = losses.map { $0.value / count }
  }

  /// The expected value of partial perfect information (EVPPI): what it would be worth to know one number exactly before
  /// choosing, at most as much as knowing everything.
  ///
  /// By regression (Strong, Oakley & Brennan 2014, Medical Decision Making 34): what is expected of each option where the number is known takes the place of its worth. Luck that worths
  /// contain does not matter, because it has nothing to do with the number.
  ///
  /// - Parameters:
  ///   - causes: The number in each state of the world.
  ///   - worths: What each option is worth above the first one, which is worth 0.
  ///   - level: How likely something may be seen of a number that changes nothing.
  func valueOfKnowing(_ causes: [Double], worths: [[Double]], level: Double = CubicRegression.usualLevel) -> Double {
    let expected = worths.map { CubicRegression.expected($0, knowing: causes, level: level) }
    return min(Decision(worths: expected).valueOfInformation, valueOfInformation)
  }
}

/// A regression metamodel: what is expected of one number where another one is known, a polynomial of at most the third
/// degree.
enum CubicRegression {
  /// The expected outcomes, or their mean everywhere where nothing can be seen of a relation.
  ///
  /// Least squares over the powers of the standardised number. A relation is seen where it explains more than luck would
  /// but for a share of samples, by the chi-square limit of the F test for many degrees of freedom.
  ///
  /// - Parameters:
  ///   - outcomes: What is to be expected.
  ///   - causes: What is known, as many numbers.
  ///   - level: The share of samples in which a relation is seen where there is none.
  static func expected(_ outcomes: [Double], knowing causes: [Double], level: Double = usualLevel) -> [Double] {
    guard let mean = Moments(outcomes)?.mean else { return [] }
    let none = outcomes.map { _ in mean }
    guard let cause = Moments(causes), let variance = cause.variance, variance > 0 else { return none }
    let places = causes.map { ($0 - cause.mean) / variance.squareRoot() }
    for degree in stride(from: min(3, outcomes.count - 2), to: 0, by: -1) {
      // With fewer different numbers than powers the system is singular, and a lower degree says as much.
      guard let fit = fit(outcomes.map { $0 - mean }, places, degree) else { continue }
      let explained = fit.map { $0 * $0 }.compensatedSum
      let rest = zip(outcomes, fit).map { ($0 - mean - $1) * ($0 - mean - $1) }.compensatedSum
      let isSeen = explained * Double(outcomes.count - degree - 1) > limit(degree, level) * rest
      return isSeen ? fit.map { mean + $0 } : none
    }
    return none
  }

  /// How often a relation is seen where there is none, unless it is said.
  static let usualLevel = 0.01

  /// What chi-square with so many degrees of freedom exceeds with a probability.
  ///
  /// Wilson & Hilferty 1931, Proceedings of the National Academy of Sciences 17: within 1% for the degrees that occur.
  private static func limit(_ degrees: Int, _ level: Double) -> Double {
    let part = 2 / (9 * Double(degrees))
    let root = 1 - part + (NormalDistribution.quantile(1 - level) ?? 0) * part.squareRoot()
    return Double(degrees) * root * root * root
  }

  private static func fit(_ outcomes: [Double], _ places: [Double], _ degree: Int) -> [Double]? {
    let rows = places.map { place in (0..<degree).reduce(into: [1.0]) { row, power in row.append(row[power] * place) } }
    let count = Double(rows.count)
    let powers = 0...degree
    let matrix = powers.map { one in powers.map { other in rows.map { $0[one] * $0[other] }.compensatedSum / count } }
    guard let inverse = LinearSystem.inverse(of: matrix) else { return nil }
    let moments = powers.map { power in zip(rows, outcomes).map { $0[power] * $1 }.compensatedSum / count }
    let weights = inverse.map { row in zip(row, moments).reduce(0) { $0 + $1.0 * $1.1 } }
    return rows.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
  }
}
