/// 256 customers, some of whom chance alone moves in this step.
///
/// Three short loops with a constant trip count, like those of ``EncounterBatch``.
struct ChanceTile {
  /// Where each of them stands; filled in before anything else.
  var stage: InlineArray<256, UInt8> = .init(repeating: 0)
  private var luck: InlineArray<256, Int32> = .init(repeating: 0)
  private var slot: InlineArray<256, UInt8> = .init(repeating: 0)
  /// The places of those who move, in order.
  private var mover: InlineArray<256, UInt8> = .init(repeating: 0)
  /// The places of those who experience or decide something, in order.
  private var active: InlineArray<256, UInt8> = .init(repeating: 0)

  /// The place of the mover with a number.
  func mover(_ number: Int) -> Int { Int(mover[number & 255]) }
  /// The slot that the customer at a place drew.
  func slot(at place: Int) -> Int { Int(slot[place & 255]) }
  /// The place of the active customer with a number.
  func active(_ number: Int) -> Int { Int(active[number & 255]) }

  /// Finds out who is in for what.
  ///
  /// - Returns: How many experience or decide something, and whether chance alone may move others.
  mutating func classify(_ treatments: Span<UInt8>) -> (active: Int, hasChance: Bool) {
    var number = 0
    var all: UInt8 = 0
    for i in 0..<256 {
      let treatment = treatments[Int(stage[i])]
      all |= treatment
      active[number & 255] = UInt8(truncatingIfNeeded: i)
      number &+= Int(treatment &>> 1)
    }
    return (number, all & 1 != 0)
  }

  /// Draws for everybody and finds who moves.
  ///
  /// - Returns: How many move.
  mutating func draw(first: UInt32, step: UInt32, keys: Span<UInt64>, _ table: borrowing ChoiceTable) -> Int {
    for i in 0..<256 {
      let key = keys[Int(stage[i])]
      let bits = RandomKey.draw(key: key, customer: first &+ UInt32(truncatingIfNeeded: i), step: step)
      luck[i] = Int32(truncatingIfNeeded: bits &>> (64 &- ChoiceTable.drawBits))
    }
    cut(table.lower.span)
    if table.isWide { cutAgain(table.upper.span) }
    return collect(table.staying.span)
  }

  private mutating func cut(_ marks: Span<SIMD4<Int32>>) {
    for i in 0..<256 {
      let row = marks[Int(stage[i])]
      let luck = luck[i]
      let first: UInt8 = (luck >= row[0] ? 1 : 0) &+ (luck >= row[1] ? 1 : 0)
      let second: UInt8 = (luck >= row[2] ? 1 : 0) &+ (luck >= row[3] ? 1 : 0)
      slot[i] = first &+ second
    }
  }

  private mutating func cutAgain(_ marks: Span<SIMD4<Int32>>) {
    for i in 0..<256 {
      let row = marks[Int(stage[i])]
      let luck = luck[i]
      let first: UInt8 = (luck >= row[0] ? 1 : 0) &+ (luck >= row[1] ? 1 : 0)
      let second: UInt8 = (luck >= row[2] ? 1 : 0) &+ (luck >= row[3] ? 1 : 0)
      slot[i] = slot[i] &+ first &+ second
    }
  }

  private mutating func collect(_ staying: Span<UInt8>) -> Int {
    var number = 0
    for i in 0..<256 {
      mover[number & 255] = UInt8(truncatingIfNeeded: i)
      number &+= slot[i] == staying[Int(stage[i])] ? 0 : 1
    }
    return number
  }
}
