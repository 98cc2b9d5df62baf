import Foundation
import Journeys
import OrderedCollections

// MARK: E12 Money

extension ReferencePopulation {
  /// A purchase brings price·basket, less offer·offer cost of it on paths that mind the offer; goods cost goods·basket.
  ///
  /// - Parameter size: How many times as large it is with what is taken besides.
  func buy(_ person: ReferenceCustomer, on path: ReferencePath, size: Double = 1) {
    person.purchases += 1
    if person.boughtFirstIn == nil {
      person.boughtFirstIn = step
      counts.buyers += 1
      counts.stepsToConvert[step - (person.heardIn ?? step)] += 1
    }
    if person.purchases == 2 { counts.repeatBuyers += 1 }
    counts.purchases += 1
    let basket = journey.basket * segment(of: person).basket * path.basket * size
    // What one is used to goes towards what one pays: r ← r + η_p·(m - r).
    person.usualPrice += journey.priceHabit * (journey.dearness - person.usualPrice)
    let discount = path.offer != 0 ? journey.offer * journey.offerCost : 0
    let paid = journey.price * basket * (1 - discount)
    counts.revenue += paid
    counts.goods += journey.goods * basket
    countMargin(paid - journey.goods * basket, person)
    // A guarantee comes with a purchase, and not afterwards.
    person.claimable = journey.guarantee > 0 ? paid : nil
  }

  /// What somebody brings, by the steps since the first purchase.
  private func countMargin(_ amount: Double, _ person: ReferenceCustomer) {
    guard let first = person.boughtFirstIn else { return }
    counts.margin[step - first] += amount
  }

  /// Costs cost·growth^(μ - planned μ)·(R / planned R)^-haste·(f / planned f)^-care + P·personalisation cost.
  func payForEncounter(_ touchpoint: ReferenceTouchpoint, _ person: ReferenceCustomer) {
    var cost = touchpoint.cost
    if cost > 0 {
      cost *= pow(journey.costGrowth, touchpoint.quality - touchpoint.plannedQuality)
      cost *= pow(touchpoint.response / touchpoint.plannedResponse, -journey.costOfHaste)
      // Failures below .1% count as .1%.
      cost *= pow(max(touchpoint.failure, 0.001) / max(touchpoint.plannedFailure, 0.001), -journey.costOfCare)
    }
    cost += journey.personalisation * journey.personalisationCost
    if person.isBuyer {
      counts.service += cost
      countMargin(-cost, person)
    } else {
      counts.courting += cost
    }
  }

  /// Whoever bought and met something below a satisfaction may claim the guarantee: one decision for each purchase.
  func considerClaim(_ person: ReferenceCustomer) {
    let isBad = person.met.contains { $0.problem?.solution ?? $0.satisfaction < journey.claimBelow }
    person.met = []
    guard journey.guarantee > 0, isBad, let paid = person.claimable else { return }
    person.claimable = nil
    guard luck.chance(journey.claimShare) else { return }
    counts.claims += 1
    counts.refunds += journey.guarantee * paid
    countMargin(-journey.guarantee * paid, person)
  }

  /// A solution costs cost·(R / planned R)^-haste where no agents are paid for it.
  func payForSolution(_ person: ReferenceCustomer) {
    var cost = journey.recoveryCost
    if journey.agents == 0 { cost *= pow(journey.answersAfter / journey.plannedAnswersAfter, -journey.costOfHaste) }
    counts.recovery += cost
    countMargin(-cost, person)
  }

  /// What goes on whether or not anybody buys, in one step, for everybody who is simulated.
  func payForTheStep() {
    let everybody = Double(people.count)
    counts.advertising += everybody * journey.channels.reduce(0) { $0 + $1.paid }
    counts.running += everybody * (journey.fixedCost + journey.consistency * journey.consistencyCost)
    counts.running += Double(journey.agents) * journey.agentCost * stepDays * everybody / journey.marketSize
    // What is spent once, when it is set.
    let set = variant.strategy.changes(from: step)[.init(.journey, .investment)]
    counts.investment += everybody * (set ?? (step == 0 ? variant[.investment] : 0))
  }
}
