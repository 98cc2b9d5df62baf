/// Changes a parameter, or several: `set checkout.quality 8`, `set usage.*.quality +0.5`.
public struct SetStatement: Equatable, Sendable {
  /// The full name of the parameter, which may have stars for any text.
  public var path: Word
  /// What is to become of it.
  public var change: Change

  /// Creates the statement.
  public init(path: Word, change: Change) {
    self.path = path
    self.change = change
  }
}

extension SetStatement: CommandPayload {
  static let help = HelpEntry(
    "set", .journey, "Changes a parameter in the present strategy.", usage: "set PATH VALUE",
    examples: [
      .init("set checkout.steps 3", "a new value"),
      .init("set customer.product.quality +0.5", "more than now"),
      .init("set price -10%", "less than now, in proportion"),
      .init("set advertising.reach x2", "twice as much"),
      .init("set consideration->checkout 20%", "how many take a path"),
      .init("set customer.*.quality 8", "all that fit, at once"),
      .init("set consideration->lost.price = -1", "a negative value, with = so that it is not taken off"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    path = try arguments.parameter(hint: "PATH VALUE")
    // Both read well, but are not worth offering: most values need neither.
    let isAbsolute = arguments.skip("to") || arguments.skip("=")
    let slot = Slot(.value(of: path.text), "VALUE")
    guard isAbsolute else {
      change = try arguments.change(slot: slot)
      return
    }
    change = .absolute(try arguments.quantity("a value", slot: slot))
  }

  /// The command as it can be typed.
  public var text: String { "set \(Quotation.parameter(path.text)) \(change.text)" }
}
