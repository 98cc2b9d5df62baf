/// Counts what happens in one shard, in whole numbers laid out flat.
struct Recorder: Sendable {
  let stages: Int
  let paths: Int
  let touchpoints: Int
  let channels: Int
  let steps: Int
  private(set) var customers: [Int]
  private(set) var reached: [Int]
  private(set) var taken: [Int]
  private(set) var arrivals: [Int]
  private(set) var heard: [Int]
  private(set) var stepsToConvert: [Int]
  /// Six numbers for each segment and touchpoint: count, expectation, delivered, perception, satisfaction, flags.
  var encounters: [Int]
  /// Five counts for each segment and touchpoint: below, above, good, delighted, failures.
  private var flags: [Int]
  /// What became of the failures of each segment and touchpoint.
  var recoveries: [RecoveryTally]
  /// What the people of each segment bought.
  var purchases: [PurchaseTally]
  /// What the company's surveys say of each touchpoint since it last read them: how many answered, and their gaps.
  var surveyed: [(count: Int, gap: Int)]

  init(_ journey: CompiledJourney, steps: Int) {
    stages = journey.stages.count
    paths = journey.paths.count
    touchpoints = journey.touchpoints.count
    channels = journey.channels.count
    self.steps = steps
    func zeros(_ each: Int) -> [Int] { Array(repeating: 0, count: journey.segments.count * each) }
    customers = zeros(1)
    reached = zeros(stages)
    taken = zeros(paths)
    arrivals = zeros(stages)
    heard = zeros(channels)
    stepsToConvert = zeros(steps + 1)
    encounters = zeros(touchpoints * Self.fields)
    flags = zeros(touchpoints * Self.flagFields)
    recoveries = Array(repeating: RecoveryTally(), count: journey.segments.count * touchpoints)
    purchases = Array(repeating: PurchaseTally(steps: steps), count: journey.segments.count)
    surveyed = Array(repeating: (0, 0), count: touchpoints)
  }

  static let fields = 6
  static let flagFields = 5
  /// A flag takes this many bits, so that a batch of 256 cannot overflow it.
  static let flagBits = 12

  mutating func count(segment: Int) { customers[segment] += 1 }
  mutating func reach(_ stage: Int, segment: Int) { reached[segment * stages + stage] += 1 }
  mutating func take(_ path: Int, segment: Int) { taken[segment * paths + path] += 1 }
  mutating func arrive(_ stage: Int, segment: Int) { arrivals[segment * stages + stage] += 1 }
  mutating func hear(_ channel: Int, segment: Int) { heard[segment * channels + channel] += 1 }

  /// How many have heard of the brand through each channel.
  var heardInAll: [Int] {
    (0..<channels).map { channel in stride(from: channel, to: heard.count, by: channels).reduce(0) { $0 + heard[$1] } }
  }

  mutating func firstPurchase(after elapsed: Int, segment: Int) {
    purchases[segment].buyers += 1
    stepsToConvert[segment * (steps + 1) + min(max(elapsed, 0), steps)] += 1
  }

  /// Moves the flags of the last batch to where they have room.
  mutating func unpackFlags() {
    let mask = 1 << Self.flagBits - 1
    for entry in 0..<(encounters.count / Self.fields) {
      var packed = encounters[entry * Self.fields + 5]
      guard packed != 0 else { continue }
      encounters[entry * Self.fields + 5] = 0
      for flag in 0..<Self.flagFields {
        flags[entry * Self.flagFields + flag] += packed & mask
        packed >>= Self.flagBits
      }
    }
  }

  /// What was counted for one segment.
  func tally(segment: Int) -> SegmentTally {
    func part(_ all: [Int], _ each: Int) -> [Int] { Array(all[segment * each..<(segment + 1) * each]) }
    var tally = SegmentTally(
      reached: part(reached, stages), taken: part(taken, paths), arrivals: part(arrivals, stages),
      encounters: (0..<touchpoints).map { encounter(segment * touchpoints + $0) },
      recoveries: Array(recoveries[segment * touchpoints..<(segment + 1) * touchpoints]), heard: part(heard, channels),
      stepsToConvert: part(stepsToConvert, steps + 1), purchases: purchases[segment])
    tally.customers = customers[segment]
    return tally
  }

