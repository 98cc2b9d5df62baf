/// 256 encounters of customers with touchpoints in one step, column by column.
///
/// Customers are gathered here from wherever they lie, go through an experience in short loops, and are put back. Every
/// loop has a constant trip count and a short chain of dependencies, so the optimiser removes the bounds checks and
/// vectorises it; places beyond `count` hold leftovers whose results nobody reads.
struct EncounterBatch {
  typealias Column<Element> = InlineArray<256, Element>
  static let size = 256

  /// How many places are taken.
  private(set) var count = 0
  /// The customer, as a place in the shard.
  var customer: Column<UInt32> = .init(repeating: 0)
  /// The touchpoint, as a place among the rows.
  var touchpoint: Column<UInt16> = .init(repeating: 0)
  var segment: Column<UInt8> = .init(repeating: 0)

  // Luck.
  var delivery: Column<UInt64> = .init(repeating: 0)
  var perceiving: Column<UInt64> = .init(repeating: 0)

  // What the customers carry.
  var expectation: Column<Float> = .init(repeating: 7)
  var attitude: Column<Float> = .init(repeating: 7)
  var taste: Column<Float> = .init(repeating: 0)
  var surprise: Column<Float> = .init(repeating: 0)
  var satisfaction: Column<Float> = .init(repeating: 7)
  var episodeSum: Column<Float> = .init(repeating: 0)
  var episodePeak: Column<Float> = .init(repeating: 7)
  var episodeCount: Column<Float> = .init(repeating: 0)

  // What the segment says.
  var lossAversion: Column<Float> = .init(repeating: 1)
  var tolerance: Column<Float> = .init(repeating: 0)

  // What the touchpoint says.
  var mean: Column<Float> = .init(repeating: 0)
  var spread: Column<Float> = .init(repeating: 0)
  var failure: Column<Float> = .init(repeating: 0)
  var severity: Column<Float> = .init(repeating: 0)
  var mismatch: Column<Float> = .init(repeating: 0)
  var penalty: Column<Float> = .init(repeating: 0)
  var noise: Column<Float> = .init(repeating: 0)
  var standard: Column<Float> = .init(repeating: 0)

  // What came of it.
  var delivered: Column<Float> = .init(repeating: 0)
  var perceived: Column<Float> = .init(repeating: 0)
  /// The gap between perception and expectation as it was met.
  var gap: Column<Float> = .init(repeating: 0)
  /// 1 for a failure, 0 for none.
  var failed: Column<Float> = .init(repeating: 0)
  /// What is to be counted, packed.
  var news: Column<Int> = .init(repeating: 0)

  /// Whether there is no room for another.
  var isFull: Bool { count == Self.size }

  /// Takes an encounter in.
  ///
  /// - Parameters:
  ///   - place: Where the customer lies in the shard.
  ///   - number: The touchpoint, as a place among the rows.
  mutating func add(
    _ state: Customer, at place: Int, number: Int, _ row: TouchpointRow, _ traits: SegmentRow, unfairness: Float,
    delivery deliveryBits: UInt64, perceiving perceivingBits: UInt64
  ) {
    let i = count
    customer[i] = UInt32(truncatingIfNeeded: place)
    touchpoint[i] = UInt16(truncatingIfNeeded: number)
    segment[i] = state.segment
    delivery[i] = deliveryBits
    perceiving[i] = perceivingBits
    expectation[i] = state.expectation
    attitude[i] = state.attitude
    taste[i] = state.taste.value
    episodeSum[i] = state.episodeSum
    episodePeak[i] = state.episodePeak
    episodeCount[i] = Float(state.episodeCount)
    lossAversion[i] = traits.lossAversion
    tolerance[i] = traits.tolerance
    mean[i] = row.mean
    spread[i] = row.spread
    failure[i] = row.failure
    severity[i] = row.severity
    mismatch[i] = traits.mismatch
    noise[i] = row.noise
    standard[i] = row.standard
    let isSwitch =
      row.channel != Customer.noChannel && state.channel != Customer.noChannel && row.channel != state.channel
    penalty[i] = row.waiting + (isSwitch ? row.switching : 0) + unfairness
    count = i + 1
  }

  /// Puts the customers back as they are now.
  ///
  /// - Returns: How many advocates and detractors more there are.
  mutating func putBack(into customers: inout [Customer], _ rows: Span<TouchpointRow>) -> Voices {
    var states = customers.mutableSpan
    var voices = Voices()
    for number in 0..<count {
      let i = number & 255
      let place = Int(customer[i])
      states[place].expectation = expectation[i]
      states[place].surprise = surprise[i]
      states[place].satisfaction = satisfaction[i]
      states[place].episodeSum = episodeSum[i]
      states[place].episodePeak = episodePeak[i]
      states[place].episodeCount = UInt8(truncatingIfNeeded: Int32(episodeCount[i]))
      // The next encounter may be in another channel than this one.
      let channel = rows[Int(touchpoint[i])].channel
      if channel != Customer.noChannel { states[place].channel = channel }
      voices.add(states[place].remember(attitude[i]))
    }
    return voices
  }

  /// Lets everybody go.
  mutating func empty() { count = 0 }
}

/// One encounter of a batch, for what happens too rarely to be done column by column.
///
/// All of this is mutating although it changes nothing: a borrowed batch would be copied whole at each subscript.
extension EncounterBatch {
  /// Where the customer lies in the shard.
  mutating func place(_ number: Int) -> Int { Int(customer[number & 255]) }
  /// The touchpoint, as a place among the rows.
  mutating func row(_ number: Int) -> Int { Int(touchpoint[number & 255]) }
  /// Whether something went wrong.
  mutating func isFailure(_ number: Int) -> Bool { failed[number & 255] > 0 }
  /// How content the customer was, before anything was put right.
  mutating func verdict(_ number: Int) -> Float { satisfaction[number & 255] }
  /// Perception less expectation.
  mutating func surprise(_ number: Int) -> Float { gap[number & 255] }
  /// 16 random bits that nothing else depends on: the middle of a draw whose ends decide what is delivered.
  mutating func spareLuck(_ number: Int) -> Double { Double((delivery[number & 255] &>> 24) & 0xFFFF) * 0x1p-16 }

  /// All there is to tell about it.
  mutating func story(_ number: Int, touchpoint: Int) -> CustomerEvent.Encounter {
    let i = number & 255
    return CustomerEvent.Encounter(
      touchpoint: touchpoint, expectation: Double(perceived[i]) - Double(gap[i]), delivered: Double(delivered[i]),
      perceived: Double(perceived[i]), satisfaction: Double(satisfaction[i]), isFailure: failed[i] > 0)
  }
}
