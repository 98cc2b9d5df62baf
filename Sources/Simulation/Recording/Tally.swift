/// What one replication comes to, in whole numbers, so that it adds up the same in any order.
///
/// Stages, paths, touchpoints, channels and segments are numbered as in ``CompiledJourney``.
public struct Tally: Equatable, Sendable {
  /// What happened to the people of each segment; without segments there is one entry for all.
  public internal(set) var segments: [SegmentTally]
  /// How many customers stood at each stage after each step; the first row is before the first step.
  public internal(set) var occupancy: [[Int]]
  /// How many had heard of the brand through each channel after each step; the first row is before the first step.
  public internal(set) var heard: [[Int]]
  /// How much better the company made each touchpoint, in points, after what its surveys told it.
  public internal(set) var improvements: [Double]
  /// A digest of every customer's final state, for tests of sameness.
  public internal(set) var fingerprint: UInt64
  /// What became of those who came before the first step, in the first and so on; none where everybody comes at once.
  public internal(set) var cohorts: [CohortTally] = []

  /// What happened to everybody.
  public var total: SegmentTally {
    segments.dropFirst().reduce(segments[0]) { $0 + $1 }
  }
}

/// What became of the people who came in the same step.
public struct CohortTally: Equatable, Sendable {
  /// How many they are.
  public internal(set) var customers = 0
  /// How many of them came to each stage at least once.
  public internal(set) var reached: [Int]
  /// How many of them bought at least once.
  public internal(set) var buyers = 0
  /// How many of these are not lost at the end of the run.
  public internal(set) var retained = 0
}

extension CohortTally: SummableRecord {
  static var parts: [Part<CohortTally>] {
    [Part(\.customers), Part(\.reached), Part(\.buyers), Part(\.retained)]
  }
}

/// What happened to the people of one segment in one replication.
public struct SegmentTally: Equatable, Sendable {
  /// The number of people who have come.
  public internal(set) var customers = 0
  /// How many came to each stage at least once.
  public internal(set) var reached: [Int]
  /// How many times each path was taken, in the order of the journey's paths.
  public internal(set) var taken: [Int]
  /// How many times an instant stage was come to.
  public internal(set) var arrivals: [Int]
  /// What was experienced at each touchpoint.
  public internal(set) var encounters: [EncounterTally]
  /// What became of the failures at each touchpoint.
  public internal(set) var recoveries: [RecoveryTally]
  /// How many heard of the brand through each channel first.
  public internal(set) var heard: [Int]
  /// How many bought and are not lost, that is, have not ended at an outcome but one that a purchase leads to.
  public internal(set) var retained = 0
  /// How many recommend at the end.
  public internal(set) var advocates = 0
  /// How many buyers would rate 9 or 10.
  public internal(set) var promoters = 0
  /// How many buyers would rate 0 to 6.
  public internal(set) var detractors = 0
  /// How many buyers made their first purchase after so many steps since they had heard of the brand.
  public internal(set) var stepsToConvert: [Int]
  /// What they bought.
  public internal(set) var purchases: PurchaseTally
  /// The sum of final attitudes of buyers, in units of 1/65536 point.
  public internal(set) var attitude = 0
  /// The sum of the ratings that buyers would give, in whole points.
  public internal(set) var ratings = 0
  /// What is known of those buyers who answer when they are asked.
  public internal(set) var survey = SurveyTally()

  /// How many bought at least once.
  public var buyers: Int { purchases.buyers }

  /// What was experienced at several touchpoints together; those that do not exist count nothing.
  public func encounters(at touchpoints: Range<Int>) -> EncounterTally {
    encounters[touchpoints.clamped(to: encounters.indices)].reduce(EncounterTally()) { $0 + $1 }
  }

  /// What became of the failures at several touchpoints together; those that do not exist count nothing.
  public func recoveries(at touchpoints: Range<Int>) -> RecoveryTally {
    recoveries[touchpoints.clamped(to: recoveries.indices)].reduce(RecoveryTally()) { $0 + $1 }
  }
}

extension SegmentTally: SummableRecord {
  static var parts: [Part<SegmentTally>] {
    [
      Part(\.customers), Part(\.reached), Part(\.taken), Part(\.arrivals), Part(\.encounters), Part(\.recoveries),
      Part(\.heard), Part(\.retained), Part(\.advocates), Part(\.promoters), Part(\.detractors), Part(\.stepsToConvert),
      Part(\.purchases), Part(\.attitude), Part(\.ratings), Part(\.survey),
    ]
  }
}

