import Foundation
import Testing

@testable import Experiments
@testable import Simulation

@Suite("How long customers wait for an agent")
struct ErlangCTests {
  @Test("one agent is the M/M/1 queue")
  func oneAgent() throws {
    for arrivals in [0.5, 10, 11.9] {
      let queue = try #require(ErlangC(arrivals: arrivals, agents: 1, answers: 12))
      #expect(isClose(queue.probabilityOfWaiting, arrivals / 12))
      #expect(isClose(queue.meanTimeUntilSettled, 1 / (12 - arrivals)))
      #expect(isClose(queue.meanWait, arrivals / 12 / (12 - arrivals)))
      #expect(isClose(queue.probabilityOfWaiting(longerThan: 0.2), arrivals / 12 * exp(-0.2 * (12 - arrivals))))
    }
  }

  @Test("two agents have a formula too: half of the load squared, over one and half of the load")
  func twoAgents() {
    for load in [0.01, 0.7, 1.3, 1.99] {
      let queue = ErlangC(arrivals: load, agents: 2, answers: 1)
      #expect(isClose(queue?.probabilityOfWaiting, load * load / (2 + load)))
      #expect(isClose(queue?.meanTimeUntilSettled, 4 / (4 - load * load), within: 1e-11))
    }
  }

  @Test(
    "few agents and hundreds agree with the sums of Erlang's formula, computed with forty digits",
    arguments: [
      (20, 3, 8, 0.702_247_191_011_235_96, 0.175_561_797_752_809),
      (950, 100, 10, 0.506_456_853_913_020_59, 0.010_129_137_078_260_412),
      (4_900, 500, 10, 0.546_673_272_194_828_99, 0.005_466_732_721_948_289_9),
    ])
  func sums(arrivals: Double, agents: Int, answers: Double, waiting: Double, wait: Double) throws {
    let queue = try #require(ErlangC(arrivals: arrivals, agents: agents, answers: answers))
    #expect(isClose(queue.probabilityOfWaiting, waiting))
    #expect((try #require(queue.meanWait) / wait - 1).magnitude < 1e-12)
  }

  @Test("with agents enough nobody waits, and an answer takes its own time")
  func enough() {
    let queue = ErlangC(arrivals: 100, agents: 900, answers: 10)
    #expect(queue?.probabilityOfWaiting == 0)
    #expect(queue?.meanTimeUntilSettled == 0.1)
    #expect(ErlangC(arrivals: 0, agents: 1, answers: 10)?.probabilityOfWaiting == 0)
  }

  @Test("more customers with agents in proportion wait less")
  func scale() throws {
    let small = try #require(ErlangC(arrivals: 9, agents: 1, answers: 10)?.meanWait)
    let large = try #require(ErlangC(arrivals: 90, agents: 10, answers: 10)?.meanWait)
    #expect(large < small / 5)
  }

  @Test("the times are those of enquiries that are answered one after another")
  func definition() throws {
    var luck = PlainLuck(seed: 3)
    var free = [0.0, 0.0, 0.0]  // when each agent is free again
    var now = 0.0
    // Neighbours wait alike, so that only the means of long stretches are independent, or nearly.
    let stretches = 60
    let length = 2_000
    var waits = [Double](repeating: 0, count: stretches)
    var waiting = waits
    var late = waits
    for stretch in 0..<stretches {
      for _ in 0..<length {
        now += luck.exponential() / 16
        let agent = free.indices.min { free[$0] < free[$1] } ?? 0
        let wait = max(0, free[agent] - now)
        waits[stretch] += wait / Double(length)
        if wait > 0 { waiting[stretch] += 1 / Double(length) }
        if wait > 0.1 { late[stretch] += 1 / Double(length) }
        free[agent] = now + wait + luck.exponential() / 8
      }
    }
    let queue = try #require(ErlangC(arrivals: 16, agents: 3, answers: 8))
    for (sample, expected) in [
      (waits, queue.meanWait), (waiting, queue.probabilityOfWaiting),
      (late, queue.probabilityOfWaiting(longerThan: 0.1)),
    ] {
      let mean = sample.compensatedSum / Double(stretches)
      let variance = sample.lazy.map { ($0 - mean) * ($0 - mean) }.compensatedSum / Double(stretches - 1)
      #expect((mean - (try #require(expected))).magnitude < 4 * (variance / Double(stretches)).squareRoot())
    }
  }

  @Test("with more work than agents can do there is no balance, and what makes no sense gives nothing")
  func overloaded() throws {
    let queue = try #require(ErlangC(arrivals: 30, agents: 3, answers: 10))
    #expect(queue.isOverloaded)
    #expect(queue.utilisation == 1)
    #expect(queue.probabilityOfWaiting == nil)
    #expect(queue.probabilityOfWaiting(longerThan: 1) == nil)
    #expect(queue.meanWait == nil)
    #expect(queue.meanTimeUntilSettled == nil)
    #expect(isClose(ErlangC(arrivals: 20, agents: 3, answers: 8)?.utilisation, 20.0 / 24))
    #expect(ErlangC(arrivals: -1, agents: 3, answers: 10) == nil)
    #expect(ErlangC(arrivals: 1, agents: 0, answers: 10) == nil)
    #expect(ErlangC(arrivals: 1, agents: 3, answers: 0) == nil)
    #expect(ErlangC(arrivals: .nan, agents: 3, answers: 1) == nil)
  }
}
