/// How many people did something after 0, 1, 2, … steps.
struct StepHistogram {
  private let counts: [Int]
  private let total: Int

  /// Takes the number of people for each number of steps.
  init(_ counts: [Int]) {
    self.counts = counts
    total = counts.reduce(0, +)
  }

  /// The number of steps after which a share of the people have done it.
  ///
  /// Those of one step are taken to be spread evenly over half a step before and after it, so that a small change in a
  /// journey shows although steps are whole; the result is never below 0.
  ///
  /// - Parameter share: Between 0 and 1.
  /// - Returns: Nothing where nobody did it.
  func quantile(_ share: Double) -> Double? {
    guard total > 0 else { return nil }
    let wanted = share * Double(total)
    var before = 0
    var last: Double?
    for (step, count) in counts.enumerated() where count > 0 {
      let within = (wanted - Double(before)) / Double(count)
      if within <= 1 { return max(0, Double(step) - 0.5 + within) }
      before += count
      last = Double(step) + 0.5
    }
    return last
  }
}
