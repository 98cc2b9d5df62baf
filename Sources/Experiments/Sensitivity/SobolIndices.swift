import Simulation

/// Variance-based sensitivity indices: how much of what an outcome does over a space of inputs is due to each input, alone
/// and with others.
///
/// First-order indices as Saltelli et al. 2010 (Computer Physics Communications 181), total ones as Jansen 1999 (Computer
/// Physics Communications 117), both on the points of a Sobol sequence.
///
/// Outcomes may be simulated with luck. Then each point has several replications, the same luck at all points, and every
/// square is a product of different replications: that is the square of their mean less the variance of that mean, so that
/// luck inflates nothing. What is common to all points in a replication cancels.
public struct SobolIndices: Sendable {
  /// A part of the variance with its bootstrap interval.
  public struct Part: Hashable, Sendable {
    /// The part, from 0 to 1 but for luck.
    public let value: Double
    /// The lower end of the interval.
    public let low: Double
    /// The upper end of the interval.
    public let high: Double
  }

  /// Where outcomes are needed: two independent points, and for each input the first point with that input of the second.
  public struct Design: Sendable {
    /// All points, block by block; coordinates from 0 to 1.
    public let points: [[Double]]
    /// How many inputs there are.
    public let inputs: Int

    /// Plans the points.
    ///
    /// - Parameters:
    ///   - blocks: How many pairs of independent points; a power of two fills the space best.
    ///   - inputs: How many inputs, up to five.
    ///   - seed: What the points follow from.
    public init(blocks: Int, inputs: Int, seed: UInt64) {
      let inputs = min(max(1, inputs), SobolSequence.limit / 2)
      let sequence = SobolSequence(dimensions: 2 * inputs, seed: seed)
      self.inputs = inputs
      points = (0..<max(0, blocks)).flatMap { number -> [[Double]] in
        let both = sequence.point(number)
        let (first, second) = (Array(both[..<inputs]), Array(both[inputs...]))
        return [first, second]
          + (0..<inputs).map { input in
            var mixed = first
            mixed[input] = second[input]
            return mixed
          }
      }
    }
  }

  /// What each input does alone.
  public let alone: [Part]
  /// What each input does alone and together with others.
  public let total: [Part]
  /// What no input does alone.
  public let together: Part

  private static let draws = 500
}

extension SobolIndices {
  /// Estimates the parts.
  ///
  /// - Parameters:
  ///   - outcomes: The outcome at each point of a design, in each replication; one replication for what has no luck.
  ///   - inputs: How many inputs the design has.
  ///   - confidence: The probability with which intervals cover the truth, between 0 and 1.
  /// - Returns: Nothing where there are fewer than two blocks, or where the outcome does not move by more than luck.
  public init?(_ outcomes: [[Double]], inputs: Int, confidence: Double = Estimate.usualConfidence) {
    let blocks = Self.blocks(outcomes, inputs: inputs)
    guard blocks.count > 1, let parts = Self.parts(blocks[...].map(\.self), inputs: inputs) else { return nil }
    var luck = SplitMix64(seed: 0x736F_626F)
    let samples = (0..<Self.draws).compactMap { _ in
      Self.parts(blocks.map { _ in blocks[Int.random(in: 0..<blocks.count, using: &luck)] }, inputs: inputs)
    }
    func part(_ read: ([Double]) -> Double) -> Part {
      let sorted = samples.map(read).sorted()
      let last = Double(sorted.count - 1)
      let value = read(parts)
      guard !sorted.isEmpty else { return Part(value: value, low: value, high: value) }
      let risk = (1 - confidence) / 2
      return Part(
        value: value, low: min(value, sorted[Int((risk * last).rounded())]),
        high: max(value, sorted[Int(((1 - risk) * last).rounded())]))
    }
    alone = (0..<inputs).map { input in part { $0[input] } }
    total = (0..<inputs).map { input in part { $0[inputs + input] } }
    together = part { 1 - $0[..<inputs].reduce(0, +) }
  }

  /// What a block adds to each sum: the variance, and for each input the products for the first-order and the total index.
  private static func blocks(_ outcomes: [[Double]], inputs: Int) -> [[Double]] {
    let size = inputs + 2
    let count = outcomes.count / size
    guard count > 0, let replications = outcomes.first?.count, replications > 0 else { return [] }
    let means = (0..<replications).map { replication in
      (0..<count).reduce(0.0) { sum, block in
        sum + outcomes[block * size][replication] + outcomes[block * size + 1][replication]
      } / Double(2 * count)
    }
    return (0..<count).map { block in
      let here = outcomes[block * size..<(block + 1) * size].map { zip($0, means).map { $0 - $1 } }
      let variance = (product(here[0], here[0]) + product(here[1], here[1])) / 2
      let changes = here[2...].map { mixed in zip(mixed, here[0]).map { $0 - $1 } }
      return [variance] + changes.map { product(here[1], $0) } + changes.map { product($0, $0) / 2 }
    }
  }

  /// The product of two means, without what luck in the same replication adds to it.
  private static func product(_ one: [Double], _ other: [Double]) -> Double {
    guard one.count > 1 else { return one[0] * other[0] }
    let same = zip(one, other).reduce(0.0) { $0 + $1.0 * $1.1 }
    return (one.reduce(0, +) * other.reduce(0, +) - same) / Double(one.count * (one.count - 1))
  }

  /// The indices, first those of each input alone and then the total ones; nil without any variance.
  private static func parts(_ blocks: [[Double]], inputs: Int) -> [Double]? {
    let sums = (0...(2 * inputs)).map { column in blocks.reduce(0.0) { $0 + $1[column] } }
    guard sums[0] > 0 else { return nil }
    return sums.dropFirst().map { $0 / sums[0] }
  }
}
