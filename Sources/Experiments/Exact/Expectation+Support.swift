import Journeys
import OrderedCollections
import Simulation

/// Failures and what becomes of them (equation E10), in expectation.
extension Expectation {
  /// How many failures there are in a step of what people stand at, on average.
  ///
  /// - Parameter standing: How many stand at each stage when the step begins.
  func failures(_ standing: [Double]) -> Double {
    sum(standing) { $0 * variant[.failure, $1] }
  }

  /// Adds up something over the encounters of a step: so many people at a touchpoint, times how likely it is met.
  func sum(_ standing: [Double], _ value: (Double, Element) -> Double) -> Double {
    zip(variant.journey.stages.values, standing).flatMap { stage, people in
      stage.touchpoints.keys.map { name in
        let element = Element.touchpoint(stage: stage.name, name: name)
        return value(people * variant[.met, element], element)
      }
    }.compensatedSum
  }

  /// How many of the failures of a group are noticed by the company, and how many are complained of.
  func known(_ group: Group) -> (noticed: Double, voiced: Double) {
    (variant[.proactive], (1 - variant[.proactive]) * group.complains)
  }

  /// A mean over all failures, weighed by how many there are in each group and step.
  private func meanOfFailures(_ value: (Group, _ step: Int) -> Double) -> Double? {
    var (part, whole) = (CompensatedSum(), CompensatedSum())
    for group in groups {
      for (step, counts) in counts[group.flow].enumerated() {
        let failures = group.share * counts.standing.map(failures).compensatedSum
        part.add(failures * value(group, step))
        whole.add(failures)
      }
    }
    return whole.value > 0 ? part.value / whole.value : nil
  }

  /// How many failures somebody complains of, or nil where nothing fails.
  var complaints: Double? { meanOfFailures { group, _ in known(group).voiced } }

  /// How many failures nobody speaks of.
  var silent: Double? { meanOfFailures { group, _ in 1 - known(group).noticed - known(group).voiced } }

  /// How many failures are put right before the run ends.
  var resolved: Double? {
    let answered = (0..<steps).map(answeredInRun)
    return meanOfFailures { group, step in
      variant[.solves] * (known(group).noticed + known(group).voiced * answered[step])
    }
  }

  /// How many complaints of a step are answered before the run ends: they come at moments that are even within the step.
  private func answeredInRun(_ step: Int) -> Double {
    let rest = Double(steps - step)
    if desk == nil, variant[.answerSpread] == 0 {
      return min(max(rest - variant[.answersAfter] / variant.journey.stepDays, 0), 1)
    }
    // The midpoint rule: what is answered rises steadily from nothing.
    let parts = 256
    return (0..<parts).lazy.map { answered(within: rest - (Double($0) + 0.5) / Double(parts)) }.compensatedSum
      / Double(parts)
  }

  /// The days until a complaint is answered, on average, or nil where nobody complains.
  var answerTime: Double? {
    guard let complaints, complaints > 0 else { return nil }
    guard let desk else {
      return variant[.answersAfter] * PortableMath.exp(variant[.answerSpread] * variant[.answerSpread] / 2)
    }
    // Nobody waits at a desk that opens with the run.
    return 1 / desk.answers + (1 - 1 / Double(steps)) * desk.waiting / desk.spare
  }

  /// How many complaints are answered within so many steps.
  func answered(within steps: Double) -> Double {
    guard steps > 0 else { return 0 }
    let days = steps * variant.journey.stepDays
    guard let desk else {
      let (late, spread) = (PortableMath.log(days / variant[.answersAfter]), variant[.answerSpread])
      return spread > 0 ? NormalDistribution.cumulative(late / spread) : late >= 0 ? 1 : 0
    }
    return desk.answered(within: days)
  }

  /// Whether complaints come in at one rate all the time, and the desk can settle them: everybody stays at the start.
  var isInBalance: Bool {
    let leaving = chain.moves[chain.start].lazy.map(\.probability).compensatedSum
    let isKept = flows.allSatisfy { $0.buying[chain.start]?.dropout == nil }
    guard leaving == 0, isKept, let desk else { return false }
    // Nearer to its limit a desk takes longer to come to its balance than a run is.
    return desk.utilisation < 0.9
  }

  /// The desk in balance, or nil where answers take the time that the file says.
  var desk: Desk? {
    let agents = Int(variant[.agents])
    guard agents > 0, let first = counts.first?.first else { return nil }
    let complaints = groups.lazy.map { group in
      group.share * known(group).voiced * first.standing.map(failures).compensatedSum
    }.compensatedSum
    return Desk(
      arrivals: complaints * variant[.marketSize] / variant.journey.stepDays, agents: agents,
      answers: variant[.answersPerDay])
  }
}

/// The queue M/M/c in balance: Erlang 1917, The Post Office Electrical Engineers' Journal 10, 189–197.
///
/// Written apart from what the simulation follows step by step, as the textbook has it: Kleinrock 1975, Queueing
/// Systems 1, section 3.5. Times are in days.
struct Desk {
  /// What one agent settles in a day, and what all could settle beyond what arrives.
  let answers, spare: Double
  /// The share of time that an agent is busy.
  let utilisation: Double
  /// The share who find all agents busy: Erlang C.
  let waiting: Double

  /// A desk at which so many enquiries arrive in a day, or nil where they are more than it can settle.
  init?(arrivals: Double, agents: Int, answers: Double) {
    self.answers = answers
    spare = Double(agents) * answers - arrivals
    utilisation = arrivals / (Double(agents) * answers)
    guard spare > 0 else { return nil }
    let load = arrivals / answers
    // Σ load^k / k! over the numbers of busy agents, each as a part of the last term.
    var (sum, term) = (0.0, 1.0)
    for busy in stride(from: agents, to: 0, by: -1) {
      term *= Double(busy) / load
      sum += term
    }
    let queueing = Double(agents) / (Double(agents) - load)
    waiting = load > 0 ? queueing / (sum + queueing) : 0
  }

  /// The days from arrival until an enquiry is settled, on average.
  var meanTime: Double { 1 / answers + waiting / spare }

  /// How many enquiries are settled within so many days.
  func answered(within days: Double) -> Double {
    let handling = PortableMath.exp(-answers * days)
    // The density of a wait and a handling after each other, from two exponential ones.
    let difference = answers - spare
    let both =
      difference.magnitude < 1e-9 * answers
      ? answers * days * handling : answers * (PortableMath.exp(-spare * days) - handling) / difference
    return 1 - handling - waiting * both
  }
}
