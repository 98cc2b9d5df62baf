/// What is expected of one number where another one is known: a polynomial of at most the third degree.
enum CubicRegression {
  /// The expected outcomes, or their mean everywhere where nothing can be seen of a relation.
  ///
  /// Least squares over the powers of the standardised number. A relation is seen where it explains more than luck would
  /// in 99 of 100 samples, by the chi-square limit of the F test for many degrees of freedom.
  ///
  /// - Parameters:
  ///   - outcomes: What is to be expected.
  ///   - causes: What is known, as many numbers.
  static func expected(_ outcomes: [Double], knowing causes: [Double]) -> [Double] {
    guard let mean = Moments(outcomes)?.mean else { return [] }
    let none = outcomes.map { _ in mean }
    guard let cause = Moments(causes), let variance = cause.variance, variance > 0 else { return none }
    let places = causes.map { ($0 - cause.mean) / variance.squareRoot() }
    for degree in stride(from: min(3, outcomes.count - 2), to: 0, by: -1) {
      // With fewer different numbers than powers the system is singular, and a lower degree says as much.
      guard let fit = fit(outcomes.map { $0 - mean }, places, degree) else { continue }
      let explained = fit.map { $0 * $0 }.compensatedSum
      let rest = zip(outcomes, fit).map { ($0 - mean - $1) * ($0 - mean - $1) }.compensatedSum
      let isSeen = explained * Double(outcomes.count - degree - 1) > limits[degree - 1] * rest
      return isSeen ? fit.map { mean + $0 } : none
    }
    return none
  }

  /// What chi-square with 1, 2 and 3 degrees of freedom exceeds once in 100 times.
  private static let limits = [6.634_896_601, 9.210_340_372, 11.344_866_73]

  private static func fit(_ outcomes: [Double], _ places: [Double], _ degree: Int) -> [Double]? {
    let rows = places.map { place in (0..<degree).reduce(into: [1.0]) { row, power in row.append(row[power] * place) } }
    let count = Double(rows.count)
    let powers = 0...degree
    let matrix = powers.map { one in powers.map { other in rows.map { $0[one] * $0[other] }.compensatedSum / count } }
    guard let inverse = LinearSystem.inverse(of: matrix) else { return nil }
    let moments = powers.map { power in zip(rows, outcomes).map { $0[power] * $1 }.compensatedSum / count }
    let weights = inverse.map { row in zip(row, moments).reduce(0) { $0 + $1.0 * $1.1 } }
    return rows.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
  }
}
