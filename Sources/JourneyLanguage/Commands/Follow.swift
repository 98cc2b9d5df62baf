/// Tells the story of one customer: `follow 7`, `follow lost buyer in baseline cheaper`.
public struct FollowStatement: Equatable, Sendable {
  /// Who is followed.
  public enum Customer: Equatable, Sendable {
    /// The customer of a number, from 1 on.
    case number(Placed<Int>)
    /// The first customer to whom all of some things happen.
    case first([Fate])
  }

  /// What a customer may be looked for by.
  public enum Fate: String, CaseIterable, Sendable {
    case buyer, fan, complaint, lost
  }

  /// Who is followed.
  public var customer: Customer
  /// The strategies; none means the one in use.
  public var strategies: [Word]
  /// For how long and with which luck; a story has no other options.
  public var options: RunOptions

  /// Creates the statement.
  public init(customer: Customer, strategies: [Word] = [], options: RunOptions = RunOptions()) {
    self.customer = customer
    self.strategies = strategies
    self.options = options
  }
}

extension FollowStatement: CommandPayload {
  static let help = HelpEntry(
    "follow", .run, "Tells the story of one customer, and of the same customer with the same luck elsewhere.",
    usage: "follow N|buyer|fan|complaint|lost [in NAME …] [for N weeks] [seed N]",
    examples: [
      .init("follow 7", "what the seventh customer expected, perceived and did"),
      .init("follow 7 in baseline now", "under two strategies, and where they part"),
      .init("follow buyer", "the first who buys"),
      .init("follow lost buyer", "the first who buys and is lost all the same"),
      .init("follow fan complaint", "the first who recommends and has complained"),
      .init("follow 7 for 2 years seed 3", "for longer, with other luck"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    customer = try Self.customer(&arguments)
    strategies = []
    if arguments.keyword("in", hint: "[in NAME …]") != nil {
      strategies = [try arguments.name(.strategy, "a strategy", hint: "NAME")]
      strategies += arguments.names(.strategy, hint: "[NAME …]", upTo: Self.ends)
    }
    options = try RunOptions(&arguments, hasCustomers: false, hasReplications: false)
  }

  /// The words that end a list of names.
  private static let ends: Set<String> = ["for", "seed"]

  private static func customer(_ arguments: inout Arguments) throws(Diagnostic) -> Customer {
    let slot = Slot(.number, "N")
    arguments.note(slot)
    if arguments.isAtNumber {
      return .number(try arguments.count("the number of a customer", upTo: 1_000_000_000, slot: slot))
    }
    var fates: [Fate] = []
    while let fate = Self.fate(&arguments, after: fates) { fates.append(fate) }
    guard !fates.isEmpty else { throw arguments.missing("a customer") }
    return .first(fates)
  }

  /// The next word about a customer, if there is one; none is said twice.
  private static func fate(_ arguments: inout Arguments, after fates: [Fate]) -> Fate? {
    let words = Fate.allCases.filter { !fates.contains($0) }.map(\.rawValue)
    let hint = fates.isEmpty ? "|" + words.joined(separator: "|") : "[\(words.joined(separator: "|"))]"
    return arguments.keyword(among: words, hint: hint).flatMap { Fate(rawValue: $0.text) }
  }

  /// The command as it can be typed.
  public var text: String {
    var words = ["follow"]
    switch customer {
    case .number(let number): words.append("\(number.value)")
    case .first(let fates): words += fates.map(\.rawValue)
    }
    if !strategies.isEmpty { words += ["in"] + strategies.map { Quotation.name($0.text, unlike: Self.ends) } }
    if !options.isEmpty { words.append(options.text) }
    return words.joined(separator: " ")
  }
}
