public import Journeys
import OrderedCollections

/// Names a parameter that a newcomer should play with first: `lever checkout.steps "Steps to pay" from 1 to 8`.
public struct LeverDefinition: Equatable, Sendable {
  /// The full name of the parameter.
  public var path: Word
  /// What it is, in the words of those who can change it.
  public var title: Word?
  /// The least it can reasonably be, where that is said.
  public var low: Quantity?
  /// The most it can reasonably be, where that is said.
  public var high: Quantity?

  /// Creates the definition.
  public init(path: Word, title: Word? = nil, low: Quantity? = nil, high: Quantity? = nil) {
    self.path = path
    self.title = title
    self.low = low
    self.high = high
  }
}

extension LeverDefinition: CommandPayload {
  static let help = HelpEntry(
    "lever", .definitions, "Names a parameter that a newcomer should play with first.",
    usage: "lever PATH [\"TITLE\"] [from LOW to HIGH]",
    examples: [
      .init("lever checkout.steps \"Steps to pay\"", "show lists it, with its range"),
      .init("lever checkout.steps \"Steps to pay\" from 1 to 8", "how far it can reasonably be moved"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    path = try arguments.parameter(hint: "PATH")
    title = arguments.optionalQuoted(hint: "[\"TITLE\"]")
    guard arguments.keyword("from", hint: "[from LOW to HIGH]") != nil else { return }
    let slot = Slot(.value(of: path.text), "LOW")
    low = try arguments.quantity(slot: slot)
    guard arguments.keyword("to", hint: "to HIGH") != nil else {
      throw arguments.missing("the word to")
    }
    high = try arguments.quantity(slot: Slot(.value(of: path.text), "HIGH"))
  }

  /// The command as it can be typed.
  public var text: String {
    var words = ["lever", Quotation.parameter(path.text)]
    if let title { words.append(Quotation.quoted(title.text)) }
    if let low, let high { words.append("from \(low.text) to \(high.text)") }
    return words.joined(separator: " ")
  }
}

extension LeverDefinition: Definition {
  /// The lever.
  public var subjects: [Subject] { [Subject("the lever \(path.text)", nil, at: path.place)] }

  /// Adds the lever, or changes it.
  public func apply(to journey: inout Journey) throws(Diagnostic) {
    let parameter = try path.parameter(in: journey)
    var lever = journey.levers[parameter] ?? Lever(path: parameter, title: "")
    if let title { lever.title = title.text }
    if let low, let high {
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
