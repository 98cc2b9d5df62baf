@testable import Experiments

/// What customers are worth who move between states from period to period, each state with its own money.
///
/// Pfeifer & Carraway 2000, Modeling customer relationships as Markov chains, Journal of Interactive Marketing 14(2),
/// 43–55. Money of a period comes at its beginning.
struct MarkovValue: Hashable, Sendable {
  /// The probability of going from each state to each other one within a period.
  let transitions: [[Double]]
  /// What a customer brings in a period, by state, in money; costs are negative.
  let rewards: [Double]
  /// The interest of one period, from 0 on: 0.1 is 10%.
  let discount: Double

  /// Creates a chain of states.
  ///
  /// - Parameters:
  ///   - transitions: A row for each state, with a probability for each state. Where a row sums to less than 1, the rest
  ///     of the customers goes for good and is worth nothing more.
  ///   - rewards: What a customer brings in a period, by state, in money; finite.
  ///   - discount: The interest of one period, from 0 on.
  /// - Returns: Nothing where the sizes differ, a row has negative numbers or sums to more than 1, or a number is out of
  ///   range.
  init?(transitions: [[Double]], rewards: [Double], discount: Double) {
    guard transitions.count == rewards.count, rewards.allSatisfy(\.isFinite), discount >= 0, discount.isFinite else {
      return nil
    }
    for row in transitions {
      guard row.count == rewards.count, row.allSatisfy({ $0 >= 0 }), row.compensatedSum <= 1 + 1e-12 else { return nil }
    }
    self.transitions = transitions
    self.rewards = rewards
    self.discount = discount
  }

  /// Creates the chain of recency: the states are how many periods ago a customer bought last.
  ///
  /// Whoever buys comes to the first state, whoever does not to the next one, and after the last state he is gone.
  ///
  /// - Parameters:
  ///   - purchases: The probability of a purchase in the next period, by recency: first of those who have just bought.
  ///   - margin: What a purchase brings, in money.
  ///   - contactCost: What it costs to keep in touch with a customer for a period, in money; it ends when he is gone.
  ///   - discount: The interest of one period, from 0 on.
  /// - Returns: Nothing where a probability lies outside 0 to 1 or another number is out of range.
  init?(purchases: [Double], margin: Double, contactCost: Double, discount: Double) {
    guard purchases.allSatisfy({ $0 >= 0 && $0 <= 1 }) else { return nil }
    let transitions = purchases.indices.map { recency in
      var row = [Double](repeating: 0, count: purchases.count)
      row[0] = purchases[recency]
      if recency + 1 < row.count { row[recency + 1] += 1 - purchases[recency] }
      return row
    }
    let rewards = purchases.indices.map { $0 == 0 ? margin - contactCost : -contactCost }
    self.init(transitions: transitions, rewards: rewards, discount: discount)
  }

  /// What a customer is worth by his state today, with all that is to come: `V = (I - P / (1 + d))⁻¹ R`.
  ///
  /// - Returns: Money of today for each state. Nothing where some customers stay for ever and there is no interest, or one
  ///   too small to tell.
  var values: [Double]? {
    let matrix = transitions.indices.map { from in
      transitions.indices.map { (from == $0 ? 1 : 0) - transitions[from][$0] / (1 + discount) }
    }
    guard let inverse = LinearSystem.inverse(of: matrix) else { return nil }
    return inverse.map { row in zip(row, rewards).lazy.map { $0 * $1 }.compensatedSum }
  }

  /// What a customer is worth by his state today, with the money of today and of so many further periods.
  ///
  /// - Parameter periods: Fewer than none count as none, which leaves the money of today.
  /// - Returns: Money of today for each state.
  func values(through periods: Int) -> [Double] {
    var values = rewards
    for _ in 0..<max(0, periods) {
      values = transitions.indices.map { from in
        rewards[from] + zip(transitions[from], values).lazy.map { $0 * $1 }.compensatedSum / (1 + discount)
      }
    }
    return values
  }
}
