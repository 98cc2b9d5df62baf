/// How long customers wait for one of several agents who answer in the order of arrival: the M/M/c queue in balance.
///
/// Enquiries arrive at random, each takes an exponential time, and nobody gives up. Erlang 1917, The Post Office Electrical
/// Engineers' Journal 10, 189–197; Kleinrock 1975, Queueing Systems 1, section 3.5. Times are in days.
struct ErlangC: Hashable, Sendable {
  /// The enquiries that arrive in a day, from 0 on.
  let arrivals: Double
  /// The number of agents, from 1 on.
  let agents: Int
  /// The enquiries that one agent can settle in a day, above 0.
  let answers: Double

  /// Creates a queue.
  ///
  /// - Parameters:
  ///   - arrivals: The enquiries that arrive in a day, from 0 on.
  ///   - agents: The number of agents, from 1 on.
  ///   - answers: The enquiries that one agent can settle in a day, above 0.
  /// - Returns: Nothing outside these ranges.
  init?(arrivals: Double, agents: Int, answers: Double) {
    guard arrivals >= 0, arrivals.isFinite, agents >= 1, answers > 0, answers.isFinite else { return nil }
    self.arrivals = arrivals
    self.agents = agents
    self.answers = answers
  }

  /// The work that arrives over the work that can be done: the share of time an agent is busy, where it is below 1.
  var utilisation: Double { arrivals / answers / Double(agents) }

  /// Whether as much work arrives as can be done, or more: then the queue grows without end and has no balance.
  var isOverloaded: Bool { utilisation >= 1 || spare <= 0 }

  /// The share of enquiries that find all agents busy, from 0 to 1; its relative error is below 1e-12.
  ///
  /// From the reciprocal of Erlang's formula for lost calls, a sum of positive terms: thousands of agents lose no digits, and
  /// terms that no longer count are not added.
  ///
  /// - Returns: Nothing where the queue is overloaded.
  var probabilityOfWaiting: Double? {
    guard !isOverloaded else { return nil }
    let load = arrivals / answers
    guard load > 0 else { return 0 }
    var (sum, term) = (1.0, 1.0)
    var agent = agents
    while agent > 0, term > sum * 0x1p-60, sum < .infinity {
      term *= Double(agent) / load
      agent -= 1
      sum += term
    }
    let lost = 1 / sum
    return lost / (spare / (spare + arrivals) + utilisation * lost)
  }

  /// The enquiries a day that all agents together could settle beyond those that arrive.
  var spare: Double { Double(agents) * answers - arrivals }
}
