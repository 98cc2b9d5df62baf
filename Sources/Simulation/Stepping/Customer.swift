/// What a synthetic customer carries besides the stage and the stages visited: 48 bytes.
struct Customer: Sendable {
  /// What the next experience is expected to be, 0 to 10.
  var expectation: Float = 7
  /// Remembered, cumulative satisfaction, 0 to 10.
  var attitude: Float = 7
  /// The felt gap at the last encounter.
  var surprise: Float = 0
  /// The sum of satisfactions in the running episode.
  var episodeSum: Float = 0
  /// The satisfaction in the running episode that is furthest from neutral.
  var episodePeak: Float = Customer.neutral
  /// The satisfaction at the last encounter.
  var satisfaction: Float = Customer.neutral
  /// The internal reference price: the natural logarithm of what the customer is used to pay over the planned price.
  var usualPrice = Trait(0)
  /// How far the average offer is from this customer's taste; half-normal.
  var taste = Trait(0)
  /// How much milder than others this customer rates.
  var leniency = Trait(0)
  /// The base-two logarithm of impulsiveness over its average.
  var impulse = Trait(0)
  /// The base-two logarithm of how many times as often as the average this customer buys again.
  var frequency = Trait(0)
  /// How many steps had gone by when the customer first heard of the brand.
  var heardStep: UInt16 = 0
  /// How many steps had gone by when the customer first bought.
  var boughtStep: UInt16 = 0
  /// In which step nothing is held against the company any more; see ``Standing/problem``.
  var problemEnd: UInt16 = 0
  /// What the customer has become.
  var standing: Standing = []
  /// The encounters in the running episode.
  var episodeCount: UInt8 = 0
  /// The number of the segment.
  var segment: UInt8 = 0
  /// The number of the channel used last; 255 is none.
  var channel: UInt8 = Customer.noChannel
  /// The purchases made; after 255 it goes on from 128.
  var purchases: UInt8 = 0

  static let neutral: Float = 7
  static let noChannel: UInt8 = 255

  /// What a customer has become.
  struct Standing: OptionSet {
    let rawValue: UInt16
    /// Has bought at least once.
    static let buyer = Standing(rawValue: 1)
    /// Recommends.
    static let advocate = Standing(rawValue: 2)
    /// Would rate 0 to 6 and has bought.
    static let detractor = Standing(rawValue: 4)
    /// Has a character, and a first expectation.
    static let begun = Standing(rawValue: 8)
    /// Came by a recommendation.
    static let referred = Standing(rawValue: 16)
    /// Holds something that went wrong against the company.
    static let problem = Standing(rawValue: 32)
    /// Something has gone wrong at least once.
    static let failed = Standing(rawValue: 64)
    /// What went wrong first was put right, and nothing has gone wrong since.
    static let recovered = Standing(rawValue: 128)
    /// Has not yet decided about the guarantee on the last purchase.
    static let covered = Standing(rawValue: 256)
    /// Something has gone wrong more than once.
    static let failedAgain = Standing(rawValue: 512)
  }

  /// 1 while something that went wrong has not been put right or forgotten, else 0.
  @inline(__always)
  var openProblem: Float { Float((standing.rawValue &>> 5) & 1) }
  /// 1 for somebody who came by a recommendation, else 0.
  @inline(__always)
  var cameReferred: Float { Float((standing.rawValue &>> 4) & 1) }

  /// The number of steps since the first purchase at the end of a step; nil for somebody who has not bought.
  ///
  /// A method of the customer on purpose: one of the shard would copy all of its batches.
  @inline(__always)
  func age(step: UInt32, of steps: Int) -> Int? {
    guard standing.contains(.buyer) else { return nil }
    return min(max(Int(step) + 1 - Int(boughtStep), 0), steps)
  }

  /// Perceived value (Zeithaml 1988; equation E2): what a price above the usual one takes off each experience of a buyer.
  @inline(__always)
  func unfairness(_ experience: ExperienceRow) -> Float {
    Float(standing.rawValue & 1) * experience.fairness * (experience.price - usualPrice.value)
  }

  /// Holds a problem against the company at the decisions of so many steps from this one on; none takes one away.
  mutating func hold(decisions: Int, from step: UInt32) {
    guard decisions > 0 else { return }
    standing.insert(.problem)
    problemEnd = max(problemEnd, UInt16(min(Int(step) + decisions, Int(UInt16.max))))
  }

  /// Holds nothing against the company any more where all that went wrong is put right or forgotten by now.
  @inline(__always)
  mutating func forgetProblem(step: UInt32) {
    if standing.contains(.problem), step >= UInt32(problemEnd) { standing.remove(.problem) }
  }

  /// A hash of everything, the same wherever the customer lies.
  func fingerprint(stage: UInt8, visited: UInt64, index: Int) -> UInt64 {
    var hash = SplitMix64.mix(UInt64(truncatingIfNeeded: index))
    func add(_ word: UInt64) { hash = SplitMix64.mix(hash ^ word) }
    add(visited)
    for pair in [(expectation, attitude), (surprise, episodeSum), (episodePeak, satisfaction)] {
      add(UInt64(pair.0.bitPattern) &<< 32 | UInt64(pair.1.bitPattern))
    }
    add(taste.pattern &<< 48 | leniency.pattern &<< 32 | impulse.pattern &<< 16 | frequency.pattern)
    add(usualPrice.pattern)
    add(
      UInt64(heardStep) &<< 48 | UInt64(boughtStep) &<< 32 | UInt64(problemEnd) &<< 16 | UInt64(standing.rawValue))
    add(
      UInt64(episodeCount) &<< 32 | UInt64(segment) &<< 24 | UInt64(channel) &<< 16 | UInt64(purchases) &<< 8
        | UInt64(stage))
    return hash
  }
}

/// A fixed-point number in 16 bits, between -32 and 32 in units of 1/1024: something about a customer that changes never, or rarely.
struct Trait: Sendable {
  private let bits: Int16

  /// The nearest number that fits.
  init(_ value: Float) {
    bits = Int16(min(max(value * 1024, -32_768), 32_767).rounded())
  }

  /// The number.
  var value: Float { Float(bits) * 0x1p-10 }
  /// The bits, for digests.
  var pattern: UInt64 { UInt64(UInt16(bitPattern: bits)) }
}
