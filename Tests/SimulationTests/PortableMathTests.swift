import Foundation
import Testing

@testable import Simulation

@Suite("Portable mathematics on Float")
struct PortableMathTests {
  /// Numbers from one end to the other at steps that hit no pattern of the binary system.
  private static func dense(_ range: ClosedRange<Double>, count: Int = 40_000) -> some Sequence<Float> {
    (0...count).lazy.map {
      Float(range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / Double(count))
    }
  }

  @Test("2^x is right to 2 in 10 million", arguments: [-126...(-60), -60...60, -1...1, 60...126, -1e-3...1e-3])
  func exp2(_ range: ClosedRange<Double>) {
    var worst = 0.0
    for x in Self.dense(range) {
      let exact = Foundation.exp2(Double(x))
      worst = max(worst, (Double(PortableMath.exp2(x)) - exact).magnitude / exact)
    }
    #expect(worst < 2e-7)
  }

  @Test("2^x is exact for whole numbers, and exactly 1 at 0")
  func exp2OfWholes() {
    #expect(PortableMath.exp2(0) == 1)
    #expect(PortableMath.exp2(-0.0) == 1)
    for n in -126...126 { #expect(PortableMath.exp2(Float(n)) == Float(sign: .plus, exponent: n, significand: 1)) }
  }

  @Test(
    "2^x stays finite and positive however large x is", arguments: [-Float.infinity, -1e9, -127, 127, 1e9, .infinity])
  func exp2Clamped(_ x: Float) {
    #expect(PortableMath.exp2(x) == (x < 0 ? 0x1p-126 : 0x1p126))
  }

  @Test("2^x never falls as x rises by more than its error")
  func exp2Rises() {
    var before: Float = 0
    for x in Self.dense(-3...3, count: 30_000) {
      let y = PortableMath.exp2(x)
      #expect(y >= before)
      before = y
    }
  }

  @Test("1 - 2^-x is right to 4 in 10 million however small x is")
  func oneMinusExp2() {
    func error(_ x: Float) -> Double {
      let exact = -expm1(-Double(x) * M_LN2)
      return (Double(PortableMath.oneMinusExp2(ofMinus: x)) - exact).magnitude / exact
    }
    for exponent in -120...5 {
      for part in 0..<512 {
        let x = Float(sign: .plus, exponent: exponent, significand: 1 + Float(part) / 512)
        #expect(error(x) < 4e-7, "at \(x)")
      }
    }
    #expect(Self.dense(1e-3...24).allSatisfy { error($0) < 4e-7 })
    #expect(PortableMath.oneMinusExp2(ofMinus: 0) == 0)
    #expect(PortableMath.oneMinusExp2(ofMinus: 1e9) == 1)
  }

  @Test("the logarithm to base two is right to 2 in 100,000")
  func log2() {
    for exponent in stride(from: -126, through: 127, by: 11) {
      for part in 0..<1024 {
        let x = Float(sign: .plus, exponent: exponent, significand: 1 + Float(part) / 1024)
        #expect((Double(PortableMath.log2(x)) - Foundation.log2(Double(x))).magnitude < 2e-5 + 4e-6, "at \(x)")
      }
    }
    for x in Self.dense(0.5...2) {
      #expect((Double(PortableMath.log2(x)) - Foundation.log2(Double(x))).magnitude < 2e-5)
    }
    #expect(PortableMath.log2(1) == 0)
  }
}

@Suite("Normal draws")
struct NormalDrawTests {
  /// Every 61st draw: a prime, so all low bits are met.
  private static let draws = stride(from: Int32(-1 << 23), to: 1 << 23, by: 61)

  @Test("a draw is within 2 in 10,000 of the exact quantile")
  func quantile() {
    var worst = 0.0
    for draw in Self.draws {
      let z = Double(PortableMath.normal(draw))
      // The lower tail, so that nothing cancels.
      let tail = (Double(draw < 0 ? draw : -1 - draw) + 0.5) * 0x1p-24 + 0.5
      let error = (Normal.distribution(-z.magnitude) - tail).magnitude / Normal.density(z)
      worst = max(worst, error)
    }
    #expect(worst < 2e-4)
  }

  @Test("draws have mean 0, deviation 1, kurtosis 3 and the distribution of a normal")
  func moments() {
    var (n, first, second, fourth, supremum) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for draw in Self.draws {
      let z = Double(PortableMath.normal(draw))
      n += 1
      first += z
      second += z * z
      fourth += z * z * z * z
      let share = (Double(draw) + 0.5) * 0x1p-24 + 0.5
      supremum = max(supremum, (Normal.distribution(z) - share).magnitude)
    }
    let variance = second / n
    #expect((first / n).magnitude < 1e-4)
    #expect((variance.squareRoot() - 1).magnitude < 2e-4)
    #expect((fourth / n / variance / variance - 3).magnitude < 5e-3)
    #expect(supremum < 1e-4)
  }

  @Test("a draw and its mirror are the same but for the sign", arguments: [0, 1, 12_345, 4_000_000, (1 << 23) - 1])
  func symmetry(_ draw: Int32) {
    #expect(PortableMath.normal(draw) == -PortableMath.normal(-1 - draw))
  }

  @Test("the most extreme draws are 5.4 deviations out")
  func ends() {
    #expect(isClose(Double(PortableMath.normal((1 << 23) - 1)), 5.42, within: 0.02))
  }

  @Test("normal draws rise with their luck")
  func rising() {
    var before = -Float.infinity
    for draw in stride(from: Int32(-1 << 23), to: 1 << 23, by: 257) {
      let z = PortableMath.normal(draw)
      #expect(z > before)
      before = z
    }
  }
}
