public import Journeys
import OrderedCollections

/// The journey as a map: its stages and where each of them leads.
public struct JourneyReport: Report {
  /// The journey and the strategy under which probabilities hold.
  public let variant: Variant

  /// Shows a journey under a strategy.
  public init(_ variant: Variant) { self.variant = variant }

  private var journey: Journey { variant.journey }

  /// One path a row, below the name of its stage; each with that name where rows are read alone.
  public func blocks(for mode: OutputMode) -> [Block] {
    let title = journey.title.isEmpty ? journey.name : "\(journey.name) · \(journey.title)"
    let horizon = Count.text(journey.horizon, journey.step.rawValue)
    return [
      .title(title),
      .note("\(horizon) a run, strategy \(variant.strategy.name); chances are for each \(journey.step.rawValue)"),
      .table(map(mode)),
    ]
      + [channels, segments, arrivals].compactMap { $0 }
  }

  /// One path a row, and each stage that none leaves.
  public var record: Record {
    let table = rows.recordTable([
      "from": { .text($0.stage.name) }, "kind": { .text($0.stage.kind.rawValue) }, "to": { .words($0.path?.ends.to) },
      "probability": { .number($0.path.flatMap(probability)) },
      "marks": { row in
        .words(
          Path.Mark.allCases.filter { row.path?.marks.contains($0) == true }.map(\.rawValue).joined(separator: " "))
      },
      "reason": { .words($0.path?.reason) },
    ])
    return Record("journey", [:], table)
  }

  /// Each path with its stage, and each stage that none leaves.
  private var rows: [(stage: Stage, path: Path?, isFirst: Bool)] {
    journey.stages.values.flatMap { stage -> [(Stage, Path?, Bool)] in
      let paths = journey.paths(from: stage.name)
      return paths.isEmpty ? [(stage, nil, true)] : paths.enumerated().map { (stage, $1, $0 == 0) }
    }
  }

  private func map(_ mode: OutputMode) -> Table {
    rows.table([
      .text("stage", importance: 9) { stage, _, isFirst in
        isFirst || mode != .table ? .text(stage.name + Self.remark(stage)) : .empty
      },
      .text("leads to", importance: 8) { .text($0.path.map { "→ \($0.ends.to)" } ?? "") },
      .number("chance", importance: 7) {
        .number($0.path.flatMap(probability).map { Rounding.exactText(of: $0, shiftedBy: 2) + "%" })
      },
      .prose("how and why", importance: 6, atLeast: 12) { stage, path, _ in .text(path.map { why($0, stage) } ?? "") },
    ])
  }

  private func probability(_ path: Path) -> Double? {
    let element = Element.path(path.ends)
    guard journey.applies(.probability, to: element) else { return nil }
    guard journey.stages[path.ends.from]?.kind == .instant else { return variant[.probability, element] }
    // The shares of those who leave at once are a whole: what is set for one is made room for by the others.
    let ways = journey.paths(from: path.ends.from).filter { $0.values[.probability] != nil }.map(\.ends)
    let parts = variant.parts(of: ways.map { ParameterPath(.path($0), .probability) })
    return zip(ways, parts).first { $0.0 == path.ends }?.1
  }

  private func why(_ path: Path, _ stage: Stage) -> String {
    let channels = path.isByChannels ? ["by hearing of it"] : []
    let every = path.isRepeat ? ["every \(variant.text(.every, .path(path.ends)))"] : []
    let isThrough = stage.kind == .instant && probability(path) == nil && !path.marks.contains(.friction)
    let through = isThrough ? [passage(stage)] : []
    // A reason says in better words what wore people out.
    let told = Path.Mark.allCases.filter { path.marks.contains($0) && ($0 != .friction || path.reason == nil) }
    let marks = told.map { mark in
      switch mark {
      case .buys: "buys"
      case .refers: "recommends from then on"
      case .impulse: "on impulse"
      case .friction: "worn out by the steps"
      case .renews: "renews the contract"
      case .dropout: "drops out after a purchase"
      }
    }
    return (channels + through + marks + every + [path.reason].compactMap { $0 }).joined(separator: ", ")
  }

  /// How many pass an instant stage: those who want to and are not lost at a step.
  private func passage(_ stage: Stage) -> String {
    func text(_ parameter: Parameter) -> String {
      let value = variant[parameter, .stage(stage.name)]
      return Rounding.exactText(of: value, shiftedBy: parameter.unit.isPercentage ? 2 : 0)
    }
    return "\(text(.intent))% want to, \(text(.lossPerStep))% give up at each of \(text(.stageSteps)) steps"
  }

  private static func remark(_ stage: Stage) -> String {
    switch stage.kind {
    case _ where stage.isStart: " (start)"
    case .timed: ""
    case .instant: " (at once)"
    case .outcome: " (end)"
    }
  }

  private var channels: Block? {
    guard !journey.channels.isEmpty else { return nil }
    // Where nobody is reached, people who know the brand already are met.
    let reaching = journey.channels.values.filter { channel in
      channel.kind == .wordOfMouth || variant[.reach, .channel(channel.name)] > 0
    }
    guard !reaching.isEmpty else { return nil }
    let names = reaching.map { $0.name + ($0.kind == .wordOfMouth ? " (word of mouth)" : "") }
    return .paragraph("People hear of it through \(names.joined(separator: ", ")).")
  }

  /// When they come, where that is not at once.
  private var arrivals: Block? {
    let shares = journey.arrivals.shares.map { Rounding.exactText(of: $0, shiftedBy: 2) + "%" }
    guard let last = shares.last else { return nil }
    let isOpen = journey.arrivals.come(by: shares.count - 1) < 1
    let list =
      shares.joined(separator: ", ") + (isOpen ? ", and \(last) each \(journey.step.rawValue) from then on" : "")
    return .paragraph("Of all people come, \(journey.step.rawValue) by \(journey.step.rawValue): \(list).")
  }

  private var segments: Block? {
    guard !journey.segments.isEmpty else { return nil }
    let names = journey.segments.keys.map { name in
      let share = variant[.segmentShare, .segment(name)]
      return "\(name) \(Rounding.exactText(of: share, shiftedBy: 2))%"
    }
    return .paragraph("They are \(names.joined(separator: ", ")).")
  }
}

extension Variant {
  /// The value of a parameter as people write it.
  fileprivate func text(_ parameter: Parameter, _ element: Element) -> String {
    parameter.unit.text(of: self[parameter, element], currency: journey.currency)
  }
}
