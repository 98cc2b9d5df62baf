/// Moves a parameter through a range: `vary checkout.steps from 1 to 8 by 1 by conversion profit`.
public struct VaryStatement: Equatable, Sendable {
  /// What is moved, one parameter or two; each may have stars for any text.
  public var ranges: [ParameterRange]
  /// The metrics; none means those that sum a journey up.
  public var metrics: [Word]
  /// What was said about the runs.
  public var options: RunOptions

  /// Creates the statement.
  public init(ranges: [ParameterRange], metrics: [Word] = [], options: RunOptions = RunOptions()) {
    self.ranges = ranges
    self.metrics = metrics
    self.options = options
  }
}

extension VaryStatement: CommandPayload {
  static let help = HelpEntry(
    "vary", .strategies, "Moves a parameter step by step through a range, with the same luck at every point.",
    usage: "vary PATH from A to B by C [and PATH from A to B by C] [by METRIC …] \(RunOptions.usage)",
    examples: [
      .init("vary checkout.steps from 1 to 8 by 1", "how conversion, retention and profit follow"),
      .init("vary checkout.steps from 1 to 8 by 1 by conversion nps", "by these metrics"),
      .init("vary price from 30 EUR to 60 EUR by 5 EUR by profit", "with units"),
      .init("vary price from -20% to +20% by 5% by profit", "around the present value"),
      .init("vary consideration->checkout from 5% to 20% by 5%", "how many take a path"),
      .init("vary price from 30 to 60 by 10 and checkout.steps from 1 to 5 by 1 by profit", "two at once, as a map"),
    ])

  /// The words that end a list of names.
  private static let ends: Set<String> = ["by", "for", "seed", "replications"]

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    ranges = [try ParameterRange(&arguments)]
    if arguments.keyword("and", hint: "[and PATH from A to B by C]") != nil {
      ranges.append(try ParameterRange(&arguments))
    }
    metrics = []
    if arguments.keyword("by", hint: "[by METRIC …]") != nil {
      metrics = [try arguments.name(.metric, "a metric", hint: "METRIC")]
      metrics += arguments.names(.metric, hint: "[METRIC …]", upTo: Self.ends)
    }
    options = try RunOptions(&arguments)
  }

  /// The command as it can be typed.
  public var text: String {
    var words = ["vary", ranges.map(\.text).joined(separator: " and ")]
    if !metrics.isEmpty { words += ["by"] + metrics.map { Quotation.name($0.text, unlike: Self.ends) } }
    if !options.isEmpty { words.append(options.text) }
    return words.joined(separator: " ")
  }
}
