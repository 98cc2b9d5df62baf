public import Journeys

extension Change {
  /// Where a change is written, which decides how a message says it right.
  public enum Context: Equatable, Sendable {
    /// In a `set` command, for a change that begins at once or later.
    case command(start: ChangeStart? = nil)
    /// In the definition of an element, where there is no value yet.
    case definition

    var isCommand: Bool { self != .definition }
  }

  /// The value after the change, in the unit of the parameter.
  ///
  /// - Parameters:
  ///   - path: The parameter.
  ///   - now: Its value before, or its default in a definition.
  ///   - currency: The currency of the journey.
  ///   - context: Where the change is written.
  /// - Throws: A diagnostic when the unit does not fit, or the value is beyond the range.
  public func value(
    for path: ParameterPath, now: Double, currency: String, context: Context = .command()
  ) throws(Diagnostic) -> Double {
    let parameter = path.parameter
    let name = context.isCommand ? path.description : parameter.name
    var value: Double
    do throws(Diagnostic) {
      value = try self.value(in: parameter.unit, of: name, now: now, currency: currency)
    } catch {
      var error = error
      if let number = error.suggestion, let remedy = error.remedy, remedy.hasSuffix(" " + number) {
        error.remedy = remedy.dropLast(number.count) + typed(direction + number, path, context)
        error.suggestion = direction + number
      }
      throw stating(error, path, now: now, currency: currency, context: context)
    }
    if parameter.isWhole, value.rounded() != value {
      let text = DecimalText.text(of: value)
      throw stating(
        Diagnostic(
          "\(name) is a whole number, and this would make it \(text)", at: place,
          remedy: "say it as a whole number: \(typed(value.rounded(), path, currency, context))"),
        path, now: now, currency: currency, context: context)
    }
    guard parameter.range.contains(value) else {
      throw stating(
        beyond(value, path, name, currency, context), path, now: now, currency: currency, context: context)
    }
    return value
  }

  /// The value after the change in a unit, however far it goes.
  func value(
    in unit: Unit, of name: String, now: Double, currency: String
  ) throws(Diagnostic) -> Double {
    switch self {
    case .absolute(let quantity):
      return try quantity.value(in: unit, of: name, currency: currency)
    case .plus(let quantity):
      let difference = try difference(quantity, unit, name, now: now, currency: currency)
      return now == 0 ? difference : Self.clean(now + difference)
    case .minus(let quantity):
      let difference = try difference(quantity, unit, name, now: now, currency: currency)
      return now == 0 ? -difference : Self.clean(now - difference)
    case .times(let quantity):
      return Self.clean(now * quantity.value)
    }
  }

  private func difference(
    _ quantity: Quantity, _ unit: Unit, _ name: String, now: Double, currency: String
  ) throws(Diagnostic) -> Double {
    if quantity.unit == .percent, !unit.isPercentage { return now * quantity.value }
    return try quantity.value(in: unit, of: name, currency: currency)
  }

  private func beyond(
    _ value: Double, _ path: ParameterPath, _ name: String, _ currency: String, _ context: Context
  ) -> Diagnostic {
    let parameter = path.parameter
    func text(_ value: Double) -> String { parameter.unit.text(of: value, currency: currency) }
    let range = "\(name) goes from \(text(parameter.range.lowerBound)) to \(text(parameter.range.upperBound))"
    guard case .absolute(let quantity) = self else {
      let nearest = value < parameter.range.lowerBound ? parameter.range.lowerBound : parameter.range.upperBound
      return Diagnostic(
        "\(range), and this would make it \(text(value))", at: place,
        remedy: "as far as it goes: \(typed(nearest, path, currency, context))")
    }
    if quantity.unit == .none, value >= (parameter.unit == .points ? 20 : 2), value <= 100,
      parameter.unit == .share || parameter.unit == .points,
      let moved = Double("\(quantity.text)e\(parameter.unit == .share ? -2 : -1)"), parameter.range.contains(moved)
    {
      return Diagnostic(
        "\(range), and \(quantity.text) is beyond it", at: place,
        remedy: "for \(quantity.text) of 100, say: \(typed(moved, path, currency, context))", suggestion: text(moved))
    }
    let isBelow = value < parameter.range.lowerBound
    let nearest = isBelow ? parameter.range.lowerBound : parameter.range.upperBound
    return Diagnostic(
      "\(range), and \(quantity.text) is beyond it", at: place,
      remedy: "the \(isBelow ? "least" : "most") is: \(typed(nearest, path, currency, context))",
      suggestion: text(nearest))
  }

  /// What to type to give a parameter a value.
  private func typed(_ value: Double, _ path: ParameterPath, _ currency: String, _ context: Context) -> String {
    typed(path.parameter.unit.text(of: value, currency: currency), path, context)
  }

  private func typed(_ value: String, _ path: ParameterPath, _ context: Context) -> String {
    switch context {
    case .command(let start): "set \(path) \(value)" + (start.map { " \($0.text)" } ?? "")
    case .definition: "\(path.parameter.name) \(value)"
    }
  }

  /// The sign before the number, which says that the value grows or shrinks by it.
  private var direction: String {
    switch self {
    case .plus: "+"
    case .minus: "-"
    case .absolute, .times: ""
    }
  }

  private func stating(
    _ diagnostic: Diagnostic, _ path: ParameterPath, now: Double, currency: String, context: Context
  ) -> Diagnostic {
    guard case .command(let start) = context else { return diagnostic }
    var complete = diagnostic
    let text = path.parameter.unit.text(of: now, currency: currency)
    complete.state = "it is still \(text)" + (start.map { " before \($0.moment)" } ?? "")
    return complete
  }

  /// A number without the dust of binary arithmetic: 18% and 5 points are 23%, not 22.999999999999996%.
  public static func clean(_ value: Double) -> Double {
    let magnitude = value.magnitude
    guard magnitude > 1e-3, magnitude < 1e9 else { return value }
    let scale: Double = magnitude < 100 ? 1e12 : magnitude < 100_000 ? 1e9 : 1e5
    return (value * scale).rounded() / scale
  }
}
