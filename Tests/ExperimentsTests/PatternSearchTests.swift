import Testing

@testable import Experiments

@Suite("Looking for the best point of a box")
struct PatternSearchTests {
  /// Searches a made-up landscape and gives the best allowed point.
  private static func best(
    _ inputs: [RoundValues], from start: [Double], limit: Int = 400,
    excess: ([Double]) -> Double = { _ in 0 }, _ score: ([Double]) -> Double?
  ) throws -> (point: [Double], search: PatternSearch) {
    var search = PatternSearch(inputs, limit: limit)
    let spread = SobolSequence(dimensions: inputs.count, seed: 1)
    let others = (0..<8).map { number in zip(inputs, spread.point(number)).map { $0.value(at: $1) } }
    try search.run(from: start, or: others) { points in
      points.map { PatternSearch.Outcome(score: score($0), excess: excess($0)) }
    }
    let best = search.trials.reduce(search.trials[0]) { $1.outcome.isBetter(than: $0.outcome) ? $1 : $0 }
    return (best.point, search)
  }

  @Test("the top of a hill is found to the nearest round number, and no point is looked at twice")
  func hill() throws {
    let inputs = [RoundValues(0...10), RoundValues(20...60)]
    let (point, search) = try Self.best(inputs, from: [1, 55]) {
      -($0[0] - 7.3) * ($0[0] - 7.3) - ($0[1] - 31) * ($0[1] - 31)
    }
    #expect(point == [7.3, 31])
    #expect(Set(search.trials.map(\.point)).count == search.trials.count && search.trials.count < 150)
  }

  @Test("a curved valley is followed, which single steps along the inputs cannot do quickly")
  func valley() throws {
    // The function of Rosenbrock 1960, upside down, a little less steep.
    let inputs = [RoundValues(-2...2), RoundValues(-1...3)]
    let (point, _) = try Self.best(inputs, from: [-1.2, 1]) { point in
      let (along, across) = (1 - point[0], point[1] - point[0] * point[0])
      return -along * along - 10 * across * across
    }
    #expect((point[0] - 1).magnitude <= 0.1 && (point[1] - 1).magnitude <= 0.2)
  }

  @Test(
    "along a budget line what one input takes another gives back, whatever a step of each costs",
    arguments: [1.0, 3, 0.4])
  func budget(price: Double) throws {
    // The most of x · y with x + price · y ≤ 8 is half of the budget for each.
    let inputs = [RoundValues(0...10), RoundValues(0...20)]
    let (point, search) = try Self.best(inputs, from: [0.5, 0.5], excess: { $0[0] + price * $0[1] - 8 }) {
      $0[0] * $0[1]
    }
    #expect(point[0] + price * point[1] <= 8)
    #expect(point[0] * point[1] > 0.985 * 16 / price)
    #expect(search.trials.count < 200)
  }

  @Test("the search comes back from where nothing is allowed, and stays away from what is undefined")
  func beyond() throws {
    let inputs = [RoundValues(0...10)]
    let (point, _) = try Self.best(inputs, from: [10], excess: { $0[0] - 2.5 }) { $0[0] }
    #expect(point == [2.5])
    let (defined, _) = try Self.best(inputs, from: [1]) { $0[0] > 4 ? nil : $0[0] }
    #expect(defined == [4])
  }

  @Test("of what is counted only whole numbers are tried")
  func whole() throws {
    let inputs = [RoundValues(0.5...8.5, isWhole: true), RoundValues(0...1000, isWhole: true)]
    let (point, search) = try Self.best(inputs, from: [4, 500]) {
      -($0[0] - 2.8).magnitude - ($0[1] - 340).magnitude / 100
    }
    #expect(point == [3, 340])
    #expect(search.trials.allSatisfy { $0.point.allSatisfy { $0.rounded() == $0 } && (1...8).contains($0.point[0]) })
  }

  @Test("of two tops the higher one is found, although the start lies below the other")
  func tops() throws {
    let (point, _) = try Self.best([RoundValues(0...10)], from: [2]) {
      max(1 - ($0[0] - 2).magnitude, 2 - ($0[0] - 8).magnitude)
    }
    #expect(point == [8])
  }

  @Test("no more points are tried than are allowed, and whoever stops it keeps those that were")
  func limits() throws {
    let inputs = [RoundValues(0...10), RoundValues(0...10)]
    #expect(try Self.best(inputs, from: [1, 1], limit: 20) { $0[0] + $0[1] }.search.trials.count == 20)
    var search = PatternSearch(inputs, limit: 100)
    try search.run(from: [1, 1], or: [[5, 5]]) { points in
      points.prefix(points == [[1, 1], [5, 5]] ? 2 : 0).map { PatternSearch.Outcome(score: $0[0]) }
    }
    #expect(search.isStopped && search.trials.map(\.point) == [[1, 1], [5, 5]])
  }

  @Test(
    "round values are about a hundred, exact to their decimals, and end where the range does",
    arguments: [
      (20...60, 0.2), (0...1, 0.01), (0...0.3, 0.002), (1...8, 0.05), (-1...0.5, 0.01), (0...182, 1),
    ] as [(ClosedRange<Double>, Double)])
  func grain(range: ClosedRange<Double>, grain: Double) {
    let values = RoundValues(range)
    #expect(values.grain == grain)
    #expect(values.value(at: 0) == range.lowerBound && values.value(at: 1) == range.upperBound)
    let text = "\(values.value(at: 0.437))"
    #expect(text.count <= 7, "\(text)")
    #expect(RoundValues(range, isWhole: true).grain >= 1)
  }
}
