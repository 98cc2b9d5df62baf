import Foundation
import Journeys

/// A complaint that was not answered yet.
final class ReferenceCase {
  let touchpoint: Int
  /// The satisfaction that the failure left.
  let satisfaction: Double
  /// The satisfaction that the solution left, once it came and was felt.
  var solution: Double?
  let severity: Double
  /// How many failures the customer had met with this one.
  let failureNumber: Int
  /// Whether the answer will put it right.
  let isPutRight: Bool
  /// The moment of the complaint and the time until its answer, in days.
  let began: Double
  var answerTime = 0.0

  var due: Double { began + answerTime }

  init(
    touchpoint: Int, satisfaction: Double, severity: Double, failureNumber: Int, isPutRight: Bool, began: Double
  ) {
    self.touchpoint = touchpoint
    self.satisfaction = satisfaction
    self.severity = severity
    self.failureNumber = failureNumber
    self.isPutRight = isPutRight
    self.began = began
  }
}

// MARK: E10 Failure and recovery

extension ReferencePopulation {
  /// The company notices a failure by itself, or the customer complains, or keeps silent.
  func somethingWentWrong(
    at touchpoint: ReferenceTouchpoint, satisfaction: Double, _ person: ReferenceCustomer
  ) -> ReferenceCase {
    person.failures += 1
    if person.failures > 1 { person.hasBonus = false }
    let isNoticed = luck.chance(journey.proactive)
    let isVoiced = !isNoticed && luck.chance(segment(of: person).complains)
    // Of what it knows of, the company puts ρ right.
    let isPutRight = (isNoticed || isVoiced) && luck.chance(journey.solves)
    let problem = ReferenceCase(
      touchpoint: touchpoint.number, satisfaction: satisfaction, severity: touchpoint.severity,
      failureNumber: person.failures, isPutRight: isPutRight, began: now)
    if isNoticed {
      counts.noticed[touchpoint.number] += 1
      // Nobody waits for what the company notices itself.
      if isPutRight { putRight(problem, person) }
    } else if isVoiced {
      counts.complaints[touchpoint.number] += 1
      person.cases.append(problem)
      desk.newCases.append((person, problem))
    }
    // One problem is open at a time: a failure takes the place of what is open. An unsolved or silent one stays open
    // for one step and an exponential time, one that is put right until then.
    person.openProblem = isPutRight && isVoiced ? problem : nil
    person.problemUntil = isPutRight ? now : stepEnd + journey.grudge * luck.exponential()
    return problem
  }

  /// Says when the complaints of the step are answered, and answers those that are due in it.
  func answerComplaints() {
    if journey.agents > 0 {
      queueComplaints()
    } else {
      for (_, problem) in desk.newCases {
        problem.answerTime = journey.answersAfter * exp(journey.answerSpread * luck.normal())
      }
    }
    for (person, problem) in desk.newCases {
      counts.waiting[problem.touchpoint] += problem.answerTime
      if person.openProblem === problem { person.problemUntil = problem.due }
    }
    desk.newCases = []
    for person in people where !person.cases.isEmpty {
      for problem in person.cases where problem.due <= stepEnd && problem.isPutRight { putRight(problem, person) }
      person.cases.removeAll { $0.due <= stepEnd }
    }
  }

  /// A solution adds a moment to the episode: S = clip(S_failure + m·severity - w(R), 0, 10).
  ///
  /// Where another failure has taken the problem's place, it is put right all the same, and nobody feels it.
  private func putRight(_ problem: ReferenceCase, _ person: ReferenceCustomer) {
    counts.solved[problem.touchpoint] += 1
    payForSolution(person)
    guard problem.failureNumber == person.failures else { return }
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

  /// Lets the complaints of the market queue for the agents, event by event.
  ///
  /// Who comes first is served first, and each agent settles one in an exponential time. Within the step complaints
  /// come at any time alike.
  ///
  /// A simulated complaint stands for so many of the market; where the market is smaller than what is simulated, some
  /// are not of it, and wait as whoever had come at that time would have waited.
  private func queueComplaints() {
    let weight = journey.marketSize / Double(people.count)
    var arrivals: [(moment: Double, problem: ReferenceCase?, isOfMarket: Bool)] = []
    for (_, problem) in desk.newCases {
      let copies = Int(weight) + (luck.chance(weight - weight.rounded(.down)) ? 1 : 0)
      arrivals.append((now + luck.uniform() * stepDays, problem, copies > 0))
      for _ in 1..<max(copies, 1) { arrivals.append((now + luck.uniform() * stepDays, nil, true)) }
    }
    arrivals.sort { $0.moment < $1.moment }
    desk.staff(journey.agents, at: now)
    for arrival in arrivals {
      let finished = desk.serve(
        from: arrival.moment, for: luck.exponential() / journey.answersPerDay, counts: arrival.isOfMarket)
      arrival.problem?.answerTime = finished - arrival.moment
    }
  }
}

/// The agents who answer complaints.
struct ReferenceDesk {
  /// The complaints of this step whose answer has no time yet.
  var newCases: [(ReferenceCustomer, ReferenceCase)] = []
  /// When each agent is free, in days since the beginning.
  private var free: [Double] = []

  /// Sees to it that there are so many agents; whoever goes leaves the longest work to nobody.
  mutating func staff(_ agents: Int, at moment: Double) {
    free.sort()
    while free.count > agents { free.removeLast() }
    while free.count < agents { free.append(moment) }
  }

  /// When a complaint is answered that comes at some moment and takes some time.
  ///
  /// - Parameter counts: Whether it takes an agent's time.
  mutating func serve(from moment: Double, for time: Double, counts: Bool) -> Double {
    guard let next = free.indices.min(by: { free[$0] < free[$1] }) else { return .infinity }
    let finished = max(moment, free[next]) + time
    if counts { free[next] = finished }
    return finished
  }
}
