import OrderedCollections

extension Variant {
  /// Everything that makes the journey impossible to simulate as it stands, in the order of the file.
  ///
  /// Each check says what is wrong and what to do; an empty list means that the simulation cannot go wrong. Where the
  /// beginning is sound, later changes are checked too.
  public var problems: [JourneyProblem] {
    let atTheBeginning = presentProblems
    return atTheBeginning.isEmpty ? laterProblems : atTheBeginning
  }

  /// The problems of the values that hold from the beginning.
  var presentProblems: [JourneyProblem] {
    // What is too large is looked at no further: that would take long.
    guard sizeProblems.isEmpty else { return sizeProblems }
    let structure = startProblems + journey.stages.values.flatMap(stageProblems) + pathProblems
    // What can be reached, and what loops, is only worth saying about a journey that hangs together.
    guard structure.isEmpty else { return structure }
    return reachProblems + loopProblems + shareProblems + leverProblems
  }

  /// One problem, and what to do about it.
  func problem(_ element: Element, _ message: String, remedy: String) -> [JourneyProblem] {
    [JourneyProblem(element, message, remedy: remedy)]
  }

  private var sizeProblems: [JourneyProblem] {
    func tooMany(_ count: Int, _ limit: Int, _ what: String) -> [JourneyProblem] {
      guard count > limit else { return [] }
      return problem(
        .journey, "\(count) \(what) are more than the \(limit) a journey may have",
        remedy: "join some of them")
    }
    return tooMany(journey.stages.count, JourneyLimits.stages, "stages")
      + tooMany(journey.channels.count, JourneyLimits.channels, "channels")
      + tooMany(journey.segments.count, JourneyLimits.segments, "segments")
  }

  private var startProblems: [JourneyProblem] {
    guard !journey.stages.isEmpty else {
      return problem(.journey, "the journey has no stages", remedy: "add a line such as: stage browsing start")
    }
    let starts = journey.stages.values.filter(\.isStart)
    guard let start = starts.first else {
      let first = journey.stages.keys[0]
      return problem(
        .journey, "no stage is the start", remedy: "say where customers begin: stage \(first) start")
    }
    if starts.count > 1 {
      let second = starts[1].name
      return problem(
        .stage(second), "“\(start.name)” is the start already, and “\(second)” wants to be",
        remedy: "leave the word start on one of them")
    }
    guard start.kind == .timed else {
      return problem(
        .stage(start.name), "“\(start.name)” is \(start.kind.rawValue), so nobody can begin there",
        remedy: "begin at a stage where customers stay some time")
    }
    return arrivalProblems
  }

  /// Why people could not come as the journey says.
  public var arrivalProblems: [JourneyProblem] {
    journey.arrivals.problem.map { problem(.journey, $0.message, remedy: $0.remedy) } ?? []
  }

  private func stageProblems(_ stage: Stage) -> [JourneyProblem] {
    let element = Element.stage(stage.name)
    let paths = journey.paths(from: stage.name)
    var found: [JourneyProblem] = []
    func report(_ message: String, _ remedy: String) {
      found += problem(element, message, remedy: remedy)
    }
    if paths.count > JourneyLimits.paths {
      report("\(paths.count) paths leave “\(stage.name)”; \(JourneyLimits.paths) may", "join some of them")
    }
    if stage.touchpoints.count > JourneyLimits.touchpoints {
      report(
        "“\(stage.name)” has \(stage.touchpoints.count) touchpoints; it may have \(JourneyLimits.touchpoints)",
        "join some of them")
    }
    for touchpoint in stage.touchpoints.values {
      if let channel = touchpoint.channel, journey.channels[channel] == nil {
        found += problem(
          .touchpoint(stage: stage.name, name: touchpoint.name), "there is no channel “\(channel)”",
          remedy: "add a line: channel \(channel)")
      }
    }
    found += channelProblems(stage, paths)
    switch stage.kind {
    case .outcome:
      if let path = paths.first {
        report(
          "“\(stage.name)” is an outcome, so nobody leaves it, and yet a path goes to “\(path.ends.to)”",
          "take the word outcome away, or the path")
      }
      if !stage.touchpoints.isEmpty {
        report("“\(stage.name)” is an outcome, so nothing is experienced there", "take its quality away")
      }
    case .timed:
      if paths.isEmpty {
        report(
          "“\(stage.name)” is a dead end: no path leaves it",
          "add one, such as: path \(stage.name) -> lost 5%; or say: stage \(stage.name) outcome")
      }
    case .instant:
      if !stage.touchpoints.isEmpty {
        report(
          "“\(stage.name)” is instant, so nothing is experienced there beyond its steps",
          "give the quality to the stage before or after it")
      }
      found += passProblems(stage, paths)
    }
    return found
  }

