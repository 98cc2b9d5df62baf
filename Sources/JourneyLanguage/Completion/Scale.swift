public import Journeys

/// What values a parameter may have, and where it stands.
public struct Scale: Equatable, Sendable {
  /// How far it goes.
  public var range: ClosedRange<Double>
  /// Where it stands now.
  public var now: Double
  /// What its numbers mean.
  public var unit: Unit
  /// What follows an amount of money.
  public var currency: String

  /// Creates a scale.
  public init(_ range: ClosedRange<Double>, now: Double, unit: Unit, currency: String = "") {
    self.range = range
    self.now = now
    self.unit = unit
    self.currency = currency
  }

  /// A few values worth trying, ascending, as they are typed and with what each of them is: both ends, the present
  /// value, and a round one on the way from it to the end that is further away.
  public var values: [Vocabulary.Entry] {
    let named = [(range.lowerBound, "the least"), (range.upperBound, "the most"), (now, "now"), (between, "between")]
    return Set(named.map(\.0)).sorted().map { value in
      let notes = named.filter { $0.0 == value }.map(\.1)
      let note = notes.count > 1 ? notes.filter { $0 != "between" }.joined(separator: ", ") : notes[0]
      return Vocabulary.Entry(unit.text(of: value, currency: currency), note: note)
    }
  }

  /// What people may write behind a number.
  var words: [Vocabulary.Entry] {
    let words =
      switch unit {
      case .share: ["%"]
      case .perYear: ["% per year"]
      case .money: [currency]
      case .days: ["days", "weeks", "months", "years", "hours"]
      default: [] as [String]
      }
    return words.filter { !$0.isEmpty }.map { Vocabulary.Entry($0) }
  }

  private var between: Double {
    let isUpward = range.upperBound - now >= now - range.lowerBound
    let end = isUpward ? range.upperBound : range.lowerBound
    // Halfway to a limit that nobody ever comes near would be no suggestion.
    let target = isUpward && now > 0 && end > 100 * now ? 2 * now : (now + end) / 2
    let step = RoundStep(atLeast: abs(target - now) / 5)
    let value = (unit == .count && step.size < 1 ? .one : step).nearest(to: target)
    return range.contains(value) ? value : now
  }
}
