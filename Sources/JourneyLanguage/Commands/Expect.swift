/// Claims something about results, so that a file is a test: `expect conversion between 3.8% and 4.4%`.
public struct ExpectStatement: Equatable, Sendable {
  /// What is claimed.
  public enum Claim: Equatable, Sendable {
    /// A condition holds, in the last run or in several new ones with other seeds.
    case condition(Condition, seeds: Placed<Int>?)
    /// The next command fails with a message that holds this text.
    case error(Word)
  }

  /// What is claimed.
  public var claim: Claim

  /// Creates the statement.
  public init(_ claim: Claim) {
    self.claim = claim
  }
}

extension ExpectStatement: CommandPayload {
  static let help = HelpEntry(
    "expect", .teach, "Claims something about the last run, so that a file becomes a test.",
    usage: "expect METRIC [of STRATEGY] (between A and B | within A of B | < <= > >= = VALUE) [over N seeds]",
    examples: [
      .init("expect conversion between 3.8% and 4.4%", "the result with some room"),
      .init("expect conversion > before", "more than in the run before"),
      .init("expect conversion > before over 20 seeds", "and not by luck"),
      .init("expect nps of now > nps of baseline", "one strategy against another"),
      .init("expect satisfaction within 0.2 of 7", "near a number"),
      .init("expect gap.consideration < 0", "a metric of one stage"),
      .init("expect error \"beyond it\"", "the next line fails, and says this"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    if arguments.next?.text == "error", Self.isMessage(arguments.peek(1)),
      arguments.keyword("error", hint: "") != nil
    {
      claim = .error(try arguments.quoted("a part of the message", hint: "\"MESSAGE\""))
      return
    }
    if arguments.isAtEnd { arguments.note(Slot(.keyword("error"), "")) }
    let condition = try Condition(&arguments)
    var seeds: Placed<Int>?
    if arguments.keyword("over", hint: "[over N seeds]") != nil {
      seeds = try arguments.count("the number of seeds", upTo: 100_000, slot: Slot(.number, "N seeds"))
      guard arguments.keyword("seeds") ?? arguments.keyword("seed", hint: "") != nil else {
        throw arguments.missing("the word seeds")
      }
    }
    claim = .condition(condition, seeds: seeds)
  }

  /// Whether what follows the word error is the message, so that error is not the name of a metric.
  private static func isMessage(_ token: Token?) -> Bool {
    guard let token else { return true }
    return token.kind == .quoted || (token.kind == .word && !["of", "between", "within"].contains(token.text))
  }

  /// The command as it can be typed.
  public var text: String {
    switch claim {
    case .condition(let condition, let seeds):
      "expect \(condition.text)" + (seeds.map { " over \($0.value) seeds" } ?? "")
    case .error(let message): "expect error " + Quotation.quoted(message.text)
    }
  }
}
