import DisplayText
public import Journeys
import OrderedCollections

/// Says what customers meet at a stage: `touchpoint search at browsing quality 7 in web`.
public struct TouchpointDefinition: Equatable, Sendable {
  /// Its name, or nil for the stage's own touchpoint.
  public var name: Word?
  /// The stage where it is met.
  public var stage: Word
  /// The channel it is met in.
  public var channel: Word?
  /// The parameters and their values.
  public var values: [Assignment]

  /// Creates the definition.
  public init(name: Word? = nil, stage: Word, channel: Word? = nil, values: [Assignment] = []) {
    self.name = name
    self.stage = stage
    self.channel = channel
    self.values = values
  }
}

extension TouchpointDefinition: CommandPayload {
  static let help = HelpEntry(
    "touchpoint", .definitions, "Says what customers meet at a stage, where they meet several things.",
    usage: "touchpoint [NAME] at STAGE [in CHANNEL] [PARAMETER VALUE …]",
    examples: [
      .init("touchpoint search at browsing quality 7", "one of the things that are met while browsing"),
      .init("touchpoint advice at browsing in shop met 20%", "in a channel, and not every time"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    values = []
    if arguments.keyword("at", hint: "") == nil {
      name = try arguments.newName("the touchpoint", hint: "NAME at STAGE")
      guard arguments.keyword("at", hint: "at STAGE") != nil else { throw arguments.missing("the word at") }
    }
    stage = try arguments.name(.stage, "a stage", hint: "STAGE")
    while true {
      if channel == nil, arguments.keyword("in", hint: "[in CHANNEL]") != nil {
        channel = try arguments.name(.channel, "a channel", hint: "CHANNEL")
      } else if let value = try arguments.assignment(of: [.touchpoint], among: values) {
        values.append(value)
      } else {
        return
      }
    }
  }

  /// The command as it can be typed.
  public var text: String {
    var words = ["touchpoint"]
    if let name { words.append(name.text) }
    words.append("at " + Quotation.word(stage.text))
    if let channel { words.append("in " + Quotation.word(channel.text)) }
    return (words + values.map(\.text)).joined(separator: " ")
  }
}

extension TouchpointDefinition: Definition {
  private var element: Element { .touchpoint(stage: stage.text, name: name?.text ?? "") }

  /// The touchpoint.
  public var subjects: [Subject] {
    let stage = VisibleText.quoted(stage.text)
    let text =
      name.map { "the touchpoint \(VisibleText.quoted($0.text)) at \(stage)" } ?? "what is experienced at \(stage)"
    return [Subject(text, element, at: name?.place ?? self.stage.place)]
  }

  /// Adds the touchpoint, or changes what is said of it.
  public func apply(to journey: inout Journey) throws(Diagnostic) {
    guard journey.stages[stage.text] != nil else {
      throw Diagnostic.unknown("stage", stage, among: Array(journey.stages.keys), otherwise: "show journey")
    }
    let key = name?.text ?? ""
    var touchpoint = journey.stages[stage.text]?.touchpoints[key] ?? Touchpoint(name: key)
    if let channel { touchpoint.channel = channel.text }
    journey.stages[stage.text]?.touchpoints[key] = touchpoint
    for value in values { try value.give(element, in: &journey) }
  }
}
