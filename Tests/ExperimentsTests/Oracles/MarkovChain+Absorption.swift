import Journeys

@testable import Experiments

extension MarkovChain {
  /// What becomes of customers in the end, however long it takes.
  struct Absorption: Hashable, Sendable {
    /// The stages where customers stay for a time and which they can come to, in the order of the journey.
    let timed: [String]
    /// The outcomes, in the order of the journey.
    let outcomes: [String]
    /// The steps spent at each timed stage, on average, by those who begin at another: `N = (I − Q)⁻¹`.
    let visits: [[Double]]
    /// The steps to an outcome, on average, by where one begins: `t = N·1`.
    let steps: [Double]
    /// The variance of the number of steps to an outcome, by where one begins: `(2N − I)·t − t²`.
    let variance: [Double]
    /// The probability of each outcome, by where one begins: `B = N·R`.
    let probabilities: [[Double]]
  }

  /// What becomes of customers in the end, or nil where some never come to an outcome.
  ///
  /// From the fundamental matrix (Kemeny & Snell 1960, Finite Markov Chains, theorems 3.2.4, 3.3.5 and 3.3.7).
  var absorption: Absorption? {
    let rows = stages.indices.map { advance(unit($0)) }
    let timed = reachable(rows).filter { kinds[$0] == .timed }
    let outcomes = stages.indices.filter { kinds[$0] == .outcome }
    // The diagonal of I − Q is the sum of all that leaves: 1 less what stays would lose the digits of small rates.
    let matrix = timed.map { from in
      let leaving = stages.indices.lazy.filter { $0 != from }.map { rows[from][$0] }.compensatedSum
      return timed.map { $0 == from ? leaving : -rows[from][$0] }
    }
    guard let visits = LinearSystem.inverse(of: matrix) else { return nil }
    let steps = visits.map(\.compensatedSum)
    let variance = timed.indices.map { row in
      let mean = zip(visits[row], steps).lazy.map { $0 * $1 }.compensatedSum
      return 2 * mean - steps[row] - steps[row] * steps[row]
    }
    let probabilities = visits.map { row in
      outcomes.map { outcome in zip(row, timed).lazy.map { $0 * rows[$1][outcome] }.compensatedSum }
    }
    return Absorption(
      timed: timed.map { stages[$0] }, outcomes: outcomes.map { stages[$0] }, visits: visits, steps: steps,
      variance: variance, probabilities: probabilities)
  }

  /// The stages that can be come to, in the order of the journey.
  private func reachable(_ rows: [[Double]]) -> [Int] {
    var isFound = stages.indices.map { $0 == start }
    var open = [start]
    while let stage = open.popLast(), rows.indices.contains(stage) {
      for next in stages.indices where rows[stage][next] > 0 && !isFound[next] {
        isFound[next] = true
        open.append(next)
      }
    }
    return stages.indices.filter { isFound[$0] }
  }
}
