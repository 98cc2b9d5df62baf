extension Bar {
  /// A bar to the left or the right of an axis at 0 that ends in what luck may add or take away: whole up to the nearer
  /// end of an interval, dark up to its middle and light up to its farther end, on both sides of the axis if need be.
  ///
  /// - Parameters:
  ///   - low: The lower end.
  ///   - middle: The number.
  ///   - high: The upper end.
  ///   - scale: What the full width stands for; 0 is taken into it.
  ///   - width: The columns of both sides and the axis.
  ///   - style: Tells which characters can be shown.
  public static func signedBand(
    low: Double, middle: Double, high: Double, in scale: ClosedRange<Double>, width: Int, style: Style
  ) -> String {
    let ends = [min(scale.lowerBound, 0), max(scale.upperBound, 0)]
    guard width >= 3, low.isFinite, middle.isFinite, high.isFinite, ends[1] / 2 - ends[0] / 2 > 0 else { return "" }
    let unit = (ends[1] / 2 - ends[0] / 2) / Double(width - 1) * 2
    func column(_ value: Double) -> Int { Int((min(max(value, ends[0]), ends[1]) / unit).rounded()) }
    let left = -column(ends[0])
    let signs = style.isUnicode ? ["█", "▓", "░", "│"] : ["#", "=", "-", "|"]
    let (from, to, at) = (column(low), column(high), column(middle))
    let side = middle < 0 ? -1 : 1
    let (near, far) = side < 0 ? (-to, -from) : (from, to)
    let text = (-left...width - 1 - left).map { place -> String in
      let distance = place * side
      if place == 0 { return signs[3] }
      // What is not nothing is never invisible.
      if distance > 0, distance <= max(near, middle != 0 && from == to ? 1 : 0) { return signs[0] }
      if distance > 0, distance <= at * side { return signs[1] }
      return distance >= near && distance <= far ? signs[2] : " "
    }.joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }
}
