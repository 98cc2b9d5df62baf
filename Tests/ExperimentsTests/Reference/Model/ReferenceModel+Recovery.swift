import Foundation
import Journeys

/// Something that went wrong.
final class ReferenceProblem {
  let touchpoint: Int
  /// The satisfaction that the failure left.
  let satisfaction: Double
  let severity: Double
  /// Whether the answer will put it right, and whether it has.
  let isPutRight: Bool
  var isAnswered = false
  /// The satisfaction that the solution left, once it came.
  var solution: Double?
  /// The moment of the failure, in days since the beginning.
  let began: Double
  /// Days until the answer, where that is known.
  var answerTime = 0.0
  /// Until when it is open, in days since the beginning; for ever where that is not known yet.
  var until = Double.infinity

  init(touchpoint: ReferenceTouchpoint, satisfaction: Double, isPutRight: Bool, began: Double) {
    self.touchpoint = touchpoint.number
    self.satisfaction = satisfaction
    severity = touchpoint.severity
    self.isPutRight = isPutRight
    self.began = began
  }
}

// MARK: E10 Failure and recovery

extension ReferencePopulation {
  /// The company notices a failure by itself, or the customer complains, or keeps silent.
  ///
  /// It happens at any moment of the step alike.
  func somethingWentWrong(
    at touchpoint: ReferenceTouchpoint, satisfaction: Double, _ person: ReferenceCustomer
  ) -> ReferenceProblem {
    person.failures += 1
    if person.failures > 1 { person.hasBonus = false }
    let isNoticed = luck.chance(journey.proactive)
    let isVoiced = !isNoticed && luck.chance(segment(of: person).complains)
    // Of what it knows of, the company puts ρ right.
    let isPutRight = (isNoticed || isVoiced) && luck.chance(journey.solves)
    let problem = ReferenceProblem(
      touchpoint: touchpoint, satisfaction: satisfaction, isPutRight: isPutRight, began: now + luck.uniform() * stepDays
    )
    person.problems.append(problem)
    // An unsolved or silent one is held against the company for an exponential time.
    if !isPutRight { problem.until = problem.began + journey.grudge * luck.exponential() }
    if isNoticed {
      counts.noticed[touchpoint.number] += 1
      // Nobody waits for what the company notices itself.
      if isPutRight { answer(problem, after: 0, person) }
    } else if isVoiced {
      counts.complaints[touchpoint.number] += 1
      if journey.agents > 0 {
        desk.newCases.append((person, problem))
      } else {
        let days = journey.answersAfter * exp(journey.answerSpread * luck.normal())
        counts.waiting[problem.touchpoint] += days
        answer(problem, after: days, person)
      }
    }
    return problem
  }

  /// Says when a problem is answered, and puts it right where that is in this step.
  private func answer(_ problem: ReferenceProblem, after days: Double, _ person: ReferenceCustomer) {
    problem.answerTime = days
    guard problem.isPutRight else { return }
    problem.until = problem.began + days
    if problem.until <= stepEnd { putRight(problem, person) }
  }

  /// Puts right what is answered in this step, in the order of the answers, and forgets what is over.
  func answerComplaints(of person: ReferenceCustomer) {
    let due = person.problems.filter { $0.isPutRight && !$0.isAnswered && $0.until <= stepEnd }
    for problem in due { putRight(problem, person) }
    person.problems.removeAll { $0.until <= now }
  }

  /// A solution adds a moment to the episode: S = clip(S_failure + m·severity - w(R), 0, 10).
  private func putRight(_ problem: ReferenceProblem, _ person: ReferenceCustomer) {
    problem.isAnswered = true
    counts.solved[problem.touchpoint] += 1
    payForSolution(person)
    let satisfaction = onScale(
      problem.satisfaction + journey.makesUp * problem.severity
        - costOfWaiting(problem.answerTime, expected: journey.expectedAnswer))
    remember(satisfaction, person)
    problem.solution = satisfaction
    // The bonus goes into counted satisfaction and into ratings, and not into attitude.
    let isFirst = person.failures == 1
    if isFirst { person.hasBonus = true }
    let counted = isFirst ? onScale(satisfaction + journey.recoveryBonus) : satisfaction
    counts.countSolution(problem, satisfaction: counted)
  }

  // MARK: The queue

  /// Lets the complaints of the market queue for the agents, event by event, as far as work is begun by a moment.
  ///
  /// Who comes first is served first, by whoever is free first, and each agent settles one in an exponential time.
  ///
  /// A simulated complaint stands for so many of the market, which come in the same step; where the market is smaller than
  /// what is simulated, some are not of it, and wait as whoever had come at that time would have waited.
  func workOffComplaints(until moment: Double) {
    guard journey.agents > 0 else { return }
    let weight = journey.marketSize / Double(people.count)
    var arrivals: [ReferenceDesk.Arrival] = []
    for (person, problem) in desk.newCases {
      let copies = Int(weight) + (luck.chance(weight - weight.rounded(.down)) ? 1 : 0)
      arrivals.append(.init(moment: problem.began, person: person, problem: problem, isOfMarket: copies > 0))
      for _ in 1..<max(copies, 1) { arrivals.append(.init(moment: now + luck.uniform() * stepDays)) }
    }
    desk.newCases = []
    desk.queue += arrivals.sorted { $0.moment < $1.moment }
    desk.staff(journey.agents, at: now)
    while let (arrival, begins) = desk.next(until: moment) {
      let finished = begins + luck.exponential() / journey.answersPerDay
      if arrival.isOfMarket { desk.occupy(until: finished) }
      guard let problem = arrival.problem, let person = arrival.person else { continue }
      counts.waiting[problem.touchpoint] += finished - arrival.moment
      // What is answered after the end is counted as waiting time, and puts nothing right.
      if moment < .infinity { answer(problem, after: finished - arrival.moment, person) }
    }
  }
}

/// The agents who answer complaints, and who waits for them.
struct ReferenceDesk {
  /// Somebody who complains; of those who are not simulated nothing but the moment is known.
  struct Arrival {
    let moment: Double
    var person: ReferenceCustomer?
    var problem: ReferenceProblem?
    /// Whether it takes an agent's time.
    var isOfMarket = true
  }

  /// The complaints of this step that have not come to the desk yet.
  var newCases: [(ReferenceCustomer, ReferenceProblem)] = []
  /// Those at the desk whom no agent has begun to answer, in the order in which they came.
  var queue: [Arrival] = []
  private var served = 0
  /// When each agent is free, in days since the beginning.
  private var free: [Double] = []

  /// Sees to it that there are so many agents; whoever goes first finishes what is begun.
  mutating func staff(_ agents: Int, at moment: Double) {
    free.sort()
    while free.count > agents { free.removeLast() }
    while free.count < agents { free.append(moment) }
  }

  /// Whose turn is next, and when an agent begins with it; nil where nobody does by a moment.
  mutating func next(until moment: Double) -> (Arrival, begins: Double)? {
    guard served < queue.count, let soonest = free.min() else {
      (queue, served) = ([], 0)
      return nil
    }
    let arrival = queue[served]
    let begins = max(arrival.moment, soonest)
    guard begins < moment else {
      queue.removeFirst(served)
      served = 0
      return nil
    }
    served += 1
    return (arrival, begins)
  }

  /// Keeps the agent who is free first at work.
  mutating func occupy(until moment: Double) {
    guard let next = free.indices.min(by: { free[$0] < free[$1] }) else { return }
    free[next] = moment
  }
}
