/// The jackknife: what is no mean over replications, such as a ratio, estimated from all of them together without the lean
/// that a mean of ratios of small samples has.
///
/// Quenouille 1956, Biometrika 43; Miller 1974, Biometrika 61. With replications left out one at a time, pseudo-values
/// `n · θ - (n - 1) · θ₋ᵢ` are as good as independent, so that means, intervals and paired differences are taken of them as
/// of plain values. The lean of a ratio is of the order 1/n of its size in one replication, and of 1/n² after it.
enum Jackknife {
  /// The pseudo-values of a statistic of sums.
  ///
  /// - Parameters:
  ///   - sums: What each replication adds, as many numbers in each; nil for one that adds nothing that is known.
  ///   - statistic: The statistic of the sums over some replications; nil where it is undefined.
  /// - Returns: One value for each replication, the statistic itself where there is only one; nil where the others alone
  ///   do not have it.
  static func pseudoValues(_ sums: [[Double]?], _ statistic: ([Double]) -> Double?) -> [Double?] {
    curves(sums) { sums in statistic(sums).map { [$0] } ?? [] }.map(\.first)
  }

  /// The pseudo-values of a statistic that is a row of numbers, as far as all of them have one.
  static func curves(_ sums: [[Double]?], _ statistic: ([Double]) -> [Double]) -> [[Double]] {
    let known = sums.compactMap(\.self)
    guard known.count > 1 else { return sums.map { $0.map(statistic) ?? [] } }
    let all = total(known)
    let whole = statistic(all)
    let count = Double(known.count)
    return sums.map { part in
      guard let part else { return [] }
      // Sums of counts are whole numbers, so that taking one away is exact.
      let rest = statistic(zip(all, part).map { $0 - $1 })
      return zip(whole, rest).map { $0 + (count - 1) * ($0 - $1) }
    }
  }

  /// The estimate of a ratio of sums, part by whole.
  static func ratio(
    _ terms: [(part: Double, whole: Double)], confidence: Double = Estimate.usualConfidence
  ) -> Estimate? {
    Estimate(
      pseudoValues(terms.map { [$0.part, $0.whole] }) { $0[1] > 0 ? $0[0] / $0[1] : nil }, confidence: confidence)
  }

  private static func total(_ rows: [[Double]]) -> [Double] {
    guard let first = rows.first else { return [] }
    return rows.dropFirst().reduce(into: first) { sums, row in
      for index in sums.indices { sums[index] += row[checked: index] ?? 0 }
    }
  }
}
