import Journeys

/// Rounding parts so that they still add up to their rounded whole.
///
/// The method of largest remainders: all parts are rounded down, and what is missing goes to those that lost most.
enum Apportionment {
  /// The parts with so many places after the point.
  ///
  /// - Parameters:
  ///   - parts: Numbers that add up to the whole, but for the errors of arithmetic.
  ///   - whole: What they add up to.
  ///   - places: The digits after the point; fewer than none round to tens, hundreds, ….
  static func rounded(_ parts: [Double], of whole: Double, places: Int) -> [Double] {
    let scale = Double("1e\(places)") ?? 1
    let units = parts.map { $0 * scale }
    let wanted = (Double(Rounding.plain(whole, places: places)) ?? whole) * scale
    guard ([wanted] + units).allSatisfy({ $0.magnitude < 9e15 }) else { return parts }
    var kept = units.map { $0.rounded(.down) }
    let missing = Int((wanted.rounded() - kept.reduce(0, +)).rounded())
    let order = parts.indices.sorted {
      let (one, other) = (units[$0] - kept[$0], units[$1] - kept[$1])
      return one != other ? one > other : $0 < $1
    }
    for index in order.prefix(max(0, missing)) { kept[index] += 1 }
    // Through text, so that a part is the number that people see: 0.3, not 3 · 0.1.
    return kept.map { Double("\(DecimalText.text(of: $0))e\(-places)") ?? $0 / scale }
  }

  /// The parts with nine significant digits of the largest of them, and the whole with as many, so that programs can
  /// add them up too.
  static func exact(_ parts: [Double], of whole: Double) -> (parts: [Double], whole: Double) {
    let largest = (parts + [whole]).map(\.magnitude).max() ?? 0
    guard largest > 0, largest.isFinite else { return (parts, whole) }
    var places = 9
    var scaled = largest
    while scaled >= 1, places > -20 {
      scaled /= 10
      places -= 1
    }
    while scaled < 0.1, places < 300 {
      scaled *= 10
      places += 1
    }
    let rounded = rounded(parts, of: whole, places: places)
    return (rounded, Double(Rounding.plain(whole, places: places)) ?? whole)
  }
}
