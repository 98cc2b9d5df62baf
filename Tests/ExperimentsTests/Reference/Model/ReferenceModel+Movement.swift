import Foundation
import Journeys

extension ReferencePopulation {
  // MARK: E6 Timed paths

  /// Σ β·x: what works on whether somebody takes a path in this step, as a log multiplier.
  func effects(on path: ReferencePath, _ person: ReferenceCustomer) -> Double {
    var sum = path.attitude * (person.attitude - 7)
    sum += path.expectation * (person.expectation - 7)
    sum += path.surprise * person.feltGap
    sum -= path.price * segment(of: person).priceElasticity * journey.dearness
    sum += path.guarantee * (journey.guarantee - journey.plannedGuarantee)
    sum += path.personalisation * (journey.personalisation - journey.plannedPersonalisation)
    sum += path.offer * (journey.offer - journey.plannedOffer)
    sum += path.competition * (journey.competition - journey.plannedCompetition)
    // What somebody does in a step looks at what is open at its end.
    if person.problems.contains(where: { $0.until > stepEnd }) { sum += path.problem }
    if person.isReferred { sum += path.referred }
    return sum
  }

  /// Competing risks at the end of the step: leaves with 1 - exp(-Σ r), and to j with r_j / Σ r.
  func takeTimedPath(_ person: ReferenceCustomer) {
    let stage = stage(of: person)
    guard stage.kind == .timed else { return }
    let paths = stage.timedPaths
    // Base probabilities π_j with the sum Π give hazards ρ_j = -ln(1 - Π)·π_j / Π; a sum of 1 counts as 1 - 2^-24.
    let sum = paths.reduce(0) { $0 + $1.probability }
    let total = -log(1 - min(sum, 1 - 0x1p-24))
    var hazards = paths.map { path -> Double in
      guard sum > 0, path.probability > 0 else { return 0 }
      // A path on impulse is taken by impulsiveness over its mean.
      let impulse = path.marks.contains(.impulse) ? person.impulsiveness / 0.2 : 1
      let planned = total * path.probability / sum
      return planned * impulse * exp(effects(on: path, person))
    }
    // Whoever has not heard of the brand is brought along by channels (E8).
    let byChannels = person.heardIn == nil ? stage.paths.first(where: \.isByChannels) : nil
    if byChannels != nil { hazards += talk.all }
    guard luck.chance(1 - exp(-hazards.reduce(0, +))), let chosen = pick(hazards) else { return }
    if let byChannels, chosen >= paths.count {
      arrive(by: chosen - paths.count, person)
      move(person, along: byChannels, from: stage)
    } else {
      move(person, along: paths[chosen], from: stage)
    }
  }

  /// Takes a path, with all that this means.
  func move(_ person: ReferenceCustomer, along path: ReferencePath, from stage: ReferenceStage) {
    counts.taken[path.number] += 1
    if stage.isLivedThrough {
      endEpisode(person)
      judge(person)
    }
    if path.marks.contains(.impulse) { person.expectation = onScale(person.expectation + journey.impulseLift) }
    if path.marks.contains(.refers) { person.recommends = true }
    if path.marks.contains(.buys) { buy(person, on: path) }
    person.stage = path.to
    if person.visited.insert(path.to).inserted { counts.reached[path.to] += 1 }
    let next = journey.stages[path.to]
    switch next.kind {
    case .instant: pass(next, person)
    case .outcome: person.contract = nil
    case .timed:
      // A contract goes on where the next stage has one too, and ends elsewhere; a purchase on the way begins another.
      if path.marks.contains(.buys) { person.contract = 0 }
      person.contract = next.renews ? person.contract ?? 0 : nil
    }
  }

  // MARK: E7 Instant stages

  /// Passes with w·(1 - h)^n, where w = sigmoid(logit(intent) + Σ β·x); whoever does not, leaves.
  private func pass(_ stage: ReferenceStage, _ person: ReferenceCustomer) {
    counts.arrivals[stage.number] += 1
    guard let way = stage.paths.first(where: { !$0.hasProbability }) else { return }
    let means = luck.chance(shifted(stage.intent, by: effects(on: way, person)))
    if means, luck.chance(pow(1 - stage.lossPerStep, stage.stepsToPass)) {
      move(person, along: way, from: stage)
    } else if let way = wayOut(of: stage, isWornOut: means) {
      move(person, along: way, from: stage)
    }
  }

