import Journeys

/// What happens after something went wrong (equation E10).
struct RecoveryRow: Sendable {
  /// How many failures the company acts on before anybody complains.
  let proactive: Float
  /// How many of those it knows of it puts right.
  let resolution: Float
  /// How much of a failure a solution gives back.
  let recovery: Float
  /// What a first solution adds in surveys.
  let bonus: Float
  /// How much waiting costs, and how long people think is fair, in days.
  let waiting: Double
  let expectedAnswer: Double
  /// How long an unsolved problem is held against the company, in steps.
  let grudge: Double
  /// The length of a step in days.
  let stepDays: Double

  init(_ variant: Variant) {
    proactive = Float(variant[.proactive])
    resolution = Float(variant[.solves])
    recovery = Float(variant[.makesUp])
    bonus = Float(variant[.recoveryBonus])
    waiting = variant[.waiting]
    expectedAnswer = variant[.expectedAnswer]
    stepDays = variant.journey.step.days
    grudge = variant[.grudge] / stepDays
  }

  /// What waiting so many days takes off: `κ max(0, ln(R / R expected))`.
  func penalty(days: Double) -> Float {
    guard days > expectedAnswer else { return 0 }
    return Float(waiting * PortableMath.log(days / expectedAnswer))
  }
}
