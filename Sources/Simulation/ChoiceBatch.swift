/// 256 customers whose feelings decide where they go in this step, column by column; see ``EncounterBatch``.
struct ChoiceBatch {
  typealias Column<Element> = InlineArray<256, Element>
  static let size = 256
  /// What `exit` says of those who stay.
  static let staying: UInt8 = 255

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
  private var expectationShift: Column<Float> = .init(repeating: 0)
  /// The rates of leaving, four for each customer, then four more where stages have more exits.
  private var rate: InlineArray<2048, Float> = .init(repeating: 0)
  private var total: Column<Float> = .init(repeating: 1)
  private var bad: Column<Float> = .init(repeating: 0)
  /// The number of the exit taken, or ``staying``.
  private(set) var exit: Column<UInt8> = .init(repeating: 0)

  /// Whether there is no room for another.
  var isFull: Bool { count == Self.size }

  /// Takes a customer in.
  mutating func add(
    _ state: Customer, at place: Int, quad number: Int, luck bits: UInt64, expectationShift shift: Float
  ) {
    let i = count
    customer[i] = UInt32(truncatingIfNeeded: place)
    quad[i] = UInt16(truncatingIfNeeded: number)
    luck[i] = bits
    expectation[i] = state.expectation
    attitude[i] = state.attitude
    surprise[i] = state.surprise
    impulse[i] = state.impulse
    expectationShift[i] = shift
    count = i + 1
  }

  /// Lets everybody go.
  mutating func empty() { count = 0 }

  /// A promise that is seen moves expectation: equation E4.
  mutating func hear(_ promise: Promises.Seen, persuasion: Float) {
    let (from, to, words) = (promise.from, promise.to, promise.promise)
    for i in 0..<256 {
      let draw = Draw.lowerUniform(luck[i])
      let sees: Float = draw >= from && draw < to ? persuasion : 0
      let heard = min(max(words + expectationShift[i], 0), 10)
      expectation[i] += sees * (heard - expectation[i])
    }
  }

  /// Decides for everybody: equation E6.
  mutating func decide(_ quads: Span<ExitQuad>, perStage: Int) {
    for i in 0..<256 {
      total[i] = 0
      bad[i] = 0
    }
    for half in 0..<perStage {
      weigh(quads, half)
      add(quads, half)
    }
    if perStage == 1 { choose(lanes: 4) } else { choose(lanes: 8) }
  }

  /// How fast each customer would leave by each of four exits.
  private mutating func weigh(_ quads: Span<ExitQuad>, _ half: Int) {
    let first = half &* 1024
    for i in 0..<256 {
      let four = quads[Int(quad[i]) &+ half]
      let exponent =
        four.base + four.attitude * (attitude[i] - Customer.neutral)
        + four.expectation * (expectation[i] - Customer.neutral) + four.surprise * surprise[i] + four.impulse * impulse[i]
      let at = first &+ 4 &* i
      for lane in 0..<4 { rate[at &+ lane] = exponent[lane] }
    }
    // Beyond 2^20 exits a step leaving is certain, and sums stay finite.
    for j in 0..<1024 { rate[first &+ j] = PortableMath.exp2(min(rate[first &+ j], 20)) }
  }

  private mutating func add(_ quads: Span<ExitQuad>, _ half: Int) {
    for i in 0..<256 {
      let at = half &* 1024 &+ 4 &* i
      let isBad = quads[Int(quad[i]) &+ half].bad
      let (one, two, three, four) = (rate[at], rate[at &+ 1], rate[at &+ 2], rate[at &+ 3])
      total[i] += (one + two) + (three + four)
      bad[i] += (isBad[0] * one + isBad[1] * two) + (isBad[2] * three + isBad[3] * four)
    }
  }

  /// Picks an exit, or staying: bad ways first, then staying, then good ways, cut at one uniform number.
  @inline(__always)
  private mutating func choose(lanes: Int) {
    for i in 0..<256 {
      let leaving = PortableMath.oneMinusExp2(ofMinus: total[i])
      let draw = Draw.upperUniform(luck[i])
      let badUntil = leaving * bad[i] / total[i]
      let goodFrom = badUntil + (1 - leaving)
      let mark = (draw < badUntil ? draw : draw - (1 - leaving)) * total[i] / leaving
      var number: UInt8 = 0
      var sum: Float = 0
      for lane in 0..<(lanes &- 1) {
        sum += rate[(lane &>> 2) &* 1024 &+ 4 &* i &+ (lane & 3)]
        number &+= mark >= sum ? 1 : 0
      }
      exit[i] = draw >= badUntil && draw < goodFrom ? Self.staying : number
    }
  }
}
