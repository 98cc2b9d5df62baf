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
    try Application(change: self, path: path, now: now, currency: currency, context: context).value()
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

  /// A number without the dust of binary arithmetic: 18% and 5 points are 23%, not 22.999999999999996%.
  public static func clean(_ value: Double) -> Double {
    let magnitude = value.magnitude
    guard magnitude > 1e-3, magnitude < 1e9 else { return value }
    let scale: Double = magnitude < 100 ? 1e12 : magnitude < 100_000 ? 1e9 : 1e5
    return (value * scale).rounded() / scale
  }
}

/// A change on its way to be the value of a parameter.
private struct Application {
  let change: Change
  let path: ParameterPath
  let now: Double
  let currency: String
  let context: Change.Context

  private var parameter: Parameter { path.parameter }
  private var name: String { context.isCommand ? path.description : parameter.name }

  func value() throws(Diagnostic) -> Double {
    do throws(Diagnostic) {
      let value = try written()
      if parameter.isWhole, value.rounded() != value {
        throw Diagnostic(
          "\(name) is a whole number, and this would make it \(DecimalText.text(of: value))", at: change.place,
          remedy: "say it as a whole number: \(typed(value.rounded()))")
      }
      guard parameter.range.contains(value) else { throw beyond(value) }
      return value
    } catch {
      guard case .command(let start) = context else { throw error }
      var complete = error
      complete.state = "it is still \(text(now))" + (start.map { " before \($0.moment)" } ?? "")
      throw complete
    }
  }

  /// The value as it was written; what might be written instead has the sign that was.
  private func written() throws(Diagnostic) -> Double {
    do throws(Diagnostic) {
      return try change.value(in: parameter.unit, of: name, now: now, currency: currency)
    } catch {
      var error = error
      if let number = error.suggestion, let remedy = error.remedy, remedy.hasSuffix(" " + number) {
        error.remedy = remedy.dropLast(number.count) + typed(direction + number)
        error.suggestion = direction + number
      }
      throw error
    }
  }

  private func beyond(_ value: Double) -> Diagnostic {
    let (least, most) = (parameter.range.lowerBound, parameter.range.upperBound)
    let range = "\(name) goes from \(text(least)) to \(text(most))"
    let nearest = value < least ? least : most
    guard case .absolute(let quantity) = change else {
      return Diagnostic(
        "\(range), and this would make it \(text(value))", at: change.place,
        remedy: "as far as it goes: \(typed(nearest))")
    }
    if quantity.unit == .none, value >= (parameter.unit == .points ? 20 : 2), value <= 100,
      parameter.unit == .share || parameter.unit == .points,
      let moved = Double("\(quantity.text)e\(parameter.unit == .share ? -2 : -1)"), parameter.range.contains(moved)
    {
      return Diagnostic(
        "\(range), and \(quantity.text) is beyond it", at: change.place,
        remedy: "for \(quantity.text) of 100, say: \(typed(moved))", suggestion: text(moved))
    }
    return Diagnostic(
      "\(range), and \(quantity.text) is beyond it", at: change.place,
      remedy: "the \(value < least ? "least" : "most") is: \(typed(nearest))", suggestion: text(nearest))
  }

  private func text(_ value: Double) -> String { parameter.unit.text(of: value, currency: currency) }

  /// What to type to give the parameter a value.
  private func typed(_ value: Double) -> String { typed(text(value)) }

  private func typed(_ value: String) -> String {
    switch context {
    case .command(let start): "set \(path) \(value)" + (start.map { " \($0.text)" } ?? "")
    case .definition: "\(parameter.name) \(value)"
    }
  }

  /// The sign before the number, which says that the value grows or shrinks by it.
  private var direction: String {
    switch change {
    case .plus: "+"
    case .minus: "-"
    case .absolute, .times: ""
    }
  }
}
