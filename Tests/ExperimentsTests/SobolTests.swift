import Testing

@testable import Experiments
@testable import Simulation

@Suite("Which inputs matter, alone and together")
struct SobolTests {
  /// The function of Ishigami & Homma 1990 on the unit cube, with the usual constants 7 and 0.1.
  private static func ishigami(_ point: [Double]) -> Double {
    let x = point.map { (2 * $0 - 1) * Double.pi }
    let (one, two) = (sine(x[0]), sine(x[1]))
    return one + 7 * two * two + 0.1 * x[2] * x[2] * x[2] * x[2] * one
  }

  /// The sine by its series; the angles go from -π to π.
  private static func sine(_ x: Double) -> Double {
    var (sum, term) = (0.0, x)
    for n in 1...15 {
      sum += term
      term *= -x * x / Double(2 * n * (2 * n + 1))
    }
    return sum
  }

  private static func indices(noise: Double = 0, replications: Int = 1) throws -> SobolIndices {
    let design = SobolIndices.Design(blocks: 2048, inputs: 3, seed: 7)
    var luck = SplitMix64(seed: 3)
    let shifts = (0..<replications).map { _ in noise * luck.normal() }
    let outcomes = design.points.map { point in
      (0..<replications).map { Self.ishigami(point) + shifts[$0] + (noise > 0 ? noise * luck.normal() : 0) }
    }
    return try #require(SobolIndices(outcomes, inputs: 3))
  }

  @Test("on Ishigami's function the parts are the known ones, and the intervals hold them")
  func ishigami() throws {
    let indices = try Self.indices()
    for (part, exact) in zip(indices.alone + indices.total, [0.3139, 0.4424, 0, 0.5576, 0.4424, 0.2437]) {
      #expect((part.value - exact).magnitude < 0.02, "\(part) is not \(exact)")
      #expect(part.low <= part.value && part.value <= part.high && part.high - part.low < 0.2)
    }
    #expect((indices.together.value - 0.2437).magnitude < 0.03)
  }

  @Test("luck inflates nothing when each point has replications")
  func noise() throws {
    // The variance of the function is 13.8; that of a single point's luck here is 4, and of a whole replication's 4.
    let indices = try Self.indices(noise: 2, replications: 2)
    for (part, exact) in zip(indices.alone + indices.total, [0.3139, 0.4424, 0, 0.5576, 0.4424, 0.2437]) {
      #expect((part.value - exact).magnitude < 0.06, "\(part) is not \(exact)")
    }
    // One replication alone takes all luck for an effect.
    let naive = try Self.indices(noise: 2)
    #expect(naive.total[2].value > 0.3)
  }

  @Test("what never changes has no parts")
  func constant() {
    let design = SobolIndices.Design(blocks: 8, inputs: 2, seed: 1)
    #expect(SobolIndices(design.points.map { _ in [1] }, inputs: 2) == nil)
    #expect(SobolIndices([], inputs: 2) == nil)
  }

  @Test("every dimension of a Sobol sequence meets each of 64 equal parts once in 64 points", arguments: [1, 99])
  func stratified(seed: UInt64) {
    let sequence = SobolSequence(dimensions: 10, seed: seed)
    let points = (0..<64).map(sequence.point)
    for dimension in 0..<10 {
      #expect(Set(points.map { Int($0[dimension] * 64) }).count == 64, "\(dimension)")
    }
  }

  @Test("without its shift the sequence is that of Joe & Kuo")
  func known() {
    let sequence = SobolSequence(dimensions: 10, seed: 5)
    let origin = sequence.point(0).map { UInt32($0 * 0x1p32) }
    func bits(_ number: Int) -> [Double] {
      zip(sequence.point(number), origin).map { Double(UInt32($0 * 0x1p32) ^ $1) * 0x1p-32 }
    }
    // The points 2 and 7 in the order of Gray codes are the numbers 3 and 4 here.
    #expect(bits(1) == Array(repeating: 0.5, count: 10))
    #expect(bits(3) == [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75, 0.75, 0.75])
    #expect(bits(4) == [0.125, 0.625, 0.375, 0.125, 0.125, 0.375, 0.625, 0.625, 0.625, 0.875])
  }

  @Test("on a linear function the effects are the slopes, the same everywhere")
  func linear() {
    let slopes = [3.0, -2, 0, 0.5]
    let screening = MorrisScreening(walks: 6, inputs: 4, seed: 11)
    let values = screening.walks.map { walk in walk.map { zip($0, slopes).reduce(1) { $0 + $1.0 * $1.1 } } }
    for (effect, slope) in zip(screening.effects(values), slopes) {
      #expect(isClose(effect.size, slope.magnitude) && effect.spread < 1e-12)
    }
  }

  @Test("where two inputs act together, their effects differ from place to place")
  func product() {
    let screening = MorrisScreening(walks: 10, inputs: 3, seed: 2)
    let values = screening.walks.map { walk in walk.map { $0[0] * $0[1] + $0[2] } }
    let effects = screening.effects(values)
    #expect(effects[0].spread > 0.1 && effects[1].spread > 0.1 && effects[2].spread < 1e-12)
    #expect(screening.walks.allSatisfy { $0.count == 4 && $0.allSatisfy { $0.allSatisfy { (0...1).contains($0) } } })
  }
}
