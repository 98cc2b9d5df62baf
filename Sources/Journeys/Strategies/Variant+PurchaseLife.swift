import OrderedCollections

extension Variant {
  /// What goes wrong on paths by which people buy again, and on those by which they drop out.
  func purchaseProblems(_ path: Path, _ from: Stage) -> [JourneyProblem] {
    if path.isRepeat { return repeatProblems(path, from) }
    if path.isLoop { return anewProblems(path, from) }
    let element = Element.path(path.ends)
    if path.marks.contains(.renews) {
      return problem(
        element, "a contract is renewed where people are, and this path leads elsewhere",
        remedy: "write it as: path \(from.name) -> \(from.name) renews every 30 days")
    }
    return path.marks.contains(.dropout) ? dropoutProblems(path, from) : []
  }

  private func repeatProblems(_ path: Path, _ from: Stage) -> [JourneyProblem] {
    let element = Element.path(path.ends)
    let renews = path.marks.contains(.renews)
    guard renews || path.marks.contains(.buys) else {
      return problem(
        element, "the path from “\(from.name)” to itself says neither how many take it nor that they buy again",
        remedy: "say how many begin anew there in one step, such as 5%; or add the words: buys every 30 days")
    }
    if from.kind != .timed {
      return problem(
        element, "“\(from.name)” is \(from.kind.rawValue), so nobody stays there to buy again",
        remedy: "let people buy again at a stage where they stay some time")
    }
    if path.isByChannels || (from.isStart && journey.startsByChannels) {
      return problem(
        element, "nobody at “\(from.name)” has heard of the brand yet, so nobody buys there",
        remedy: "let people buy again at a later stage")
    }
    let wrong = path.marks.subtracting(renews ? [.renews] : [.buys])
    if let mark = Path.Mark.allCases.first(where: wrong.contains) {
      return problem(
        element, "the word \(mark.rawValue) means nothing on a path from a stage to itself",
        remedy: "take the word \(mark.rawValue) away")
    }
    return []
  }

  /// What goes wrong where people leave a stage for itself, and begin anew there.
  private func anewProblems(_ path: Path, _ from: Stage) -> [JourneyProblem] {
    let element = Element.path(path.ends)
    if path.marks.contains(.renews) || path.values[.every] != nil {
      return problem(
        element, "those who stay at “\(from.name)” buy again at their own pace, so a share of each step says nothing",
        remedy: "leave the share out, and say how often instead: every 30 days")
    }
    if path.marks.contains(.dropout) {
      return problem(
        element, "whoever drops out leaves “\(from.name)”, and this path leads back to it",
        remedy: "take the word dropout away")
    }
    if from.isStart && journey.startsByChannels {
      return problem(
        element, "nobody at “\(from.name)” has heard of the brand yet, so nobody begins anew there",
        remedy: "leave the path out: whoever takes none stays")
    }
    return []
  }

  private func dropoutProblems(_ path: Path, _ from: Stage) -> [JourneyProblem] {
    let element = Element.path(path.ends)
    guard journey.paths[Path.Ends(from: from.name, to: from.name)]?.isRepeat == true else {
      return problem(
        element, "people drop out when they buy again, and nobody does at “\(from.name)”",
        remedy: "add a line: path \(from.name) -> \(from.name) buys every 30 days; or take the word dropout away")
    }
    if let mark = [Path.Mark.buys, .refers, .impulse, .friction].first(where: path.marks.contains) {
      return problem(
        element, "whoever drops out cannot at the same time take a path that says \(mark.rawValue)",
        remedy: "take one of the two words away")
    }
    let first = journey.paths(from: from.name).first { $0.marks.contains(.dropout) }
    if let first, first.ends != path.ends {
      return problem(
        element, "those who drop out at “\(from.name)” go to “\(first.ends.to)” already",
        remedy: "take the word dropout away from one of the two")
    }
    return []
  }
}
