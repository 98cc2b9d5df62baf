extension Recorder {
  /// Counts what became of a failure.
  mutating func recover(
    _ touchpoint: Int, segment: Int, isNoticed: Bool, isVoiced: Bool, isSolved: Bool, days: Double, change: Int
  ) {
    let entry = segment * touchpoints + touchpoint
    if isNoticed { recoveries[entry].noticed += 1 }
    if isVoiced { recoveries[entry].complaints += 1 }
    if isSolved { recoveries[entry].solved += 1 }
    recoveries[entry].waiting += Int((min(days, 1e6) * RecoveryTally.unitsPerDay).rounded())
    encounters[entry * Self.fields + 4] += change
  }
}
