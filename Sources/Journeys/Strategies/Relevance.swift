import OrderedCollections

/// Which parameters can change anything about a journey as a strategy has it.
///
/// A parameter works through a mechanism, and a mechanism rests while something that it needs is missing: a weight
/// while what it weighs is nothing, a share while nobody is shared out, the severity of failures while nothing fails.
/// Such a parameter may be anything without moving a single count of a run. What is asked is whether it can do
/// something **alone**, so that two parameters that rest because of each other both do.
///
/// What a strategy changes later counts too: whatever is there at any time is there. In doubt a parameter matters.
public struct Relevance: Sendable {
  /// The journey.
  let journey: Journey
  /// The journey under its strategy from the beginning, and from each later change on.
  let phases: [Variant]
  /// The touchpoints that somebody meets at some time.
  let met: [(element: Element, channel: String?)]
  /// Whether anything ever goes wrong.
  let fails: Bool
  /// Whether the company ever comes to know of something that went wrong.
  let isTold: Bool
  /// Whether something that went wrong is ever put right.
  let solves: Bool
  /// Whether anybody buys.
  let sells: Bool
  /// Whether anybody buys again.
  let sellsAgain: Bool
  /// Whether customers ever bring others along.
  let talks: Bool
  /// Whether any channel ever reaches people for money.
  let advertises: Bool
  /// The element whose parameter is asked about.
  private(set) var here = Element.journey

  /// Looks at a journey under a strategy.
  public init(_ variant: Variant) {
    let journey = variant.journey
    let phases = variant.strategy.changePoints.map { variant.at(step: $0) }
    func ever(_ parameter: Parameter, _ element: Element, _ test: (Double) -> Bool) -> Bool {
      phases.contains { test($0[parameter, element]) }
    }
    self.journey = journey
    self.phases = phases
    met = journey.stages.values.flatMap { stage in
      stage.touchpoints.values.map { (Element.touchpoint(stage: stage.name, name: $0.name), $0.channel) }
    }.filter { touchpoint in ever(.met, touchpoint.0) { $0 > 0 } }
    fails = met.contains { touchpoint in ever(.failure, touchpoint.element) { $0 > 0 } }
    let complains =
      journey.segments.isEmpty
      ? ever(.complains, .journey) { $0 > 0 }
      : journey.segments.keys.contains { ever(.segmentComplains, .segment($0)) { $0 > 0 } }
    isTold = fails && (complains || ever(.proactive, .journey) { $0 > 0 })
    solves = isTold && ever(.solves, .journey) { $0 > 0 }
    sells = journey.paths.values.contains { $0.marks.contains(.buys) || $0.marks.contains(.renews) }
    sellsAgain = journey.paths.values.contains(where: \.isRepeat)
    talks =
      journey.startsByChannels && journey.paths.values.contains { $0.marks.contains(.refers) }
      && journey.channels.values.contains { channel in
        channel.kind == .wordOfMouth && ever(.imitation, .channel(channel.name)) { $0 > 0 }
      }
    advertises = journey.channels.values.contains { channel in
      channel.kind == .paid && ever(.reach, .channel(channel.name)) { $0 > 0 }
    }
  }

  /// Whether a parameter can change anything.
  ///
  /// What a parameter needs stands in its entry of the catalogue; one that follows another needs the same.
  public func matters(_ path: ParameterPath) -> Bool {
    guard journey.applies(path.parameter, to: path.element), isOpen(path) else { return false }
    var relevance = self
    relevance.here = path.element
    return (path.parameter.governing ?? path.parameter).matters(relevance)
  }

  /// Whether anything at an element can change anything.
  private func isOpen(_ path: ParameterPath) -> Bool {
    switch path.element {
    case .journey:
      // Where every segment has a value of its own, nobody follows the journey's.
      guard let trait = path.parameter.trait, !journey.segments.isEmpty else { return true }
      return journey.segments.keys.contains { segment in
        phases.contains { $0.isInherited(ParameterPath(.segment(segment), trait)) }
      }
    case .stage(let stage):
      // An instant stage matters only where somebody can leave it.
      return journey.paths(from: stage).contains { $0.isExit(of: journey) }
    case .touchpoint: return path.parameter == .met || met.contains { $0.element == path.element }
    case .path, .channel, .segment: return true
    }
  }

  // MARK: What is there at any time

  /// Whether a parameter ever has a value that passes a test.
  func ever(_ parameter: Parameter, _ element: Element = .journey, _ test: (Double) -> Bool) -> Bool {
    phases.contains { test($0[parameter, element]) }
  }

  /// Whether a parameter is ever other than 0.
  func isOn(_ parameter: Parameter, _ element: Element = .journey) -> Bool { ever(parameter, element) { $0 != 0 } }

  /// Whether a parameter is ever above 0.
  func hasSome(_ parameter: Parameter, _ element: Element = .journey) -> Bool { ever(parameter, element) { $0 > 0 } }

  /// Whether a parameter is ever below 1.
  func isPartial(_ parameter: Parameter, _ element: Element = .journey) -> Bool { ever(parameter, element) { $0 < 1 } }

  /// Whether a parameter is ever other than the file says: at the reference its effects are neutral.
  func isMoved(_ parameter: Parameter, _ element: Element = .journey) -> Bool {
    phases.contains { $0[parameter, element] != $0.reference(parameter, element) }
  }

  /// Whether an effect works on a path that anybody takes.
  func works(_ effect: Parameter) -> Bool {
    journey.paths.keys.contains { ends in isTaken(ends) && isOn(effect, .path(ends)) }
  }

  /// Whether anybody can take a path, so that effects can make it more or less likely.
  func isTaken(_ ends: Path.Ends) -> Bool {
    guard let path = journey.paths[ends] else { return false }
    if path.isByChannels || path.isRepeat { return true }
    guard journey.stages[ends.from]?.kind == .instant else { return hasSome(.probability, .path(ends)) }
    return path.values[.probability] != nil || hasSome(.intent, .stage(ends.from))
  }
}
