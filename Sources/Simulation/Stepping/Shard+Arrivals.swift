import Journeys

/// People who come over time, in the order of their coming: each has a luck of their own, drawn once, and comes as soon as
/// a larger share of all people has.
struct ArrivalQueue: Sendable {
  /// The places of all; none where everybody comes at once.
  private let places: [UInt32]
  /// How many had come when each step began.
  private var come: [Int] = []

  /// Everybody at once.
  init() { places = [] }

  /// Draws when everybody comes.
  init(_ count: Int, luck: (Int) -> UInt64) {
    // Equal luck is next to impossible, and its order reaches nothing.
    let all = (0..<count).map { (luck: luck($0), place: UInt32(truncatingIfNeeded: $0)) }
    places = all.sorted { $0.luck < $1.luck }.map(\.place)
  }

  /// Whether anybody is still to come.
  var isOpen: Bool { (come.last ?? 0) < places.count }

  /// Takes those out whose time it is when the next step begins.
  ///
  /// - Parameter isTime: Whether somebody comes by then.
  mutating func next(_ isTime: (Int) -> Bool) -> ArraySlice<UInt32> {
    let first = come.last ?? 0
    var end = first
    while end < places.count, isTime(Int(places[end])) { end += 1 }
    come.append(end)
    return places[first..<end]
  }

  /// Those who came before the first step, in the first and so on, for so many steps at most.
  func cohorts(_ steps: Int) -> [ArraySlice<UInt32>] {
    guard !places.isEmpty else { return [] }
    return (0..<steps).map { step in
      let first = step > 0 ? come[min(step, come.count) - 1] : 0
      return places[first..<come[min(step, come.count - 1)]]
    }
  }
}

extension CompiledJourney {
  /// How many of all people have come when a simulated step begins: those of a whole step come with its first part.
  func come(by step: Int) -> Double { arrivals.come(by: step / stepParts) }
}

extension Shard {
  /// Puts those at the start whose time it is when a step begins.
  mutating func welcome(time: Int) {
    let (keys, first, share) = (keys, first, journey.come(by: time / journey.stepParts))
    let newcomers = arrivals.next { place in
      Draw.preciseUniform(keys.arrival.draw(customer: UInt32(truncatingIfNeeded: first &+ place), step: 0)) < share
    }
    for place in newcomers {
      stages[Int(place)] = UInt8(journey.start)
      come(Int(place), time: time)
    }
    occupancy[journey.start] += newcomers.count
  }

  /// What became of those who came together, step by step; none where everybody comes at once.
  mutating func cohorts() -> [CohortTally] {
    arrivals.cohorts(steps).map { places in
      var tally = CohortTally(reached: Array(repeating: 0, count: journey.stages.count))
      tally.customers = places.count
      for place in places.lazy.map({ Int($0) }) {
        for stage in journey.stages.indices where visited[place] & 1 &<< UInt64(stage) != 0 {
          tally.reached[stage] += 1
        }
        guard customers[place].standing.contains(.buyer) else { continue }
        tally.buyers += 1
        if !journey.isLoss[Int(stages[place])] { tally.retained += 1 }
      }
      return tally
    }
  }
}
