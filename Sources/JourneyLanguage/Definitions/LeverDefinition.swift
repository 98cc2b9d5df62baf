import Journeys
import OrderedCollections

/// Names a parameter that a newcomer should play with first: `lever checkout.steps "Steps to pay" from 1 to 8`.
struct LeverDefinition: Definition, DeclaredCommand {
  /// The full name of the parameter.
  var path = Word("")
  /// What it is, in the words of those who can change it.
  var title: Word?
  /// How far it can reasonably go, where that is said.
  var ends: Ends?

  /// The least and the most of something.
  struct Ends: Equatable, Sendable {
    var low: Quantity
    var high: Quantity
  }

  static let grammar = Grammar<Self>(
    "lever", .definitions, "Names a parameter that a newcomer should play with first.",
    [
      .parameter(\.path), .optionalQuoted(\.title, "TITLE"),
      Phrase("[from LOW to HIGH]", beginnings: ["from"]) { (definition, arguments) throws(Diagnostic) in
        guard arguments.keyword("from", hint: "[from LOW to HIGH]") != nil else { return }
        let kind = Slot.Kind.value(of: definition.path.text)
        let low = try arguments.quantity(slot: Slot(kind, "LOW"))
        try arguments.require("to", hint: "to HIGH")
        definition.ends = Ends(low: low, high: try arguments.quantity(slot: Slot(kind, "HIGH")))
      } words: { definition, _ in
        definition.ends.map { ["from \($0.low.text) to \($0.high.text)"] } ?? []
      },
    ],
    examples: [
      .init("lever checkout.steps \"Steps to pay\"", "show lists it, with its range"),
      .init("lever checkout.steps \"Steps to pay\" from 1 to 8", "how far it can reasonably be moved"),
    ])

  var subjects: [Subject] { [Subject("the lever \(path.text)", nil, at: path.place)] }

  func apply(to journey: inout Journey) throws(Diagnostic) {
    let parameter = try path.parameter(in: Variant(journey))
    var lever = journey.levers[parameter] ?? Lever(path: parameter, title: "")
    if let title { lever.title = title.text }
    if let ends {
      let (low, high) = (ends.low, ends.high)
      let least = try Change.absolute(low).value(
        for: parameter, now: 0, currency: journey.currency, context: .definition)
      let most = try Change.absolute(high).value(
        for: parameter, now: 0, currency: journey.currency, context: .definition)
      guard least < most else {
        throw Diagnostic(
          "\(low.text) is not less than \(high.text)", at: low.place.through(high.place),
          suggestion: "\(high.text) to \(low.text)")
      }
      lever.range = least...most
    }
    journey.levers[parameter] = lever
  }
}
