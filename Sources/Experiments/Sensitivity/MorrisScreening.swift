import Simulation

/// Screening by elementary effects: which of many inputs matter at all, from few points.
///
/// Walks go through the whole space and change one input at a time. Morris 1991 (Technometrics 33); the mean of magnitudes is of Campolongo, Cariboni & Saltelli 2007 (Environmental
/// Modelling & Software 22). An input takes four levels and moves by two thirds of its range.
public struct MorrisScreening: Sendable {
  /// What an input does, over all walks, for its whole range.
  public struct Effect: Hashable, Sendable {
    /// The mean size of what it does, whichever way (mu*).
    public let size: Double
    /// How much that differs from place to place: by where the others are, or by where it is itself (sigma).
    public let spread: Double
  }

  /// The points of each walk, one more than there are inputs; coordinates from 0 to 1.
  public let walks: [[[Double]]]
  /// Which input changes at each step of each walk.
  private let orders: [[Int]]

  private static let stride = 2.0 / 3

  /// Plans walks.
  ///
  /// - Parameters:
  ///   - count: How many walks.
  ///   - inputs: How many inputs.
  ///   - seed: What the walks follow from.
  public init(walks count: Int, inputs: Int, seed: UInt64) {
    var luck = SplitMix64(seed: seed)
    var walks: [[[Double]]] = []
    var orders: [[Int]] = []
    for _ in 0..<max(0, count) {
      var point = (0..<inputs).map { _ in Double(Int.random(in: 0..<4, using: &luck)) / 3 }
      let order = (0..<inputs).shuffled(using: &luck)
      var walk = [point]
      for input in order {
        point[input] += point[input] < 0.5 ? Self.stride : -Self.stride
        walk.append(point)
      }
      walks.append(walk)
      orders.append(order)
    }
    self.walks = walks
    self.orders = orders
  }

  /// What each input does.
  ///
  /// - Parameter values: The outcome at each point of each walk that was done.
  /// - Returns: One effect for each input; nothing without a walk.
  public func effects(_ values: [[Double]]) -> [Effect] {
    guard let inputs = orders.first?.count else { return [] }
    var found = Array(repeating: [Double](), count: inputs)
    for (number, order) in orders.prefix(values.count).enumerated() {
      for (step, input) in order.enumerated() {
        let move = walks[number][step + 1][input] - walks[number][step][input]
        found[input].append((values[number][step + 1] - values[number][step]) / move)
      }
    }
    return found.map { effects in
      Effect(
        size: Moments(effects.map(\.magnitude))?.mean ?? 0,
        spread: (Moments(effects)?.variance ?? 0).squareRoot())
    }
  }
}
