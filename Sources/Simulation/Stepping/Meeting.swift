/// Finds those who meet a touchpoint, without a branch on whom luck picks: no processor can foresee that.
struct Meeting {
  private var places: [UInt32] = []

  /// The place of one of those who were found.
  func place(_ number: Int) -> Int { Int(places[number]) }

  /// Finds which of the active customers meet the touchpoint of their stage that has a number.
  ///
  /// - Parameters:
  ///   - active: The places of the active customers.
  ///   - stages: Where all customers stand.
  ///   - slot: The number of the touchpoint at its stage.
  ///   - slots: How many touchpoints a stage has room for.
  ///   - marks: The first 24-bit draw at which each touchpoint is not met; 0 where there is none.
  ///   - keys: The keys of each touchpoint.
  ///   - first: The index of the customer at the first place.
  ///   - step: The step that is being taken.
  /// - Returns: How many there are.
  mutating func find(
    _ active: Span<UInt32>, _ stages: Span<UInt8>, slot: Int, slots: Int, _ marks: Span<Int32>,
    _ keys: Span<TouchpointKeys>, first: UInt32, step: UInt32
  ) -> Int {
    if places.count < active.count { places = Array(repeating: 0, count: active.count) }
    var places = places.mutableSpan
    var candidates = 0
    for number in active.indices {
      let place = active[number]
      places[candidates] = place
      candidates &+= Self.oneIfNegative(0 &- marks[Int(stages[Int(place)]) &* slots &+ slot])
    }
    var count = 0
    for number in 0..<candidates {
      let place = places[number]
      let row = Int(stages[Int(place)]) &* slots &+ slot
      let bits = RandomKey.draw(key: keys[row].perception, customer: first &+ place, step: step)
      places[count] = place
      count &+= Self.oneIfNegative(Int32(truncatingIfNeeded: bits & 0xFF_FFFF) &- marks[row])
    }
    return count
  }

  /// The sign as a number: a comparison would be made into a branch.
  @inline(__always)
  private static func oneIfNegative(_ value: Int32) -> Int {
    Int(truncatingIfNeeded: UInt32(bitPattern: value) &>> 31)
  }
}
