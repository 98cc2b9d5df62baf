public import OrderedCollections

/// Shares of one whole, of which none can grow unless others shrink: the ways out of a stage, or the segments.
public struct ShareRow: Equatable, Sendable {
  /// What is shared out.
  public enum Whole: Equatable, Sendable {
    /// All people, among the segments; the shares add up to 1.
    case people
    /// All who leave an instant stage; the shares add up to 1.
    case leavers(String)
    /// All who are at a stage where customers stay some time: in each step the shares leave, and what is missing to 1 stays.
    case visitors(String)
  }

  /// What is shared out.
  public let whole: Whole
  /// The parameters that hold the shares, in the order of the file.
  public let paths: [ParameterPath]

  /// Whose shares they are, in words.
  var text: String {
    switch whole {
    case .people: "the segments"
    case .leavers(let stage): "those who leave “\(stage)”"
    case .visitors(let stage): "the paths from “\(stage)”"
    }
  }

  /// The part of the journey that its problems belong to.
  var element: Element {
    switch whole {
    case .people: .journey
    case .leavers(let stage), .visitors(let stage): .stage(stage)
    }
  }

  /// The nearest number of six significant digits.
  static func written(_ share: Double) -> Double {
    guard share > 1e-12 else { return 0 }
    var scale = 1.0
    while share * scale < 100_000 { scale *= 10 }
    return (share * scale).rounded() / scale
  }
}

extension Journey {
  /// Every row of shares: of stages where customers stay, of instant stages, of the segments.
  var shareRows: [ShareRow] {
    func rows(
      _ kind: Stage.Kind, _ whole: (String) -> ShareRow.Whole, _ isShare: (Path) -> Bool
    ) -> [ShareRow] {
      stages.values.filter { $0.kind == kind }.map { stage in
        let shares = paths(from: stage.name).filter(isShare)
        return ShareRow(
          whole: whole(stage.name), paths: shares.map { ParameterPath(.path($0.ends), .probability) })
      }
    }
    let segments = segments.keys.map { ParameterPath(.segment($0), .segmentShare) }
    return rows(.timed, ShareRow.Whole.visitors) { $0.isTakenByStep }
      + rows(.instant, ShareRow.Whole.leavers) { $0.values[.probability] != nil }
      + [ShareRow(whole: .people, paths: segments)]
  }

  /// The row that a share belongs to; nil for a parameter that is no share of a whole.
  public func shareRow(of path: ParameterPath) -> ShareRow? { shareRows.first { $0.paths.contains(path) } }
}

extension Variant {
  /// The shares of a row as they work: those of a whole that must add up to 1 do.
  public func shares(of row: ShareRow) -> [Double] {
    let said = row.paths.map { self[$0] }
    if case .visitors = row.whole { return said }
    return abs(said.reduce(0, +) - 1) <= Self.rounding ? said : parts(of: row.paths)
  }

  /// New shares of a row of which some are said: the rest keeps its proportion, and the sum stays what it was.
  ///
  /// What is worked out has six significant digits: nobody wants to read more, and a row is allowed more than that.
  ///
  /// - Parameter said: Shares of the row that are said, from 0 to 1.
  /// - Returns: All shares of the row, in its order.
  /// - Throws: A problem where no rest can make room.
  public func proportioned(
    _ row: ShareRow, _ said: OrderedDictionary<ParameterPath, Double>
  ) throws(JourneyProblem) -> OrderedDictionary<ParameterPath, Double> {
    let old = OrderedDictionary(uniqueKeysWithValues: zip(row.paths, shares(of: row)))
    let total = if case .visitors = row.whole { old.values.reduce(0, +) } else { 1.0 }
    let taken = said.values.reduce(0, +)
    let rest = old.filter { said[$0.key] == nil }
    guard let first = rest.keys.first else {
      let message = "that is all of \(row.text), so there is no rest"
      throw JourneyProblem(row.element, message, remedy: "leave “and the rest in proportion” out")
    }
    guard taken <= total + 1e-9 else {
      let message = "\(Self.percent(taken)) is more than the \(Self.percent(total)) of all \(row.text) together"
      let isStaying = if case .visitors = row.whole { true } else { false }
      throw JourneyProblem(
        row.element, message,
        remedy: isStaying
          ? "to let more leave, leave “and the rest in proportion” out" : "the most is \(Self.percent(total))")
    }
    let room = max(0, total - taken)
    let sum = rest.values.reduce(0, +)
    guard sum > 0 || room == 0 else {
      throw JourneyProblem(
        row.element, "the rest of \(row.text) is 0%, so it has no proportion",
        remedy: "say one of them instead: set \(first) \(Self.percent(room)) and the rest in proportion")
    }
    return old.reduce(into: [:]) { new, share in
      new[share.key] = said[share.key] ?? (sum > 0 ? ShareRow.written(share.value / sum * room) : 0)
    }
  }
}
