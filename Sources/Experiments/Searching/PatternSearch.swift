import Journeys

/// Direct search: finds the best point of a box by asking what single points come to.
///
/// The pattern search of Hooke & Jeeves 1961 (Journal of the ACM 8): from a point it tries a step to either side along
/// each input, goes on in the direction in which all of that helped, and halves its steps where nothing helps. It needs
/// no slopes. It begins at several points. Where a limit holds a point back, a step that breaks it is tried together
/// with one that gives back what it takes too much, so that the search can follow the limit (the idea of Lewis & Torczon
/// 2000, SIAM Journal on Optimization 10). The same points always come in the same order.
struct PatternSearch: Sendable {
  struct Outcome: Hashable, Sendable {
    /// More is better; nil where it is undefined.
    var score: Double?
    /// By how much it is beyond what is allowed; 0 or less is allowed.
    var excess = 0.0

    /// Whether it may be chosen.
    var isAllowed: Bool { score != nil && excess <= 0 }

    /// Whether it is to be preferred: what is allowed before what is not, and there the nearest to the limit.
    func isBetter(than other: Outcome?) -> Bool {
      guard let score else { return false }
      guard let other, let best = other.score else { return true }
      if excess > 0 || other.excess > 0 { return max(excess, 0) < max(other.excess, 0) }
      return score > best
    }
  }

  typealias Trial = (point: [Double], outcome: Outcome)
  /// Gives what points come to, in their order; fewer than asked for where somebody stops it.
  typealias Evaluation = ([[Double]]) throws(ExperimentError) -> [Outcome]

  let inputs: [RoundValues]
  /// How many points are tried at most.
  let limit: Int
  /// What was tried, in its order.
  private(set) var trials: [Trial] = []
  private(set) var isStopped = false
  // Looked up by key only.
  private var known: [[Double]: Outcome] = [:]

  init(_ inputs: [RoundValues], limit: Int) {
    self.inputs = inputs
    self.limit = limit
  }

  /// Searches from a point and from the best of some others.
  ///
  /// - Parameters:
  ///   - start: Where it begins.
  ///   - others: Points that are looked at first.
  ///   - climbs: From how many of these it sets out.
  ///   - evaluate: Gives what points come to.
  mutating func run(
    from start: [Double], or others: [[Double]], climbs: Int = 2, _ evaluate: Evaluation
  ) throws(ExperimentError) {
    try look([start] + others, evaluate)
    let known = known
    let ordered = others.enumerated().sorted { one, other in
      let (a, b) = (known[one.element], known[other.element])
      if let a, a.isBetter(than: b) { return true }
      if let b, b.isBetter(than: a) { return false }
      return one.offset < other.offset
    }.map(\.element)
    for point in [start] + ordered.prefix(climbs) { try climb(from: point, evaluate) }
  }

  private var isOver: Bool { isStopped || trials.count >= limit }

  /// Learns what points come to that are not known yet.
  mutating func look(_ points: [[Double]], _ evaluate: Evaluation) throws(ExperimentError) {
    var new: [[Double]] = []
    for point in points where known[point] == nil && !new.contains(point) { new.append(point) }
    new = Array(new.prefix(limit - trials.count))
    guard !isOver, !new.isEmpty else { return }
    let outcomes = try evaluate(new)
    for (point, outcome) in zip(new, outcomes) {
      trials.append((point, outcome))
      known[point] = outcome
    }
    isStopped = outcomes.count < new.count
  }

  /// Whether a point is better than another, as far as is known.
  private func isBetter(_ point: [Double], than other: [Double]) -> Bool {
    known[point]?.isBetter(than: known[other]) ?? false
  }

  // MARK: A climb