  private func encounter(_ entry: Int) -> EncounterTally {
    let sum = encounters[entry * Self.fields..<(entry + 1) * Self.fields]
    let flag = flags[entry * Self.flagFields..<(entry + 1) * Self.flagFields]
    return EncounterTally(
      count: sum[sum.startIndex], expectation: sum[sum.startIndex + 1], delivered: sum[sum.startIndex + 2],
      perception: sum[sum.startIndex + 3], satisfaction: sum[sum.startIndex + 4], below: flag[flag.startIndex],
      above: flag[flag.startIndex + 1], good: flag[flag.startIndex + 2], delighted: flag[flag.startIndex + 3],
      failures: flag[flag.startIndex + 4])
  }
}

extension Recorder {
  /// Counts a purchase of somebody of an age, and what it brought.
  mutating func purchase(_ sale: PriceRow.Sale, segment: Int, age: Int, number: UInt8) {
    purchases[segment].purchases += 1
    if number == 2 { purchases[segment].repeatBuyers += 1 }
    earn(revenue: sale.revenue, goods: sale.goods, segment: segment, age: age)
  }

  /// Counts something taken besides, and what it brought.
  mutating func extra(_ sale: PriceRow.Sale, value: Double, segment: Int, age: Int, isUpsell: Bool) {
    if isUpsell { purchases[segment].upsells += 1 } else { purchases[segment].crossSells += 1 }
    earn(
      revenue: Int((Double(sale.revenue) * value).rounded()), goods: Int((Double(sale.goods) * value).rounded()),
      segment: segment, age: age)
  }

  private mutating func earn(revenue: Int, goods: Int, segment: Int, age: Int) {
    purchases[segment].money.revenue += Int128(revenue)
    purchases[segment].money.goods += Int128(goods)
    purchases[segment].margin[age] += Int128(revenue - goods)
  }

  /// Counts a use of the guarantee.
  mutating func claim(_ amount: Int, segment: Int, age: Int?) {
    purchases[segment].claims += 1
    purchases[segment].money.claims += Int128(amount)
    if let age { purchases[segment].margin[age] -= Int128(amount) }
  }

  /// Counts what putting something right costs; an age where somebody has bought.
  mutating func payRecovery(_ amount: Int, segment: Int, age: Int?) {
    purchases[segment].money.recovery += Int128(amount)
    if let age { purchases[segment].margin[age] -= Int128(amount) }
  }

  /// Counts what an encounter costs; an age where somebody has bought.
  mutating func payService(_ amount: Int, segment: Int, age: Int?) {
    guard let age else {
      purchases[segment].money.courting += Int128(amount)
      return
    }
    purchases[segment].money.service += Int128(amount)
    purchases[segment].margin[age] -= Int128(amount)
  }

  /// Counts a buyer who is lost.
  mutating func lose(segment: Int, age: Int) { purchases[segment].lost[age] += 1 }
}

extension Recorder {
  /// Counts who learned of a failure, and how long an answer takes.
  mutating func hear(
    ofFailureAt touchpoint: Int, segment: Int, isNoticed: Bool, isVoiced: Bool, isOutstanding: Bool, days: Double
  ) {
    let entry = segment * touchpoints + touchpoint
    if isNoticed { recoveries[entry].noticed += 1 }
    if isVoiced { recoveries[entry].complaints += 1 }
    if isOutstanding { recoveries[entry].outstanding += 1 }
    recoveries[entry].waiting += Int((min(days, 1e6) * RecoveryTally.unitsPerDay).rounded())
  }

  /// Counts a failure that is put right, and what that makes of the satisfaction there.
  mutating func solve(_ touchpoint: Int, segment: Int, from before: Float, to after: Float) {
    let entry = segment * touchpoints + touchpoint
    recoveries[entry].solved += 1
    encounters[entry * Self.fields + 4] += EncounterBatch.fixed(after) - EncounterBatch.fixed(before)
    flags[entry * Self.flagFields + 3] += (after >= 9 ? 1 : 0) - (before >= 9 ? 1 : 0)
  }
}
