import Journeys

/// The queue of complaints (equation E10) as a fluid: how many wait, and how long an answer takes, in one step.
///
/// Pointwise stationary fluid flow approximation (Wang, Tipper & Banerjee 1996, IEEE INFOCOM): complaints come in at the rate
/// of the step and go out as fast as busy agents settle them, `dL/dt = λ - cμρ(L)`, where `ρ(L)` is the utilisation at which
/// the queue M/M/c in balance, see ``ErlangC``, holds `L` complaints. Where the rate stays the same it comes to that balance;
/// where it is more than agents can do the queue grows, and it drains when that is over.
struct SupportDesk: Sendable {
  private let row: DeskRow
  /// How many people of the market each simulated customer stands for.
  private let weight: Double
  /// How many complaints are at the desk, waiting or being answered.
  private(set) var queue = 0.0
  /// The utilisation of the agents, from 0 to 1.
  private(set) var utilisation = 0.0
  /// The share of complaints that find all agents busy, and how much faster agents are than complaints arrive.
  private var waiting = 0.0
  private var spare = 1.0
  /// The days that it takes to work off what is left over from busier days.
  private var overdue = 0.0

  init(_ journey: CompiledJourney, customers: Int) {
    self.init(journey.desk, weight: journey.desk.market / Double(customers))
  }

  /// A desk without complaints.
  ///
  /// - Parameter weight: How many people of the market each simulated customer stands for.
  init(_ row: DeskRow, weight: Double) {
    (self.row, self.weight) = (row, weight)
    look()
  }

  /// The same queue under other rules, as when a strategy hires agents.
  func continued(_ journey: CompiledJourney, customers: Int) -> SupportDesk {
    var next = SupportDesk(journey, customers: customers)
    guard row.agents > 0, next.row.agents > 0 else { return next }
    next.queue = queue
    next.utilisation = next.row.utilisation(queue: queue)
    next.look()
    return next
  }

  /// The parts of a step in which the queue is followed.
  private static let parts = 8
  /// Beyond this utilisation what waits is taken for a backlog that is worked off in order, and not for chance.
  private static let chance = 0.98

  /// Moves on by one step in which so many customers complained.
  mutating func advance(complaints: Double) {
    guard row.agents > 0 else { return }
    let time = row.stepDays / Double(Self.parts)
    let arrivals = complaints * weight / Double(Self.parts)
    for _ in 0..<Self.parts {
      // The implicit Euler method: stable however fast the agents are.
      utilisation = row.utilisation(queue: queue + arrivals, settling: row.capacity * time)
      queue = max(0, queue + arrivals - row.capacity * time * utilisation)
    }
    look()
  }

  /// Works out how long somebody waits who complains now.
  private mutating func look() {
    guard row.agents > 0 else { return }
    let busy = min(utilisation, Self.chance)
    waiting = row.probabilityOfWaiting(utilisation: busy)
    spare = row.capacity * (1 - busy)
    overdue = utilisation > busy ? max(0, queue - row.queue(utilisation: busy)) / row.capacity : 0
  }

  /// How many days one complaint waits until it is answered.
  ///
  /// With a number of agents it is the time in a queue M/M/c: by chance an exponential wait, then an exponential handling,
  /// after whatever is left over from busier days. Without one it is lognormal.
  func days(bits: UInt64) -> Double {
    guard row.agents > 0 else {
      let z = Double(PortableMath.normal(Draw.upper(bits)))
      return row.median * (row.spread == 0 ? 1 : PortableMath.exp(row.spread * z))
    }
    let handling = -PortableMath.log(Draw.preciseUniform(bits)) / row.answersPerDay
    let word = SplitMix64.mix(bits ^ 0xD6E8_FEB8_6659_FD93)
    guard Draw.preciseUniform(word) < waiting else { return overdue + handling }
    return overdue - PortableMath.log(Draw.preciseUniform(SplitMix64.mix(word &+ 1))) / spare + handling
  }
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
    stepDays = variant.journey.stepDays
    market = variant[.marketSize]
  }

  init(agents: Int, answersPerDay: Double, stepDays: Double) {
    (self.agents, self.answersPerDay, self.stepDays) = (agents, answersPerDay, stepDays)
    (median, spread, market) = (1, 0, 1)
  }

  /// What all agents together can settle in a day.
  var capacity: Double { Double(agents) * answersPerDay }

  /// The share who find all agents busy in the queue in balance; 1 where the agents are overloaded.
  func probabilityOfWaiting(utilisation: Double) -> Double {
    ErlangC(arrivals: utilisation * capacity, agents: agents, answers: answersPerDay)?.probabilityOfWaiting ?? 1
  }

  /// How many complaints are at the desk in balance: `cρ + C·ρ / (1 - ρ)` (Kleinrock 1975, section 3.5).
  func queue(utilisation: Double) -> Double {
    Double(agents) * utilisation
      + probabilityOfWaiting(utilisation: utilisation) * utilisation / (1 - utilisation)
  }

  /// The utilisation at which the queue in balance, and what is settled while it is so busy, come to a number of complaints.
  ///
  /// By bisection: both grow with utilisation.
  func utilisation(queue target: Double, settling settled: Double = 0) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if queue(utilisation: middle) + settled * middle < target { low = middle } else { high = middle }
    }
    return low
  }
}
