/// A choice among several options whose worths depend on what nobody knows.
public struct Decision: Hashable, Sendable {
  /// How likely each option is the best; options that are equal share it.
  public let probabilityBest: [Double]
  /// What choosing an option loses on average against always knowing the best: E[max U] − E[U].
  public let expectedLoss: [Double]

  /// The option with the largest mean, the first of several.
  public var best: Int { expectedLoss.indices.min { expectedLoss[$0] < expectedLoss[$1] } ?? 0 }

  /// What it would be worth to know everything before choosing: E[max U] − max E[U].
  ///
  /// The expected value of perfect information (Raiffa & Schlaifer 1961), which is the loss of the best option.
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

  /// What it would be worth to know one number exactly before choosing, at most as much as knowing everything.
  ///
  /// The expected value of partial perfect information by regression (Strong, Oakley & Brennan 2014, Medical Decision
  /// Making 34): what is expected of each option where the number is known takes the place of its worth. Luck that worths
  /// contain does not matter, because it has nothing to do with the number.
  ///
  /// - Parameters:
  ///   - causes: The number in each state of the world.
  ///   - worths: What each option is worth above the first one, which is worth 0.
  func valueOfKnowing(_ causes: [Double], worths: [[Double]]) -> Double {
    let expected = worths.map { CubicRegression.expected($0, knowing: causes) }
    return min(Decision(worths: expected).valueOfInformation, valueOfInformation)
  }
}
