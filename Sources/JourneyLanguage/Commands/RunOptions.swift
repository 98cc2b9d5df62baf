/// What a run may be told: how many customers, for how long, with which luck, how often.
public struct RunOptions: Equatable, Sendable {
  /// How many customers are simulated.
  public var customers: Placed<Int>?
  /// How long the run lasts.
  public var duration: RunDuration?
  /// The seed of all luck.
  public var seed: Placed<UInt64>?
  /// How many times the whole population is simulated.
  public var replications: Placed<Int>?

  /// Creates options.
  public init(
    customers: Placed<Int>? = nil, duration: RunDuration? = nil, seed: Placed<UInt64>? = nil,
    replications: Placed<Int>? = nil
  ) {
    self.customers = customers
    self.duration = duration
    self.seed = seed
    self.replications = replications
  }

  /// Whether nothing was said.
  public var isEmpty: Bool { customers == nil && duration == nil && seed == nil && replications == nil }

  /// Whether it was said how much to simulate.
  public var hasSizes: Bool { customers != nil || replications != nil }

  /// The options as they can be typed.
  public var text: String {
    [
      customers.map { "\($0.value) customers" }, duration.map { "for \($0.text)" }, seed.map { "seed \($0.value)" },
      replications.map { "replications \($0.value)" },
    ].compactMap(\.self).joined(separator: " ")
  }

  static let usage = "[N customers] [for N weeks] [seed N] [replications N]"

  /// Reads options in any order.
  ///
  /// - Parameters:
  ///   - hasCustomers: Whether there may be a number of customers among them.
  ///   - hasReplications: Whether there may be a number of replications among them.
  init(_ arguments: inout Arguments, hasCustomers: Bool = true, hasReplications: Bool = true) throws(Diagnostic) {
    while true {
      if hasCustomers, customers == nil {
        arguments.note(Slot(.number, "[N customers]"))
        if arguments.isAtNumber {
          let slot = Slot(.number, "")
          customers = try arguments.count("the number of customers", upTo: 1_000_000_000, slot: slot)
          if arguments.keyword("customers") == nil { _ = arguments.skip("customer") }
          continue
        }
      }
      if duration == nil, arguments.keyword("for", hint: "[for N weeks]") != nil {
        duration = try arguments.duration()
      } else if seed == nil, arguments.keyword("seed", hint: "[seed N]") != nil {
        seed = try arguments.whole("a seed", in: 0...UInt64.max, slot: Slot(.number, "N"))
      } else if hasReplications, replications == nil,
        arguments.keyword("replications", hint: "[replications N]") != nil
      {
        replications = try arguments.count("the number of replications", upTo: 100_000, slot: Slot(.number, "N"))
      } else {
        return
      }
    }
  }
}

extension Arguments {
  /// Takes a whole number of at least 1.
  mutating func count(_ what: String, upTo limit: UInt64, slot: Slot) throws(Diagnostic) -> Placed<Int> {
    let count = try whole(what, in: 1...limit, slot: slot)
    return Placed(Int(count.value), at: count.place)
  }

  /// Takes a number of steps, days, weeks, months or years.
  mutating func duration() throws(Diagnostic) -> RunDuration {
    let count = try count("a duration", upTo: UInt64(RunDuration.limit), slot: Slot(.number, "N weeks"))
    // Both are understood, and the one that reads well is offered.
    let units = RunDuration.Unit.allCases.map(\.rawValue)
    let offered = count.value == 1 ? units : units.map { $0 + "s" }
    guard let word = keyword(among: offered, or: units + units.map { $0 + "s" }, hint: "weeks"),
      let unit = RunDuration.Unit.allCases.first(where: { word.text.hasPrefix($0.rawValue) })
    else { throw missing("a unit such as weeks") }
    return RunDuration(count.value, unit, at: count.place.through(word.place))
  }
}
