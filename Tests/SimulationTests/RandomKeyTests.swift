import Testing

@testable import Simulation

@Suite("Random keys")
struct RandomKeyTests {
  @Test("a key walks the SplitMix64 sequence that Vigna's reference code prints for 1234567")
  func knownAnswers() {
    let published: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
      16_408_922_859_458_223_821,
    ]
    let drawn = (1...5).map { RandomKey.draw(key: 1_234_567, customer: $0, step: 0) }
    #expect(drawn == published)
  }

  @Test("a step is 2³² places further on in the sequence")
  func steps() {
    let golden: UInt64 = 0x9E37_79B9_7F4A_7C15
    #expect(RandomKey.draw(key: 1, customer: 7, step: 3) == SplitMix64.mix(1 &+ (3 &<< 32 &+ 7) &* golden))
  }

  /// How many of the bits of two words differ: 32 on average, with a standard deviation of 4.
  private static func distance(_ one: UInt64, _ other: UInt64) -> Int { (one ^ other).nonzeroBitCount }

  @Test("neighbours share nothing: seeds, replications, customers, steps, purposes and places")
  func neighbours() {
    var pairs: [String: [Int]] = [:]
    for number in 0..<1000 {
      let seed = UInt64(number)
      let key = RandomKey(seed: seed, replication: number)
      func note(_ kind: String, _ other: RandomKey) {
        pairs[kind, default: []].append(
          Self.distance(key.draw(customer: 5, step: 5), other.draw(customer: 5, step: 5)))
      }
      note("seed", RandomKey(seed: seed + 1, replication: number))
      note("replication", RandomKey(seed: seed, replication: number + 1))
      note("diagonal", RandomKey(seed: seed + 1, replication: number - 1))
      note("purpose", key.key(for: .taste))
      pairs["purposes", default: []].append(
        Self.distance(key.key(for: .taste).draw(customer: 5, step: 5), key.key(for: .temper).draw(customer: 5, step: 5))
      )
      pairs["places", default: []].append(
        Self.distance(key.key(for: .choice(at: "a")).bits, key.key(for: .choice(at: "b")).bits))
      pairs["kinds", default: []].append(
        Self.distance(key.key(for: .delivery(at: "a")).bits, key.key(for: .perception(at: "a")).bits))
      pairs["customer", default: []].append(
        Self.distance(key.draw(customer: 5, step: 5), key.draw(customer: 6, step: 5)))
      pairs["step", default: []].append(
        Self.distance(key.draw(customer: 5, step: 5), key.draw(customer: 5, step: 6)))
    }
    for (kind, distances) in pairs.sorted(by: { $0.key < $1.key }) {
      let mean = Double(distances.reduce(0, +)) / Double(distances.count)
      #expect(isClose(mean, 32, within: 4 * 4 / Double(distances.count).squareRoot()), "\(kind)")
      #expect((distances.min() ?? 0) > 10, "\(kind)")
    }
  }

  @Test("purposes at places with equal names differ by their kind, and no two hashes meet")
  func purposes() {
    let places = ["", "a", "b", "checkout", "checkout\nsearch", "checkout\n", "search"]
    var hashes = [Purpose.segment, .taste, .temper, .survey].map(\.hash)
    for place in places {
      hashes += [Purpose.choice(at: place), .delivery(at: place), .perception(at: place)].map(\.hash)
    }
    #expect(Set(hashes).count == hashes.count)
  }

  @Test(
    "a uniform number is never 0 and never 1, whatever the bits", arguments: [0, 1, 0x80_0000, 0xFF_FFFE, 0xFF_FFFF])
  func ends(_ part: UInt64) {
    for uniform in [Draw.lowerUniform(part), Draw.upperUniform(part << 40)] {
      #expect(uniform > 0 && uniform < 1)
      #expect(isClose(Double(uniform), (Double(part) + 0.5) * 0x1p-24, within: 0x1p-24))
    }
  }

  @Test("the two halves of a draw do not overlap")
  func halves() {
    #expect(Draw.upper(0xFF_FFFF) == 0)
    #expect(Draw.lower(~0xFF_FFFF) == 0)
    #expect(Draw.upper(1 << 63) == -(1 << 23))
    #expect(Draw.lower(0x80_0000) == -(1 << 23))
    #expect(Draw.upper(.max >> 1) == (1 << 23) - 1)
    #expect(Draw.lower(0x7F_FFFF) == (1 << 23) - 1)
  }

  @Test("uniform numbers are uniform, and the two of one draw do not know each other")
  func uniformity() {
    let key = RandomKey(seed: 1, replication: 0)
    let n = 20_000
    var (upper, lower, product) = (0.0, 0.0, 0.0)
    var bins = Array(repeating: 0, count: 16)
    for customer in 0..<n {
      let bits = key.draw(customer: UInt32(customer), step: 9)
      let (u, v) = (Double(Draw.upperUniform(bits)), Double(Draw.lowerUniform(bits)))
      upper += u
      lower += v
      product += (u - 0.5) * (v - 0.5)
      bins[Int(u * 16)] += 1
    }
    let error = (1.0 / 12 / Double(n)).squareRoot()
    #expect(Figure(value: upper / Double(n), error: error).agrees(with: 0.5))
    #expect(Figure(value: lower / Double(n), error: error).agrees(with: 0.5))
    #expect(Figure(value: product / Double(n), error: 1.0 / 12 / Double(n).squareRoot()).agrees(with: 0))
    for count in bins { #expect(Figure.share(count, of: n, exact: 1.0 / 16).agrees(with: 1.0 / 16)) }
  }
}
