import Simulation

/// A quasi-random (low-discrepancy) sequence: points that fill the unit cube more evenly than chance does.
///
/// The digital sequence of Sobol 1967 with the direction numbers of Joe & Kuo 2008 (SIAM Journal on Scientific Computing 30),
/// moved by a random digital shift, so that no point is at the edge and each seed has points of its own.
struct SobolSequence: Sendable {
  /// The most dimensions there are numbers for.
  static let limit = 10

  /// For each dimension the number that each bit of a point's number switches.
  private let directions: [[UInt32]]
  private let shift: [UInt32]

  /// Begins a sequence; dimensions beyond the limit are left out.
  init(dimensions: Int, seed: UInt64) {
    var luck = SplitMix64(seed: seed)
    let count = min(max(1, dimensions), Self.limit)
    directions = (0..<count).map { $0 == 0 ? (0..<32).map { 1 << (31 - $0) } : Self.directions(of: Self.seeds[$0 - 1]) }
    shift = (0..<count).map { _ in UInt32(truncatingIfNeeded: luck.next() >> 32) }
  }

  /// A point by its number, from 0 on; every coordinate is between 0 and 1.
  func point(_ number: Int) -> [Double] {
    zip(directions, shift).map { directions, shift in
      var bits = shift
      for bit in 0..<32 where (number >> bit) & 1 == 1 { bits ^= directions[bit] }
      return (Double(bits) + 0.5) * 0x1p-32
    }
  }

  /// The recurrence of a primitive polynomial.
  private static func directions(of seed: (degree: Int, polynomial: UInt32, first: [UInt32])) -> [UInt32] {
    var directions = seed.first.enumerated().map { $1 << UInt32(31 - $0) }
    for bit in seed.degree..<32 {
      var next = directions[bit - seed.degree] ^ (directions[bit - seed.degree] >> UInt32(seed.degree))
      for back in 1..<max(1, seed.degree) where (seed.polynomial >> UInt32(seed.degree - 1 - back)) & 1 == 1 {
        next ^= directions[bit - back]
      }
      directions.append(next)
    }
    return directions
  }

  /// The degree of the polynomial, its inner coefficients and the first numbers, for the dimensions from the second on.
  private static let seeds: [(degree: Int, polynomial: UInt32, first: [UInt32])] = [
    (1, 0, [1]), (2, 1, [1, 3]), (3, 1, [1, 3, 1]), (3, 2, [1, 1, 1]), (4, 1, [1, 1, 3, 3]), (4, 4, [1, 3, 5, 13]),
    (5, 2, [1, 1, 5, 5, 17]), (5, 4, [1, 1, 5, 5, 5]), (5, 7, [1, 1, 7, 11, 19]),
  ]
}
