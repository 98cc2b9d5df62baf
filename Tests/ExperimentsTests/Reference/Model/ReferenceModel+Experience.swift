import Foundation
import Journeys

extension ReferencePopulation {
  /// Meets the touchpoints of a stage, in an order that is this customer's own in this step.
  func meetTouchpoints(_ person: ReferenceCustomer) {
    for touchpoint in stage(of: person).touchpoints.shuffled(using: &luck) where luck.chance(touchpoint.met) {
      meet(touchpoint, person)
    }
  }

  /// One encounter.
  private func meet(_ touchpoint: ReferenceTouchpoint, _ person: ReferenceCustomer) {
    let traits = segment(of: person)

    // MARK: E1 Delivered quality
    // q = μ + (1 - C)·b + σ·ε - severity·[failure]
    let fails = luck.chance(touchpoint.failure)
    let offset = touchpoint.channel.map { journey.channels[$0].qualityOffset } ?? 0
    let delivered =
      touchpoint.quality + (1 - journey.consistency) * offset + touchpoint.variability * luck.normal()
      - (fails ? touchpoint.severity : 0)

    // MARK: E2 Perceived quality
    // p = clip(q - τ·(1 - P)·|v| - w(R) - κ_s·(1 - C)·[channel switched] - κ_p·(m - r)·[has bought] + ξ, 0, 10)
    var isSwitched = false
    if let channel = touchpoint.channel {
      isSwitched = person.lastChannel != nil && person.lastChannel != channel
      person.lastChannel = channel
    }
    let perceived = onScale(
      delivered
        - traits.tasteDistance * (1 - journey.personalisation) * person.tasteDistance
        - costOfWaiting(touchpoint.response, expected: touchpoint.expectedResponse)
        - (isSwitched ? journey.switching * (1 - journey.consistency) : 0)
        - (person.isBuyer ? journey.fairness * (journey.dearness - person.usualPrice) : 0)
        + journey.perceptionNoise * luck.normal())

    // MARK: E3 Gap and satisfaction
    // g = p - e; x = max(0, |g| - z); v = x^α, or -λ·x^α where g is negative; S = clip(p + κ·v, 0, 10)
    let gap = perceived - person.expectation
    var beyond = max(0, abs(gap) - traits.tolerance)
    if beyond < 1e-6 { beyond = 0 }
    let size = beyond > 0 ? pow(beyond, journey.curvature) : 0
    person.feltGap = gap < 0 ? -traits.lossAversion * size : size
    let satisfaction = onScale(perceived + journey.feeling * person.feltGap)

    counts.countEncounter(
      touchpoint, expectation: person.expectation, delivered: delivered, perception: perceived,
      satisfaction: satisfaction, gap: beyond == 0 ? 0 : gap, fails: fails)
    surveyEncounter(at: touchpoint, satisfaction: satisfaction, gap: gap)

    // MARK: E4 Customers learn what to expect
    // e ← e + η·(p - e)
    person.expectation += journey.learning * gap

    remember(satisfaction, person)
    payForEncounter(touchpoint, person)
    let problem = fails ? somethingWentWrong(at: touchpoint, satisfaction: satisfaction, person) : nil
    if person.claimable != nil { person.met.append((satisfaction, problem)) }
  }

  /// What waiting takes off: w(R) = κ_w·max(0, ln(R / R_expected)).
  func costOfWaiting(_ days: Double, expected: Double) -> Double {
    days > expected ? journey.waiting * log(days / expected) : 0
  }

  // MARK: E4 A promise that is seen again

  /// In a step at most one advertisement is seen, with probability 1 - exp(-H); which one goes by its part of H.
  func seeAdvertisement(_ person: ReferenceCustomer) {
    guard person.heardIn != nil, stage(of: person).isLivedThrough else { return }
    let hazards = talk.advertising
    let total = hazards.reduce(0, +)
    guard luck.chance(1 - exp(-total)), let channel = pick(hazards) else { return }
    let promise = onScale(journey.channels[channel].promise + segment(of: person).expectation)
    person.expectation += journey.persuasion * (promise - person.expectation)
  }

  /// One of some possibilities by their weights; nil where all weights are 0.
  func pick(_ weights: [Double]) -> Int? {
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    var rest = luck.uniform() * total
    for (index, weight) in weights.enumerated() where weight > 0 {
      rest -= weight
      if rest < 0 { return index }
    }
    return weights.lastIndex { $0 > 0 }
  }

  // MARK: E5 Memory

  /// Adds a moment to the running episode, which ends after so many.
  func remember(_ satisfaction: Double, _ person: ReferenceCustomer) {
    // The peak is the satisfaction furthest from neutral, the later one of two equally far.
    if person.moments == 0 || abs(satisfaction - 7) >= abs(person.peak - 7) { person.peak = satisfaction }
    person.moments += 1
    person.sum += satisfaction
    person.end = satisfaction
    if person.moments >= journey.episode { endEpisode(person) }
    judge(person)
  }

  /// Remembers R = (1 - π)·mean + π/2·peak + π/2·end: A ← A + ω·(R - A).
  func endEpisode(_ person: ReferenceCustomer) {
    guard person.moments > 0 else { return }
    let remembered =
      (1 - journey.peakEnd) * person.sum / Double(person.moments)
      + journey.peakEnd / 2 * person.peak + journey.peakEnd / 2 * person.end
    person.attitude += journey.memory * (remembered - person.attitude)
    (person.moments, person.sum) = (0, 0)
  }
}
