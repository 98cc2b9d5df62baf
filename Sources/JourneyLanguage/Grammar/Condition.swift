/// A number that results can be asked for: `conversion`, `gap.checkout`, `nps of faster-checkout`.
public struct Measure: Equatable, Sendable {
  /// The metric, with a stage or a segment behind a dot where it has one.
  public var metric: Word
  /// The strategy, or nil for the present one.
  public var strategy: Word?

  /// Creates a measure.
  public init(metric: Word, strategy: Word? = nil) {
    self.metric = metric
    self.strategy = strategy
  }

  /// The measure as it can be typed.
  public var text: String { Quotation.word(metric.text) + (strategy.map { " of " + Quotation.word($0.text) } ?? "") }

  /// Where it was written.
  public var place: Place { strategy.map { metric.place.through($0.place) } ?? metric.place }

  /// Reads it.
  public init(_ arguments: inout Arguments, _ what: String, hint: String) throws(Diagnostic) {
    metric = try arguments.name(.metric, what, hint: hint)
    strategy =
      arguments.keyword("of", hint: "[of STRATEGY]") == nil
      ? nil : try arguments.name(.strategy, "a strategy", hint: "STRATEGY")
  }
}

/// What one measure is claimed to be, such as `conversion between 3.8% and 4.4%`.
public struct Condition: Equatable, Sendable {
  /// How two numbers compare.
  public enum Comparison: String, CaseIterable, Sendable {
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
    case equal = "="
  }

  /// What a measure is compared with.
  public enum Operand: Equatable, Sendable {
    /// A number.
    case quantity(Quantity)
    /// The same measure in the run before.
    case before
    /// Another measure.
    case measure(Measure)

    /// What is said, as it can be typed.
    public var text: String {
      switch self {
      case .quantity(let quantity): quantity.text
      case .before: "before"
      case .measure(let measure): measure.text
      }
    }
  }

  /// What is claimed.
  public enum Relation: Equatable, Sendable {
    /// It lies between two numbers.
    case between(Quantity, Quantity)
    /// It is not further from the second number than the first says.
    case within(Quantity, of: Quantity)
    /// It compares with something.
    case comparison(Comparison, Operand)
  }

  /// The measure.
  public var measure: Measure
  /// What is claimed of it.
  public var relation: Relation

  /// The condition as it can be typed.
  public var text: String {
    switch relation {
    case .between(let low, let high): "\(measure.text) between \(low.text) and \(high.text)"
    case .within(let width, let middle): "\(measure.text) within \(width.text) of \(middle.text)"
    case .comparison(let comparison, let operand): "\(measure.text) \(comparison.rawValue) \(operand.text)"
    }
  }
}

extension Condition {
  /// Reads it.
  public init(_ arguments: inout Arguments) throws(Diagnostic) {
    measure = try Measure(&arguments, "a metric", hint: "METRIC")
    let slot = Slot(.number, "NUMBER")
    if arguments.keyword("between", hint: "between A and B") != nil {
      let low = try arguments.quantity(slot: slot)
      try arguments.require("and", hint: "and B")
      let high = try arguments.quantity(slot: slot)
      guard low.unit != high.unit || low.value <= high.value else {
        throw Diagnostic(
          "\(low.text) is more than \(high.text), so nothing lies between them", at: low.place.through(high.place),
          suggestion: "\(high.text) and \(low.text)")
      }
      relation = .between(low, high)
    } else if arguments.keyword("within", hint: "within A of B") != nil {
      let width = try arguments.quantity(slot: slot)
      try arguments.require("of", hint: "of B")
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
    if arguments.keyword("before", hint: "") != nil { return .before }
    // `--5` and `nan` are neither numbers nor names.
    if let next = arguments.next, next.kind != .word || !(next.text.first?.isLetter ?? false) {
      throw arguments.missing("a number")
    }
    return .measure(try Measure(&arguments, "a number, before or a metric", hint: ""))
  }
}

extension Phrase {
  /// A number that results can be asked for: `METRIC [of STRATEGY]`.
  public static func measure(_ field: Field<Measure>) -> Phrase {
    Phrase("METRIC [of STRATEGY]", beginnings: ["of"]) { (subject, arguments) throws(Diagnostic) in
      subject[keyPath: field] = try Measure(&arguments, "a metric", hint: "METRIC")
    } words: { subject, _ in
      [subject[keyPath: field].text]
    }
  }

  /// A number that results can be asked for, if one is named before the end of the line.
  public static func optionalMeasure(_ field: Field<Measure?>) -> Phrase {
    Phrase("[METRIC [of STRATEGY]]", optional: field, word: \.text) { (arguments) throws(Diagnostic) in
      arguments.note(Slot(.metric, "[METRIC]"))
      return arguments.isAtEnd ? nil : try Measure(&arguments, "a metric", hint: "[METRIC]")
    }
  }

  private static var claim: String { "(between A and B | within A of B | < <= > >= = VALUE)" }

  /// What one measure is claimed to be, where what comes before it may be left away.
  public static func condition(_ field: Field<Condition?>) -> Phrase {
    Phrase("METRIC [of STRATEGY] \(claim)", optional: field, word: \.text) { (arguments) throws(Diagnostic) in
      try Condition(&arguments)
    }
  }

  /// What several measures are claimed to be, all of it.
  public static func conditions(_ field: Field<[Condition]>) -> Phrase {
    Phrase("METRIC \(claim) [and …]") { (subject, arguments) throws(Diagnostic) in
      repeat {
        subject[keyPath: field].append(try Condition(&arguments))
      } while arguments.keyword("and", hint: "[and …]") != nil
    } words: { subject, _ in
      [subject[keyPath: field].map(\.text).joined(separator: " and ")]
    }
  }
}
