/// A sum whose rounding errors are carried along, so that it is right to the last digit or nearly.
///
/// The same numbers in the same order give the same bits everywhere. Neumaier 1974, Zeitschrift für Angewandte
/// Mathematik und Mechanik 54, 39–51.
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  /// The sum so far.
  var value: Double { sum + lost }

  /// Adds a number.
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
