import OrderedCollections

extension Relevance {
  /// Whether a parameter of an instant stage can change anything: only where somebody can leave it.
  func mattersToStage(_ path: ParameterPath) -> Bool {
    guard
      journey.paths.values.contains(where: { Element.stage($0.ends.from) == path.element && $0.isExit(of: journey) })
    else { return false }
    return switch path.parameter {
    case .steps: hasSome(.intent, path.element) && hasSome(.lossPerStep, path.element)
    case .lossPerStep: hasSome(.intent, path.element) && hasSome(.steps, path.element)
    default: true
    }
  }

  /// Whether a parameter of a touchpoint can change anything: hardly where nobody meets it.
  func mattersToTouchpoint(_ path: ParameterPath) -> Bool {
    guard path.parameter != .met else { return true }
    guard met.contains(where: { $0.element == path.element }) else { return false }
    return switch path.parameter {
    case .severity: hasSome(.failure, path.element)
    case .response: hasSome(.waiting) || (hasSome(.cost, path.element) && hasSome(.costOfHaste))
    case .expectedResponse: hasSome(.waiting)
    default: true
    }
  }

  /// Whether a parameter of a path can change anything.
  func mattersToPath(_ path: ParameterPath, _ ends: Path.Ends) -> Bool {
    switch path.parameter {
    case .probability: journey.paths[ends].map { !$0.isExit(of: journey) || sharesExits($0) } ?? false
    case .every: true
    case .offerEffect where hasSome(.offer): true
    default: isTaken(ends) && canWork(path.parameter)
    }
  }

  /// Whether what an effect weighs is ever other than at its reference.
  private func canWork(_ effect: Parameter) -> Bool {
    switch effect {
    case .surpriseEffect: !met.isEmpty
    case .priceEffect: isMoved(.price)
    case .guaranteeEffect: isMoved(.guarantee)
    case .personalisationEffect: isMoved(.personalisation)
    case .offerEffect: isMoved(.offer)
    case .competitionEffect: isMoved(.competition)
    case .problemEffect: fails
    case .referredEffect: talks
    default: true
    }
  }

  /// Whether the share of a way out of an instant stage moves anybody: some take ways for friction only, others the rest.
  private func sharesExits(_ path: Path) -> Bool {
    let others = journey.paths(from: path.ends.from).filter { $0.isExit(of: journey) && $0.ends != path.ends }
    let isFriction = path.marks.contains(.friction)
    return others.count > 1 || others.contains { $0.marks.contains(.friction) == isFriction }
  }

  /// Whether a parameter of a channel can change anything.
  func mattersToChannel(_ path: ParameterPath) -> Bool {
    guard case .channel(let name) = path.element, let channel = journey.channels[name] else { return false }
    let reaches = channel.kind == .paid ? hasSome(.reach, path.element) : talks && hasSome(.imitation, path.element)
    return switch path.parameter {
    case .promise: reaches && expectationCounts
    case .saturation, .carryOver: reaches && isMoved(.spend, path.element)
    case .imitation: journey.startsByChannels && journey.paths.values.contains { $0.marks.contains(.refers) }
    case .inheritance: reaches && expectationCounts
    case .qualityOffset: isPartial(.consistency) && met.contains { $0.channel == name }
    default: true
    }
  }

  /// Whether what sets people apart can change anything, in a segment or in all of them.
  func mattersToPeople(_ parameter: Parameter) -> Bool {
    switch parameter {
    case .segmentShare: journey.segments.count > 1
    case .segmentPriceElasticity: isMoved(.price) && works(.priceEffect)
    case .segmentLossAversion: isFelt
    case .segmentTolerance: !met.isEmpty
    case .segmentTasteDistance: !met.isEmpty && isPartial(.personalisation)
    case .segmentComplains: fails && isPartial(.proactive)
    case .segmentExpectation: expectationCounts
    case .segmentLeniency, .segmentBasket: sells
    case .segmentAttitude: attitudeCounts
    case .segmentImpulse: journey.paths.values.contains { $0.marks.contains(.impulse) && isTaken($0.ends) }
    case .segmentBuying: buysFreely
    default: true
    }
  }
}

extension Path {
  /// Whether it takes those who leave an instant stage.
  fileprivate func isExit(of journey: Journey) -> Bool {
    journey.stages[ends.from]?.kind == .instant && values[.probability] != nil
  }
}