  private mutating func climb(from start: [Double], _ evaluate: Evaluation) throws(ExperimentError) {
    var base = start
    var part = 1.0
    while !isOver {
      let strides = inputs.map { max(1, $0.longest * part) }
      var found = try explore(around: base, strides, evaluate)
      if found == base { found = try exchange(at: base, strides, evaluate) }
      if found == base {
        guard inputs.contains(where: { $0.longest * part > 1 }) else { return }
        part /= 2
      }
      while found != base, !isOver {
        let beyond = zip(zip(found, base), inputs).map { ends, input in input.nearest(to: 2 * ends.0 - ends.1) }
        base = found
        try look([beyond], evaluate)
        let next = try explore(around: beyond, strides, evaluate)
        if isBetter(next, than: base) { found = next }
      }
    }
  }

  /// A step to either side along each input in turn, keeping what helps.
  private mutating func explore(
    around center: [Double], _ strides: [Double], _ evaluate: Evaluation
  ) throws(ExperimentError) -> [Double] {
    var best = center
    for number in inputs.indices {
      for side in [1.0, -1] {
        let point = moved(best, number, by: side * strides[number])
        try look([point], evaluate)
        guard isBetter(point, than: best) else { continue }
        best = point
        break
      }
    }
    return best
  }

  /// Steps that would help but break the limit, each with a step along another input that gives back what is too much.
  private mutating func exchange(
    at base: [Double], _ strides: [Double], _ evaluate: Evaluation
  ) throws(ExperimentError) -> [Double] {
    guard let here = known[base], here.isAllowed, let score = here.score else { return base }
    let around = inputs.indices.flatMap { number in
      [1.0, -1].map { (number: number, point: moved(base, number, by: $0 * strides[number])) }
    }
    var points: [[Double]] = []
    for (number, point) in around {
      guard let gain = known[point], let better = gain.score, better > score, gain.excess > 0 else { continue }
      for (other, neighbour) in around where other != number {
        guard let saving = known[neighbour].map({ here.excess - $0.excess }), saving > 0 else { continue }
        let count = gain.excess / saving * (neighbour[other] - base[other]) / inputs[other].grain
        var pair = point
        pair[other] = moved(base, other, by: count.rounded(.awayFromZero))[other]
        points.append(pair)
      }
    }
    try look(points, evaluate)
    return points.reduce(base) { isBetter($1, than: $0) ? $1 : $0 }
  }

  /// A point with one input moved by some steps of its grain, within its range.
  private func moved(_ point: [Double], _ number: Int, by steps: Double) -> [Double] {
    var moved = point
    moved[number] = inputs[number].nearest(to: point[number] + steps * inputs[number].grain)
    return moved
  }
}

/// The values of an input that a search tells apart: about a hundred round numbers and both ends of its range.
struct RoundValues: Hashable, Sendable {
  /// How far the input goes.
  let range: ClosedRange<Double>
  private let step: RoundStep

  /// Divides the range into at least a hundred parts.
  ///
  /// - Parameter isWhole: Whether only whole numbers count.
  init(_ range: ClosedRange<Double>, isWhole: Bool = false) {
    self.range =
      isWhole && range.lowerBound.rounded(.up) <= range.upperBound.rounded(.down)
      ? range.lowerBound.rounded(.up)...range.upperBound.rounded(.down) : range
    let step = RoundStep(atMost: (range.upperBound - range.lowerBound) / 100)
    self.step = isWhole && step.size < 1 ? .one : step
  }

  /// How far neighbours are apart.
  var grain: Double { step.size }

  /// How many steps the longest move has that is at most a quarter of the range: a power of two.
  var longest: Double {
    let quarter = (range.upperBound - range.lowerBound) / grain / 4
    var steps = 1.0
    while 2 * steps <= quarter { steps *= 2 }
    return steps
  }

  /// The nearest of them.
  func nearest(to value: Double) -> Double { held(step.nearest(to: value)) }

  /// A value, or the end of the range that it is beyond.
  func held(_ value: Double) -> Double { min(max(value, range.lowerBound), range.upperBound) }

  /// The one at a part of the range, from 0 to 1.
  func value(at part: Double) -> Double {
    nearest(to: range.lowerBound + part * (range.upperBound - range.lowerBound))
  }
}
