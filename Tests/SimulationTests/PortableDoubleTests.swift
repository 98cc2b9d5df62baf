import Foundation
import Testing

@testable import Simulation

@Suite("Portable mathematics on Double")
struct PortableDoubleTests {
  private static func relative(_ one: Double, _ exact: Double) -> Double {
    one == exact ? 0 : (one - exact).magnitude / exact.magnitude
  }

  @Test("the logarithm is right to 14 digits")
  func log() {
    for exponent in stride(from: -1022, through: 1023, by: 31) {
      for part in 0..<64 {
        let x = Double(sign: .plus, exponent: exponent, significand: 1 + Double(part) / 64)
        #expect(Self.relative(PortableMath.log(x), Foundation.log(x)) < 1e-14, "at \(x)")
      }
    }
    for part in 1...20_000 {
      let x = Double(part) / 10_000
      #expect(Self.relative(PortableMath.log(x), Foundation.log(x)) < 1e-14, "at \(x)")
    }
  }

  @Test("the logarithm at the ends of its domain")
  func logEnds() {
    #expect(PortableMath.log(1) == 0)
    #expect(PortableMath.log(0) == -.infinity)
    #expect(PortableMath.log(-1).isNaN)
    #expect(PortableMath.log(.nan).isNaN)
    #expect(PortableMath.log(.infinity) == .infinity)
    #expect(Self.relative(PortableMath.log(0x1p-1074), Foundation.log(0x1p-1074)) < 1e-14)
    #expect(Self.relative(PortableMath.log(1.0.nextUp), Foundation.log(1.0.nextUp)) < 1e-14)
    #expect(Self.relative(PortableMath.log(1.0.nextDown), Foundation.log(1.0.nextDown)) < 1e-14)
  }

  @Test("the exponential is right to 14 digits")
  func exp() {
    for part in -14_000...14_000 {
      let x = Double(part) / 20
      #expect(Self.relative(PortableMath.exp(x), Foundation.exp(x)) < 1e-14, "at \(x)")
    }
  }

  @Test("the exponential at the ends of its domain")
  func expEnds() {
    #expect(PortableMath.exp(0) == 1)
    #expect(PortableMath.exp(.nan).isNaN)
    #expect(PortableMath.exp(.infinity) == .infinity)
    #expect(PortableMath.exp(-.infinity) == 0)
    #expect(Self.relative(PortableMath.exp(708.99), Foundation.exp(708.99)) < 1e-13)
    #expect(Self.relative(PortableMath.exp(-707.99), Foundation.exp(-707.99)) < 1e-13)
  }

  @Test("1 - e^-x and -ln(1 - x) keep their digits however small x is", arguments: 0...300)
  func small(_ exponent: Int) {
    for digit in [1.0, 1.7, 2.9, 9.9] {
      let x = digit * Foundation.pow(10, -Double(exponent))
      #expect(Self.relative(PortableMath.oneMinusExp(ofMinus: x), -expm1(-x)) < 1e-14, "at \(x)")
      guard x < 1 else { continue }
      #expect(Self.relative(PortableMath.minusLogOneMinus(x), -log1p(-x)) < 1e-14, "at \(x)")
    }
  }

  @Test("1 - e^-x and -ln(1 - x) over their whole range, across the seam at 0.1")
  func whole() {
    for part in 1..<10_000 {
      let x = Double(part) / 10_000
      #expect(Self.relative(PortableMath.oneMinusExp(ofMinus: x), -expm1(-x)) < 1e-14, "at \(x)")
      #expect(Self.relative(PortableMath.minusLogOneMinus(x), -log1p(-x)) < 1e-14, "at \(x)")
    }
    #expect(PortableMath.oneMinusExp(ofMinus: 0) == 0)
    #expect(PortableMath.minusLogOneMinus(0) == 0)
    #expect(PortableMath.minusLogOneMinus(1) == .infinity)
  }

  @Test("the two take each other back: from a probability to a hazard and on to the probability")
  func roundTrip() {
    for part in 0...999 {
      let p = Double(part) / 1000
      #expect(isClose(PortableMath.oneMinusExp(ofMinus: PortableMath.minusLogOneMinus(p)), p, within: 1e-15))
    }
  }
}
