/// Draws that cover every parameter evenly: McKay, Beckman & Conover 1979 (Technometrics 21, 239–245).
enum LatinHypercube {
  /// Probabilities for one parameter: one from each of as many equal parts of 0 to 1 as there are draws, shuffled.
  static func probabilities(_ count: Int, luck: inout SplitMix64) -> [Double] {
    var strata = Array(0..<max(0, count))
    // Fisher & Yates; what a division by so few leaves uneven is below one in 2⁵⁰.
    for last in strata.indices.reversed().dropLast() {
      strata.swapAt(last, Int(luck.next() % UInt64(last + 1)))
    }
    return strata.map { (Double($0) + luck.uniform()) / Double(strata.count) }
  }
}
