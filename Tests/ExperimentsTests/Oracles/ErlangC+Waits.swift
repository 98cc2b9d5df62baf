@testable import Simulation

extension ErlangC {
  /// The share of enquiries that wait longer than so many days for an agent, from 0 to 1.
  ///
  /// - Parameter days: Fewer than none count as none.
  /// - Returns: Nothing where the queue is overloaded.
  func probabilityOfWaiting(longerThan days: Double) -> Double? {
    probabilityOfWaiting.map { $0 * PortableMath.exp(-spare * max(0, days)) }
  }

  /// The days until an agent turns to an enquiry, on average over all enquiries: `C / (c·μ - λ)`.
  ///
  /// - Returns: Nothing where the queue is overloaded.
  var meanWait: Double? { probabilityOfWaiting.map { $0 / spare } }

  /// The days from arrival until an enquiry is settled, on average; with one agent `1 / (μ - λ)`.
  ///
  /// - Returns: Nothing where the queue is overloaded.
  var meanTimeUntilSettled: Double? { meanWait.map { $0 + 1 / answers } }
}
