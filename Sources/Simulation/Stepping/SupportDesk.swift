import Journeys

/// The queue of complaints (equation E10) as a fluid: how many wait, and how long an answer takes, in one step.
///
/// Pointwise stationary fluid flow approximation (Wang, Tipper & Banerjee 1996, IEEE INFOCOM): complaints come in at the rate
/// of the step and go out as fast as busy agents settle them, `dL/dt = λ - cμρ(L)`, where `ρ(L)` is the utilisation at which
/// the queue M/M/c in balance, see ``ErlangC``, holds `L` complaints. Where the rate stays the same it comes to that balance;
/// where it is more than agents can do the queue grows, and it drains when that is over. How many complain in a step is not
/// known before it ends, so whoever complains in it meets the queue as it is with those of the step before.
struct SupportDesk: Sendable {
  private let row: DeskRow
  /// How many people of the market each simulated customer stands for.
  private let weight: Double
  /// How many complaints came in the last step.
  private var arriving = 0.0
  /// The queue when the step begins, and as it can be expected to be at its end.
  private(set) var beginning: Load
  private var end: Load

  init(_ journey: CompiledJourney, customers: Int) {
    self.init(journey.desk, weight: journey.desk.market / Double(customers))
  }

  /// A desk without complaints.
  ///
  /// - Parameter weight: How many people of the market each simulated customer stands for.
  init(_ row: DeskRow, weight: Double) {
    (self.row, self.weight) = (row, weight)
    beginning = Load(row, queue: 0, utilisation: 0)
    end = beginning
  }

  /// The same queue under other rules, as when a strategy hires agents.
  func continued(_ journey: CompiledJourney, customers: Int) -> SupportDesk {
    var next = SupportDesk(journey, customers: customers)
    guard row.agents > 0, next.row.agents > 0 else { return next }
    next.arriving = arriving
    let utilisation = next.row.utilisation(queue: beginning.queue)
    next.beginning = Load(next.row, queue: beginning.queue, utilisation: utilisation)
    next.end = next.load(after: arriving)
    return next
  }

  /// The parts of a step in which the queue is followed.
  private static let parts = 8

  /// Moves on by one step in which so many customers complained.
  mutating func advance(complaints: Double) {
    guard row.agents > 0 else { return }
    arriving = complaints * weight
    beginning = load(after: arriving)
    end = load(after: arriving)
  }

  /// The queue one step later, if so many complaints come.
  private func load(after complaints: Double) -> Load {
    let time = row.stepDays / Double(Self.parts)
    let arrivals = complaints / Double(Self.parts)
    var (queue, utilisation) = (beginning.queue, beginning.utilisation)
    for _ in 0..<Self.parts {
      // The implicit Euler method: stable however fast the agents are.
      utilisation = row.utilisation(queue: queue + arrivals, settling: row.capacity * time)
      queue = max(0, queue + arrivals - row.capacity * time * utilisation)
    }
    return Load(row, queue: queue, utilisation: utilisation)
  }

  /// How many days one complaint waits until it is answered.
  ///
  /// With a number of agents it is the time in a queue M/M/c: by chance an exponential wait, then an exponential handling,
  /// after whatever is left over from busier days. Without one it is lognormal.
  ///
  /// - Parameter moment: When in the step it comes, from 0 to 1.
  func days(bits: UInt64, moment: Double) -> Double {
    guard row.agents > 0 else {
      let z = Double(PortableMath.normal(Draw.upper(bits)))
      return row.median * (row.spread == 0 ? 1 : PortableMath.exp(row.spread * z))
    }
    func now(_ before: Double, _ after: Double) -> Double { before + moment * (after - before) }
    let overdue = now(beginning.overdue, end.overdue)
    let handling = -PortableMath.log(Draw.preciseUniform(bits)) / row.answersPerDay
    let word = SplitMix64.mix(bits ^ 0xD6E8_FEB8_6659_FD93)
    guard Draw.preciseUniform(word) < now(beginning.waiting, end.waiting) else { return overdue + handling }
    let patience = -PortableMath.log(Draw.preciseUniform(SplitMix64.mix(word &+ 1)))
    return overdue + patience / now(beginning.spare, end.spare) + handling
  }

  /// How busy the desk is at one moment.
  struct Load: Sendable {
    /// How many complaints are at the desk, waiting or being answered.
    let queue: Double
    /// The utilisation of the agents, from 0 to 1.
    let utilisation: Double
    /// The share of complaints that find all agents busy, and how many more than come agents could answer in a day.
    let waiting: Double
    let spare: Double
    /// The days that it takes to work off what is left over from busier days.
    let overdue: Double

    /// Beyond this utilisation what waits is taken for a backlog that is worked off in order, and not for chance.
    private static let chance = 0.98

    /// Works out how long somebody waits who complains then.
    init(_ row: DeskRow, queue: Double, utilisation: Double) {
      (self.queue, self.utilisation) = (queue, utilisation)
      let busy = min(utilisation, Self.chance)
      waiting = row.agents > 0 ? row.probabilityOfWaiting(utilisation: busy) : 0
      spare = row.capacity * (1 - busy)
      overdue = utilisation > busy ? max(0, queue - row.queue(utilisation: busy)) / row.capacity : 0
    }
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
  /// By regula falsi (the Illinois rule, Dowell & Jarratt 1971, BIT 11) on what is too much, times the share of time that is
  /// idle: that is smooth up to full load. Every eighth step halves, so it always ends.
  func utilisation(queue target: Double, settling settled: Double = 0) -> Double {
    func excess(_ busy: Double) -> Double {
      ((Double(agents) + settled) * busy - target) * (1 - busy) + probabilityOfWaiting(utilisation: busy) * busy
    }
    // With nothing but what is being answered, agents would be as busy as this: nearly so where they have time.
    let most = min(target / (Double(agents) + settled), 1)
    guard most > 0 else { return 0 }
    let tick = 0x1p-41
    var (low, high) = ((at: 0.0, value: -target), (at: most, value: excess(most)))
    var (step, lastWasLow) = (0, false)
    while high.at - low.at > 2 * tick {
      step += 1
      let crossing = low.at - (high.at - low.at) * low.value / (high.value - low.value)
      // A step is never shorter than a tick: it comes past the crossing, and the other end follows.
      let next = step % 8 == 0 ? (low.at + high.at) / 2 : min(max(crossing, low.at + tick), high.at - tick)
      let value = excess(next)
      let isLow = value < 0
      if isLow { low = (next, value) } else { high = (next, value) }
      if step > 1, isLow == lastWasLow { if isLow { high.value /= 2 } else { low.value /= 2 } }
      lastWasLow = isLow
    }
    return low.at
  }
}
