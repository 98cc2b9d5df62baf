public import Journeys
import OrderedCollections

/// Writes a journey as its file, the way a person would; reading it back gives the same journey.
public enum JourneyPrinter {
  /// The file of a journey, with an end of line after the last line.
  public static func text(of journey: Journey) -> String {
    let sections = [
      [head(of: journey)] + prices(of: journey) + arrivals(of: journey),
      aligned(journey.channels.values.map { channel($0, in: journey) }),
      aligned(journey.segments.values.map { segment($0, in: journey) }),
      aligned(journey.stages.values.map { stage($0, in: journey) }),
      aligned(journey.stages.values.flatMap { touchpoints(of: $0, in: journey) }),
      aligned(journey.paths.values.map { path($0, in: journey) }, columns: 3),
      aligned(journey.levers.values.map { lever($0, in: journey) }, columns: 3),
      aligned(journey.sources.map { source($0.key, $0.value) }, columns: 3),
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private static func head(of journey: Journey) -> String {
    var words = ["journey", journey.name]
    if !journey.title.isEmpty { words.append(Quotation.title(journey.title)) }
    words.append("by \(journey.step.rawValue)")
    words.append("for \(journey.horizon) \(journey.step.rawValue)" + (journey.horizon == 1 ? "" : "s"))
    if journey.currency != Journey.standardCurrency { words.append("in \(journey.currency)") }
    return words.joined(separator: " ")
  }

  /// The values of the journey as a whole, a few a line, in the order in which they were given.
  private static func prices(of journey: Journey) -> [String] {
    var lines: [String] = []
    for (index, value) in values(journey.values, .journey, journey).enumerated() {
      let isPrice = index == 0 && value.name == Parameter.price.name
      let text = isPrice ? value.text : "\(value.name) \(value.text)"
      if let last = lines.last, last.count + text.count < 96 {
        lines[lines.count - 1] = last + "  " + text
      } else {
        lines.append("price " + text)
      }
    }
    return lines
  }

  private static func arrivals(of journey: Journey) -> [String] {
    let shares = journey.arrivals.shares.map { Unit.share.text(of: $0, currency: journey.currency) }
    return shares.isEmpty ? [] : ["arrivals " + shares.joined(separator: " ")]
  }

  private static func channel(_ channel: Channel, in journey: Journey) -> [String] {
    let kind = channel.kind == .paid ? [] : ["by \(channel.kind.rawValue)"]
    return ["channel", channel.name] + kind + texts(channel.values, .channel, journey)
  }

  private static func segment(_ segment: Segment, in journey: Journey) -> [String] {
    ["segment", segment.name] + texts(segment.values, .segment, journey)
  }

  private static func stage(_ stage: Stage, in journey: Journey) -> [String] {
    var words = ["stage", stage.name]
    if stage.isStart { words.append("start") }
    if stage.kind != .timed { words.append(stage.kind.rawValue) }
    words += texts(stage.values, .stage, journey)
    if let own = ownTouchpoint(of: stage) {
      if let channel = own.channel { words.append("in \(channel)") }
      words += texts(own.values, .touchpoint, journey)
    }
    return words
  }

  /// The touchpoint that fits on the line of its stage: its own, where it comes first and there is something to say.
  private static func ownTouchpoint(of stage: Stage) -> Touchpoint? {
    guard let first = stage.touchpoints.values.first, first.name.isEmpty else { return nil }
    return first.channel == nil && first.values.isEmpty ? nil : first
  }

  private static func touchpoints(of stage: Stage, in journey: Journey) -> [[String]] {
    let own = ownTouchpoint(of: stage)
    return stage.touchpoints.values.filter { $0 != own }.map { touchpoint in
      var words = ["touchpoint", (touchpoint.name.isEmpty ? "" : touchpoint.name + " ") + "at \(stage.name)"]
      if let channel = touchpoint.channel { words.append("in \(channel)") }
      return words + texts(touchpoint.values, .touchpoint, journey)
    }
  }

  private static func path(_ path: Path, in journey: Journey) -> [String] {
    var words = ["path", path.ends.from, "-> " + path.ends.to]
    var values = values(path.values, .path, journey)
    if let first = values.first, first.name == Parameter.probability.name {
      words.append(first.text)
      values.removeFirst()
    } else if path.isByChannels {
      words.append("by channels")
    } else {
      words.append("")
    }
    words += values.map { "\($0.name) \($0.text)" }
    words += Path.Mark.allCases.filter(path.marks.contains).map(\.rawValue)
    if let reason = path.reason { words.append("because " + Quotation.title(reason)) }
    return words
  }

  private static func lever(_ lever: Lever, in journey: Journey) -> [String] {
    var words = ["lever", lever.path.description, lever.title.isEmpty ? "" : Quotation.title(lever.title)]
    if let range = lever.range {
      let unit = lever.path.parameter.unit
      let low = unit.text(of: range.lowerBound, currency: journey.currency)
      words.append("from \(low) to \(unit.text(of: range.upperBound, currency: journey.currency))")
    }
    return words
  }

  private static func source(_ path: ParameterPath, _ source: Source) -> [String] {
    ["source", path.description, source.kind] + (source == .judgement ? [] : [Quotation.title(source.text)])
  }
}
