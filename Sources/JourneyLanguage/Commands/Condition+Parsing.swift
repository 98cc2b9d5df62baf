extension Condition {
  init(_ arguments: inout Arguments) throws(Diagnostic) {
    measure = try Measure(&arguments, "a metric", hint: "METRIC")
    let slot = Slot(.number, "NUMBER")
    if arguments.keyword("between", hint: "between A and B") != nil {
      let low = try arguments.quantity(slot: slot)
      guard arguments.keyword("and", hint: "and B") != nil else { throw arguments.missing("the word and") }
      let high = try arguments.quantity(slot: slot)
      guard low.unit != high.unit || low.value <= high.value else {
        throw Diagnostic(
          "\(low.text) is more than \(high.text), so nothing lies between them", at: low.place.through(high.place),
          suggestion: "\(high.text) and \(low.text)")
      }
      relation = .between(low, high)
    } else if arguments.keyword("within", hint: "within A of B") != nil {
      let width = try arguments.quantity(slot: slot)
      guard arguments.keyword("of", hint: "of B") != nil else { throw arguments.missing("the word of") }
      relation = .within(width, of: try arguments.quantity(slot: slot))
    } else {
      let comparison = try Self.comparison(&arguments)
      relation = .comparison(comparison, try Self.operand(&arguments))
    }
  }

  private static func comparison(_ arguments: inout Arguments) throws(Diagnostic) -> Comparison {
    for comparison in Comparison.allCases {
      arguments.note(Slot(.keyword(comparison.rawValue), comparison == .less ? "< <= > >= = NUMBER" : ""))
    }
    guard let next = arguments.next, next.kind == .comparison, let comparison = Comparison(rawValue: next.text) else {
      throw arguments.isAtEnd
        ? arguments.missing("what to expect of it") : arguments.unexpected
    }
    arguments.advance()
    return comparison
  }

  private static func operand(_ arguments: inout Arguments) throws(Diagnostic) -> Operand {
    if arguments.isAtNumber { return .quantity(try arguments.quantity(slot: Slot(.number, "NUMBER"))) }
    arguments.note(Slot(.number, "NUMBER|before|METRIC"))
    if let before = arguments.keyword("before", hint: "") { return .before(before.place) }
    // `--5` and `nan` are neither numbers nor names.
    if let next = arguments.next, next.kind != .word || !(next.text.first?.isLetter ?? false) {
      throw arguments.missing("a number")
    }
    return .measure(try Measure(&arguments, "a number, before or a metric", hint: ""))
  }
}
