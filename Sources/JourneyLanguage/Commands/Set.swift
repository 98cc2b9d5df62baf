/// Changes a parameter, or several, at once or later: `set checkout.quality 8`, `set usage.*.quality +0.5 from week 10`.
public struct SetStatement: Equatable, Sendable {
  /// The full name of the parameter, which may have stars for any text.
  public var path: Word
  /// What is to become of it.
  public var change: Change
  /// When that begins, or nil for the beginning.
  public var start: ChangeStart?

  /// Creates the statement.
  public init(path: Word, change: Change, start: ChangeStart? = nil) {
    self.path = path
    self.change = change
    self.start = start
  }
}

extension SetStatement: CommandPayload {
  static let help = HelpEntry(
    "set", .journey, "Changes a parameter in the present strategy.",
    usage: "set PATH VALUE [from week N]",
    examples: [
      .init("set checkout.steps 3", "a new value"),
      .init("set customer.product.quality +0.5", "more than now"),
      .init("set price -10%", "less than now, in proportion"),
      .init("set advertising.reach x2", "twice as much"),
      .init("set consideration->checkout 20%", "how many take a path"),
      .init("set customer.*.quality 8", "all that fit, at once"),
      .init("set price 45 from week 10", "ten weeks pass as before, then it begins"),
      .init("set consideration->lost.price = -1", "a negative value, with = so that it is not taken off"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    try arguments.refuseSetting()
    path = try arguments.parameter(hint: "PATH VALUE")
    // Both read well, but are not worth offering: most values need neither.
    let isAbsolute = arguments.skip("to") || arguments.skip("=")
    let slot = Slot(.value(of: path.text), "VALUE")
    change =
      isAbsolute ? .absolute(try arguments.quantity("a value", slot: slot)) : try arguments.change(slot: slot)
    start = try arguments.changeStart()
  }

  /// The command as it can be typed.
  public var text: String {
    "set \(Quotation.parameter(path.text)) \(change.text)" + (start.map { " \($0.text)" } ?? "")
  }
}
