import Foundation
import Journeys
import OrderedCollections

/// A journey under a strategy in one step, as plain objects with a name for each number.
final class ReferenceJourney {
  let stepDays: Double
  let stepsPerYear: Double
  let stages: [ReferenceStage]
  let channels: [ReferenceChannel]
  let segments: [ReferenceSegment]
  let touchpointCount: Int
  let startsByChannels: Bool

  // E1 and E2
  let consistency, personalisation, waiting, switching, perceptionNoise, fairness, priceHabit: Double
  /// How much dearer than planned a purchase is, against the best alternative, as a logarithm.
  let dearness: Double
  // E3 to E5
  let curvature, feeling, learning, persuasion, expectationSpread: Double
  let peakEnd, memory, startingAttitude: Double
  let episode: Int
  // E6 and E8
  let impulseLift, detractorWeight: Double
  // E9
  let buyingSpread, dropoutSpread, basket, upsellShare, upsellValue, crossSellShare, crossSellValue: Double
  let extraAttitude, extraPersonalisation, needCeiling, lapse: Double
  // E10
  let proactive, solves, answersAfter, answerSpread, expectedAnswer, answersPerDay, makesUp, recoveryBonus: Double
  let grudge, marketSize: Double
  let agents: Int
  // E11
  let leniencySpread, ratingNoise, surveyAnswers, surveyExtremes, reviewEvery, reviewStep: Double
  // E12
  let price, goods, offer, offerCost, guarantee, claimShare, claimBelow, costGrowth, costOfHaste, costOfCare: Double
  let personalisationCost, consistencyCost, recoveryCost, agentCost, fixedCost, competition: Double
  /// What the file says of the same: the point at which effects are neutral.
  let plannedGuarantee, plannedPersonalisation, plannedOffer, plannedCompetition, plannedAnswersAfter: Double

  /// Reads the values that hold.
  ///
  /// - Parameters:
  ///   - variant: The journey under what the strategy has changed by now.
  ///   - improvements: How much better the company has made each touchpoint since.
  init(_ variant: Variant, improvements: [Double]?) {
    let file = variant.journey
    stepDays = file.step.days
    stepsPerYear = Double(file.step.perYear)
    startsByChannels = file.startsByChannels
    consistency = variant[.consistency]
    personalisation = variant[.personalisation]
    waiting = variant[.waiting]
    switching = variant[.switching]
    perceptionNoise = variant[.perceptionNoise]
    fairness = variant[.fairness]
    priceHabit = variant[.priceHabit]
    dearness =
      log(variant[.price] / variant.reference(.price))
      - log(variant[.competitorPrice] / variant.reference(.competitorPrice))
    curvature = variant[.curvature]
    feeling = variant[.feeling]
    learning = variant[.learning]
    persuasion = variant[.persuasion]
    expectationSpread = variant[.expectationSpread]
    peakEnd = variant[.peakEnd]
    memory = variant[.memory]
    startingAttitude = variant[.startingAttitude]
    episode = Int(variant[.episode])
    impulseLift = variant[.impulseLift]
    detractorWeight = variant[.detractorWeight]
    buyingSpread = variant[.buyingSpread]
    dropoutSpread = variant[.dropoutSpread]
    basket = variant[.basketSize]
    upsellShare = variant[.upsellShare]
    upsellValue = variant[.upsellValue]
    crossSellShare = variant[.crossSellShare]
    crossSellValue = variant[.crossSellValue]
    extraAttitude = variant[.extraAttitude]
    extraPersonalisation = variant[.extraPersonalisation]
    needCeiling = variant[.needCeiling]
    lapse = variant[.lapse]
    proactive = variant[.proactive]
    solves = variant[.solves]
    answersAfter = variant[.answersAfter]
    answerSpread = variant[.answerSpread]
    expectedAnswer = variant[.expectedAnswer]
    answersPerDay = variant[.answersPerDay]
    makesUp = variant[.makesUp]
    recoveryBonus = variant[.recoveryBonus]
    grudge = variant[.grudge]
    marketSize = variant[.marketSize]
    agents = Int(variant[.agents])
    leniencySpread = variant[.leniencySpread]
    ratingNoise = variant[.ratingNoise]
    surveyAnswers = variant[.surveyAnswers]
    surveyExtremes = variant[.surveyExtremes]
    reviewEvery = variant[.reviewEvery]
    reviewStep = variant[.reviewStep]
    price = variant[.price]
    goods = variant[.goods]
    offer = variant[.offer]
    offerCost = variant[.offerCost]
    guarantee = variant[.guarantee]
    claimShare = variant[.claimShare]
    claimBelow = variant[.claimBelow]
    costGrowth = variant[.costGrowth]
    costOfHaste = variant[.costOfHaste]
    costOfCare = variant[.costOfCare]
    personalisationCost = variant[.personalisationCost]
    consistencyCost = variant[.consistencyCost]
    recoveryCost = variant[.recoveryCost]
    agentCost = variant[.agentCost]
    fixedCost = variant[.fixedCost]
    competition = variant[.competition]
    plannedGuarantee = variant.reference(.guarantee)
    plannedPersonalisation = variant.reference(.personalisation)
    plannedOffer = variant.reference(.offer)
    plannedCompetition = variant.reference(.competition)
    plannedAnswersAfter = variant.reference(.answersAfter)

    channels = file.channels.values.map { ReferenceChannel(variant, $0) }
    segments =
      file.segments.isEmpty
      ? [ReferenceSegment(everybodyIn: variant)] : file.segments.values.map { ReferenceSegment(variant, $0) }
    var touchpoints = 0
    stages = file.stages.values.map { stage in
      defer { touchpoints += stage.touchpoints.count }
      return ReferenceStage(variant, stage, firstTouchpoint: touchpoints, improvements: improvements)
    }
    touchpointCount = touchpoints
  }
}

