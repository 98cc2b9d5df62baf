public import Journeys
import OrderedCollections

extension Variant {
  /// The same journey with every effect of experience, price and other customers switched off.
  ///
  /// It is what the simulation can be checked with: it has an exact answer, see ``MarkovChain``. The probabilities,
  /// shares, checkout steps and reach of the strategy are kept and become those of the journey; path effects,
  /// imitation and carry-over are given as 0, impulses are left out, and prices and spending are what the journey plans.
  /// It is the journey of the beginning: later changes are left out, no strategy remains, and everybody comes at once.
  ///
  /// Whoever buys again drops out after each purchase by a chance of their own, which no exact answer knows; here so many
  /// drop out in each step as would on average.
  public var neutral: Variant {
    var copy = journey
    for path in journey.paths.values {
      for effect in journey.parameters(of: .path(path.ends)) where Parameter.effects.contains(effect) {
        copy.give(ParameterPath(.path(path.ends), effect), 0)
      }
      copy.paths[path.ends]?.marks.remove(.impulse)
    }
    for path in journey.paths.values where path.isRepeat {
      let purchases = min(1, journey.stepDays / self[.every, .path(path.ends)])
      let dropouts = journey.paths(from: path.ends.from).filter { $0.marks.contains(.dropout) }
      let leaving = journey.paths(from: path.ends.from).filter(\.isTakenByStep)
      let room = max(0, 1 - leaving.reduce(0) { $0 + self[.probability, .path($1.ends)] })
      for dropout in dropouts {
        let element = Element.path(dropout.ends)
        copy.paths[dropout.ends]?.marks.remove(.dropout)
        copy.give(ParameterPath(element, .probability), min(room, purchases * self[.probability, element]))
      }
      if journey.paths(from: path.ends.from).count == 1 { copy.stages[path.ends.from]?.becomeOutcome() }
      copy.paths[path.ends] = nil
      copy.removeReferences(to: .path(path.ends))
    }
    for channel in journey.channels.values {
      let element = Element.channel(channel.name)
      let feedback = channel.kind == .paid ? Parameter.carryOver : Parameter.imitation
      copy.give(ParameterPath(element, feedback), 0)
      if channel.kind == .paid { copy.give(ParameterPath(element, .reach), self[.reach, element]) }
    }
    for stage in journey.stages.values { keepWaysOut(of: stage, in: &copy) }
    copy.arrivals = .atOnce
    keepParts(journey.segments.keys.map { ParameterPath(.segment($0), .segmentShare) }, in: &copy)
    return Variant(copy)
  }

  /// Gives a copy of the journey what the strategy says about leaving a stage.
  private func keepWaysOut(of stage: Stage, in copy: inout Journey) {
    let paths = journey.paths(from: stage.name)
      .filter { $0.values[.probability] != nil && !$0.marks.contains(.dropout) }
      .map { ParameterPath(.path($0.ends), .probability) }
    guard stage.kind == .instant else {
      for path in paths { copy.give(path, self[path]) }
      return
    }
    keepParts(paths, in: &copy)
    for parameter in [Parameter.intent, .stageSteps, .lossPerStep] {
      let path = ParameterPath(.stage(stage.name), parameter)
      copy.give(path, self[path])
    }
  }

  /// Gives a copy of the journey the parts of a whole, if the strategy changes any.
  private func keepParts(_ paths: [ParameterPath], in copy: inout Journey) {
    guard paths.contains(where: { strategy.changes[$0] != nil }) else { return }
    for (path, part) in zip(paths, parts(of: paths)) { copy.give(path, part) }
  }
}

extension Journey {
  /// Takes away the levers and sources of an element that is not there any more.
  fileprivate mutating func removeReferences(to element: Element) {
    levers.removeAll { $0.key.element == element }
    sources.removeAll { $0.key.element == element }
  }
}

extension Stage {
  /// Makes it a stage that nobody leaves.
  fileprivate mutating func becomeOutcome() {
    kind = .outcome
    touchpoints = [:]
  }
}
