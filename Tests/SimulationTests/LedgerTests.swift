import Journeys
import OrderedCollections
import Testing

@testable import Simulation

/// What is told of one customer adds up to what is counted of one customer.
@Suite("The story of a customer")
struct LedgerTests {
  private static let steps = 60

  private static func journey() throws -> CompiledJourney {
    var journey = Samples.shop()
    journey.values[.crossSellShare] = 0.3
    journey.stages["customer"]?.touchpoints[""]?.values[.failure] = 0.3
    return try CompiledJourney(Variant(journey))
  }

  @Test("adds up to the tally of a population of one, whatever happens", arguments: 0..<300)
  func sums(seed: UInt64) throws {
    let journey = try Self.journey()
    let settings = RunSettings(customers: 1, replications: 1, steps: Self.steps, seed: seed)
    let (events, tally) = try #require(journey.follow(customer: 0, settings, replication: 0))
    let counted = tally.total
    let told = Account(events, journey)

    #expect(told.reached == counted.reached.map { $0 > 0 })
    #expect(told.taken == counted.taken)
    #expect(told.arrivals == counted.arrivals)
    #expect(told.heard == counted.heard)
    #expect(told.encounters.map(\.count) == counted.encounters.map(\.count))
    #expect(told.encounters.map(\.expectation) == counted.encounters.map(\.expectation))
    #expect(told.encounters.map(\.delivered) == counted.encounters.map(\.delivered))
    #expect(told.encounters.map(\.perception) == counted.encounters.map(\.perception))
    #expect(told.encounters.map(\.failures) == counted.encounters.map(\.failures))
    for (number, recovery) in told.recoveries.enumerated() {
      // That an answer will come after the end nobody is told.
      var known = counted.recoveries[number]
      known.outstanding = 0
      #expect(recovery == known)
      // What a solution gives back is added to the sum of satisfaction later.
      guard recovery.solved == 0 else { continue }
      #expect(told.encounters[number].satisfaction == counted.encounters[number].satisfaction)
    }

    let purchases = counted.purchases
    #expect(told.buys == purchases.purchases)
    #expect(told.upsells == purchases.upsells && told.crossSells == purchases.crossSells)
    #expect(told.claims == purchases.claims && told.refunds == Int(purchases.money.claims))
    // An amount is rounded once, its parts are rounded each.
    #expect(abs(told.revenue - Int(purchases.money.revenue)) <= told.upsells + told.crossSells)
    #expect((told.rating == nil) == (counted.buyers == 0))
    #expect((told.rating ?? 0) == counted.ratings)
    #expect((told.answers ? 1 : 0) == counted.survey.answers)
  }

  @Test("tells of everything that can happen, in one life or another")
  func variety() throws {
    let journey = try Self.journey()
    let kinds = try (0..<300).flatMap { seed in
      let settings = RunSettings(customers: 1, replications: 1, steps: Self.steps, seed: UInt64(seed))
      return try #require(journey.follow(customer: 0, settings, replication: 0)).events.map { Self.name($0.kind) }
    }
    #expect(Set(kinds).count == 11)
  }

  @Test("is told in the order of time")
  func order() throws {
    let settings = RunSettings(customers: 300, replications: 1, steps: 40, seed: 3)
    for customer in 0..<40 {
      let events = try #require(Self.journey().follow(customer: customer, settings, replication: 0)).events
      #expect(events.map(\.step) == events.map(\.step).sorted())
      #expect(events.first.map { Self.name($0.kind) } == "begins")
    }
  }

  @Test("is the same in a larger population and for more workers, where nobody talks")
  func neighbours() throws {
    let journey = try CompiledJourney(Variant(Samples.chain()))
    func events(_ customers: Int, workers: Int) throws -> [CustomerEvent] {
      let settings = RunSettings(customers: customers, replications: 1, steps: 30)
      return try #require(journey.follow(customer: 7, settings, replication: 0, workers: workers)).events
    }
    let alone = try events(8, workers: 1)
    #expect(alone.count > 3)
    #expect(try events(700, workers: 1) == alone)
    #expect(try events(700, workers: 2) == alone)
  }

