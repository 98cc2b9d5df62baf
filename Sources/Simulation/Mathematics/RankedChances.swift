import Synchronization

/// A beta distribution by rank: how ready each of many equal parts of the people is, from the least ready to the most.
///
/// A rank is kept for life and read off the distribution of the place where somebody is: so whoever is readier than others
/// at one place is so at all of them, however their distributions differ, and a higher mean makes everybody readier.
struct RankedChances: Sendable {
  /// The mean chance of each part as a hazard, `-ln(1 - chance)`.
  private let hazards: [Float]

  /// Everybody with the same chance.
  init(mean: Double) { hazards = [Self.hazard(mean)] }

  /// A beta distribution by its shapes, both above 0.
  ///
  /// Memoised: making one takes longer than compiling all the rest of a journey, and thousands of variants share theirs.
  static func beta(a: Double, b: Double) -> RankedChances {
    let shapes = [a, b]
    if let known = memo.withLock({ $0[shapes] }) { return known }
    let made = RankedChances(a: a, b: b)
    memo.withLock {
      if $0.count >= memoLimit { $0.removeAll() }
      $0[shapes] = made
    }
    return made
  }

  private static let memo = Mutex<[[Double]: RankedChances]>([:])
  private static let memoLimit = 64

  /// A beta distribution by its shapes, worked out.
  ///
  /// Its density over the logit `t` is `x^a·(1 - x)^b`, whose logarithm is concave and straight far out: so the integral over
  /// each short piece is that of an exponential.
  init(a: Double, b: Double) {
    let centre = PortableMath.log(a) - PortableMath.log(b)
    let width = 6 * (1 / a + 1 / b).squareRoot()
    let (low, high) = (centre - 16 / a - width, centre + 16 / b + width)
    let length = (high - low) / Double(Self.pieces)
    let top = Self.density(centre, a, b).log
    var sums = [(people: 0.0, chances: 0.0)]
    var last = Self.density(low, a, b)
    for piece in 1...Self.pieces {
      let next = Self.density(low + Double(piece) * length, a, b)
      let people = Self.mean(last.log - top, next.log - top)
      let chances = Self.mean(last.log + last.chance - top, next.log + next.chance - top)
      sums.append((sums[piece - 1].people + people, sums[piece - 1].chances + chances))
      last = next
    }
    let all = sums[Self.pieces]
    // The mean chance of all is `a / (a + b)`, to the last digit.
    let scale = a / (a + b) * all.people / all.chances
    var hazards: [Float] = []
    var (piece, before) = (1, 0.0)
    for part in 1...Self.parts {
      let people = all.people * Double(part) / Double(Self.parts)
      while piece < Self.pieces, sums[piece].people < people { piece += 1 }
      let (from, to) = (sums[piece - 1], sums[piece])
      let share = to.people > from.people ? (people - from.people) / (to.people - from.people) : 1
      let chances = from.chances + min(max(share, 0), 1) * (to.chances - from.chances)
      hazards.append(Self.hazard((chances - before) * scale * Double(Self.parts) / all.people))
      before = chances
    }
    self.hazards = hazards
  }

  /// How ready somebody with a rank is, as a hazard; all ranks are equally likely.
  func hazard(rank: UInt32) -> Float { hazards[Int((UInt64(rank) * UInt64(hazards.count)) >> 32)] }

  private static let pieces = 4096
  private static let parts = 1024

  private static func hazard(_ chance: Double) -> Float {
    chance >= 1 ? 64 : Float(min(PortableMath.minusLogOneMinus(max(0, chance)), 64))
  }

  /// The logarithms of the density at a logit and of the chance there.
  private static func density(_ logit: Double, _ a: Double, _ b: Double) -> (log: Double, chance: Double) {
    let chance = min(logit, 0) - PortableMath.logOnePlus(PortableMath.exp(-logit.magnitude))
    return (a * chance + b * (chance - logit), chance)
  }

  /// The mean of an exponential function between two points where its logarithm is given.
  private static func mean(_ from: Double, _ to: Double) -> Double {
    let (one, other) = (PortableMath.exp(from), PortableMath.exp(to))
    return (to - from).magnitude < 1e-4 ? (one + other) / 2 : (other - one) / (to - from)
  }
}
