import Simulation

/// How buyers are lost after the last age at which enough of them were seen.
///
/// The hazard falls as in a shifted beta-geometric, because those who leave easily leave first: at an age it is
/// `shape / (scale + age)`, the continuous form (Fader & Hardie 2007, Journal of Interactive Marketing 21; Lomax 1954,
/// Journal of the American Statistical Association 49). It is the one with the hazards that were observed in the first
/// and in the second half of the ages. A fall that luck may have brought about counts for less, and without one the
/// hazard stays what it was: the geometric tail.
struct SurvivalTail {
  /// The cumulative hazard over some ages, with its variance by Greenwood 1926.
  struct Hazard {
    let sum: Double
    let variance: Double
  }

  private enum Law {
    case constant(hazard: Double)
    case falling(shape: Double, scale: Double)
  }

  private let law: Law
  private let age: Double

  /// Continues what was observed.
  ///
  /// - Parameters:
  ///   - early: The hazard of the first ages.
  ///   - late: The hazard of as many ages after them.
  ///   - half: How many ages each of them has, in steps.
  ///   - age: The age from which on it is continued, in steps.
  init(early: Hazard, late: Hazard, half: Int, from age: Int) {
    self.age = Double(age)
    let mean = (early.sum + late.sum) / 2
    let fall = early.sum - late.sum
    let luck = 4 * (early.variance + late.variance)
    // Shrinkage: of a fall of two standard errors one half is believed.
    let half = Double(half), move = fall == 0 ? 0 : fall / 2 * (fall * fall / (fall * fall + luck))
    let ratio = (mean - move) / (mean + move)
    guard ratio < 1 - 1e-9, let place = Self.place(ratio) else {
      law = .constant(hazard: (mean - move) / half)
      return
    }
    law = .falling(shape: (mean + move) / Self.growth(place), scale: place * half)
  }

  /// Σ S(k) · discount^k over the steps k = 1, 2, … to come, where S(k) is the share of survivors still there.
  ///
  /// - Parameter discount: What money that comes one step later is worth.
  /// - Returns: Nothing where the sum has no end.
  func survivors(discount: Double) -> Double? {
    let interest = -PortableMath.log(discount)
    switch law {
    case .constant(let hazard):
      let leaving = hazard + interest
      return leaving > 0 ? PortableMath.exp(-leaving) / PortableMath.oneMinusExp(ofMinus: leaving) : nil
    case .falling(let shape, let scale):
      // In pieces that grow by a twentieth, in each of which the hazard is taken to be constant.
      var (sum, now, step) = (CompensatedSum(), 1.0, 0.0)
      while step < Self.limit {
        let length = max(1, (step / 20).rounded())
        let hazard = shape * PortableMath.minusLogOneMinus(length / (scale + age + step + length))
        let (whole, leaving) = (hazard + interest * length, hazard / length + interest)
        guard leaving > 0 else { return nil }
        let piece =
          now * PortableMath.exp(-leaving) * PortableMath.oneMinusExp(ofMinus: whole)
          / PortableMath.oneMinusExp(ofMinus: leaving)
        sum.add(piece)
        now *= PortableMath.exp(-whole)
        step += length
        if piece < 1e-12 * sum.value { return sum.value }
      }
      return nil
    }
  }

  private static let limit = 1e12

  /// log((place + 1) / place): the cumulative hazard of a first half with the shape 1.
  private static func growth(_ place: Double) -> Double { PortableMath.minusLogOneMinus(1 / (place + 1)) }

  /// The scale in halves at which the hazard of the second half is so much of that of the first, by bisection.
  private static func place(_ ratio: Double) -> Double? {
    guard ratio > 0 else { return nil }
    var (low, high) = (-40.0, 40.0)
    for _ in 0..<100 {
      let middle = (low + high) / 2
      let place = PortableMath.exp(middle)
      if growth(place + 1) < ratio * growth(place) { low = middle } else { high = middle }
    }
    return PortableMath.exp((low + high) / 2)
  }
}