  @Test("changes nothing by being told, nor by being looked for")
  func watching() throws {
    let journey = try Self.journey()
    let settings = RunSettings(customers: 600, replications: 1, steps: 30)
    let unwatched = try #require(journey.simulate(settings, replication: 1, workers: 2))
    for customer in [0, 299, 599, 600, -1] {
      let followed = try #require(journey.follow(customer: customer, settings, replication: 1, workers: 2))
      #expect(followed.tally == unwatched)
      #expect(followed.events.isEmpty == !(0..<600).contains(customer))
    }
  }

  @Test("can be looked for: as many are found as were counted")
  func search() throws {
    let journey = try Self.journey()
    let settings = RunSettings(customers: 600, replications: 1, steps: 30)
    let counted = try #require(journey.simulate(settings, replication: 1, workers: 1)).total
    let found = journey.happenings(
      { kind in
        switch kind {
        case .buys: 1
        case .claims: 2
        case .takes: 4
        default: 0
        }
      }, settings, replication: 1, workers: 2)
    let happenings = try #require(found)
    #expect(happenings.count == 600)
    #expect(happenings.count { $0 & 1 > 0 } == counted.buyers)
    #expect(happenings.count { $0 & 4 > 0 } == counted.heard.reduce(0, +))
    let claimant = try #require(happenings.firstIndex { $0 & 2 > 0 })
    let story = try #require(journey.follow(customer: claimant, settings, replication: 1)).events
    #expect(story.contains { Self.name($0.kind) == "claims" })
  }

  private static func name(_ kind: CustomerEvent.Kind) -> String {
    "\(kind)".prefix { $0 != "(" }.description
  }
}

/// What a story comes to.
private struct Account {
  var reached: [Bool]
  var taken: [Int]
  var arrivals: [Int]
  var heard: [Int]
  var encounters: [EncounterTally]
  var recoveries: [RecoveryTally]
  var buys = 0
  var upsells = 0
  var crossSells = 0
  var revenue = 0
  var claims = 0
  var refunds = 0
  var rating: Int?
  var answers = false

  init(_ events: [CustomerEvent], _ journey: CompiledJourney) {
    reached = journey.stages.map { _ in false }
    taken = journey.paths.map { _ in 0 }
    arrivals = journey.stages.map { _ in 0 }
    heard = journey.channels.map { _ in 0 }
    encounters = journey.touchpoints.map { _ in EncounterTally() }
    recoveries = journey.touchpoints.map { _ in RecoveryTally() }
    var last = 0
    for event in events {
      switch event.kind {
      case .begins(let stage, _): reached[stage] = true
      case .hears(let channel, _, _, _): if let channel { heard[channel] += 1 }
      case .meets(let encounter):
        last = encounter.touchpoint
        encounters[last] = encounters[last] + Self.tally(encounter)
      case .noticed(let isSolved):
        recoveries[last] = recoveries[last] + RecoveryTally(noticed: 1, solved: isSolved ? 1 : 0)
      case .complains(let days, let isSolved):
        let waiting = Int((min(days, 1e6) * RecoveryTally.unitsPerDay).rounded())
        recoveries[last] = recoveries[last] + RecoveryTally(complaints: 1, solved: isSolved ? 1 : 0, waiting: waiting)
      case .keepsSilent: break
      case .claims(let amount):
        claims += 1
        refunds += amount
      case .takes(let path, _): taken[path] += 1
      case .comes(let stage, let isFirst):
        #expect(reached[stage] != isFirst)
        reached[stage] = true
        if journey.isInstant[stage] { arrivals[stage] += 1 }
      case .buys(let path, let amount, let isUpsell, let isCrossSell):
        // Whoever buys again where they are takes that path, and goes nowhere.
        if journey.paths[path].from == journey.paths[path].to { taken[path] += 1 }
        buys += 1
        upsells += isUpsell ? 1 : 0
        crossSells += isCrossSell ? 1 : 0
        revenue += amount
      case .rates(let rating, let answers):
        self.rating = rating
        self.answers = answers
      }
    }
  }

  private static func tally(_ encounter: CustomerEvent.Encounter) -> EncounterTally {
    let perception = EncounterBatch.fixed(Float(encounter.perceived))
    var tally = EncounterTally(count: 1)
    tally.expectation = perception - EncounterBatch.fixed(Float(encounter.perceived - encounter.expectation))
    tally.delivered = EncounterBatch.fixed(Float(encounter.delivered))
    tally.perception = perception
    tally.satisfaction = EncounterBatch.fixed(Float(encounter.satisfaction))
    tally.failures = encounter.isFailure ? 1 : 0
    return tally
  }
}
