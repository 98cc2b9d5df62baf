/// Looks for the best setting under a budget: `search profit within 200 000 EUR over price from 30 to 60`.
public struct SearchStatement: Equatable, Sendable {
  /// A parameter and how far it may go.
  public struct Reach: Equatable, Sendable {
    /// The full name of the parameter.
    public var path: Word
    /// From where to where, which may be relative to now; nil means as far as it can reasonably go.
    public var ends: Ends?

    /// Creates a reach.
    public init(path: Word, ends: Ends? = nil) {
      self.path = path
      self.ends = ends
    }
  }

  /// The two ends of a range.
  public struct Ends: Equatable, Sendable {
    /// Where it begins.
    public var first: Change
    /// Where it ends.
    public var last: Change

    /// Creates the ends.
    public init(from first: Change, to last: Change) {
      self.first = first
      self.last = last
    }
  }

  /// What is to be made as good as can be.
  public var metric: Word
  /// How much may be spent.
  public var limit: Quantity?
  /// What may be moved, from one to five parameters.
  public var reaches: [Reach]
  /// What was said about the runs.
  public var options: RunOptions

  /// The most parameters that may be moved.
  public static let most = 5

  /// Creates the statement.
  public init(metric: Word, within limit: Quantity? = nil, over reaches: [Reach], options: RunOptions = RunOptions()) {
    self.metric = metric
    self.limit = limit
    self.reaches = reaches
    self.options = options
  }
}

extension SearchStatement: CommandPayload {
  static let help = HelpEntry(
    "search", .strategies, "Looks for the setting of a few parameters that is best for a metric, within a budget.",
    usage: "search METRIC [within COST] over PATH [from A to B] [PATH …] \(RunOptions.usage)",
    examples: [
      .init("search conversion over price", "the best price within its range"),
      .init("search profit over price checkout.steps", "two together"),
      .init("search conversion within 180 000 EUR over advertising.spend price", "that costs no more than that"),
      .init("search profit over price from 30 EUR to 60 EUR checkout.steps from 1 to 5", "within limits of your own"),
      .init("search profit over price from -20% to +20%", "around the present value"),
      .init("search profit over price 5 000 customers replications 10", "with less noise"),
    ])

  /// The words that end the list of parameters.
  private static let ends: Set<String> = ["for", "seed", "replications"]

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    metric = try arguments.name(.metric, "a metric", hint: "METRIC")
    if arguments.keyword("within", hint: "[within COST]") != nil {
      limit = try arguments.quantity("a budget", slot: Slot(.number, "COST"))
    }
    guard arguments.keyword("over", hint: "over PATH [from A to B]") != nil else {
      throw arguments.missing("the word over")
    }
    reaches = [try Reach(&arguments, hint: "PATH")]
    while let next = arguments.next, !arguments.isAtNumber, !Self.ends.contains(next.text) {
      _ = arguments.skip("and")
      guard reaches.count < Self.most else {
        throw Diagnostic(
          "a search moves up to \(Self.most) parameters, and this is one more", at: arguments.place,
          remedy: "leave out what matters least: tornado \(metric.text)")
      }
      reaches.append(try Reach(&arguments, hint: ""))
    }
    if reaches.count < Self.most { arguments.note(Slot(.parameter, "[PATH …]")) }
    options = try RunOptions(&arguments)
  }

  /// The command as it can be typed.
  public var text: String {
    var words = ["search", Quotation.word(metric.text)]
    if let limit { words += ["within", limit.text] }
    words += ["over"] + reaches.map(\.text)
    if !options.isEmpty { words.append(options.text) }
    return words.joined(separator: " ")
  }
}

extension SearchStatement.Reach {
  init(_ arguments: inout Arguments, hint: String) throws(Diagnostic) {
    path = try arguments.parameter(hint: hint)
    guard arguments.keyword("from", hint: "[from A to B]") != nil else { return }
    let slot = Slot(.value(of: path.text), "A to B")
    let first = try arguments.end(of: slot)
    guard arguments.keyword("to", hint: "to B") != nil else { throw arguments.missing("the word to") }
    // In “to 8 300 customers” the people are not part of the value.
    let last = try arguments.end(of: Slot(.value(of: path.text), "B"), isGrouped: !arguments.isBeforeCustomers)
    ends = SearchStatement.Ends(from: first, to: last)
  }

  /// The reach as it can be typed.
  var text: String {
    Quotation.parameter(path.text) + (ends.map { " from \($0.first.text) to \($0.last.text)" } ?? "")
  }
}
