import OrderedCollections

extension Journey {
  /// Takes a part out, and with it all that cannot be without it: the paths to and from a stage and what is met there,
  /// and the levers and sources of what is gone.
  ///
  /// Shares that must add up to 1 do so again: the rest keeps its proportion. What was met in a channel that is gone is met
  /// in none. A part that the journey does not have, and the journey itself, change nothing.
  public mutating func remove(_ element: Element) {
    let before = shareRows
    switch element {
    case .journey: return
    case .stage(let name):
      stages[name] = nil
      paths = paths.filter { $0.key.from != name && $0.key.to != name }
    case .touchpoint(let stage, let name): stages[stage]?.touchpoints[name] = nil
    case .path(let ends): paths[ends] = nil
    case .channel(let name):
      channels[name] = nil
      for (stage, touchpoint) in touchpoints(in: name) { stages[stage]?.touchpoints[touchpoint]?.channel = nil }
    case .segment(let name): segments[name] = nil
    }
    levers = levers.filter { has($0.key) }
    sources = sources.filter { has($0.key) }
    for row in shareRows {
      if let old = before.first(where: { $0.whole == row.whole }), old.paths.count > row.paths.count { fill(row) }
    }
  }

  /// What is met in a channel: the names of the stages and of the touchpoints.
  public func touchpoints(in channel: String) -> [(stage: String, name: String)] {
    stages.values.flatMap { stage in
      stage.touchpoints.values.filter { $0.channel == channel }.map { (stage.name, $0.name) }
    }
  }

  /// Whether there is such a parameter.
  private func has(_ path: ParameterPath) -> Bool {
    contains(path.element) && applies(path.parameter, to: path.element)
  }

  /// Makes shares add up to 1 where they have to.
  private mutating func fill(_ row: ShareRow) {
    if case .visitors = row.whole { return }
    let shares = row.paths.map { given($0) ?? $0.parameter.standard }
    let sum = shares.reduce(0, +)
    guard sum > 0 else { return }
    for (path, share) in zip(row.paths, shares) { give(path, ShareRow.written(share / sum)) }
  }
}
