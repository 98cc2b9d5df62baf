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

/// How long complaints wait in one step, made anew from what was frozen at the end of the step before.
struct SupportDesk: Sendable {
  private let agents: Int
  private let answersPerDay: Double
  private let median: Double
  private let spread: Double
  private let stepDays: Double
  /// How many people of the market each simulated customer stands for.
  private let weight: Double
  /// The complaints that arrive in a day, as in the step before.
  private var load = 0.0
  /// The complaints that could not be answered in their step.
  private var backlog = 0.0

  init(_ journey: CompiledJourney, customers: Int) {
    self.init(journey.desk, customers: customers)
  }

  private init(_ row: DeskRow, customers: Int) {
    agents = row.agents
    answersPerDay = row.answersPerDay
    median = row.median
    spread = row.spread
    stepDays = row.stepDays
    weight = row.market / Double(customers)
  }

  /// The same queue under other rules, as when a strategy hires agents.
  func continued(_ journey: CompiledJourney, customers: Int) -> SupportDesk {
    var next = SupportDesk(journey, customers: customers)
    (next.load, next.backlog) = (load, backlog)
    return next
  }

  /// Moves on by one step in which so many customers complained.
  mutating func advance(complaints: Int) {
    load = Double(complaints) * weight / stepDays
    guard agents > 0 else { return }
    backlog = max(0, backlog + (load - Double(agents) * answersPerDay) * stepDays)
  }

  /// How many days one complaint waits until it is answered.
  ///
  /// With a number of agents it is the time in a queue M/M/c in its steady state: with Erlang's probability
  /// (Erlang 1917; Kleinrock 1975) an exponential wait, then an exponential handling, after whatever is left over
  /// from busier days. Without one it is lognormal.
  func days(bits: UInt64) -> Double {
    guard agents > 0 else {
      let z = Double(PortableMath.normal(Draw.upper(bits)))
      return median * (spread == 0 ? 1 : PortableMath.exp(spread * z))
    }
    let capacity = Double(agents) * answersPerDay
    // A queue that grows without end has no steady state; what it has grown to is in the backlog.
    let arrivals = min(load, 0.98 * capacity)
    let handling = -PortableMath.log(Self.uniform(bits)) / answersPerDay
    let word = RandomKey.mix(bits ^ 0xD6E8_FEB8_6659_FD93)
    let waits = Self.uniform(word) < ErlangC.waitingProbability(load: arrivals / answersPerDay, agents: agents)
    let queueing =
      waits ? -PortableMath.log(Self.uniform(RandomKey.mix(word &+ 1))) / (capacity - arrivals) : 0
    return backlog / capacity + queueing + handling
  }

  private static func uniform(_ bits: UInt64) -> Double { (Double(bits &>> 12) + 0.5) * 0x1p-52 }
}

/// The rules of the support desk.
struct DeskRow: Sendable {
  let agents: Int
  let answersPerDay: Double
  let median: Double
  let spread: Double
  let stepDays: Double
  let market: Double

  init(_ variant: Variant) {
    agents = Int(variant[.agents])
    answersPerDay = variant[.answersPerDay]
    median = variant[.answersAfter]
    spread = variant[.answerSpread]
    stepDays = variant.journey.step.days
    market = variant[.marketSize]
  }
}

/// The queue M/M/c (Erlang 1917; Kleinrock 1975, Queueing Systems, vol. 1, ch. 3).
enum ErlangC {
  /// The probability that whoever arrives has to wait.
  ///
  /// - Parameters:
  ///   - load: Arrivals in the time that one agent needs for one of them; below `agents`.
  ///   - agents: At least 1.
  static func waitingProbability(load: Double, agents: Int) -> Double {
    // Erlang B by its recursion, which is stable for any number of agents.
    var blocked = 1.0
    for number in 1...agents { blocked = load * blocked / (Double(number) + load * blocked) }
    let utilisation = load / Double(agents)
    return utilisation >= 1 ? 1 : blocked / (1 - utilisation * (1 - blocked))
  }
}