/// The ratings of those buyers who answer when they are asked.
public struct SurveyTally: Equatable, Sendable {
  /// How many answer.
  public internal(set) var answers = 0
  /// How many of them rate 9 or 10.
  public internal(set) var promoters = 0
  /// How many of them rate 0 to 6.
  public internal(set) var detractors = 0
  /// The sum of their ratings, in whole points.
  public internal(set) var ratings = 0
}

extension SurveyTally: SummableRecord {
  static var parts: [Part<SurveyTally>] {
    [Part(\.answers), Part(\.promoters), Part(\.detractors), Part(\.ratings)]
  }
}

/// What became of the failures at one touchpoint.
public struct RecoveryTally: Equatable, Sendable {
  /// How many the company noticed before anybody complained.
  public internal(set) var noticed = 0
  /// How many somebody complained of.
  public internal(set) var complaints = 0
  /// How many were put right by the end of the run.
  public internal(set) var solved = 0
  /// How many complaints were still unanswered at the end of the run.
  public internal(set) var outstanding = 0
  /// The sum of the times until complaints were answered, in units of 1/1024 day.
  public internal(set) var waiting = 0

  /// The parts of a day that waiting is counted in.
  public static let unitsPerDay = 1024.0
}

extension RecoveryTally: SummableRecord {
  static var parts: [Part<RecoveryTally>] {
    [Part(\.noticed), Part(\.complaints), Part(\.solved), Part(\.outstanding), Part(\.waiting)]
  }
}

/// What was experienced at one touchpoint, summed over encounters.
public struct EncounterTally: Equatable, Sendable {
  /// The number of encounters.
  public internal(set) var count = 0
  /// The sum of expectations before the encounter, in units of 1/65536 point.
  public internal(set) var expectation = 0
  /// The sum of delivered quality, in units of 1/65536 point.
  public internal(set) var delivered = 0
  /// The sum of perceived quality, in units of 1/65536 point.
  public internal(set) var perception = 0
  /// The sum of satisfaction, in units of 1/65536 point.
  public internal(set) var satisfaction = 0
  /// How many gaps lay below the zone of tolerance.
  public internal(set) var below = 0
  /// How many gaps lay above the zone of tolerance.
  public internal(set) var above = 0
  /// How many encounters were good by the company's own standard.
  public internal(set) var good = 0
  /// How many encounters left a satisfaction of 9 or more.
  public internal(set) var delighted = 0
  /// How many encounters failed.
  public internal(set) var failures = 0

  /// What the sums of points are counted in.
  public static let pointsPerUnit = 1.0 / 65_536
}

extension EncounterTally: SummableRecord {
  static var parts: [Part<EncounterTally>] {
    [
      Part(\.count), Part(\.expectation), Part(\.delivered), Part(\.perception), Part(\.satisfaction), Part(\.below),
      Part(\.above), Part(\.good), Part(\.delighted), Part(\.failures),
    ]
  }
}

/// What the people of one segment bought, what it brought, and how long they stayed.
///
/// The age of a customer is the number of steps since the first purchase.
public struct PurchaseTally: Equatable, Sendable {
  /// How many bought at least once.
  public internal(set) var buyers = 0
  /// How many bought at least twice.
  public internal(set) var repeatBuyers = 0
  /// How many purchases there were.
  public internal(set) var purchases = 0
  /// How many took a dearer version.
  public internal(set) var upsells = 0
  /// How many took something else besides.
  public internal(set) var crossSells = 0
  /// How many made use of the guarantee.
  public internal(set) var claims = 0
  /// What was earned and spent.
  public internal(set) var money = Money()
  /// What buyers brought less what goods, service, claims and recovery cost, by their age, in units of ``Money``.
  public internal(set) var margin: [Int128]
  /// How many buyers were lost at each age.
  public internal(set) var lost: [Int]
  /// How many buyers had each age at the end of the run and were not lost.
  public internal(set) var remaining: [Int]
  /// How many buyers, lost or not, would have each age at the end of the run.
  public internal(set) var seenUntil: [Int]

  init(steps: Int) {
    margin = Array(repeating: 0, count: steps + 1)
    lost = Array(repeating: 0, count: steps + 1)
    remaining = lost
    seenUntil = lost
  }
}

extension PurchaseTally: SummableRecord {
  static var parts: [Part<PurchaseTally>] {
    [
      Part(\.buyers), Part(\.repeatBuyers), Part(\.purchases), Part(\.upsells), Part(\.crossSells), Part(\.claims),
      Part(\.money), Part(\.margin), Part(\.lost), Part(\.remaining), Part(\.seenUntil),
    ]
  }
}
