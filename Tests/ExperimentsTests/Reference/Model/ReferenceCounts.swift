import Foundation
import Journeys
import OrderedCollections

/// What became of one population, and the metrics that follow from it.
public struct ReferenceCounts: Sendable {
  let variant: Variant
  let customers: Int

  // MARK: Where people came

  var reached: [Int]
  var taken: [Int]
  var arrivals: [Int]
  var heard: [Int]
  var stepsToConvert: [Int]

  // MARK: Encounters, touchpoint by touchpoint

  var encounters: [Int]
  var expectation, delivered, perception, satisfaction: [Double]
  var good, delighted, failures, below, above: [Int]
  var noticed, complaints, solved: [Int]
  var waiting: [Double]

  // MARK: Buyers

  var buyers = 0, repeatBuyers = 0, purchases = 0, repeatedPurchases = 0, upsells = 0, crossSells = 0, claims = 0
  var retained = 0, advocates = 0
  var ratings: [Double] = []
  var answers: [Double] = []
  /// How many buyers lived so many steps after the step of their first purchase, lost or not.
  var seenUntil: [Int]

  // MARK: Money of everybody who was simulated

  var revenue = 0.0, goods = 0.0, service = 0.0, courting = 0.0, refunds = 0.0, recovery = 0.0
  var advertising = 0.0, running = 0.0, investment = 0.0
  var margin: [Double]

  init(journey variant: Variant, customers: Int, steps: Int) {
    let journey = variant.journey
    self.variant = variant
    self.customers = customers
    reached = journey.stages.map { _ in 0 }
    arrivals = reached
    taken = journey.paths.map { _ in 0 }
    heard = journey.channels.map { _ in 0 }
    stepsToConvert = Array(repeating: 0, count: steps + 1)
    seenUntil = stepsToConvert
    margin = stepsToConvert.map { _ in 0 }
    encounters = journey.stages.values.flatMap { $0.touchpoints.keys.map { _ in 0 } }
    (good, delighted, failures, below, above) = (encounters, encounters, encounters, encounters, encounters)
    (noticed, complaints, solved) = (encounters, encounters, encounters)
    waiting = encounters.map { _ in 0 }
    (expectation, delivered, perception, satisfaction) = (waiting, waiting, waiting, waiting)
  }

  /// - Parameter gap: 0 within the zone of tolerance.
  mutating func countEncounter(
    _ touchpoint: ReferenceTouchpoint, expectation: Double, delivered: Double, perception: Double,
    satisfaction: Double, gap: Double, fails: Bool
  ) {
    let place = touchpoint.number
    encounters[place] += 1
    self.expectation[place] += expectation
    self.delivered[place] += delivered
    self.perception[place] += perception
    self.satisfaction[place] += satisfaction
    if delivered >= touchpoint.standard { good[place] += 1 }
    if satisfaction >= 9 { delighted[place] += 1 }
    if gap < 0 { below[place] += 1 }
    if gap > 0 { above[place] += 1 }
    if fails { failures[place] += 1 }
  }

  /// What was put right is counted with the satisfaction of its solution.
  mutating func countSolution(_ problem: ReferenceProblem, satisfaction: Double) {
    let place = problem.touchpoint
    self.satisfaction[place] += satisfaction - problem.satisfaction
    delighted[place] += (satisfaction >= 9 ? 1 : 0) - (problem.satisfaction >= 9 ? 1 : 0)
  }

  mutating func countRating(_ rating: Double, isAnswer: Bool) {
    ratings.append(rating)
    if isAnswer { answers.append(rating) }
  }
}
