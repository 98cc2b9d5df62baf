/// Poisson purchases with rates that change (equation E9) of 256 customers at stages where people buy again, column by
/// column.
///
/// Whose clock runs out in this step? Each carries an exponential one; the rate of buying, which depends on what is felt,
/// takes off it step by step: inversion of the cumulative hazard. So purchases fall at their exact times inside a step,
/// however many there are; see ``EncounterBatch`` for the form.
struct PurchaseBatch {
  typealias Column<Element> = InlineArray<256, Element>

  /// How many places are taken.
  private(set) var count = 0
  /// The customer, as a place in the shard.
  private var customer: Column<UInt32> = .init(repeating: 0)
  /// The customer's number among those who are active.
  private var number: Column<UInt32> = .init(repeating: 0)
  /// The row of the customer's segment and stage.
  private var row: Column<UInt16> = .init(repeating: 0)
  private var frequency: Column<Float> = .init(repeating: 0)
  private var attitude: Column<Float> = .init(repeating: 7)
  private var expectation: Column<Float> = .init(repeating: 7)
  private var surprise: Column<Float> = .init(repeating: 0)
  private var problem: Column<Float> = .init(repeating: 0)
  private var referred: Column<Float> = .init(repeating: 0)
  /// How often each has an occasion in this step, as planned.
  private var pace: Column<Float> = .init(repeating: 0)
  /// How many times as often as planned each buys.
  private var multiple: Column<Float> = .init(repeating: 1)
  /// How often each would buy in this step.
  private var rate: Column<Float> = .init(repeating: 0)
  /// How many occasions of this step that each lets pass may be the last.
  private var passed: Column<Float> = .init(repeating: 0)
  private var buyer: Column<UInt8> = .init(repeating: 0)

  /// Whether there is no room for another.
  var isFull: Bool { count == 256 }

  /// The place in the batch of a buyer with a number.
  ///
  /// Mutating like the others, although nothing changes: a borrowed batch would be copied whole at each subscript.
  mutating func buyer(_ number: Int) -> Int { Int(buyer[number & 255]) }
  /// Where a customer of the batch lies in the shard.
  mutating func place(_ i: Int) -> Int { Int(customer[i & 255]) }
  /// A customer's number among those who are active.
  mutating func number(_ i: Int) -> Int { Int(number[i & 255]) }
  /// The row of a customer's segment and stage.
  mutating func row(_ i: Int) -> Int { Int(row[i & 255]) }
  /// How often a customer would buy in this step.
  mutating func rate(_ i: Int) -> Double { Double(rate[i & 255]) }
  /// How many times as often as planned a customer buys.
  mutating func multiple(_ i: Int) -> Double { Double(multiple[i & 255]) }
  /// How many occasions of this step that a customer lets pass may be the last.
  mutating func passed(_ i: Int) -> Double { Double(passed[i & 255]) }

  /// Takes a customer in.
  @inline(__always)
  mutating func add(_ state: Customer, at place: Int, number: Int, row: Int) {
    let i = count & 255
    customer[i] = UInt32(truncatingIfNeeded: place)
    self.number[i] = UInt32(truncatingIfNeeded: number)
    self.row[i] = UInt16(truncatingIfNeeded: row)
    frequency[i] = state.frequency.value
    attitude[i] = state.attitude
    expectation[i] = state.expectation
    surprise[i] = state.surprise
    problem[i] = state.openProblem
    referred[i] = state.cameReferred
    count = i + 1
  }

  /// Works out how often each would buy; nobody does more than 1024 times in a step.
  ///
  /// Saturation: beyond the planned pace, where the multiple is `m = exp(Σβx)`, it is `1 + (m - 1) / (1 + (m - 1) / (c - 1))`
  /// with the ceiling of need `c`.
  mutating func weigh(_ rows: Span<PurchaseRow>) {
    for i in 0..<256 {
      pace[i] = min(rows[Int(row[i])].base + frequency[i], 10)
      multiple[i] = min(
        rows[Int(row[i])].exponent(attitude[i], expectation[i], surprise[i], problem[i], referred[i]), 20)
      passed[i] = rows[Int(row[i])].lapse
      rate[i] = rows[Int(row[i])].room
    }
    for i in 0..<256 { pace[i] = PortableMath.exp2(pace[i]) }
    for i in 0..<256 { multiple[i] = PortableMath.exp2(multiple[i]) }
    for i in 0..<256 {
      let more = max(multiple[i] - 1, 0)
      let room = rate[i]
      let times = min(multiple[i], 1) + more * room / (more + room + 0x1p-60)
      multiple[i] = times
      rate[i] = min(pace[i] * times, 1024)
      passed[i] *= pace[i] * max(1 - times, 0)
    }
  }

  /// Takes the step off everybody's clock and finds whose has run out.
  ///
  /// A clock that has run out is left as it was, for whoever goes through the purchases.
  ///
  /// - Returns: How many they are.
  mutating func wait(_ clocks: inout [UInt32], _ rows: Span<PurchaseRow>) -> Int {
    var clocks = clocks.mutableSpan
    var number = 0
    for i in 0..<count {
      let place = Int(customer[i & 255])
      let contract = rows[Int(row[i & 255])].contract
      let felt = UInt32(min(rate[i & 255], 63) * Float(Departures.patiencePerHazard))
      let hazard = contract > 0 ? contract : felt
      let left = clocks[place]
      // The sign as a number: a comparison would be made into a branch that no processor can foresee.
      let isOver = UInt32(truncatingIfNeeded: UInt64(bitPattern: Int64(left) &- Int64(hazard) &- 1) &>> 63)
      clocks[place] = left &- (hazard & (isOver &- 1))
      buyer[number & 255] = UInt8(truncatingIfNeeded: i)
      number &+= Int(isOver)
    }
    return number
  }

  /// Lets everybody go.
  mutating func empty() { count = 0 }
}