  /// The worn out take a way of friction with min(1, s·(U + W) / W), the unwilling with what is missing to s·(U + W).
  private func wayOut(of stage: ReferenceStage, isWornOut: Bool) -> ReferencePath? {
    let friction = stage.exits.filter { $0.path.marks.contains(.friction) }
    let other = stage.exits.filter { !$0.path.marks.contains(.friction) }
    let (unwilling, worn) = (stage.plannedUnwilling, stage.plannedWornOut)
    let wanted = friction.reduce(0) { $0 + $1.share } * (unwilling + worn)
    // Where nobody is worn out as planned, all of those do; where nobody is unwilling, none of these, and by the shares where
    // nobody leaves at all.
    let missing = unwilling > 0 ? (wanted - worn) / unwilling : worn > 0 ? 0 : friction.reduce(0) { $0 + $1.share }
    let chance = isWornOut ? (worn > 0 ? wanted / worn : 1) : missing
    let isFriction = other.isEmpty || (!friction.isEmpty && luck.chance(chance))
    let ways = isFriction ? friction : other
    guard !ways.isEmpty else { return nil }
    return ways[pick(ways.map(\.share)) ?? Int.random(in: 0..<ways.count, using: &luck)].path
  }

  // MARK: E8 Awareness

  /// What channels do in a step: each one's hazard of being heard of, by those who have not.
  func freezeTalk() {
    var (advocates, detractors, sum) = (0.0, 0.0, 0.0)
    for person in people {
      if person.isDetractor { detractors += 1 }
      if isAdvocate(person) {
        advocates += 1
        sum += person.attitude
      }
    }
    talk.attitude = advocates > 0 ? sum / advocates : nil
    talk.share = max(0, (advocates - journey.detractorWeight * detractors) / Double(people.count))
  }

  /// Detractors are buyers whose attitude and leniency together are below 6.5, as looked at with each encounter and on
  /// leaving a stage.
  func judge(_ person: ReferenceCustomer) {
    person.isDetractor = person.isBuyer && person.attitude + person.leniency < 6.5
  }

  /// Advocates took a path that recommends, are not at an outcome, and are no detractors.
  func isAdvocate(_ person: ReferenceCustomer) -> Bool {
    person.recommends && !isAtOutcome(person) && !person.isDetractor
  }

  /// stock ← θ·stock + (1 - θ)·spend / planned spend, and h = -ln(1 - reach) / s·(1 - (1 - s)^stock); by word of mouth
  /// q / n·max(0, (Advocates - w·Detractors) / N).
  func pressAdvertising() {
    for (index, channel) in journey.channels.enumerated() where channel.isPaid {
      let spend = channel.plannedSpend > 0 ? channel.spend / channel.plannedSpend : 1
      pressure[index] = channel.carryOver * pressure[index] + (1 - channel.carryOver) * spend
    }
    talk.advertising = zip(journey.channels, pressure).map { channel, stock in
      guard channel.isPaid, channel.reach > 0 else { return 0 }
      return -log(1 - channel.reach) / channel.saturation * (1 - pow(1 - channel.saturation, stock))
    }
    talk.all = zip(journey.channels, talk.advertising).map { channel, hazard in
      channel.isPaid ? hazard : channel.imitation / journey.stepsPerYear * talk.share
    }
  }

  /// E11: newcomers by word of mouth expect promise + inheritance·(mean attitude of advocates - promise).
  func arrive(by channel: Int, _ person: ReferenceCustomer) {
    let source = journey.channels[channel]
    var promise = source.promise
    if !source.isPaid, let attitude = talk.attitude { promise += source.inheritance * (attitude - promise) }
    hear(of: promise, person)
    person.isReferred = !source.isPaid
    person.lastChannel = channel
    person.heardIn = step
    counts.heard[channel] += 1
  }
}

/// What people can hear in a step.
struct ReferenceTalk {
  /// The hazard of an advertisement of each channel; 0 for word of mouth.
  var advertising: [Double] = []
  /// The hazard of hearing of the brand through each channel.
  var all: [Double] = []
  /// The advocates less the weighted detractors, as a share of everybody; never below 0.
  var share = 0.0
  /// What advocates think of the brand on average.
  var attitude: Double?
}
