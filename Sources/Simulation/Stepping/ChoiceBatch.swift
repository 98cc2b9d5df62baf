/// Competing risks (equation E6) for 256 customers whose feelings decide where they go in this step, column by column; see
/// ``EncounterBatch``.
struct ChoiceBatch {
  typealias Column<Element> = InlineArray<256, Element>
  static let size = 256
  /// What `exit` says of those who stay.
  static let staying: Float = 255

  /// How many places are taken.
  private(set) var count = 0
  /// The customer, as a place in the shard.
  var customer: Column<UInt32> = .init(repeating: 0)
  /// The first group of exits of the customer's stage and segment.
  private var quad: Column<UInt16> = .init(repeating: 0)
  var luck: Column<UInt64> = .init(repeating: 0)
  var expectation: Column<Float> = .init(repeating: 7)
  private var attitude: Column<Float> = .init(repeating: 7)
  private var surprise: Column<Float> = .init(repeating: 0)
  private var impulse: Column<Float> = .init(repeating: 0)
  private var problem: Column<Float> = .init(repeating: 0)
  private var referred: Column<Float> = .init(repeating: 0)
  private var expectationShift: Column<Float> = .init(repeating: 0)
  /// How far an advertisement that is seen moves the expectation.
  private var attention: Column<Float> = .init(repeating: 0)
  /// How many of the exits are bad; they come first.
  private var badExits: Column<Float> = .init(repeating: 0)
  private var total: Column<Float> = .init(repeating: 1)
  private var bad: Column<Float> = .init(repeating: 0)
  private var leaves: Column<Float> = .init(repeating: 0)
  /// Where on a line of what may happen the luck of each customer lies.
  private var mark: Column<Float> = .init(repeating: 0)
  private var lower = RateColumns()
  private var upper = RateColumns()
  /// The number of the exit taken, or ``staying``.
  var exit: Column<Float> = .init(repeating: 0)

  /// Whether there is no room for another.
  var isFull: Bool { count == Self.size }

  /// Takes a customer in.
  mutating func add(
    _ state: Customer, at place: Int, quad number: Int, badExits bad: Int, luck bits: UInt64,
    expectationShift shift: Float, attention persuasion: Float
  ) {
    let i = count
    customer[i] = UInt32(truncatingIfNeeded: place)
    quad[i] = UInt16(truncatingIfNeeded: number)
    badExits[i] = Float(bad)
    luck[i] = bits
    expectation[i] = state.expectation
    attitude[i] = state.attitude
    surprise[i] = state.surprise
    impulse[i] = state.impulse.value
    problem[i] = state.openProblem
    referred[i] = state.cameReferred
    expectationShift[i] = shift
    attention[i] = persuasion
    count = i + 1
  }

  /// Puts back what the customers expect now.
  mutating func putBack(into customers: inout [Customer]) {
    var states = customers.mutableSpan
    for number in 0..<count { states[Int(customer[number & 255])].expectation = expectation[number & 255] }
  }

  /// The number of the way out that a customer of the batch takes, or nil for one who stays, and where that one lies.
  ///
  /// Mutating although nothing changes: a borrowed batch would be copied whole at each subscript.
  mutating func departure(_ number: Int) -> (place: Int, exit: Int)? {
    let i = number & 255
    guard exit[i] != Self.staying else { return nil }
    // The last way takes what rounding leaves over.
    return (Int(customer[i]), Int(Int32(exit[i]) & 7))
  }

  /// Lets everybody go.
  mutating func empty() { count = 0 }

  /// Adaptive expectations: a promise that is seen moves them (equation E4).
  mutating func hear(_ promises: [Promises.Seen]) {
    for i in 0..<256 { mark[i] = Draw.lowerUniform(luck[i]) }
    for seen in promises {
      let (from, to, words) = (seen.from, seen.to, seen.promise)
      for i in 0..<256 {
        let sees: Float = mark[i] >= from && mark[i] < to ? attention[i] : 0
        let heard = min(max(words + expectationShift[i], 0), 10)
        expectation[i] += sees * (heard - expectation[i])
      }
    }
  }

  /// Decides for everybody: equation E6.
  mutating func decide(_ quads: Span<ExitQuad>, perStage: Int) {
    weigh(quads)
    lower.exponentiate()
    add()
    if perStage > 1 {
      weighMore(quads)
      upper.exponentiate()
      addMore()
    }
    cut()
    pick()
    if perStage > 1 { pickMore() }
  }

