import OrderedCollections

/// What the mechanisms of the model need; the entries of parameters say which of it.
extension Relevance {
  /// Whether anybody meets any touchpoint.
  var isMet: Bool { !met.isEmpty }

  /// Whether any path passes a test.
  func hasPath(_ test: (Path) -> Bool) -> Bool { journey.paths.values.contains(where: test) }

  // MARK: Experience

  /// Whether what people expect is ever asked about.
  var expectationCounts: Bool { isMet || works(.expectationEffect) }

  /// Whether what people think of the brand is ever asked about.
  var attitudeCounts: Bool { sells || talks || works(.attitudeEffect) }

  /// Whether surprises move anything: satisfaction, or who takes a path.
  var isFelt: Bool { isMet && (hasSome(.feeling) || works(.surpriseEffect)) }

  /// Whether people can find themselves in another channel than the last one.
  var switches: Bool { journey.channels.count > 1 && met.contains { $0.channel != nil } }

  /// Whether a touchpoint is better or worse because of its channel.
  var channelsDiffer: Bool {
    met.contains { touchpoint in touchpoint.channel.map { isOn(.qualityOffset, .channel($0)) } ?? false }
  }

  /// Whether anybody waits longer at a touchpoint than they think is fair.
  var isKeptWaiting: Bool {
    met.contains { touchpoint in
      phases.contains { $0[.response, touchpoint.element] > $0[.expectedResponse, touchpoint.element] }
    }
  }

  /// Whether a trait that segments may have of their own is above 0 for anybody.
  func minds(_ parameter: Parameter) -> Bool {
    guard !journey.segments.isEmpty, let trait = parameter.trait else { return hasSome(parameter) }
    return journey.segments.keys.contains { hasSome(trait, .segment($0)) }
  }

  // MARK: The company

  /// Whether any complaint arrives.
  var isHeard: Bool { isTold && minds(.complains) && isPartial(.proactive) }

  /// Whether the company learns from surveys.
  var learns: Bool { isMet && hasSome(.surveyAnswers) }

  /// Whether the company reads surveys now and then, and acts on them.
  var reviews: Bool { learns && hasSome(.reviewEvery) && hasSome(.reviewStep) }

  // MARK: Purchases and money

  /// Whether people buy again when they like.
  var buysFreely: Bool { hasPath { $0.isRepeat && !$0.marks.contains(.renews) } }

  /// Whether anybody drops out after a purchase.
  var dropsOut: Bool { hasPath { $0.marks.contains(.dropout) && hasSome(.probability, .path($0.ends)) } }

  /// Whether anybody takes more than planned with a repeated purchase.
  var takesMore: Bool { sellsAgain && (hasSome(.upsellShare) || hasSome(.crossSellShare)) }

  /// Whether anybody has a guarantee to make use of.
  var insures: Bool { sells && isMet && hasSome(.guarantee) }

  /// Whether any encounter costs something; where a parameter is named, one at which that is ever changed.
  func costsAnywhere(where moved: Parameter? = nil) -> Bool {
    met.contains { touchpoint in
      hasSome(.cost, touchpoint.element) && moved.map { isMoved($0, touchpoint.element) } ?? true
    }
  }

  // MARK: The element that is asked about

  /// Whether anybody can take the path.
  var isTakenHere: Bool {
    guard case .path(let ends) = here else { return false }
    return isTaken(ends)
  }

  /// Whether the share of the path moves anybody: the only way out of an instant stage takes all who leave.
  var sharesExitsHere: Bool {
    guard case .path(let ends) = here, let path = journey.paths[ends] else { return false }
    guard path.isExit(of: journey) else { return true }
    return journey.paths(from: ends.from).contains { $0.isExit(of: journey) && $0.ends != ends }
  }

  /// Whether the channel reaches anybody.
  var reachesHere: Bool {
    guard case .channel(let name) = here, let channel = journey.channels[name] else { return false }
    return channel.kind == .paid ? hasSome(.reach, here) : talks && hasSome(.imitation, here)
  }

  /// Whether anybody meets a touchpoint in the channel.
  var isMetHere: Bool {
    met.contains { touchpoint in touchpoint.channel.map { Element.channel($0) == here } ?? false }
  }
}

extension Path {
  /// Whether it takes those who leave an instant stage.
  func isExit(of journey: Journey) -> Bool {
    journey.stages[ends.from]?.kind == .instant && values[.probability] != nil
  }
}

/// By what the luck of some customers becomes the luck of others.
public enum Coupling: String, CaseIterable, Sendable {
  /// Customers bring others along.
  case wordOfMouth = "word of mouth"
  /// Whoever complains waits behind the others.
  case supportQueue = "support queue"
  /// What some say in surveys changes what all will meet.
  case surveys
}

extension Relevance {
  /// What makes customers depend on each other; without any of it, each of them lives a life of their own.
  public var couplings: [Coupling] {
    Coupling.allCases.filter { coupling in
      switch coupling {
      case .wordOfMouth: talks
      case .supportQueue: matters(ParameterPath(.journey, .answersPerDay))
      case .surveys: matters(ParameterPath(.journey, .reviewStep)) && hasSome(.reviewStep)
      }
    }
  }
}
