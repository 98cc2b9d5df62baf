/// The mean and the variance of a sample, in two passes and in a fixed order.
struct Moments {
  /// How many values there are, at least one.
  let count: Int
  /// Their mean; exact where all of them are equal.
  let mean: Double
  /// Their variance with n - 1 in the denominator, or nil for a single value.
  let variance: Double?

  /// Measures a sample; nothing comes of an empty one.
  init?(_ values: [Double]) {
    guard let first = values.first else { return nil }
    count = values.count
    // Differences from the first value: equal values then have a variance of exactly 0.
    let mean = first + values.lazy.map { $0 - first }.compensatedSum / Double(values.count)
    self.mean = mean
    guard values.count > 1 else {
      variance = nil
      return
    }
    let squares = values.lazy.map { ($0 - mean) * ($0 - mean) }.compensatedSum
    variance = squares / Double(values.count - 1)
  }

  /// The variance of the mean, or nil for a single value.
  var varianceOfMean: Double? { variance.map { $0 / Double(count) } }
}

/// Compensated summation: rounding errors are carried along, so that a sum is right to the last digit or nearly.
///
/// The same numbers in the same order give the same bits everywhere. Neumaier 1974, Zeitschrift für Angewandte
/// Mathematik und Mechanik 54, 39–51.
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  var value: Double { sum + lost }

  mutating func add(_ term: Double) {
    let next = sum + term
    lost += sum.magnitude >= term.magnitude ? (sum - next) + term : (term - next) + sum
    sum = next
  }
}

extension Sequence<Double> {
  /// The sum in the order of the sequence.
  var compensatedSum: Double {
    var sum = CompensatedSum()
    for term in self { sum.add(term) }
    return sum.value
  }
}
