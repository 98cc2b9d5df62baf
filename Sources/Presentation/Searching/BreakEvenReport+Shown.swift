import Experiments

extension BreakEvenReport {
  /// How far what is shown goes.
  var reach: Double { (shown.last?.value ?? 0) - (shown.first?.value ?? 0) }

  /// What people see: about a dozen values, the present one and the one that was found among them.
  var shown: [Row] {
    let near = rows.filter { neighbourhood.contains($0.value) }
    let step = ((near.last?.value ?? 0) - (near.first?.value ?? 0)) / 12
    let fixed = [setting.now, found].compactMap(\.self).filter { value in near.contains { $0.value == value } }
    var last = -Double.infinity
    return near.filter { row in
      let isFar = row.value - last >= step * 0.75 && fixed.allSatisfy { abs(row.value - $0) >= step * 0.75 }
      guard isFar || fixed.contains(row.value) else { return false }
      last = row.value
      return true
    }
  }

  /// The value at which both come out the same.
  private var found: Double? { if case .crossing(let crossing) = answer { crossing.value } else { nil } }

  /// Where it gets interesting: around the present value and the one that was found, with one value beyond on each side
  /// unless it is far away; everywhere, where none was found or there are more.
  private var neighbourhood: ClosedRange<Double> {
    guard case .crossing(let crossing) = answer, crossing.others == 0, crossing.value != setting.now else {
      return -.infinity ... .infinity
    }
    let (low, high) = (min(setting.now, crossing.value), max(setting.now, crossing.value))
    let (margin, far) = ((high - low) / 2, (high - low) * 4)
    let values = rows.map(\.value)
    let (below, above) = (values.last { $0 < low } ?? low, values.first { $0 > high } ?? high)
    return min(low - margin, max(below, low - far))...max(high + margin, min(above, high + far))
  }
}
