import Journeys

/// Says when people come, where not everybody is there from the beginning: `arrivals 40% 30% 20% 10%`.
struct ArrivalsDefinition: Definition, DeclaredCommand {
  /// How many of all people come in each step, beginning before the first.
  var shares: [Quantity] = []

  static let grammar = Grammar<Self>(
    "arrivals", .definitions, "Says how many of all people come in each step; without it everybody comes at once.",
    [
      Phrase("SHARE …") { (definition, arguments) throws(Diagnostic) in
        repeat {
          let hint = definition.shares.isEmpty ? "SHARE …" : "[SHARE …]"
          definition.shares.append(
            try arguments.quantity("a share of all people", slot: Slot(.number, hint), isGrouped: false))
          arguments.note(Slot(.number, "[SHARE …]"))
        } while arguments.isAtNumber
      } words: { definition, _ in
        definition.shares.map(\.text)
      }
    ],
    examples: [
      .init("arrivals 40% 30% 20% 10%", "so many in each of the first four steps"),
      .init("arrivals 5%", "so many in each step, until all have come"),
      .init("arrivals 100%", "everybody at once"),
    ])

  var subjects: [Subject] { [Subject("when people come", nil, at: place)] }

  private var place: Place { shares.first?.place ?? .nowhere }

  func apply(to journey: inout Journey) throws(Diagnostic) {
    var values: [Double] = []
    for share in shares {
      values.append(try share.value(in: .share, of: "a share of all people", currency: journey.currency))
    }
    journey.arrivals = Arrivals(values)
    if let problem = Variant(journey).arrivalProblems.first { throw Diagnostic(problem, at: place) }
  }
}
