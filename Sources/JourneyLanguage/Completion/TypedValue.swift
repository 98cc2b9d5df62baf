import Journeys

/// A command that gives a parameter another value, so that the value can be judged while it is typed.
public protocol ParameterSetting: Command {
  /// The full name of the parameter, which may have stars for any text.
  var path: Word { get }
  /// What is to become of it.
  var change: Change { get }
}

/// The number that a line which is still being typed would make of a parameter.
struct TypedValue {
  private let change: Change
  private let value: Double
  private let scale: Scale
  private let limits: ClosedRange<Double>
  /// Whether the next character may still belong to the number.
  private let isOpen: Bool

  /// Where the number stands, with its unit.
  var columns: Range<Int> { change.place.columns }

  /// Reads a line; nil where it does not set one parameter, or where that is not understood.
  init?(_ tokens: [Token], in line: SourceLine, by entry: Language.Entry, _ vocabulary: Vocabulary) {
    var arguments = Arguments(tokens, in: line)
    guard let command = try? entry.read(&arguments) as? any ParameterSetting, arguments.isAtEnd,
      let setting = vocabulary.parameter(command.path.text), let scale = setting.scale,
      let value = try? command.change.value(in: scale.unit, of: "", now: scale.now, currency: scale.currency)
    else { return nil }
    change = command.change
    self.value = value
    self.scale = scale
    limits = setting.limits ?? -Double.infinity...Double.infinity
    isOpen = change.place.columns.upperBound == line.characters.count
  }

  /// Whether the parameter cannot have such a value, whatever is typed behind it.
  var isBeyondLimits: Bool { !limits.contains(value) && !mayStillChange(into: limits) }

  /// Whether nobody expects such a value, whatever is typed behind it.
  var isUnusual: Bool { !scale.range.contains(value) && !mayStillChange(into: scale.range) }

  /// Whether more digits or a unit may still bring the value into a range.
  private func mayStillChange(into range: ClosedRange<Double>) -> Bool {
    guard isOpen, change.quantity.unit == .none else { return false }
    switch change {
    // What is too small grows with each digit, and 80 may become 80%, or 400 400 hours.
    case .absolute(let quantity):
      let isGrowing = value < range.lowerBound && quantity.value >= 0
      return isGrowing || quantity.value >= 0 && (scale.unit.isPercentage || scale.unit == .days)
    // Per cent are in proportion.
    case .plus, .minus: return true
    case .times: return value < range.lowerBound
    }
  }
}
