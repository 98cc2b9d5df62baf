extension EncounterBatch {
  /// Adds what was experienced to the counts.
  ///
  /// Mutating although it changes nothing here: a borrowed batch would be copied whole at each subscript.
  mutating func record(in recorder: inout Recorder, _ rows: Span<TouchpointRow>) {
    let touchpoints = recorder.touchpoints
    for i in 0..<256 {
      var flags: Int = gap[i] < -tolerance[i] ? 1 : 0
      flags |= gap[i] > tolerance[i] ? 1 << Recorder.flagBits : 0
      flags |= delivered[i] >= standard[i] ? 1 << (2 * Recorder.flagBits) : 0
      flags |= satisfaction[i] >= 9 ? 1 << (3 * Recorder.flagBits) : 0
      flags |= failed[i] > 0 ? 1 << (4 * Recorder.flagBits) : 0
      news[i] = flags
    }
    var sums = recorder.encounters.mutableSpan
    for i in 0..<count {
      let place = i & 255
      let number = rows[Int(touchpoint[place])].number
      let at = (Int(segment[place]) &* touchpoints &+ number) &* Recorder.fields
      let perception = Self.fixed(perceived[place])
      sums[at] &+= 1
      sums[at &+ 1] &+= perception &- Self.fixed(gap[place])
      sums[at &+ 2] &+= Self.fixed(delivered[place])
      sums[at &+ 3] &+= perception
      sums[at &+ 4] &+= Self.fixed(satisfaction[place])
      sums[at &+ 5] &+= news[place]
    }
  }

  /// A number between -64 and 64 in units of 1/65536, rounded: whole numbers add up the same in any order.
  @inline(__always)
  static func fixed(_ x: Float) -> Int {
    Int(Int32(bitPattern: (x + 192).bitPattern &- (192 as Float).bitPattern))
  }
}
