/// Begins a round in which teams look for the best strategy: `round profit within 180 000 EUR`.
public struct RoundStatement: Equatable, Sendable {
  /// What is to be made as good as can be.
  public var metric: Word
  /// What a strategy may cost.
  public var budget: Quantity?

  /// Creates the statement.
  public init(metric: Word, within budget: Quantity? = nil) {
    self.metric = metric
    self.budget = budget
  }
}

extension RoundStatement: CommandPayload {
  static let help = HelpEntry(
    "round", .teach, "Begins a round: each team names a strategy, and score compares them.",
    usage: "round METRIC [within COST]",
    examples: [
      .init("round profit", "then strategy red, set …, strategy blue, set …, score"),
      .init("round conversion within 180 000 EUR", "what costs more than that is out"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    metric = try arguments.name(.metric, "a metric", hint: "METRIC")
    if arguments.keyword("within", hint: "[within COST]") != nil {
      budget = try arguments.quantity("a budget", slot: Slot(.number, "COST"))
    }
  }

  /// The command as it can be typed.
  public var text: String {
    "round \(Quotation.word(metric.text))" + (budget.map { " within \($0.text)" } ?? "")
  }
}
