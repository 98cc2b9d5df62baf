/// 256 customers at the beginning of a step: who waits, who leaves by chance, who has something to experience or decide.
///
/// Short loops with a constant trip count, like those of ``EncounterBatch``.
struct ChanceTile {
  /// Where each of them stands; filled in before anything else.
  var stage: InlineArray<256, UInt8> = .init(repeating: 0)
  /// The places of those who leave by chance, in order.
  private var mover: InlineArray<256, UInt8> = .init(repeating: 0)
  /// The places of those who experience or decide something, in order.
  private var active: InlineArray<256, UInt8> = .init(repeating: 0)

  /// The place of the mover with a number.
  func mover(_ number: Int) -> Int { Int(mover[number & 255]) }
  /// The place of the active customer with a number.
  func active(_ number: Int) -> Int { Int(active[number & 255]) }

  /// Finds out who has something to experience or decide.
  ///
  /// - Returns: How many there are.
  mutating func findActive(_ isActive: Span<UInt8>) -> Int {
    var number = 0
    for i in 0..<256 {
      active[number & 255] = UInt8(truncatingIfNeeded: i)
      number &+= Int(isActive[Int(stage[i])])
    }
    return number
  }

  /// Takes the hazard of the step off everybody's patience and finds who has none left.
  ///
  /// - Parameters:
  ///   - patience: The patience of all customers of the shard.
  ///   - tile: The place of the first customer of the tile.
  /// - Returns: How many leave.
  mutating func wait(_ patience: inout [UInt32], tile: Int, hazards: Span<UInt32>) -> Int {
    var patience = patience.mutableSpan
    var number = 0
    for i in 0..<256 {
      let hazard = hazards[Int(stage[i])]
      let left = patience[tile &+ i]
      patience[tile &+ i] = left &- hazard
      mover[number & 255] = UInt8(truncatingIfNeeded: i)
      // The sign as a number: a comparison would be made into a branch that no processor can foresee.
      number &+= Int(truncatingIfNeeded: UInt64(bitPattern: Int64(left) &- Int64(hazard)) &>> 63)
    }
    return number
  }
}
