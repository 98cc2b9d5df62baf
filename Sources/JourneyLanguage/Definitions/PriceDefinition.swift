public import Journeys

/// Says the price, and any other parameter of the journey as a whole: `price 40 EUR goods 18 EUR tolerance 0.5`.
public struct PriceDefinition: Equatable, Sendable {
  /// The parameters and their values.
  public var values: [Assignment]

  /// Creates the definition.
  public init(values: [Assignment]) {
    self.values = values
  }

  /// The currency that is written first, if one is.
  var currency: String? {
    for value in values {
      if case .money(let currency) = value.change.quantity.unit { return currency }
    }
    return nil
  }
}

extension PriceDefinition: CommandPayload {
  static let help = HelpEntry(
    "price", .definitions, "Says the price, and whatever else holds for the journey as a whole.",
    usage: "price [AMOUNT] [PARAMETER VALUE …]",
    examples: [
      .init("price 40 EUR goods 18 EUR", "what a purchase costs the customer, and its goods the company"),
      .init("price personalisation 30% tolerance 0.5", "any parameter of the journey may stand here"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    values = []
    let start = arguments.place
    if arguments.isAtNumber {
      let amount = try arguments.change(slot: Slot(.value(of: "price"), "AMOUNT"))
      values = [Assignment(name: Word(Parameter.price.name, at: start), change: amount)]
    } else {
      arguments.note(Slot(.value(of: "price"), "[AMOUNT]"))
    }
    while let value = try arguments.assignment(of: [.journey], among: values) { values.append(value) }
    if values.isEmpty { throw arguments.isAtEnd ? arguments.missing("an amount") : arguments.unexpected }
  }

  /// The command as it can be typed.
  public var text: String {
    var words = values.map(\.text)
    if let first = values.first, first.name.text == Parameter.price.name, case .absolute = first.change {
      words[0] = first.change.text
    }
    return (["price"] + words).joined(separator: " ")
  }
}

extension PriceDefinition: Definition {
  /// The parameters that are given a value.
  public var subjects: [Subject] { values.map { Subject($0.name.text, nil, at: $0.name.place) } }

  /// Gives the values to the journey as a whole.
  public func apply(to journey: inout Journey) throws(Diagnostic) {
    for value in values { try value.give(.journey, in: &journey) }
  }
}
