import Simulation

/// Root finding under noise: looks for the values at which a difference passes through nothing.
///
/// A grid comes first, because a difference may go up and down again. Then the bracket that is nearest to the present value
/// is divided again and again. The interval is the set of values at which the interval of the difference contains 0, the
/// inverse of the paired t test as in Fieller's theorem, with straight lines between the values that were tried.
struct BreakEvenSearch {
  /// The values that were tried, ascending.
  private(set) var points: [Effect] = []
  let range: ClosedRange<Double>
  let present: Double
  let isWhole: Bool
  let moreIsBetter: Bool

  /// How many values are tried at once, at first and in each later round.
  static let (first, later, rounds) = (13, 4, 2)

  /// The values to try first, the present one among them.
  var grid: [Double] { divided(range, into: Self.first - 1) + (range.contains(present) ? [present] : []) }

  /// The values to try next, between those where the sign changes; none where that is as fine as can be.
  var next: [Double] {
    guard let bracket, !points.isEmpty else { return [] }
    let ends = (points[bracket].value, points[bracket + 1].value)
    return divided(ends.0...ends.1, into: Self.later + 1).filter { $0 > ends.0 && $0 < ends.1 }
  }

  mutating func add(_ found: [Effect]) {
    for point in found where !points.contains(where: { $0.value == point.value }) { points.append(point) }
    points.sort { $0.value < $1.value }
  }

  /// What came of it; nil where nothing could be counted.
  var answer: BreakEven.Answer? {
    let means = points.map(\.change.mean)
    guard let first = points.first, let lowest = means.min(), let highest = means.max() else { return nil }
    if lowest == highest, points.count > 1 { return .independent(first) }
    if let bracket { return .crossing(crossing(bracket)) }
    guard let nearest = points.min(by: { size($0) < size($1) }) else { return nil }
    return isAhead(nearest) ? .ahead(nearest) : .behind(nearest)
  }

  // MARK: Parts

  private func size(_ point: Effect) -> Double { point.change.mean.magnitude }

  private func isAhead(_ point: Effect) -> Bool {
    let mean = point.change.mean
    // What is left of a mean of differences that cancel is the error of rounding.
    let rounding = 1e-12 * point.difference.after.mean.magnitude
    return mean.magnitude <= rounding || (mean > 0) == moreIsBetter
  }

  /// About equally spaced values through a range, both ends among them, rounded so that people can read them.
  private func divided(_ range: ClosedRange<Double>, into count: Int) -> [Double] {
    let size = (range.upperBound - range.lowerBound) / Double(count)
    var unit = 1.0
    while !isWhole, size * unit < 1, unit < 1e12 { unit *= 10 }
    let inner = (1..<count).map { ((range.lowerBound + size * Double($0)) * unit).rounded() / unit }
    return Set([range.lowerBound, range.upperBound] + inner).filter(range.contains).sorted()
  }

  /// The places where one neighbour is ahead and the other is not.
  private var brackets: [Int] {
    points.indices.dropLast().filter { isAhead(points[$0]) != isAhead(points[$0 + 1]) }
  }

  /// The bracket that is nearest to the present value.
  private var bracket: Int? {
    func distance(_ number: Int) -> Double {
      let (low, high) = (points[number].value, points[number + 1].value)
      return max(0, max(low - present, present - high))
    }
    return brackets.min { distance($0) < distance($1) }
  }

  private func crossing(_ bracket: Int) -> BreakEven.Crossing {
    let (left, right) = (points[bracket], points[bracket + 1])
    let others = brackets.count - 1
    if isWhole {
      return BreakEven.Crossing(
        value: isAhead(left) ? left.value : right.value, low: nil, high: nil, others: others)
    }
    let rising = right.change.mean > left.change.mean
    return BreakEven.Crossing(
      value: root(left, right, \.mean), low: end(from: bracket, by: -1, rising: rising),
      high: end(from: bracket + 1, by: 1, rising: rising), others: others)
  }

  /// Where the interval of the difference leaves 0, walking away from the bracket.
  private func end(from start: Int, by step: Int, rising: Bool) -> Double? {
    // To the left of a rising difference it is the upper end of its interval that comes to lie below 0.
    let isUpper = (step < 0) == rising
    func bound(_ estimate: Estimate) -> Double { (isUpper ? estimate.high : estimate.low) ?? estimate.mean }
    var number = start
    while points.indices.contains(number) {
      let estimate = points[number].change
      if isUpper ? bound(estimate) < 0 : bound(estimate) > 0 {
        return root(points[number], points[number - step], bound)
      }
      number += step
    }
    return nil
  }

  /// Where the straight line between two points passes through 0.
  private func root(
    _ one: Effect, _ other: Effect, _ value: (Estimate) -> Double
  ) -> Double {
    let (first, second) = (value(one.change), value(other.change))
    guard first != second else { return one.value }
    let share = min(1, max(0, first / (first - second)))
    return one.value + share * (other.value - one.value)
  }
}
