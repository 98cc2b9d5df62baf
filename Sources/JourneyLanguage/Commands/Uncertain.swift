import Journeys

/// Says that nobody knows a parameter exactly: `uncertain checkout.intent 50% to 70%`.
public struct UncertainStatement: Equatable, Sendable {
  /// What is said about a parameter, whose full name may have stars for any text.
  public enum Doubt: Equatable, Sendable {
    /// The truth lies between two values 9 times out of 10.
    case between(Word, Quantity, Quantity)
    /// It is known after all.
    case off(Word)
  }

  /// What is said; nothing asks what is uncertain.
  public var doubt: Doubt?

  /// Creates the statement.
  public init(_ doubt: Doubt? = nil) {
    self.doubt = doubt
  }
}

extension UncertainStatement: CommandPayload {
  static let help = HelpEntry(
    "uncertain", .strategies, "Says between which values a parameter lies that nobody knows exactly.",
    usage: "uncertain [PATH LOW to HIGH | PATH off]",
    examples: [
      .init("uncertain checkout.intent 50% to 70%", "9 times out of 10 the truth is in between"),
      .init("uncertain price-elasticity 1 to 3", "any number of parameters may be uncertain"),
      .init("uncertain customer.*.quality 7 to 8.5", "all that fit, each by itself"),
      .init("uncertain checkout.intent off", "it is known after all"),
      .init("uncertain", "what is uncertain"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    guard let path = try arguments.optionalParameter(hint: "[PATH]") else { return }
    guard arguments.keyword("off", hint: "off") == nil else {
      doubt = .off(path)
      return
    }
    let low = try arguments.quantity("a value", slot: Slot(.value(of: path.text), "LOW to HIGH"))
    guard arguments.keyword("to", hint: "to HIGH") != nil else { throw arguments.missing("the word to") }
    doubt = .between(path, low, try arguments.quantity("a value", slot: Slot(.value(of: path.text), "HIGH")))
  }

  /// The command as it can be typed.
  public var text: String {
    switch doubt {
    case .between(let path, let low, let high):
      "uncertain \(Quotation.parameter(path.text)) \(low.text) to \(high.text)"
    case .off(let path): "uncertain \(Quotation.parameter(path.text)) off"
    case nil: "uncertain"
    }
  }
}
