/// Sets the luck of all runs to come: `seed 42`.
public struct SeedStatement: Equatable, Sendable {
  /// The seed.
  public var seed: Placed<UInt64>

  /// Creates the statement.
  public init(seed: Placed<UInt64>) {
    self.seed = seed
  }
}

extension SeedStatement: CommandPayload {
  static let help = HelpEntry(
    "seed", .run, "Sets the luck of all runs to come.", usage: "seed N",
    examples: [.init("seed 42", "the same seed gives the same result, on every machine")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    seed = try arguments.whole("a seed", in: 0...UInt64.max, slot: Slot(.number, "N"))
  }

  /// The command as it can be typed.
  public var text: String { "seed \(seed.value)" }
}
