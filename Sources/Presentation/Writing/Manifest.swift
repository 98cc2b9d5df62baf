/// What a result was made of, so that it can be made again and held against this one.
public struct Manifest: Decodable, Equatable, Sendable {
  /// The version of the program.
  public var version: String
  /// The name of the journey.
  public var journey: String
  /// The fingerprint of the journey's text.
  public var journeyDigest: String
  /// The commands that restore the journey, its strategies and the seed.
  public var script: String
  /// The command that gave the result.
  public var command: String
  /// What all luck followed from.
  public var seed: UInt64
  /// The number of customers in each population.
  public var customers: Int
  /// The number of populations.
  public var replications: Int
  /// The number of steps.
  public var steps: Int
  /// On whose word the values are that can change something.
  public var values: Origins
  /// The fingerprint of everything that happened, beyond the digits that are written.
  public var digest: String

  /// How many values are on whose word.
  public struct Origins: Decodable, Equatable, Sendable {
    /// Somebody measured and published them.
    public var measured: Int
    /// They were estimated from data.
    public var calibrated: Int
    /// Somebody thought them plausible.
    public var judgement: Int
    /// The strategy says so.
    public var set: Int

    /// Counts values.
    public init(measured: Int, calibrated: Int, judgement: Int, set: Int) {
      self.measured = measured
      self.calibrated = calibrated
      self.judgement = judgement
      self.set = set
    }

    /// All that can change something.
    public var total: Int { measured + calibrated + judgement + set }

    /// What a reader should know about them, in a quiet line.
    var sentence: String {
      "model: \(judgement) of \(total) values are judgement\(set > 0 ? ", \(set) set by you" : "") (show assumptions)"
    }
  }

  /// Creates a manifest.
  public init(
    version: String, journey: String, journeyDigest: String, script: String, command: String, seed: UInt64,
    customers: Int, replications: Int, steps: Int, values: Origins, digest: String
  ) {
    self.version = version
    self.journey = journey
    self.journeyDigest = journeyDigest
    self.script = script
    self.command = command
    self.seed = seed
    self.customers = customers
    self.replications = replications
    self.steps = steps
    self.values = values
    self.digest = digest
  }

  /// The manifest as a field of a record.
  var value: Value {
    .object([
      "version": .text(version), "journey": .text(journey), "journeyDigest": .text(journeyDigest),
      "script": .text(script), "command": .text(command), "seed": .whole(seed), "customers": .count(customers),
      "replications": .count(replications), "steps": .count(steps),
      "values": .object([
        "measured": .count(values.measured), "calibrated": .count(values.calibrated),
        "judgement": .count(values.judgement), "set": .count(values.set),
      ]), "digest": .text(digest),
    ])
  }
}
