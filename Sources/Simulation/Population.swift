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
  init?(
    _ journey: CompiledJourney, _ settings: RunSettings, replication: Int, workers: Int,
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
      shards.append(Mutex<Shard>.Box(Shard(journey, keys, customers: range, steps: settings.steps)))
    }
    self.shards = shards
  }

  /// Runs all steps; nothing comes back when it is cancelled.
  func run(isCancelled: @Sendable () -> Bool) -> Tally? {
    var awareness = Awareness(channels: journey.channelRows)
    var departures = Departures(journey, awareness)
    var occupancy = [sum(\.occupancy)]
    for step in 0..<settings.steps {
      // Everybody meets what was frozen when the last step ended, so the order of customers cannot matter.
      let advocates = Double(total { $0.voices.advocates })
      let detractors = Double(total { $0.voices.detractors })
      let recommendation = (advocates - journey.detractorWeight * detractors) / Double(settings.customers)
      awareness.advance(channels: journey.channelRows, recommendation: recommendation)
      departures.update(journey, awareness)
      let (now, chances) = (awareness, departures)
      eachShard(unless: isCancelled) { $0.advance(step: UInt32(step), chances, now) }
      guard !isCancelled() else { return nil }
      occupancy.append(sum(\.occupancy))
    }
    return tally(occupancy: occupancy)
  }

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
  ///   - isCancelled: Asked often, from any thread.
  /// - Returns: What was counted, or nil when it was cancelled.
  public func simulate(
    _ settings: RunSettings, replication: Int, workers: Int, isCancelled: @Sendable () -> Bool = { false }
  ) -> Tally? {
    var settings = settings
    settings.customers = min(max(settings.customers, 1), RunSettings.customerLimit)
    settings.steps = min(max(settings.steps, 1), RunSettings.stepLimit)
    return Population(self, settings, replication: replication, workers: workers, isCancelled: isCancelled)?
      .run(isCancelled: isCancelled)
  }
}
