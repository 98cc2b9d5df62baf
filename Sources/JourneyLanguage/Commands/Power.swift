import DisplayText

/// Asks what a real test would need: `power conversion baseline now share 50% traffic 2000 per week`.
public struct PowerStatement: Equatable, Sendable {
  /// What the test is to look at.
  public var metric: Word
  /// The two strategies, the one to compare against first.
  public var strategies: [Word]
  /// The share of the customers who get the second strategy.
  public var share: Quantity?
  /// How often a difference that is there has to be found.
  public var power: Quantity?
  /// How many customers come by.
  public var traffic: Traffic?
  /// What was said about the runs from which the difference is predicted.
  public var options: RunOptions

  /// Creates the statement.
  public init(
    metric: Word, strategies: [Word], share: Quantity? = nil, power: Quantity? = nil, traffic: Traffic? = nil,
    options: RunOptions = RunOptions()
  ) {
    self.metric = metric
    self.strategies = strategies
    self.share = share
    self.power = power
    self.traffic = traffic
    self.options = options
  }
}

extension PowerStatement: CommandPayload {
  static let help = HelpEntry(
    "power", .strategies, "Says how many customers and weeks a real test needs to see a predicted difference.",
    usage: "power METRIC A B [share 50%] [traffic N per week] [power 80%] \(RunOptions.usage)",
    examples: [
      .init("power conversion baseline now", "how many customers, half of them with each strategy"),
      .init("power conversion baseline now traffic 2000 per week", "and how many weeks that takes"),
      .init("power retention baseline now share 10% traffic 500 per day", "only one in ten gets the second strategy"),
      .init("power nps baseline now power 90%", "a test that misses the difference less often"),
      .init("power conversion baseline now 10 000 customers replications 40", "from a surer prediction"),
    ])

  /// The words that end the names.
  private static let ends: Set<String> = ["share", "power", "traffic", "for", "seed", "replications"]

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    metric = try arguments.name(.metric, "a metric", hint: "METRIC")
    strategies = arguments.names(.strategy, hint: "A B", upTo: Self.ends)
    guard strategies.count > 1 else {
      throw arguments.missing(strategies.isEmpty ? "a strategy" : "the strategy to test against it")
    }
    if strategies.count > 2 {
      let place = strategies[2].place
      throw Diagnostic(
        "a test has two strategies, and this is a third one", at: place, remedy: "leave it out, and ask for it apart")
    }
    while true {
      if share == nil, arguments.keyword("share", hint: "[share 50%]") != nil {
        share = try arguments.part("the share of the second strategy", from: 0.01, to: 0.99, hint: "50%")
      } else if traffic == nil, arguments.keyword("traffic", hint: "[traffic N per week]") != nil {
        traffic = try Traffic(&arguments)
      } else if power == nil, arguments.keyword("power", hint: "[power 80%]") != nil {
        power = try arguments.part("the power", from: 0.5, to: 0.99, hint: "80%")
      } else {
        break
      }
    }
    options = try RunOptions(&arguments)
  }

  /// The command as it can be typed.
  public var text: String {
    let names = strategies.map { Quotation.name($0.text, unlike: Self.ends) }
    var words = ["power", Quotation.word(metric.text)] + names
    if let share { words += ["share", share.text] }
    if let traffic { words += ["traffic", traffic.text] }
    if let power { words += ["power", power.text] }
    if !options.isEmpty { words.append(options.text) }
    return words.joined(separator: " ")
  }
}

extension Arguments {
  /// Takes a part of a whole within limits, as a percentage or as a fraction.
  fileprivate mutating func part(
    _ what: String, from low: Double, to high: Double, hint: String
  ) throws(Diagnostic) -> Quantity {
    let part = try quantity(what, slot: Slot(.number, hint))
    guard part.unit == .percent || part.unit == .none, part.value >= low, part.value <= high else {
      let ends = [low, high].map { Quantity($0, .percent, at: part.place).text }
      throw Diagnostic(
        "\(what) goes from \(ends[0]) to \(ends[1]), and \(VisibleText.quoted(part.place.excerptText)) is not within",
        at: part.place, remedy: "the usual is \(hint)", suggestion: hint)
    }
    return part
  }
}
