import Foundation

/// What a customer carries.
final class ReferenceCustomer {
  // MARK: Traits that never change

  let segment: Int
  let tasteDistance: Double
  let impulsiveness: Double
  let leniency: Double
  /// The purchase frequency λ, 1 on average.
  let frequency: Double
  /// The rank among all customers in readiness to drop out, from 0 to 1.
  let dropoutRank: Double

  // MARK: Where and who

  var stage: Int
  /// The stages where the customer has been.
  var visited: Set<Int> = []
  var expectation: Double
  var attitude: Double
  /// The last felt gap v.
  var feltGap = 0.0
  var lastChannel: Int?
  var isReferred = false
  var recommends = false
  var isDetractor = false
  /// The step in which the brand was heard of, -1 before the first; nil as long as it was not.
  var heardIn: Int?

  // MARK: The running episode

  var moments = 0
  var sum = 0.0
  var peak = 0.0
  var end = 0.0

  // MARK: Problems

  /// What went wrong and was neither put right nor forgotten yet.
  var problems: [ReferenceProblem] = []
  var failures = 0
  /// Whether a first failure was put right and no other came.
  var hasBonus = false

  // MARK: Purchases

  /// The internal reference price r: what the customer is used to, in the measure of E2.
  var usualPrice = 0.0
  var purchases = 0
  /// The step of the first purchase.
  var boughtFirstIn: Int?
  /// How much of the interval of a contract is over, from 0 to 1; nil without a contract.
  var contract: Double?
  /// What may be claimed back for the last purchase; nil where that was decided, or nothing was bought.
  var claimable: Double?
  /// The satisfaction of this step's encounters, and what went wrong at them.
  var met: [(satisfaction: Double, problem: ReferenceProblem?)] = []

  var isBuyer: Bool { purchases > 0 }

  init(
    segment: Int, tasteDistance: Double, impulsiveness: Double, leniency: Double, frequency: Double,
    dropoutRank: Double, stage: Int, expectation: Double, attitude: Double
  ) {
    self.segment = segment
    self.tasteDistance = tasteDistance
    self.impulsiveness = impulsiveness
    self.leniency = leniency
    self.frequency = frequency
    self.dropoutRank = dropoutRank
    self.stage = stage
    self.expectation = expectation
    self.attitude = attitude
  }
}

extension ReferencePopulation {
  /// Somebody before the first step, with traits drawn independently of each other.
  func newcomer() -> ReferenceCustomer {
    var rest = luck.uniform()
    let segment =
      journey.segments.firstIndex { segment in
        rest -= segment.share
        return rest < 0
      } ?? journey.segments.count - 1
    let traits = journey.segments[segment]
    let start = journey.stages.firstIndex(where: \.isStart) ?? 0
    let person = ReferenceCustomer(
      segment: segment,
      tasteDistance: abs(luck.normal()),
      // Beta(1, 4) by its inverse: P(i > x) = (1 - x)^4.
      impulsiveness: max(0, 1 - luck.uniform().squareRoot().squareRoot() + traits.impulse),
      leniency: traits.leniency + journey.leniencySpread * luck.normal(),
      frequency: journey.buyingSpread > 0 ? luck.gamma(shape: 1 / (journey.buyingSpread * journey.buyingSpread)) : 1,
      dropoutRank: luck.uniform(),
      stage: start,
      // Where there is no channel, 7 takes the place of a promise.
      expectation: 7,
      attitude: onScale(journey.startingAttitude + traits.attitude))
    if !journey.startsByChannels {
      // Who does not begin by a channel has heard by one that reaches people, as likely as it does.
      let reach = journey.channels.map { $0.isPaid ? -log(1 - $0.reach) : 0 }
      if let channel = pick(reach) { arrive(by: channel, person) } else { hear(of: 7, person) }
      person.heardIn = -1
    }
    counts.reached[start] += 1
    person.visited.insert(start)
    return person
  }

  /// E4: a first expectation is a promise, plus the segment's shift, plus luck.
  func hear(of promise: Double, _ person: ReferenceCustomer) {
    let shift = journey.segments[person.segment].expectation
    person.expectation = onScale(promise + shift + journey.expectationSpread * luck.normal())
  }

  func segment(of person: ReferenceCustomer) -> ReferenceSegment { journey.segments[person.segment] }
}
