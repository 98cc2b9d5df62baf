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

  /// Nothing is said yet.
  public init() {}

  /// Whether it was said how much to simulate.
  public var hasSizes: Bool { customers != nil || replications != nil }

  /// How options are written: in any order, each of them once.
  static func phrase(hasCustomers: Bool = true, hasReplications: Bool = true) -> Phrase<RunOptions> {
    .inAnyOrder(
      (hasCustomers ? [customers] : []) + [
        .keyword("for", .duration(\.duration)), .keyword("seed", .whole(\.seed, "a seed", "N")),
      ]
        + (hasReplications
          ? [.keyword("replications", .count(\.replications, "the number of replications", upTo: 100_000, "N"))] : []))
  }

  private static let customers = Phrase<RunOptions>(
    "[N customers]", optional: \.customers, word: { "\($0.value) customers" }
  ) { (arguments) throws(Diagnostic) in
    arguments.note(Slot(.number, "[N customers]"))
    guard arguments.isAtNumber else { return nil }
    let count = try arguments.count("the number of customers", upTo: 1_000_000_000, slot: Slot(.number, ""))
    if arguments.keyword("customers") == nil { _ = arguments.skip("customer") }
    return count
  }
}

extension Phrase {
  /// What a run may be told, in any order.
  ///
  /// - Parameters:
  ///   - field: Where it is kept.
  ///   - hasCustomers: Whether there may be a number of customers among them.
  ///   - hasReplications: Whether there may be a number of replications among them.
  public static func options(
    _ field: Field<RunOptions>, hasCustomers: Bool = true, hasReplications: Bool = true
  ) -> Phrase {
    RunOptions.phrase(hasCustomers: hasCustomers, hasReplications: hasReplications).of(field)
  }
}
