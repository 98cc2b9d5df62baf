import Experiments
import Journeys

/// A curve as rows: the step, the number with its interval, and a bar that carries both.
struct CurveTable: Sendable {
  let curve: Curve
  let figures: Figures

  /// Some of the points, evenly spaced, and always the last one.
  var blocks: [Block] {
    guard let largest = points.map({ max($0.value.mean, $0.value.high ?? 0) }).max() else { return [] }
    let isShare = curve.unit == .share
    let full = isShare && largest > 0.5 ? 1 : largest
    let table = points.table([
      .number(figures.step.rawValue, importance: 9) { .number("\($0.step)") },
      .number(isShare ? "share" : "amount", importance: 8) { .number(figures.text($0.value, curve.unit)) },
      .drawing(10...40, importance: 7) { .band($0.value, of: full) },
    ])
    return [.table(table)] + Block.notes(Self.legend(of: points.map(\.value)))
  }

  /// What the ends of bars mean, where luck has any part in them.
  static func legend(of estimates: [Estimate?], asFarAs luck: String = "luck goes") -> String? {
    estimates.contains { ($0?.halfWidth ?? 0) > 0 }
      ? "▓ and ░: where the truth lies 19 times out of 20, as far as \(luck)." : nil
  }

  private var points: [Curve.Point] {
    guard let last = curve.points.last else { return [] }
    let stride = Self.strides(figures.step).first { curve.points.count / $0 <= Self.rows } ?? curve.points.count
    // A point right before the last one says nothing new.
    let kept = curve.points.filter { $0.step % stride == 0 && ($0.step + stride / 2 < last.step || $0 == last) }
    return kept.last == last ? kept : kept + [last]
  }

  private static let rows = 14

  /// How many steps may lie between two rows, so that they fall on round times.
  private static func strides(_ step: StepUnit) -> [Int] {
    let round = [10, 20, 50, 100, 200, 500, 1_000]
    return switch step {
    case .day: [1, 2, 7, 14, 28] + round.dropFirst(2)
    case .week: [1, 2, 4, 13, 26, 52] + round.dropFirst(3)
    case .month: [1, 2, 3, 6, 12, 24] + round.dropFirst(2)
    }
  }
}

extension Curve {
  /// What the rows of a curve have, for programs.
  var recordColumns: [Record.Column] { [axis == .ages ? "age" : "step", "mean", "low", "high", "unit"] }

  /// Every point, for programs.
  var recordRows: [[Value]] {
    points.map { [.count($0.step)] + $0.value.values + [.text(unit.rawValue)] }
  }
}
