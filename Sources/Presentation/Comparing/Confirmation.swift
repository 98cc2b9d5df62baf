import Experiments

/// The best of several strategies once more, with luck that had no part in its winning.
public struct Confirmation: Hashable, Sendable {
  /// How it does then.
  public var row: ComparisonRow
  /// What the fresh luck followed from.
  public var seed: UInt64

  /// Creates it from plain values.
  public init(row: ComparisonRow, seed: UInt64) {
    self.row = row
    self.seed = seed
  }

  /// Whether it is still better.
  var isConfirmed: Bool { row.verdict == .better }

  /// What came of it, for reading aloud.
  func sentence(_ figures: Figures) -> String {
    let luck = "with fresh luck (seed \(Rounding.text(of: Double(seed), places: 0)))"
    guard isConfirmed else {
      return "But \(luck) that is not confirmed: "
        + VerdictSentence(figures: figures).text(row)
    }
    let range = figures.sizeRange(row.difference, row.unit).map { " (between \($0.low) and \($0.high))" } ?? ""
    return "Confirmed \(luck): \(row.strategy) is better than \(row.against) by "
      + figures.size(row.difference, row.unit) + range + "."
  }
}
