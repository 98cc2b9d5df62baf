public import Journeys
import OrderedCollections
import Simulation

/// What has no exact answer, in the user's words.
extension Variant {
  /// What keeps an exact answer away from what a run comes to; empty where ``Expectation`` holds.
  ///
  /// ``neutral`` is the journey without all of this.
  public var leftOut: [String] {
    let later = changesInTime
    let felt = pathsWithEffects.filter { !$0.isFelt.isEmpty }.map(\.path)
    let feelings =
      switch felt.count {
      case 0: [String]()
      case 1: ["what people feel on \(felt[0].ends)"]
      default: ["what people feel (on \(felt.count) paths)"]
      }
    return later + feelings + journey.impulses.map { "impulse on \($0.ends)" } + differences + people + company
  }

  /// What keeps the answer of a plain chain away: feedback, memory, and whatever is not a chance for each step.
  var obstaclesToChain: [String] {
    var found = changesInTime
    for channel in journey.channels.values {
      let element = Element.channel(channel.name)
      switch channel.kind {
      case .wordOfMouth: if self[.imitation, element] > 0 { found.append("word of mouth through \(channel.name)") }
      case .paid:
        let isMoved = self[.spend, element] != reference(.spend, element)
        if isMoved, self[.carryOver, element] > 0 { found.append("the carry-over of \(channel.name)") }
      }
    }
    found += journey.paths.values.filter(\.isRepeat).map { "buying again at \($0.ends.from)" }
    found += pathsWithEffects.filter { $0.path.isTakenByStep && !$0.isFelt.isEmpty }.map {
      "feelings on \($0.path.ends)"
    }
    return found + journey.impulses.map { "impulse on \($0.ends)" } + differences
  }

  /// What is not the same in all steps.
  private var changesInTime: [String] {
    (strategy.changePoints.count > 1 ? ["a change that begins later"] : [])
      + (journey.arrivals == .atOnce ? [] : ["people who come over time"])
  }

  /// The paths on which something works, with the effects of what is felt.
  ///
  /// Those who leave an instant stage without passing go by their shares, and nothing works on that.
  var pathsWithEffects: [(path: Path, isFelt: [Parameter])] {
    let feelings: [Parameter] = [.attitudeEffect, .expectationEffect, .surpriseEffect, .problemEffect, .referredEffect]
    return journey.paths.values.compactMap { path in
      let isExit = journey.stages[path.ends.from]?.kind == .instant && path.values[.probability] != nil
      guard !isExit, !path.isByChannels else { return nil }
      return (path, feelings.filter { self[$0, .path(path.ends)] != 0 })
    }
  }

  /// The paths on which the price works differently in different segments, because it is not the planned one.
  var pathsThatDiffer: [Path] {
    let elasticities = journey.segments.keys.map { self[.segmentPriceElasticity, .segment($0)] }
    let isMoved = [Parameter.price, .competitorPrice].contains { self[$0] != reference($0) }
    guard isMoved, Set(elasticities).count > 1 else { return [] }
    return pathsWithEffects.map(\.path).filter { self[.priceEffect, .path($0.ends)] != 0 }
  }

  /// Whether people who recommend bring others along.
  var hasWordOfMouth: Bool {
    journey.channels.values.contains { $0.kind == .wordOfMouth && self[.imitation, .channel($0.name)] > 0 }
  }

  private var differences: [String] { pathsThatDiffer.map { "segments that differ on \($0.ends)" } }

  /// Whether everybody thinks of the brand as at the beginning.
  private var isSteady: Bool {
    self[.startingAttitude] == 7 && (self[.memory] == 0 || !journey.hasTouchpoints)
      && journey.segments.keys.allSatisfy { self[.segmentAttitude, .segment($0)] == 0 }
  }

  /// What hangs on what people think of the brand or on who they are, and not on where they are.
  private var people: [String] {
    let isMild =
      self[.leniencySpread] == 0 && journey.segments.keys.allSatisfy { self[.segmentLeniency, .segment($0)] == 0 }
    let isJudged = journey.hasTouchpoints || journey.repeats
    let isSoldMore = self[.extraAttitude] != 0 && (self[.upsellShare] > 0 || self[.crossSellShare] > 0)
    return [
      hasWordOfMouth && isJudged && !(isSteady && isMild) ? "who is disappointed and warns others" : nil,
      isSoldMore && journey.repeats && !isSteady ? "what content people buy besides" : nil,
      hasMixedDropout ? "who drops out more readily than others" : nil,
    ].compactMap(\.self)
  }

  /// Whether people differ in how ready they are to drop out, and stages in how many do: how ready somebody is at one
  /// stage who is so at another then has no law of its own.
  var hasMixedDropout: Bool {
    let dropouts = journey.paths.values.filter { $0.marks.contains(.dropout) }
    return self[.dropoutSpread] > 0 && Set(dropouts.map { self[.probability, .path($0.ends)] }).count > 1
  }

  /// Whether there is a queue of complaints that is not in balance all the time.
  var hasQueue: Bool { self[.agents] > 0 && journey.hasTouchpoints && !Expectation(of: self, steps: 1).isInBalance }

  /// What the company does about what people felt.
  private var company: [String] {
    guard journey.hasTouchpoints else { return [] }
    let isClaimed = self[.guarantee] > 0 && self[.claimShare] > 0 && journey.sellsAnything
    return [
      isClaimed ? "claims of the guarantee" : nil, self[.reviewEvery] > 0 ? "what the company learns" : nil,
      hasQueue ? "the queue of the support desk" : nil,
    ].compactMap(\.self)
  }
}

extension Journey {
  /// The paths that are taken on the spur of the moment.
  var impulses: [Path] { paths.values.filter { $0.marks.contains(.impulse) } }
}
