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
    case before(Place)
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

    /// Compares what is said; the place does not matter.
    public static func == (one: Operand, other: Operand) -> Bool {
      switch (one, other) {
      case (.quantity(let one), .quantity(let other)): one == other
      case (.before, .before): true
      case (.measure(let one), .measure(let other)): one == other
      default: false
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

  /// Creates a condition.
  public init(measure: Measure, relation: Relation) {
    self.measure = measure
    self.relation = relation
  }

  /// The condition as it can be typed.
  public var text: String {
    switch relation {
    case .between(let low, let high): "\(measure.text) between \(low.text) and \(high.text)"
    case .within(let width, let middle): "\(measure.text) within \(width.text) of \(middle.text)"
    case .comparison(let comparison, let operand): "\(measure.text) \(comparison.rawValue) \(operand.text)"
    }
  }
}