  /// What goes wrong where channels bring people along.
  private func channelProblems(_ stage: Stage, _ paths: [Path]) -> [JourneyProblem] {
    let byChannels = paths.filter(\.isByChannels)
    guard let first = byChannels.first else { return [] }
    let element = Element.stage(stage.name)
    var found: [JourneyProblem] = []
    if byChannels.count > 1 {
      found += problem(
        .path(byChannels[1].ends), "channels lead from “\(stage.name)” to “\(first.ends.to)” already",
        remedy: "let them lead to one stage, and branch there")
    }
    if !stage.touchpoints.isEmpty {
      found += problem(
        element, "nobody at “\(stage.name)” has heard of the brand yet, so nothing is experienced there",
        remedy: "give the quality to “\(first.ends.to)”")
    }
    let ways = paths.count - byChannels.count + journey.channels.count
    if ways > JourneyLimits.paths {
      found += problem(
        element,
        "\(journey.channels.count) channels and the other paths from “\(stage.name)” are \(ways) ways; "
          + "\(JourneyLimits.paths) are possible",
        remedy: "join some channels")
    }
    for path in paths where !path.isByChannels {
      if path.marks.contains(.impulse) {
        found += problem(
          .path(path.ends), "nobody at “\(stage.name)” has heard of the brand yet, so nobody acts on impulse there",
          remedy: "take the word impulse away from this path")
      }
      if let name = path.values.names.first(where: { $0 != Parameter.probability.name }) {
        found += problem(
          .path(path.ends), "nobody at “\(stage.name)” has heard of the brand yet, so \(name) has no effect there",
          remedy: "take \(name) away from this path")
      }
    }
    return found
  }

  private func passProblems(_ stage: Stage, _ paths: [Path]) -> [JourneyProblem] {
    let passes = paths.filter { $0.values[.probability] == nil }
    let exits = paths.filter { $0.values[.probability] != nil }
    let element = Element.stage(stage.name)
    guard passes.count == 1 else {
      return problem(
        element,
        passes.isEmpty
          ? "nobody gets through “\(stage.name)”: each of its paths has a share"
          : "\(passes.count) paths of “\(stage.name)” have no share, and only the way through may have none",
        remedy: passes.isEmpty
          ? "leave the share out on the path of those who get through"
          : "give a share to the paths of those who leave, such as 60% and 40%")
    }
    if exits.isEmpty, self[.intent, element] < 1 || (self[.stageSteps, element] > 0 && self[.lossPerStep, element] > 0)
    {
      return problem(
        element, "“\(stage.name)” loses people, and no path says where they go",
        remedy: "add one, such as: path \(stage.name) -> lost 100%")
    }
    return []
  }

  private var pathProblems: [JourneyProblem] {
    var found: [JourneyProblem] = []
    for path in journey.paths.values {
      let element = Element.path(path.ends)
      for end in [path.ends.from, path.ends.to] where journey.stages[end] == nil {
        found += problem(element, "there is no stage “\(end)”", remedy: "add a line: stage \(end)")
      }
      guard let from = journey.stages[path.ends.from] else { continue }
      if path.isByChannels, !from.isStart {
        found += problem(
          element, "channels bring people from the start, and “\(path.ends.from)” is not the start",
          remedy: "give the path a probability instead, such as 5%")
      }
      if path.isByChannels, journey.channels.isEmpty {
        found += problem(
          element, "the journey has no channels to bring people along",
          remedy: "add one, such as: channel advertising reach 4%")
      }
      if path.marks.contains(.friction), from.kind != .instant || path.values[.probability] == nil {
        found += problem(
          element, "friction loses people at an instant stage, and this path is another kind",
          remedy: "take the word friction away")
      }
      found += purchaseProblems(path, from)
      if from.kind == .timed, !path.isByChannels, !path.isRepeat, path.values[.probability] == nil {
        found += problem(
          element, "the path from “\(path.ends.from)” to “\(path.ends.to)” has no probability",
          remedy: path.marks.contains(.dropout)
            ? "say how many take it after each purchase, such as 15%"
            : "say how many take it in one step, such as 5%")
      }
    }
    return found
  }
}

/// Something in a journey, or in a change to it, that makes it impossible to simulate.
public struct JourneyProblem: Error, Hashable, Sendable {
  /// The part of the journey that is at fault; whoever knows the file finds its line by it.
  public let element: Element
  /// What is wrong, in the user's words.
  public let message: String
  /// One thing to do about it.
  public let remedy: String

  /// Creates a problem.
  public init(_ element: Element, _ message: String, remedy: String) {
    self.element = element
    self.message = message
    self.remedy = remedy
  }
}
