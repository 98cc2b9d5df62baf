import Dispatch
import Synchronization

/// All customers of one replication, dealt out to workers in runs of whole tiles.
final class Population: Sendable {
  private let journey: CompiledJourney
  private let settings: RunSettings
  private let keys: ReplicationKeys
  /// Never contended: each is visited by one worker a step.
  private let shards: [Mutex<Shard>.Box]

  init(_ journey: CompiledJourney, _ settings: RunSettings, replication: Int, workers: Int) {
    self.journey = journey
    self.settings = settings
    let keys = ReplicationKeys(journey, seed: settings.seed, replication: replication)
    self.keys = keys
    let tiles = (settings.customers + Shard.tile - 1) / Shard.tile
    let workers = max(1, min(workers, tiles))
    shards = (0..<workers).map { worker in
      func boundary(_ number: Int) -> Int { min(settings.customers, tiles * number / workers * Shard.tile) }
      return Mutex<Shard>.Box(
        Shard(journey, keys, customers: boundary(worker)..<boundary(worker + 1), steps: settings.steps))
    }
  }

  /// Runs all steps; nothing comes back when it is cancelled.
  func run(isCancelled: () -> Bool) -> Tally? {
    var awareness = Awareness(channels: journey.channelRows)
    var departures = Departures(journey, awareness)
    var occupancy = [sum(\.occupancy)]
    for step in 0..<settings.steps {
      guard !isCancelled() else { return nil }
      // Everybody meets what was frozen when the last step ended, so the order of customers cannot matter.
      let advocates = Double(total { $0.voices.advocates })
      let detractors = Double(total { $0.voices.detractors })
      let recommendation = (advocates - journey.detractorWeight * detractors) / Double(settings.customers)
      awareness.advance(channels: journey.channelRows, recommendation: recommendation)
      departures.update(journey, awareness)
      let (now, chances) = (awareness, departures)
      eachShard { $0.advance(step: UInt32(step), chances, now) }
      occupancy.append(sum(\.occupancy))
    }
    return tally(occupancy: occupancy)
  }

  private func eachShard(_ body: @Sendable (inout Shard) -> Void) {
    guard shards.count > 1 else { return shards[0].mutex.withLock { body(&$0) } }
    DispatchQueue.concurrentPerform(iterations: shards.count) { worker in
      shards[worker].mutex.withLock { body(&$0) }
    }
  }

  private func total(_ value: (Shard) -> Int) -> Int {
    shards.reduce(0) { sum, shard in sum + shard.mutex.withLock { value($0) } }
  }

  private func sum(_ row: (Shard) -> [Int]) -> [Int] {
    shards.dropFirst().reduce(shards[0].mutex.withLock { row($0) }) { sum, shard in
      zip(sum, shard.mutex.withLock { row($0) }).map { $0 + $1 }
    }
  }

  private func tally(occupancy: [[Int]]) -> Tally {
    var parts: [Tally] = []
    for shard in shards { parts.append(shard.mutex.withLock { $0.tally() }) }
    var whole = parts[0]
    for part in parts.dropFirst() {
      whole.segments = zip(whole.segments, part.segments).map { $0 + $1 }
      whole.fingerprint &+= part.fingerprint
    }
    whole.occupancy = occupancy
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

extension CompiledJourney {
  /// Runs one whole population.
  ///
  /// - Parameters:
  ///   - settings: How large the run is; sizes below 1 count as 1.
  ///   - replication: Which luck it meets, from 0 on.
  ///   - workers: How many threads share the population; the result does not depend on it.
  ///   - isCancelled: Asked once a step.
  /// - Returns: What was counted, or nil when it was cancelled.
  public func simulate(
    _ settings: RunSettings, replication: Int, workers: Int, isCancelled: () -> Bool = { false }
  ) -> Tally? {
    var settings = settings
    settings.customers = min(max(settings.customers, 1), RunSettings.customerLimit)
    settings.steps = min(max(settings.steps, 1), RunSettings.stepLimit)
    return Population(self, settings, replication: replication, workers: workers).run(isCancelled: isCancelled)
  }
}
