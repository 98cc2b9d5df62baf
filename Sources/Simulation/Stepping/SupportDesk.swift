import Journeys

/// The queue of complaints (equation E10): how long they wait in one step, made anew from what was frozen at the end of the
/// step before.
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
  /// The share of them that find all agents busy, and how much faster agents are than complaints arrive.
  private var waiting = 0.0
  private var spare = 1.0
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
    next.queue()
    return next
  }

  /// Moves on by one step in which so many customers complained.
  mutating func advance(complaints: Int) {
    load = Double(complaints) * weight / stepDays
    guard agents > 0 else { return }
    backlog = max(0, backlog + (load - Double(agents) * answersPerDay) * stepDays)
    queue()
  }

  /// Works out how busy the agents are.
  private mutating func queue() {
    guard agents > 0 else { return }
    let capacity = Double(agents) * answersPerDay
    // A queue that grows without end has no balance; what it has grown to is in the backlog.
    let arrivals = min(load, 0.98 * capacity)
    waiting = ErlangC(arrivals: arrivals, agents: agents, answers: answersPerDay)?.probabilityOfWaiting ?? 0
    spare = capacity - arrivals
  }

  /// How many days one complaint waits until it is answered.
  ///
  /// With a number of agents it is the time in a queue M/M/c in balance, see ``ErlangC``: by chance an exponential wait,
  /// then an exponential handling, after whatever is left over from busier days. Without one it is lognormal.
  func days(bits: UInt64) -> Double {
    guard agents > 0 else {
      let z = Double(PortableMath.normal(Draw.upper(bits)))
      return median * (spread == 0 ? 1 : PortableMath.exp(spread * z))
    }
    let handling = -PortableMath.log(Draw.preciseUniform(bits)) / answersPerDay
    let word = SplitMix64.mix(bits ^ 0xD6E8_FEB8_6659_FD93)
    guard Draw.preciseUniform(word) < waiting else { return overdue + handling }
    return overdue - PortableMath.log(Draw.preciseUniform(SplitMix64.mix(word &+ 1))) / spare + handling
  }

  /// The days that it takes to work off what is left over from busier days.
  private var overdue: Double { backlog / (Double(agents) * answersPerDay) }
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