/// A channel in one step.
final class ReferenceChannel {
  let isPaid: Bool
  let reach, promise, spend, plannedSpend, saturation, carryOver, imitation, inheritance, qualityOffset: Double
  /// What the company really pays for it for each person and step: nothing where the file says nothing of money.
  let paid: Double

  init(_ variant: Variant, _ channel: Channel) {
    let element = Element.channel(channel.name)
    isPaid = channel.kind == .paid
    reach = isPaid ? variant[.reach, element] : 0
    promise = variant[.promise, element]
    spend = variant[.spend, element]
    plannedSpend = variant.reference(.spend, element)
    saturation = variant[.saturation, element]
    carryOver = variant[.carryOver, element]
    imitation = isPaid ? 0 : variant[.imitation, element]
    inheritance = variant[.inheritance, element]
    qualityOffset = variant[.qualityOffset, element]
    paid = variant.spending(on: ParameterPath(element, .spend)) ?? 0
  }
}

/// A segment in one step.
final class ReferenceSegment {
  let share, priceElasticity, lossAversion, tolerance, tasteDistance, complains: Double
  let expectation, leniency, impulse, attitude, buying, basket: Double

  init(_ variant: Variant, _ segment: Segment) {
    let element = Element.segment(segment.name)
    let all = variant.journey.segments.keys.map { ParameterPath(.segment($0), .segmentShare) }
    share = zip(variant.journey.segments.keys, variant.parts(of: all)).first { $0.0 == segment.name }?.1 ?? 0
    priceElasticity = variant[.segmentPriceElasticity, element]
    lossAversion = variant[.segmentLossAversion, element]
    tolerance = variant[.segmentTolerance, element]
    tasteDistance = variant[.segmentTasteDistance, element]
    complains = variant[.segmentComplains, element]
    expectation = variant[.segmentExpectation, element]
    leniency = variant[.segmentLeniency, element]
    impulse = variant[.segmentImpulse, element]
    attitude = variant[.segmentAttitude, element]
    buying = variant[.segmentBuying, element]
    basket = variant[.segmentBasket, element]
  }

  /// People who are all alike.
  init(everybodyIn variant: Variant) {
    share = 1
    priceElasticity = variant[.priceElasticity]
    lossAversion = variant[.lossAversion]
    tolerance = variant[.tolerance]
    tasteDistance = variant[.tasteDistance]
    complains = variant[.complains]
    (expectation, leniency, impulse, attitude, buying, basket) = (0, 0, 0, 0, 1, 1)
  }
}

/// A stage in one step.
final class ReferenceStage {
  let number: Int
  let kind: Stage.Kind
  let isStart: Bool
  let touchpoints: [ReferenceTouchpoint]
  /// The paths that leave it, in the order of the file.
  let paths: [ReferencePath]
  let intent, stepsToPass, lossPerStep: Double
  /// As the file has them, those who do not mean to pass and those whom the steps wear out, as parts of all who come.
  let plannedUnwilling, plannedWornOut: Double
  /// The ways out of an instant stage, with their shares: what a strategy sets stays, the others take what remains.
  let exits: [(path: ReferencePath, share: Double)]
  /// Whether something is met or felt there, so that leaving it ends an episode and advertisements are noticed.
  let isLivedThrough: Bool
  /// The paths of those who leave at the end of a step.
  let timedPaths: [ReferencePath]
  /// The path by which people there buy again.
  let repeatPath: ReferencePath?
  /// The path of those who drop out.
  let dropoutPath: ReferencePath?

