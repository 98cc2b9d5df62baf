import OrderedCollections

extension Relevance {
  /// Whether a parameter of the journey as a whole can change anything.
  func mattersToAll(_ parameter: Parameter) -> Bool {
    if let trait = Self.traits[parameter.name] {
      // Where every segment has a value of its own, nobody follows the journey's.
      let isFollowed = journey.segments.isEmpty || journey.segments.keys.contains { follows(trait, $0) }
      return isFollowed && mattersToPeople(trait)
    }
    return switch parameter {
    case .price, .goods, .basketSize: sells
    case .guarantee: (sells && !met.isEmpty && hasSome(.claimShare)) || works(.guaranteeEffect)
    case .offer: works(.offerEffect)
    case .competition: works(.competitionEffect)
    case .personalisation:
      (!met.isEmpty && (minds(.tasteDistance) || hasSome(.personalisationCost))) || works(.personalisationEffect)
        || (takesMore && ever(.extraPersonalisation) { $0 != 0 })
    case .consistency:
      (switches && hasSome(.switching)) || hasSome(.consistencyCost)
        || met.contains { touchpoint in
          touchpoint.channel.map { name in ever(.qualityOffset, .channel(name)) { $0 != 0 } } ?? false
        }
    case .switching: switches && isPartial(.consistency)
    case .curvature: isFelt
    case .feeling, .learning, .perceptionNoise: !met.isEmpty
    case .peakEnd, .episode: !met.isEmpty && attitudeCounts && hasSome(.memory)
    case .memory: !met.isEmpty && attitudeCounts
    case .persuasion: advertises && expectationCounts
    case .waiting: isKeptWaiting || (solves && isHeard)
    case .startingAttitude: attitudeCounts
    case .expectationSpread: expectationCounts
    case .leniencySpread, .ratingNoise: sells
    case .surveyAnswers: sells || reviews
    case .surveyExtremes: hasSome(.surveyAnswers) && (sells || reviews)
    case .impulseLift: expectationCounts && journey.paths.values.contains { $0.marks.contains(.impulse) }
    case .detractorWeight: talks && sells
    case .reviewEvery: learns && hasSome(.reviewStep)
    case .reviewStep: learns && hasSome(.reviewEvery)
    default: mattersToPurchases(parameter)
    }
  }

  /// Whether a parameter of purchases or of recovery can change anything.
  private func mattersToPurchases(_ parameter: Parameter) -> Bool {
    switch parameter {
    case .buyingSpread: buysFreely
    case .dropoutSpread:
      journey.paths.values.contains { $0.marks.contains(.dropout) && hasSome(.probability, .path($0.ends)) }
    case .upsellShare, .crossSellShare: sellsAgain
    case .upsellValue: sellsAgain && hasSome(.upsellShare)
    case .crossSellValue: sellsAgain && hasSome(.crossSellShare)
    case .extraAttitude: takesMore
    case .extraPersonalisation: takesMore && isMoved(.personalisation)
    case .proactive: fails
    case .solves: isTold
    case .agents: isHeard || hasSome(.agentCost)
    case .answersAfter, .answerSpread: isHeard && ever(.agents) { $0 == 0 }
    case .answersPerDay: isHeard && hasSome(.agents)
    case .expectedAnswer: isHeard && solves && hasSome(.waiting)
    case .makesUp, .recoveryBonus, .recoveryCost: solves
    case .grudge: fails && works(.problemEffect)
    default: mattersToMoney(parameter)
    }
  }

  /// Whether a parameter of money can change anything; one that nobody knows here does.
  private func mattersToMoney(_ parameter: Parameter) -> Bool {
    switch parameter {
    case .claimShare: insures
    case .claimBelow: insures && hasSome(.claimShare)
    case .offerCost: sells && hasSome(.offer) && works(.offerEffect)
    case .costGrowth: costs { isMoved(.quality, $0) } || (reviews && costs { _ in true })
    case .costOfHaste: costs { isMoved(.response, $0) }
    case .costOfCare: costs { isMoved(.failure, $0) }
    case .personalisationCost: !met.isEmpty && hasSome(.personalisation)
    case .consistencyCost: hasSome(.consistency)
    case .agentCost: hasSome(.agents)
    default: true
    }
  }

  // MARK: What mechanisms need

  /// Whether surprises move anything: satisfaction, or who takes a path.
  var isFelt: Bool { !met.isEmpty && (hasSome(.feeling) || works(.surpriseEffect)) }

  /// Whether anybody waits longer at a touchpoint than they think is fair.
  private var isKeptWaiting: Bool {
    met.contains { touchpoint in
      phases.contains { $0[.response, touchpoint.element] > $0[.expectedResponse, touchpoint.element] }
    }
  }

  /// Whether any complaint arrives.
  private var isHeard: Bool { isTold && minds(.complains) && isPartial(.proactive) }

  /// Whether the company reads surveys now and then, and acts on them.
  private var reviews: Bool { learns && hasSome(.reviewEvery) && hasSome(.reviewStep) }

  /// Whether people buy again when they like.
  var buysFreely: Bool { journey.paths.values.contains { $0.isRepeat && !$0.marks.contains(.renews) } }

  /// Whether anybody takes more than planned with a repeated purchase.
  private var takesMore: Bool { sellsAgain && (hasSome(.upsellShare) || hasSome(.crossSellShare)) }

  /// Whether any encounter costs something and passes a test.
  private func costs(_ test: (Element) -> Bool) -> Bool {
    met.contains { hasSome(.cost, $0.element) && test($0.element) }
  }

  /// Whether a trait that segments may have of their own is above 0 for anybody.
  private func minds(_ parameter: Parameter) -> Bool {
    guard !journey.segments.isEmpty, let trait = Self.traits[parameter.name] else { return hasSome(parameter) }
    return journey.segments.keys.contains { hasSome(trait, .segment($0)) }
  }

  /// Whether a segment ever follows the journey in a trait.
  private func follows(_ trait: Parameter, _ segment: String) -> Bool {
    phases.contains { $0.isInherited(ParameterPath(.segment(segment), trait)) }
  }

  /// The parameters that segments inherit, by the name of the journey's.
  private static let traits: [String: Parameter] = Dictionary(
    ParameterCatalogue.parameters(of: .segment).compactMap { parameter in parameter.inherited.map { ($0, parameter) } }
  ) { first, _ in first }
}
