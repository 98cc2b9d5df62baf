extension EncounterBatch {
  /// Adds what was experienced to the counts.
  func record(in recorder: inout Recorder, _ rows: Span<TouchpointRow>) {
    let touchpoints = recorder.touchpoints
    var sums = recorder.encounters.mutableSpan
    let (touchpoint, segment, gap, tolerance) = (touchpoint.span, segment.span, gap.span, tolerance.span)
    let (delivered, perceived, satisfaction) = (delivered.span, perceived.span, satisfaction.span)
    let (standard, failure, luck) = (standard.span, failure.span, delivery.span)
    for i in 0..<count {
      let number = rows[Int(touchpoint[i])].number
      let at = (Int(segment[i]) &* touchpoints &+ number) &* Recorder.fields
      var flags = gap[i] < -tolerance[i] ? 1 : 0
      flags |= gap[i] > tolerance[i] ? 1 << Recorder.flagBits : 0
      flags |= delivered[i] >= standard[i] ? 1 << (2 * Recorder.flagBits) : 0
      flags |= satisfaction[i] >= 9 ? 1 << (3 * Recorder.flagBits) : 0
      flags |= Draw.lowerUniform(luck[i]) < failure[i] ? 1 << (4 * Recorder.flagBits) : 0
      let perception = Self.fixed(perceived[i])
      sums[at] &+= 1
      sums[at &+ 1] &+= perception &- Self.fixed(gap[i])
      sums[at &+ 2] &+= Self.fixed(delivered[i])
      sums[at &+ 3] &+= perception
      sums[at &+ 4] &+= Self.fixed(satisfaction[i])
      sums[at &+ 5] &+= flags
    }
  }

  /// A number between -64 and 64 in units of 1/65536, rounded: whole numbers add up the same in any order.
  @inline(__always)
  static func fixed(_ x: Float) -> Int {
    Int(Int32(bitPattern: (x + 192).bitPattern &- (192 as Float).bitPattern))
  }
}
