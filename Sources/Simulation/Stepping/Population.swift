import Dispatch
import Synchronization

/// All customers of one replication, dealt out in shards of whole tiles.
///
/// Shards are small, so that somebody who wants to stop never waits long.
final class Population: Sendable {
  private let journey: CompiledJourney
  private let settings: RunSettings
  private let workers: Int
  /// Never contended: each is visited by one worker a step.
  private let shards: [Mutex<Shard>.Box]

  private static let largestShard = 256 * Shard.tile

  /// Creates the customers; nothing comes of it when it is cancelled.
  ///
  /// - Parameter watched: The customer whose story is written down, if there is one.
  init?(
    _ journey: CompiledJourney, _ settings: RunSettings, replication: Int, workers: Int, watching watched: Int? = nil,
    isCancelled: @Sendable () -> Bool
  ) {
    self.journey = journey
    self.settings = settings
    let keys = ReplicationKeys(journey, seed: settings.seed, replication: replication)
    let tiles = (settings.customers + Shard.tile - 1) / Shard.tile
    self.workers = max(1, min(workers, tiles))
    let count = max(self.workers, (settings.customers + Self.largestShard - 1) / Self.largestShard)
    func boundary(_ number: Int) -> Int { min(settings.customers, tiles * number / count * Shard.tile) }
    var shards: [Mutex<Shard>.Box] = []
    for number in 0..<count {
      guard !isCancelled() else { return nil }
      let range = boundary(number)..<boundary(number + 1)
      shards.append(
        Mutex<Shard>.Box(
          Shard(
            journey, keys, customers: range, of: settings.customers, steps: settings.steps, watching: watched)))
    }
    self.shards = shards
  }

  /// Runs all steps; nothing comes back when it is cancelled.
  func run(isCancelled: @Sendable () -> Bool) -> Tally? {
    var life = life
    for _ in 0..<settings.steps {
      guard advance(&life, isCancelled: isCancelled) else { return nil }
    }
    return tally(after: life)
  }

  /// What is common to all customers before the first step.
  var life: Life {
    Life(
      state: PopulationState(journey, customers: settings.customers), occupancy: [sum { $0.occupancy }],
      heard: [sum { $0.recorder.heardInAll }], running: journey.segments.map { _ in Money() })
  }

  /// What is common to all customers, and what was noted of them step by step.
  struct Life: Sendable {
    var state: PopulationState
    fileprivate(set) var occupancy: [[Int]]
    fileprivate(set) var heard: [[Int]]
    /// What was spent in each segment on everybody who had come, whatever they did.
    fileprivate var running: [Money]
    /// How many steps were lived through.
    var step: Int { occupancy.count - 1 }
  }

  /// Lives through the next step; after a step that was cancelled half-way nothing is known of anybody any more.
  ///
  /// - Returns: Whether it was lived through to its end.
  func advance(_ life: inout Life, isCancelled: @Sendable () -> Bool) -> Bool {
    let step = life.step
    if life.state.begin(step: step) {
      let journey = life.state.journey
      eachShard(unless: isCancelled) { $0.change(to: journey) }
    }
    // Everybody meets what was frozen when the last step ended, so the order of customers cannot matter.
    let conditions = life.state.conditions(step: step, voices: voices)
    eachShard(unless: isCancelled) { $0.advance(conditions) }
    guard !isCancelled() else { return false }
    let perPerson = life.state.journey.prices.perPerson
    for (segment, people) in sum({ $0.recorder.customers }).enumerated() {
      life.running[segment].add(perPerson * people)
    }
    life.state.end(complaints: Double(total { $0.complaints }) / Double(Shard.complaintUnits))
    if life.state.isReviewing(after: step) { life.state.review(surveys()) }
    life.occupancy.append(sum { $0.occupancy })
    life.heard.append(sum { $0.recorder.heardInAll })
    return true
  }

  /// What was counted so far.
  func tally(after life: Life) -> Tally {
    var tally = self.tally()
    tally.occupancy = life.occupancy
    tally.heard = life.heard
    tally.improvements = life.state.improvements
    tally.add(once: life.state.spent, running: life.running)
    return tally
  }

  /// What happened to the customer who was watched.
  var story: [CustomerEvent] {
    shards.lazy.map { $0.mutex.withLock { $0.witness.events } }.first { !$0.isEmpty } ?? []
  }

  /// Begins to look for something in everybody's story, but for encounters.
  func search(_ classify: @escaping @Sendable (CustomerEvent.Kind) -> UInt8) {
    for shard in shards {
      shard.mutex.withLock {
        $0.witness.search = Witness.Search(classify: classify, happenings: Array(repeating: 0, count: $0.count))
      }
    }
  }

  /// What was found in each customer's story.
  var happenings: [UInt8] { shards.flatMap { $0.mutex.withLock { $0.witness.search?.happenings ?? [] } } }

  /// Deals the shards out to the workers in turn.
  private func eachShard(unless isCancelled: @Sendable () -> Bool, _ body: @Sendable (inout Shard) -> Void) {
    @Sendable func work(_ worker: Int) {
      for number in stride(from: worker, to: shards.count, by: workers) where !isCancelled() {
        shards[number].mutex.withLock { body(&$0) }
      }
    }
    guard workers > 1 else { return work(0) }
    DispatchQueue.concurrentPerform(iterations: workers, execute: work)
  }

  private var voices: Voices {
    var sum = Voices()
    for shard in shards { sum.add(shard.mutex.withLock { $0.voices }) }
    return sum
  }

  /// What surveys say of each touchpoint since they were last read, and a fresh page for the next.
  private func surveys() -> [(count: Int, gap: Int)] {
    var all = journey.touchpoints.map { _ in (count: 0, gap: 0) }
    for shard in shards {
      let part = shard.mutex.withLock { shard in
        let part = shard.recorder.surveyed
        shard.recorder.surveyed = part.map { _ in (0, 0) }
        return part
      }
      all = zip(all, part).map { ($0.count + $1.count, $0.gap + $1.gap) }
    }
    return all
  }

  private func total(_ value: (Shard) -> Int) -> Int {
    shards.reduce(0) { sum, shard in sum + shard.mutex.withLock { value($0) } }
  }

  private func sum(_ row: (Shard) -> [Int]) -> [Int] {
    shards.dropFirst().reduce(into: shards[0].mutex.withLock { row($0) }) { sum, shard in
      sum.add(shard.mutex.withLock { row($0) })
    }
  }

  private func tally() -> Tally {
    var parts: [Tally] = []
    for shard in shards { parts.append(shard.mutex.withLock { $0.tally() }) }
    var whole = parts[0]
    for part in parts.dropFirst() {
      whole.segments.add(part.segments)
      whole.fingerprint &+= part.fingerprint
      whole.cohorts.add(part.cohorts)
    }
    return whole
  }
}

extension Mutex<Shard> {
  /// A place for a shard, since a mutex cannot lie in an array.
  final class Box: Sendable {
    let mutex: Mutex<Shard>
    init(_ shard: sending Shard) { mutex = Mutex(shard) }
  }
}

extension Tally {
  /// Adds what was spent on every person, customer or not: once, and step by step in each segment.
  fileprivate mutating func add(once spent: Money, running: [Money]) {
    for segment in segments.indices {
      segments[segment].purchases.money.add(spent * segments[segment].customers + running[segment])
    }
  }
}
