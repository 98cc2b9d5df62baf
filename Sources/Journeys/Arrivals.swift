/// When people come: how many of all of them come in each step.
///
/// Before that they are nowhere: they meet and hear nothing, and nothing is spent on them.
public struct Arrivals: Equatable, Sendable {
  /// How many of all people come before the first step, before the second and so on, from 0 to 1.
  ///
  /// The last share goes on until all have come; none means that everybody comes at once.
  public let shares: [Double]

  /// Everybody at once.
  public static let atOnce = Arrivals([])

  /// Creates arrivals; a first share of 1 is everybody at once.
  public init(_ shares: [Double]) { self.shares = shares.first == 1 ? [] : shares }

  /// How many of all people have come when a step begins, from 0 to 1; everybody where all come at once.
  ///
  /// - Parameter step: The number of steps that have gone by.
  public func come(by step: Int) -> Double {
    guard let last = shares.last, step >= 0 else { return shares.isEmpty ? 1 : 0 }
    let said = shares.prefix(step + 1).reduce(0, +)
    let sum = said + last * Double(max(0, step + 1 - shares.count))
    // Shares are written with some decimals, such as three times 33.333%.
    return sum > 1 - Variant.rounding ? 1 : sum
  }

  /// What is wrong with them, and what to do, in words; nil where nothing is.
  var problem: (message: String, remedy: String)? {
    let sum = shares.reduce(0, +)
    if shares.contains(where: { !(0...1).contains($0) }) {
      return ("a share of those who come goes from 0% to 100%", "say it as a part of all people, such as 10%")
    }
    if sum > 1 + Variant.rounding {
      return ("\(Variant.percent(sum)) of all people come, more than there are", "make the shares add up to 100%")
    }
    if sum <= 1 - Variant.rounding, shares.last == 0 {
      return ("only \(Variant.percent(sum)) of all people ever come", "end with a share above 0%, which goes on")
    }
    return nil
  }
}
