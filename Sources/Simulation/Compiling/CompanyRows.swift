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
    stepDays = variant.journey.stepDays
    grudge = variant[.grudge] / stepDays
  }

  /// What waiting so many days takes off: `κ max(0, ln(R / R expected))`.
  func penalty(days: Double) -> Float {
    guard days > expectedAnswer else { return 0 }
    return Float(waiting * PortableMath.log(days / expectedAnswer))
  }
}

/// Nonresponse: who answers when asked for a rating (equation E11).
struct SurveyRow: Sendable {
  /// The share of those with mild feelings who answer.
  private let mild: Double
  /// How many times as many answer among those with the strongest feelings.
  private let extremes: Double

  init(_ variant: Variant) {
    mild = variant[.surveyAnswers]
    extremes = variant[.surveyExtremes]
  }

  /// How likely somebody with a rating from 0 to 10 answers: least in the middle, most at both ends.
  func probability(rating: Double) -> Double {
    let strength = min((rating - 6.5) * (rating - 6.5) / (3.5 * 3.5), 1)
    return min(mild * (1 + (extremes - 1) * strength), 1)
  }
}

/// How the company learns: now and then it reads its surveys and improves what they find worst.
struct CompanyRow: Sendable {
  /// After how many steps it reads them; 0 is never.
  let every: Int
  /// How many points it makes better what they find worst.
  let points: Double
  /// The logarithm of how much dearer each point makes an encounter.
  let costGrowth: Double

  init(_ variant: Variant) {
    let days = variant[.reviewEvery]
    every = days > 0 ? max(1, Int((days / variant.journey.stepDays).rounded())) : 0
    points = variant[.reviewStep]
    costGrowth = PortableMath.log(variant[.costGrowth])
  }
}
