import Journeys
import OrderedCollections

/// Journeys that nobody thought of, each from a seed.
///
/// They are valid, with mechanisms switched on and off by chance, under a strategy that changes some of their
/// parameters, now or later.
struct RandomJourney {
  private var luck: PlainLuck
  private var journey = Journey(name: "random")
  private var strategy = Strategy(name: "changed")

  /// The journey of a seed.
  static func variant(seed: UInt64) -> Variant {
    var attempt: UInt64 = 0
    while true {
      var random = RandomJourney(luck: PlainLuck(seed: seed &* 1_000 &+ attempt))
      let variant = random.make()
      if variant.problems.isEmpty { return variant }
      attempt += 1
    }
  }

  private init(luck: PlainLuck) { self.luck = luck }

  // MARK: Luck

  private mutating func chance(_ share: Double) -> Bool { luck.uniform() < share }

  /// A number in a range, with two digits, so that it can be read.
  private mutating func number(_ range: ClosedRange<Double>) -> Double {
    let value = range.lowerBound + luck.uniform() * (range.upperBound - range.lowerBound)
    let step = RoundStep(atMost: max(1e-6, abs(value) / 20))
    return min(max(step.nearest(to: value), range.lowerBound), range.upperBound)
  }

  private mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(luck.uniform() * Double(range.count))
  }

  private mutating func give(
    _ element: Element, _ parameter: Parameter, _ range: ClosedRange<Double>, share: Double = 1
  ) {
    guard chance(share), journey.applies(parameter, to: element) || parameter == .probability else { return }
    let value = number(range)
    journey.give(ParameterPath(element, parameter), parameter.isWhole ? value.rounded() : value)
  }

  // MARK: The journey

  private mutating func make() -> Variant {
    journey.step = [.week, .week, .day, .month][whole(0...3)]
    journey.horizon = whole(12...40)
    let startsByChannels = chance(0.7)
    makeValues()
    makeChannels(canBring: startsByChannels)
    makeSegments()
    makeStages(startsByChannels)
    makeEffects()
    makeChanges()
    return Variant(journey, strategy)
  }

  private mutating func makeValues() {
    let experience: [(Parameter, ClosedRange<Double>)] = [
      (.lossAversion, 1...4), (.curvature, 0.5...1), (.tolerance, 0...1), (.feeling, 0...1), (.learning, 0...0.6),
      (.persuasion, 0...0.8), (.peakEnd, 0...1), (.memory, 0...0.6), (.episode, 1...6), (.tasteDistance, 0...2),
      (.waiting, 0...1), (.switching, 0...2), (.perceptionNoise, 0...1), (.startingAttitude, 5...9),
      (.expectationSpread, 0...1), (.leniencySpread, 0...2), (.ratingNoise, 0...1), (.impulseLift, 0...2),
      (.detractorWeight, 0...2), (.surveyAnswers, 0...1), (.surveyExtremes, 1...5), (.personalisation, 0...1),
      (.consistency, 0...1), (.competition, 4...9), (.offer, 0...0.6), (.priceElasticity, 0...3),
    ]
    let rest: [(Parameter, ClosedRange<Double>)] = [
      (.complains, 0...1), (.proactive, 0...0.6), (.solves, 0...1), (.answersAfter, 0.1...20), (.answerSpread, 0...1),
      (.expectedAnswer, 0.1...5), (.makesUp, 0...1.5), (.recoveryBonus, 0...1.5), (.grudge, 1...200),
      (.buyingSpread, 0...1.5), (.dropoutSpread, 0...0.6), (.basketSize, 0.5...3), (.upsellShare, 0...0.4),
      (.upsellValue, 0...1), (.crossSellShare, 0...0.4), (.crossSellValue, 0...1), (.extraAttitude, 0...1),
      (.extraPersonalisation, 0...2), (.price, 5...100), (.goods, 0...40), (.claimShare, 0...1), (.claimBelow, 3...8),
      (.offerCost, 0...0.5), (.costGrowth, 1...2), (.costOfHaste, 0...1), (.costOfCare, 0...1),
      (.personalisationCost, 0...1), (.fairness, 0...3), (.priceHabit, 0...0.5), (.needCeiling, 1...4),
      (.lapse, 0...1), (.consistencyCost, 0...0.5), (.recoveryCost, 0...20), (.fixedCost, 0...1),
      (.investment, 0...5), (.discountRate, 0...0.5), (.marketSize, 1_000...50_000),
    ]
    for (parameter, range) in experience + rest { give(.journey, parameter, range, share: 0.4) }
    give(.journey, .guarantee, 0...1, share: 0.3)
  }

  private mutating func makeChannels(canBring: Bool) {
    for name in ["poster", "letter", "friends"].prefix(canBring ? whole(1...3) : whole(0...3)) {
      let isTalk = name == "friends"
      journey.channels[name] = Channel(name: name, kind: isTalk ? .wordOfMouth : .paid)
      let element = Element.channel(name)
      give(element, .promise, 5...9)
      // Where channels bring nobody, they are only where touchpoints are met.
      if canBring { give(element, .reach, 0.01...0.2) }
      give(element, .spend, 0.01...0.5, share: 0.7)
      give(element, .saturation, 0.1...0.9, share: 0.5)
      give(element, .carryOver, 0...0.8, share: 0.5)
      give(element, .imitation, 0.5...15)
      give(element, .inheritance, 0...1, share: 0.7)
      give(element, .qualityOffset, -1...1, share: 0.5)
    }
  }

  private mutating func makeSegments() {
    guard chance(0.5) else { return }
    let share = number(0.2...0.8)
    for (name, part) in [("early", share), ("late", 1 - share)] {
      journey.segments[name] = Segment(name: name)
      let element = Element.segment(name)
      journey.give(ParameterPath(element, .segmentShare), part)
      let traits: [(Parameter, ClosedRange<Double>)] = [
        (.segmentPriceElasticity, 0...4), (.segmentLossAversion, 1...5), (.segmentTolerance, 0...1),
        (.segmentExpectation, -1...1), (.segmentLeniency, -1...1), (.segmentImpulse, -0.1...0.4),
        (.segmentAttitude, -1...1), (.segmentTasteDistance, 0...2), (.segmentComplains, 0...1),
        (.segmentBuying, 0.5...2), (.segmentBasket, 0.5...2),
      ]
      for (parameter, range) in traits { give(element, parameter, range, share: 0.4) }
    }
  }

  private mutating func makeStages(_ startsByChannels: Bool) {
    let looking = (1...whole(1...3)).map { "looking\($0)" }
    let buying = (1...whole(1...2)).map { "buying\($0)" }
    let hasCheckout = chance(0.6)
    var names = ["start"] + looking
    names += (hasCheckout ? ["checkout"] : []) + buying + ["lost"]
    for name in names {
      let kind: Stage.Kind = name == "lost" ? .outcome : name == "checkout" ? .instant : .timed
      journey.stages[name] = Stage(name: name, kind: kind, isStart: name == "start")
      let isLived = kind == .timed && !(name == "start" && startsByChannels)
      if isLived { makeTouchpoints(at: name) }
    }
    if startsByChannels {
      journey.paths[.init(from: "start", to: looking[0])] = Path(from: "start", to: looking[0], isByChannels: true)
    } else {
      join("start", looking[0], 0.1...0.5)
    }
    if chance(0.4) { join("start", "lost", 0.01...0.05) }
    let shop = hasCheckout ? "checkout" : buying[0]
    for (name, next) in zip(looking, looking.dropFirst() + [shop]) {
      let isSale = next == buying[0] && chance(0.8)
      join(name, next, 0.05...0.4, isSale ? [.buys] : [])
      if chance(0.8) { join(name, "lost", 0.02...0.2) }
    }
    if hasCheckout { makeCheckout(back: looking[looking.count - 1], on: buying[0]) }
    if looking.count > 1, chance(0.4) { join(looking[1], looking[0], 0.05...0.2) }
    if hasCheckout, chance(0.3) { join(looking[0], buying[0], 0.01...0.05, [.impulse, .buys]) }
    if chance(0.3) { join(looking[0], looking.count > 1 ? looking[1] : shop, 0.02...0.1, [.impulse]) }
    for (number, name) in buying.enumerated() {
      if chance(0.8) { makeRepeats(at: name) }
      if chance(0.3) || journey.paths(from: name).isEmpty { join(name, "lost", 0.01...0.1) }
      if number > 0 { join(name, buying[0], 0.02...0.2) }
    }
    if buying.count > 1 {
      let marks = [(Path.Mark.refers, 0.6), (.buys, 0.3)].filter { chance($0.1) }.map(\.0)
      join(buying[0], buying[1], 0.03...0.2, Set(marks))
    }
    if chance(0.3) { join(buying[0], looking[0], 0.02...0.1) }
  }

  private mutating func makeTouchpoints(at stage: String) {
    for name in ["", "desk", "help"].prefix(whole(0...3)) {
      let channels = Array(journey.channels.keys)
      let channel = channels.isEmpty || chance(0.5) ? nil : channels[whole(0...channels.count - 1)]
      journey.stages[stage]?.touchpoints[name] = Touchpoint(name: name, channel: channel)
      let element = Element.touchpoint(stage: stage, name: name)
      give(element, .quality, 5...9)
      give(element, .variability, 0...2, share: 0.6)
      give(element, .failure, 0...0.4, share: 0.7)
      give(element, .severity, 0...5, share: 0.6)
      give(element, .response, 0.1...5, share: 0.5)
      give(element, .expectedResponse, 0.1...2, share: 0.5)
      give(element, .met, 0.1...1, share: 0.8)
      give(element, .standard, 5...9, share: 0.3)
      give(element, .cost, 0...3, share: 0.5)
    }
  }

  private mutating func makeCheckout(back: String, on: String) {
    let element = Element.stage("checkout")
    give(element, .intent, 0.3...1, share: 0.9)
    give(element, .stageSteps, 0...6, share: 0.8)
    give(element, .lossPerStep, 0...0.3, share: 0.8)
    let on = Path(from: "checkout", to: on, marks: [.buys])
    journey.paths[on.ends] = on
    let share = number(0.1...0.9)
    for (to, part) in [(back, share), ("lost", 1 - share)] {
      var path = Path(from: "checkout", to: to, marks: chance(0.4) ? [.friction] : [])
      path.values[.probability] = part
      journey.paths[path.ends] = path
    }
  }

  private mutating func makeRepeats(at stage: String) {
    let again = Path(from: stage, to: stage, marks: [chance(0.35) ? .renews : .buys])
    journey.paths[again.ends] = again
    let days = journey.step.days
    give(.path(again.ends), .every, (0.7 * days)...(10 * days))
    give(.path(again.ends), .pathBasket, 0.5...2, share: 0.2)
    guard chance(0.8) else { return }
    join(stage, "lost", 0.03...0.5, [.dropout])
  }

  private mutating func join(
    _ from: String, _ to: String, _ share: ClosedRange<Double>, _ marks: Set<Path.Mark> = []
  ) {
    let path = Path(from: from, to: to, marks: marks)
    guard journey.paths[path.ends] == nil else { return }
    journey.paths[path.ends] = path
    give(.path(path.ends), .probability, share)
  }

  private mutating func makeEffects() {
    let strength = number(0.1...1)
    for ends in journey.paths.keys {
      for effect in Parameter.effects where journey.applies(effect, to: .path(ends)) {
        let size = effect == .priceEffect ? 1 : [.attitudeEffect, .expectationEffect].contains(effect) ? 0.4 : 0.6
        give(.path(ends), effect, (-size * strength)...(size * strength), share: 0.25)
      }
    }
  }

  // MARK: The strategy

  private mutating func makeChanges() {
    guard chance(0.7) else { return }
    let likely: [Parameter] = [
      .price, .guarantee, .personalisation, .offer, .competition, .competitorPrice, .consistency, .quality, .failure,
      .response,
      .spend, .probability, .intent, .stageSteps, .priceElasticity, .learning, .memory, .solves, .investment,
    ]
    for path in journey.parameters where likely.contains(where: { $0.name == path.parameter.name }) {
      guard chance(path.element == .journey ? 0.4 : 0.15), path.parameter.scope != .segment else { continue }
      let value = Variant(journey)[path]
      let range = path.parameter.range
      let isShare = path.parameter.unit == .share
      var moved = isShare ? value * number(0.5...1.2) + number(0...0.05) : value * number(0.7...1.4)
      if value == 0 { moved = number(0...min(1, range.upperBound)) }
      if path.parameter.isWhole { moved = moved.rounded() }
      let start = chance(0.5) ? 0 : whole(1...10)
      strategy[path, from: start] = min(max(moved, range.lowerBound), range.upperBound)
    }
  }
}