  /// How fast each customer would leave by each of the first four exits.
  private mutating func weigh(_ quads: Span<ExitQuad>) {
    for i in 0..<256 {
      lower.set(
        i,
        quads[Int(quad[i])].exponent(
          attitude[i], expectation[i], surprise[i], impulse[i], problem[i], referred[i]))
    }
  }

  private mutating func weighMore(_ quads: Span<ExitQuad>) {
    for i in 0..<256 {
      upper.set(
        i,
        quads[Int(quad[i]) &+ 1].exponent(
          attitude[i], expectation[i], surprise[i], impulse[i], problem[i], referred[i]))
    }
  }

  /// Adds up the rates of all ways and of the bad ones; where there are more than four, in two halves.
  private mutating func add() {
    for i in 0..<256 {
      let (one, two, three, four) = (lower.one[i], lower.two[i], lower.three[i], lower.four[i])
      let count = badExits[i]
      total[i] = (one + two) + (three + four)
      bad[i] = ((count > 0 ? one : 0) + (count > 1 ? two : 0)) + ((count > 2 ? three : 0) + (count > 3 ? four : 0))
    }
  }

  private mutating func addMore() {
    for i in 0..<256 {
      let (five, six, seven, eight) = (upper.one[i], upper.two[i], upper.three[i], upper.four[i])
      let count = badExits[i]
      total[i] += (five + six) + (seven + eight)
      bad[i] += ((count > 4 ? five : 0) + (count > 5 ? six : 0)) + ((count > 6 ? seven : 0) + (count > 7 ? eight : 0))
    }
  }

  /// Inverse CDF: cuts at one uniform number; bad ways first, then staying, then good ways.
  private mutating func cut() {
    for i in 0..<256 {
      let leaving = PortableMath.oneMinusExp2(ofMinus: total[i])
      let draw = Draw.upperUniform(luck[i])
      let badUntil = leaving * bad[i] / total[i]
      let staying = 1 - leaving
      let isBad: Float = draw < badUntil ? 1 : 0
      let isGood: Float = draw >= badUntil + staying ? 1 : 0
      leaves[i] = isBad + isGood
      // Good luck never rounds down to a bad way, least of all to one that nobody takes.
      mark[i] = max((draw - isGood * staying) * total[i] / leaving, isGood * bad[i])
    }
  }

  /// Counts the ways that lie before the cut.
  private mutating func pick() {
    for i in 0..<256 {
      let (one, two, three) = (lower.one[i], lower.two[i], lower.three[i])
      var number: Float = mark[i] >= one ? 1 : 0
      number += mark[i] >= one + two ? 1 : 0
      number += mark[i] >= (one + two) + three ? 1 : 0
      exit[i] = leaves[i] > 0 ? number : Self.staying
    }
  }

  private mutating func pickMore() {
    for i in 0..<256 {
      let half = (lower.one[i] + lower.two[i]) + (lower.three[i] + lower.four[i])
      let (five, six, seven) = (upper.one[i], upper.two[i], upper.three[i])
      var number: Float = mark[i] >= half ? 1 : 0
      number += mark[i] >= half + five ? 1 : 0
      number += mark[i] >= half + (five + six) ? 1 : 0
      number += mark[i] >= half + (five + six) + seven ? 1 : 0
      exit[i] += leaves[i] > 0 ? number : 0
    }
  }
}

/// The rates of four exits, exit by exit.
private struct RateColumns {
  var one: ChoiceBatch.Column<Float> = .init(repeating: 0)
  var two: ChoiceBatch.Column<Float> = .init(repeating: 0)
  var three: ChoiceBatch.Column<Float> = .init(repeating: 0)
  var four: ChoiceBatch.Column<Float> = .init(repeating: 0)

  /// Sets the exponents of one customer; beyond 2^20 exits a step leaving is certain, and sums stay finite.
  @inline(__always)
  mutating func set(_ i: Int, _ exponent: SIMD4<Float>) {
    one[i] = min(exponent[0], 20)
    two[i] = min(exponent[1], 20)
    three[i] = min(exponent[2], 20)
    four[i] = min(exponent[3], 20)
  }

  /// Turns exponents into rates.
  mutating func exponentiate() {
    for i in 0..<256 { one[i] = PortableMath.exp2(one[i]) }
    for i in 0..<256 { two[i] = PortableMath.exp2(two[i]) }
    for i in 0..<256 { three[i] = PortableMath.exp2(three[i]) }
    for i in 0..<256 { four[i] = PortableMath.exp2(four[i]) }
  }
}
