import Foundation
public import Journeys
import OrderedCollections

/// The model of `Documentation/model.md` written a second time, to hold the first one against.
///
/// It is slow and plain on purpose: numbers are `Double`, mathematics is that of the system, a customer is an object,
/// one lives after the other, and each file reads as the document does, equation by equation. It shares nothing with
/// what simulates but the journey as data, and its target depends on nothing else, so it cannot borrow an answer. Its
/// luck is its own: the two are compared by their means over many customers. Where they disagree, one of them is wrong,
/// or the document can be read in two ways.
///
/// ## How the document is read where it leaves something open
/// - Whatever is like quality, that is expectation, attitude, perception and satisfaction, is kept on the scale.
/// - Whoever comes to a stage in a step meets its touchpoints from the next step on, and leaves after whole steps.
/// - What is met in one step is met in an order of its own for each customer and step: no order of a file counts.
/// - A dropout chance is one rank among all customers, kept for life, and read off the distribution of each path.
/// - Advertising is of paid channels; word of mouth is none. Pressure is 1 before the first step, and what is spent in
///   a step already works in it.
/// - “Feelings decide” at a stage if anything of a customer's own works on a path that leaves it: attitude,
///   expectation, surprise, an open problem, a recommendation, impulse; and where people buy again.
/// - Problems are apart from each other: one that is put right or forgotten leaves the others open.
/// - An answer that comes in a later step than the failure comes before anything else in that step, and one in the same
///   step right after the failure.
/// - The time until an answer counts for each complaint, whether the answer comes before the end or not.
/// - How many times as often somebody buys is told after need has saturated, also where dropping out is divided by it.
/// - What a solution gives back is told by what the company does when the problem comes up.
/// - The satisfaction counted for an encounter that failed and was put right is that of its solution, with the bonus.
/// - The bonus is for somebody's first failure, when that is solved; any further failure takes it away.
/// - Who may claim a guarantee decides once, at the first encounter after a purchase that is bad enough, also after
///   what was put right in the same step. Only the last purchase can be given back, for what was paid, and only if
///   there was a guarantee when it was made.
/// - A purchase on the way from one contract to another begins its interval anew.
/// - Extras are taken with purchases of those who buy again where they are, and their goods cost in proportion.
/// - Whoever drops out within a step takes no other path in it.
/// - The company asks about encounters, and their satisfaction is the rating by which people answer.
public struct ReferenceModel: Sendable {
  /// The journey and the strategy.
  public let variant: Variant
  /// How many customers are simulated.
  public let customers: Int
  /// How many steps they live through.
  public let steps: Int

  private let dropouts: DropoutQuantiles

  /// Prepares populations of some size.
  public init(_ variant: Variant, customers: Int, steps: Int) {
    self.variant = variant
    self.customers = customers
    self.steps = steps
    dropouts = DropoutQuantiles(variant)
  }

  /// Lets one population live, with luck of its own for each seed.
  public func run(seed: UInt64) -> ReferenceCounts {
    let population = ReferencePopulation(
      variant, customers: customers, steps: steps, dropouts: dropouts,
      luck: ReferenceLuck(seed: seed))
    for step in 0..<steps { population.live(through: step) }
    population.workOffComplaints(until: .infinity)
    population.askAtTheEnd()
    return population.counts
  }
}

/// Everybody in one run, and what they share.
final class ReferencePopulation {
  let variant: Variant
  let steps: Int
  let dropouts: DropoutQuantiles
  var luck: ReferenceLuck
  /// The journey as it is in the present step.
  var journey: ReferenceJourney
  var people: [ReferenceCustomer] = []
  var counts: ReferenceCounts
  /// What the last step left of advertising and talk.
  var talk = ReferenceTalk()
  /// The ad stock of each channel, 1 at planned spending.
  var pressure: [Double]
  var desk = ReferenceDesk()
  /// How much better the company has made each touchpoint, in points.
  var improvements: [Double]
  var survey: [ReferenceSurvey]
  /// The present step, from 0 on.
  var step = 0

  init(
    _ variant: Variant, customers: Int, steps: Int, dropouts: DropoutQuantiles,
    luck: ReferenceLuck
  ) {
    self.variant = variant
    self.steps = steps
    self.dropouts = dropouts
    self.luck = luck
    journey = ReferenceJourney(variant.at(step: 0), improvements: nil)
    counts = ReferenceCounts(journey: variant, customers: customers, steps: steps)
    pressure = journey.channels.map { _ in 1 }
    improvements = Array(repeating: 0, count: journey.touchpointCount)
    survey = Array(repeating: ReferenceSurvey(), count: journey.touchpointCount)
    people = (0..<customers).map { _ in newcomer() }
  }

  /// The length of a step in days.
  var stepDays: Double { journey.stepDays }
  /// The moment at which the present step began, in days since the beginning.
  var now: Double { Double(step) * stepDays }
  /// The moment at which the present step is over.
  var stepEnd: Double { Double(step + 1) * stepDays }

  // MARK: One step

  /// Does what “One step” of the document says, in its order.
  func live(through step: Int) {
    self.step = step
    beginStep()
    for person in people where !person.problems.isEmpty { answerComplaints(of: person) }
    for person in people where !isAtOutcome(person) { meetTouchpoints(person) }
    workOffComplaints(until: stepEnd)
    for person in people where !person.met.isEmpty { considerClaim(person) }
    for person in people where !isAtOutcome(person) {
      guard !buyAgain(person) else { continue }
      seeAdvertisement(person)
      takeTimedPath(person)
    }
    reviewSurveys()
  }

  /// Planned changes begin, and what the last step left is frozen.
  private func beginStep() {
    journey = ReferenceJourney(variant.at(step: step), improvements: improvements)
    freezeTalk()
    pressAdvertising()
    payForTheStep()
  }

  func stage(of person: ReferenceCustomer) -> ReferenceStage { journey.stages[person.stage] }

  func isAtOutcome(_ person: ReferenceCustomer) -> Bool { stage(of: person).kind == .outcome }

  /// Who ended where people end by buying has what was wanted, and is not lost.
  func isLost(_ person: ReferenceCustomer) -> Bool {
    let ways = journey.stages.flatMap(\.paths).filter { $0.to == person.stage }
    return isAtOutcome(person) && ways.allSatisfy { $0.marks.isDisjoint(with: [.buys, .renews]) }
  }

  /// Keeps what is like quality on its scale.
  func onScale(_ points: Double) -> Double { min(max(points, 0), 10) }

  func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

  /// A probability moved by a log multiplier of its odds; nothing and everything stay what they are.
  func shifted(_ probability: Double, by logOdds: Double) -> Double {
    guard probability > 0, probability < 1 else { return probability }
    return sigmoid(log(probability / (1 - probability)) + logOdds)
  }
}
