/// How far round numbers are apart: 1, 2 or 5, with zeros behind or before.
///
/// What is offered, nudged or searched can so be typed and remembered: 43 EUR and not 42.9917.
public struct RoundStep: Hashable, Sendable {
  // Two whole numbers, so that each multiple is the nearest to its decimals: three tenths are 0.3.
  private let numerator: Double, denominator: Double

  /// From one whole number to the next.
  public static let one = RoundStep(numerator: 1, denominator: 1)

  private init(numerator: Double, denominator: Double) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The largest step that is not larger than a size above nothing; what is larger by a billionth counts as equal.
  ///
  /// - Parameter size: From 1e-15 to 1e15; what is beyond counts as the end.
  public init(atMost size: Double) {
    let size = size * (1 + 1e-9)
    var (up, down) = (1.0, 1.0)
    while size >= 10 * up, up < 1e15 { up *= 10 }
    while size < up / down, down < 1e15 { down *= 10 }
    let digit = [5.0, 2].first { size >= $0 * up / down } ?? 1
    self.init(numerator: digit * up, denominator: down)
  }

  /// The smallest step that is not smaller than a size above nothing; what is smaller by a billionth counts as equal.
  ///
  /// - Parameter size: From 1e-15 to 1e15; what is beyond counts as the end.
  public init(atLeast size: Double) {
    let below = RoundStep(atMost: size)
    guard below.size < size * (1 - 1e-9) else {
      self = below
      return
    }
    // After 1 comes 2, after 2 comes 5, and after 5 comes 10.
    self = [2, 2.5].map { RoundStep(atMost: below.size * $0) }.first { $0.size >= size * (1 - 1e-9) } ?? below
  }

  /// The difference of two neighbours.
  public var size: Double { numerator / denominator }

  /// The round number nearest to a value.
  public func nearest(to value: Double) -> Double { multiple((value * denominator / numerator).rounded()) }

  /// The next round number beyond a value; what is closer than a millionth of a step is not beyond it.
  public func next(after value: Double, isUpward: Bool) -> Double {
    let place = value * denominator / numerator
    return multiple(isUpward ? (place + 1e-6).rounded(.down) + 1 : (place - 1e-6).rounded(.up) - 1)
  }

  private func multiple(_ count: Double) -> Double { count * numerator / denominator }
}
