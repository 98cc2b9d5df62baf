import Journeys
import OrderedCollections
import Synchronization
import Testing

@testable import Simulation

@Suite("Nobody is lost or made in a run")
struct ConservationTests {
  /// A journey and what came of it.
  struct Life: Sendable, CustomTestStringConvertible {
    let journey: Journey
    let tally: Result<Tally, any Error>
    var testDescription: String {
      "\(journey.name), \(journey.stages.values.reduce(0) { $0 + $1.touchpoints.count }) touchpoints"
    }
  }

  static let lives = [
    Samples.shop(), Samples.chain(), Samples.chain(touchpoints: false), BassTests.journey(),
  ].map { journey in Life(journey: journey, tally: Result { try journey.run(700, steps: 30) }) }

  @Test("everybody stands somewhere after each step, and nobody at an instant stage", arguments: lives)
  func occupancy(_ life: Life) throws {
    let (journey, tally) = (life.journey, try life.tally.get())
    #expect(tally.occupancy.count == 31)
    #expect(tally.occupancy[0][try journey.number(#require(journey.start?.name))] == 700)
    for row in tally.occupancy {
      #expect(row.reduce(0, +) == 700)
      for (stage, count) in zip(journey.stages.values, row) where stage.kind == .instant { #expect(count == 0) }
    }
  }

  @Test("everything that is counted adds up: nothing is left out of a sum", arguments: lives)
  func sums(_ life: Life) throws {
    /// Every number of a value with its place, whatever it is made of.
    func numbers(_ value: Any, at place: String) -> [(place: String, number: Int128)] {
      switch value {
      case let number as Int: [(place, Int128(number))]
      case let number as Int128: [(place, number)]
      default:
        Mirror(reflecting: value).children.enumerated().flatMap { number, child in
          numbers(child.value, at: "\(place).\(child.label ?? "\(number)")")
        }
      }
    }
    let total = try life.tally.get().total
    let (single, double) = (numbers(total, at: "total"), numbers(total + total, at: "total"))
    #expect(single.count == double.count && single.count > 50)
    for (one, two) in zip(single, double) { #expect(two.number == 2 * one.number, "\(one.place)") }
  }

  @Test("what came in and did not go out is still there", arguments: lives)
  func flows(_ life: Life) throws {
    let (journey, tally) = (life.journey, try life.tally.get())
    let total = tally.total
    for (number, stage) in journey.stages.values.enumerated() {
      var (came, left) = (0, 0)
      for (path, taken) in zip(journey.paths.keys, total.taken) {
        came += path.to == stage.name ? taken : 0
        left += path.from == stage.name ? taken : 0
      }
      #expect(tally.occupancy[30][number] - tally.occupancy[0][number] == came - left, "\(stage.name)")
      #expect(total.arrivals[number] == (stage.kind == .instant ? came : 0))
      #expect(total.reached[number] <= came + (stage.isStart ? 700 : 0))
      if !stage.isStart { #expect((total.reached[number] == 0) == (came == 0)) }
      if stage.kind == .outcome { #expect(left == 0) }
    }
  }

  @Test("at least as many have been at a stage as stand there, and an outcome keeps all", arguments: lives)
  func reached(_ life: Life) throws {
    let (journey, tally) = (life.journey, try life.tally.get())
    for (number, stage) in journey.stages.values.enumerated() {
      #expect(tally.total.reached[number] <= 700)
      for row in tally.occupancy { #expect(row[number] <= tally.total.reached[number]) }
      if stage.kind == .outcome { #expect(tally.occupancy[30][number] == tally.total.reached[number]) }
      if stage.isStart { #expect(tally.total.reached[number] == 700) }
    }
  }

  @Test("counts of buyers, recommenders and those who heard fit each other")
  func counts() throws {
    let journey = Samples.shop()
    let tally = try journey.run(2000, steps: 40)
    let all = tally.total
    #expect(all.customers == 2000)
    #expect(all.stepsToConvert.count == 41)
    #expect(all.stepsToConvert.reduce(0, +) == all.buyers)
    #expect(all.buyers <= all.taken[try journey.number("checkout", "customer")])
    #expect(all.buyers == all.reached[try journey.number("customer")])
    #expect(all.retained <= all.buyers)
    #expect(all.heard.reduce(0, +) == all.taken[try journey.number("unaware", "browsing")])
    // Some of those who recommended have been disappointed since.
    let recommending = tally.occupancy[40][try journey.number("advocate")]
    #expect(all.advocates > 0 && all.advocates <= recommending)
    for met in all.encounters {
      #expect(met.below + met.above <= met.count)
      #expect(met.failures > 0 && met.failures < met.count)
      #expect(met.good <= met.count && met.delighted <= met.count)
    }
  }

  @Test("those who stand where people recommend do, as long as nobody is disappointed")
  func content() throws {
    var journey = Samples.shop()
    for (parameter, value) in [(Parameter.startingAttitude, 9.0), (.memory, 0), (.leniencySpread, 0)] {
      journey.values[parameter] = value
    }
    let tally = try journey.run(1000, steps: 20)
    #expect(tally.total.advocates > 0)
    #expect(tally.total.advocates == tally.occupancy[20][try journey.number("advocate")])
  }

  @Test("a run that is stopped says nothing")
  func cancelled() throws {
    let compiled = try CompiledJourney(Variant(Samples.shop()))
    let asked = Mutex(0)
    let settings = RunSettings(customers: 300, replications: 1, steps: 50)
    let tally = compiled.simulate(settings, replication: 0, workers: 2) {
      asked.withLock { count in
        count += 1
        return count >= 3
      }
    }
    #expect(tally == nil)
    // Each worker and the step ask once more, and nobody goes on.
    #expect(asked.withLock { $0 } <= 6)
  }

  @Test("sizes below 1 count as 1")
  func tiny() throws {
    let tally = try Samples.chain().run(-5, steps: 0)
    #expect(tally.total.customers == 1)
    #expect(tally.occupancy.count == 2)
  }
}
