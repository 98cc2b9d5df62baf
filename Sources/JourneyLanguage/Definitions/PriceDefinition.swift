import Journeys

/// Says the price, and any other parameter of the journey as a whole: `price 40 EUR goods 18 EUR tolerance 0.5`.
struct PriceDefinition: Definition, DeclaredCommand {
  var values: [Assignment] = []

  static let grammar = Grammar<Self>(
    "price", .definitions, "Says the price, and whatever else holds for the journey as a whole.",
    [
      Phrase("[AMOUNT] [PARAMETER VALUE …]") { (definition, arguments) throws(Diagnostic) in
        try definition.read(&arguments)
      } words: { definition, _ in
        guard let first = definition.values.first, first.name.text == Parameter.price.name,
          case .absolute(let amount) = first.change
        else { return definition.values.map(\.text) }
        return [amount.text] + definition.values.dropFirst().map(\.text)
      }
    ],
    examples: [
      .init("price 40 EUR goods 18 EUR", "what a purchase costs the customer, and its goods the company"),
      .init("price personalisation 30% tolerance 0.5", "any parameter of the journey may stand here"),
    ])

  private mutating func read(_ arguments: inout Arguments) throws(Diagnostic) {
    let slot = Slot(.value(of: Parameter.price.name), "AMOUNT")
    let start = arguments.place
    if arguments.isAtNumber {
      values = [Assignment(name: Word(Parameter.price.name, at: start), change: try arguments.change(slot: slot))]
    } else {
      arguments.note(Slot(slot.kind, "[AMOUNT]"))
    }
    while let value = try arguments.assignment(of: [.journey], among: values) { values.append(value) }
    if values.isEmpty { throw arguments.isAtEnd ? arguments.missing("an amount") : arguments.unexpected }
  }

  /// The currency that is written first, if one is.
  var currency: String? {
    for value in values {
      if case .money(let currency) = value.change.quantity.unit { return currency }
    }
    return nil
  }

  var subjects: [Subject] { values.map { Subject($0.name.text, nil, at: $0.name.place) } }

  func apply(to journey: inout Journey) throws(Diagnostic) {
    for value in values { try value.give(.journey, in: &journey) }
  }
}
