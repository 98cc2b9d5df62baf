/// What a synthetic customer carries besides the stage and the stages visited: 44 bytes.
struct Customer: Sendable {
  /// What the next experience is expected to be, 0 to 10.
  var expectation: Float = 7
  /// Remembered, cumulative satisfaction, 0 to 10.
  var attitude: Float = 7
  /// How far the average offer is from this customer's taste; half-normal.
  var taste: Float = 0
  /// How much milder than others this customer rates.
  var leniency: Float = 0
  /// The base-two logarithm of impulsiveness over its average.
  var impulse: Float = 0
  /// The felt gap at the last encounter.
  var surprise: Float = 0
  /// The sum of satisfactions in the running episode.
  var episodeSum: Float = 0
  /// The satisfaction in the running episode that is furthest from neutral.
  var episodePeak: Float = Customer.neutral
  /// The satisfaction at the last encounter.
  var satisfaction: Float = Customer.neutral
  /// The step at which the customer first heard of the brand.
  var heardStep: UInt16 = 0
  /// The encounters in the running episode.
  var episodeCount: UInt8 = 0
  /// The number of the segment.
  var segment: UInt8 = 0
  /// The number of the channel used last; 255 is none.
  var channel: UInt8 = Customer.noChannel
  /// What the customer has become.
  var standing: Standing = []

  static let neutral: Float = 7
  static let noChannel: UInt8 = 255

  /// What a customer has become.
  struct Standing: OptionSet {
    let rawValue: UInt8
    /// Has bought at least once.
    static let buyer = Standing(rawValue: 1)
    /// Recommends.
    static let advocate = Standing(rawValue: 2)
    /// Has a character, and a first expectation.
    static let begun = Standing(rawValue: 8)
    /// Would rate 0 to 6 and has bought.
    static let detractor = Standing(rawValue: 4)
  }

  /// A hash of everything, the same wherever the customer lies.
  func fingerprint(stage: UInt8, visited: UInt64, index: Int) -> UInt64 {
    var hash = RandomKey.mix(UInt64(truncatingIfNeeded: index))
    func add(_ word: UInt64) { hash = RandomKey.mix(hash ^ word) }
    add(visited)
    for pair in [
      (expectation, attitude), (taste, leniency), (impulse, surprise), (episodeSum, episodePeak), (satisfaction, 0),
    ] {
      add(UInt64(pair.0.bitPattern) &<< 32 | UInt64(pair.1.bitPattern))
    }
    add(
      UInt64(heardStep) &<< 32 | UInt64(episodeCount) &<< 24 | UInt64(segment) &<< 16 | UInt64(channel) &<< 8
        | UInt64(standing.rawValue))
    add(UInt64(stage))
    return hash
  }
}