  init(_ variant: Variant, _ stage: Stage, firstTouchpoint: Int, improvements: [Double]?) {
    let element = Element.stage(stage.name)
    number = variant.journey.stages.index(forKey: stage.name) ?? 0
    kind = stage.kind
    isStart = stage.isStart
    touchpoints = stage.touchpoints.values.enumerated().map { index, touchpoint in
      let place = firstTouchpoint + index
      return ReferenceTouchpoint(variant, touchpoint, at: stage, number: place, better: improvements?[place] ?? 0)
    }
    paths = variant.journey.paths(from: stage.name).map { ReferencePath(variant, $0) }
    intent = variant[.intent, element]
    stepsToPass = variant[.stageSteps, element]
    lossPerStep = variant[.lossPerStep, element]
    let plannedIntent = variant.reference(.intent, element)
    let kept = pow(1 - variant.reference(.lossPerStep, element), variant.reference(.stageSteps, element))
    plannedUnwilling = 1 - plannedIntent
    plannedWornOut = plannedIntent * (1 - kept)
    let leaving = paths.filter { stage.kind == .instant && $0.hasProbability }
    let ends = leaving.map { ParameterPath(.path(variant.journey.paths.keys[$0.number]), .probability) }
    exits = zip(leaving, variant.parts(of: ends)).map { ($0, $1) }
    // What is a customer's own works on a path that leaves the stage.
    let feelingsDecide = paths.contains { path in
      [path.attitude, path.expectation, path.surprise, path.problem, path.referred].contains { $0 != 0 }
        || path.marks.contains(.impulse)
    }
    isLivedThrough = !touchpoints.isEmpty || feelingsDecide || paths.contains(where: \.isRepeat)
    timedPaths = paths.filter(\.isTakenByStep)
    repeatPath = paths.first(where: \.isRepeat)
    dropoutPath = paths.first { $0.marks.contains(.dropout) }
  }

  /// Whether a contract runs there.
  var renews: Bool { repeatPath?.marks.contains(.renews) ?? false }
}

/// A touchpoint in one step.
final class ReferenceTouchpoint {
  let number: Int
  let channel: Int?
  let quality, variability, failure, severity, response, expectedResponse, standard, met, cost: Double
  let plannedQuality, plannedResponse, plannedFailure: Double

  init(_ variant: Variant, _ touchpoint: Touchpoint, at stage: Stage, number: Int, better: Double) {
    let element = Element.touchpoint(stage: stage.name, name: touchpoint.name)
    self.number = number
    channel = touchpoint.channel.flatMap { variant.journey.channels.index(forKey: $0) }
    quality = variant[.quality, element] + better
    variability = variant[.variability, element]
    failure = variant[.failure, element]
    severity = variant[.severity, element]
    response = variant[.response, element]
    expectedResponse = variant[.expectedResponse, element]
    standard = variant[.standard, element]
    met = variant[.met, element]
    cost = variant[.cost, element]
    plannedQuality = variant.reference(.quality, element)
    plannedResponse = variant.reference(.response, element)
    plannedFailure = variant.reference(.failure, element)
  }
}

/// A path in one step.
final class ReferencePath {
  let number: Int
  /// The number of the stage it leads to.
  let to: Int
  let marks: Set<Path.Mark>
  let isByChannels, isRepeat, isTakenByStep, hasProbability: Bool
  let probability, every, basket: Double
  let attitude, expectation, surprise, price, guarantee, personalisation, offer, problem, referred, competition: Double

  init(_ variant: Variant, _ path: Path) {
    let element = Element.path(path.ends)
    number = variant.journey.paths.index(forKey: path.ends) ?? 0
    to = variant.journey.stages.index(forKey: path.ends.to) ?? 0
    marks = path.marks
    isByChannels = path.isByChannels
    isRepeat = path.isRepeat
    isTakenByStep = path.isTakenByStep
    hasProbability = path.values[.probability] != nil
    probability = variant[.probability, element]
    every = variant[.every, element]
    basket = variant[.pathBasket, element]
    attitude = variant[.attitudeEffect, element]
    expectation = variant[.expectationEffect, element]
    surprise = variant[.surpriseEffect, element]
    price = variant[.priceEffect, element]
    guarantee = variant[.guaranteeEffect, element]
    personalisation = variant[.personalisationEffect, element]
    offer = variant[.offerEffect, element]
    problem = variant[.problemEffect, element]
    referred = variant[.referredEffect, element]
    competition = variant[.competitionEffect, element]
  }
}
