import OrderedCollections

extension Variant {
  /// Stages that no customer can come to.
  var reachProblems: [JourneyProblem] {
    guard let start = journey.start else { return [] }
    var reached: Set<String> = [start.name]
    var open = [start.name]
    while let stage = open.popLast() {
      for path in journey.paths(from: stage) where reached.insert(path.ends.to).inserted { open.append(path.ends.to) }
    }
    return journey.stages.keys.filter { !reached.contains($0) }.map {
      JourneyProblem(
        .stage($0), "nobody reaches “\($0)”: no path leads there",
        remedy: "add one, such as: path \(start.name) -> \($0) 5%")
    }
  }

  /// Instant stages that lead back to themselves within one step.
  var loopProblems: [JourneyProblem] {
    func isInstant(_ name: String) -> Bool { journey.stages[name]?.kind == .instant }
    for stage in journey.stages.keys where isInstant(stage) {
      var open = [stage]
      var seen: Set<String> = []
      while let next = open.popLast() {
        for path in journey.paths(from: next) where isInstant(path.ends.to) {
          if path.isLoop {
            return problem(
              .path(path.ends), "“\(stage)” is instant, and a path from it to itself would never end its step",
              remedy: "leave the path out, or the word instant")
          }
          if path.ends.to == stage {
            return problem(
              .stage(stage), "instant stages lead from “\(stage)” back to it, so a step would never end",
              remedy: "make one of them a stage where customers stay: leave the word instant out")
          }
          if seen.insert(path.ends.to).inserted { open.append(path.ends.to) }
        }
      }
    }
    return []
  }

  /// Rows of probabilities above 1, and shares that do not add up.
  var shareProblems: [JourneyProblem] {
    var found: [JourneyProblem] = []
    for row in journey.shareRows {
      guard case .visitors = row.whole else {
        found += partProblems(row)
        continue
      }
      let total = row.paths.reduce(0) { $0 + self[$1] }
      if total > 1 + Self.rounding {
        found += problem(
          row.element, "\(row.text) add up to \(Self.percent(total)), more than all customers",
          remedy: "make them smaller; what is missing to 100% stays")
      }
    }
    return found
  }

  /// Levers and sources of parameters that the journey does not have.
  var leverProblems: [JourneyProblem] {
    (Array(journey.levers.keys) + Array(journey.sources.keys)).filter {
      !journey.contains($0.element) || !journey.applies($0.parameter, to: $0.element)
    }.map {
      JourneyProblem($0.element, "the journey has no \($0)", remedy: "take the line away, or define what it names")
    }
  }

  /// The parts of a whole: what a strategy sets stays, the others share what remains in their old proportion.
  ///
  /// - Parameter paths: The parameters that hold the parts.
  /// - Returns: Parts that add up to 1, in the order of `paths`.
  public func parts(of paths: [ParameterPath]) -> [Double] {
    let isSet = paths.map { strategy.changes[$0] != nil }
    let fixed = zip(paths, isSet).reduce(0) { $0 + ($1.1 ? self[$1.0] : 0) }
    let free = zip(paths, isSet).reduce(0) { $0 + ($1.1 ? 0 : self[$1.0]) }
    if free <= 0 { return paths.map { self[$0] / (fixed > 0 ? fixed : 1) } }
    let room = Swift.max(0, 1 - fixed)
    return zip(paths, isSet).map { $1 ? self[$0] : self[$0] / free * room }
  }

  /// What is wrong with shares that have to add up to 1.
  private func partProblems(_ row: ShareRow) -> [JourneyProblem] {
    let paths = row.paths
    guard !paths.isEmpty else { return [] }
    let given = paths.reduce(0) { $0 + (journey.given($1) ?? $1.parameter.standard) }
    if abs(given - 1) > Self.rounding {
      return problem(
        row.element, "the shares of \(row.text) add up to \(Self.percent(given))", remedy: "make them add up to 100%")
    }
    let changed = paths.filter { strategy.changes[$0] != nil }
    let total = changed.reduce(0) { $0 + self[$1] }
    let all = changed.count == paths.count
    if total > 1 + Self.rounding || (all && abs(total - 1) > Self.rounding) {
      return problem(
        changed[changed.count - 1].element, "the shares of \(row.text) would add up to \(Self.percent(total))",
        remedy: "leave one of them as the journey has it: the others share what remains")
    }
    return []
  }

  /// Shares are written with some decimals, such as three times 33.333%; nobody means what is missing then.
  static let rounding = 2e-5

  /// A sum of shares as it is, so that none that is refused looks as if it were 100%; only the errors of arithmetic go.
  static func percent(_ value: Double) -> String {
    DecimalText.text(of: (value * 1e10).rounded() / 1e10, shiftedBy: 2) + "%"
  }
}
