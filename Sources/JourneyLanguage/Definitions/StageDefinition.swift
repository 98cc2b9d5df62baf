import DisplayText
public import Journeys
import OrderedCollections

/// Says where a customer can be: `stage checkout instant steps 5 loss-per-step 12%`.
public struct StageDefinition: Equatable, Sendable {
  /// Its name.
  public var name: Word
  /// Whether every customer begins there; nil where nothing is said.
  public var start: Word?
  /// How long customers remain, where that is said.
  public var kind: Placed<Stage.Kind>?
  /// The channel of the stage's own touchpoint.
  public var channel: Word?
  /// The parameters of the stage, and of its own touchpoint, with their values.
  public var values: [Assignment]

  /// Creates the definition.
  public init(
    name: Word, start: Word? = nil, kind: Placed<Stage.Kind>? = nil, channel: Word? = nil, values: [Assignment] = []
  ) {
    self.name = name
    self.start = start
    self.kind = kind
    self.channel = channel
    self.values = values
  }
}

extension StageDefinition: CommandPayload {
  static let help = HelpEntry(
    "stage", .definitions, "Says where a customer can be, and what is experienced there.",
    usage: "stage NAME [start] [instant|outcome] [in CHANNEL] [PARAMETER VALUE …]",
    examples: [
      .init("stage unaware start", "where everybody begins"),
      .init("stage consideration quality 7.2 variability 1 failure 5%", "where customers stay some time"),
      .init("stage checkout instant intent 57% steps 5 loss-per-step 12%", "where they pass or leave at once"),
      .init("stage browsing in web quality 7", "what is experienced there, in which channel"),
      .init("stage lost outcome", "where they stay for good"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    name = try arguments.newName("the stage")
    values = []
    while true {
      if start == nil, let word = arguments.keyword("start", hint: "[start]") {
        start = word
      } else if kind == nil,
        let word = arguments.keyword(among: Stage.Kind.allCases.map(\.rawValue), hint: "[instant|outcome]"),
        let kind = Stage.Kind(rawValue: word.text)
      {
        self.kind = Placed(kind, at: word.place)
      } else if channel == nil, arguments.keyword("in", hint: "[in CHANNEL]") != nil {
        channel = try arguments.name(.channel, "a channel", hint: "CHANNEL")
      } else if let value = try arguments.assignment(of: [.stage, .touchpoint], among: values) {
        values.append(value)
      } else {
        return
      }
    }
  }

  /// The command as it can be typed.
  public var text: String {
    var words = ["stage", name.text]
    if start != nil { words.append("start") }
    if let kind { words.append(kind.value.rawValue) }
    if let channel { words.append("in " + Quotation.word(channel.text)) }
    return (words + values.map(\.text)).joined(separator: " ")
  }
}

extension StageDefinition: Definition {
  /// The stage.
  public var subjects: [Subject] {
    var all = [Subject("the stage \(VisibleText.quoted(name.text))", .stage(name.text), at: name.place)]
    if hasTouchpoint {
      let own = Element.touchpoint(stage: name.text, name: "")
      all.append(Subject("what is experienced at \(VisibleText.quoted(name.text))", own, at: name.place))
    }
    return all
  }

  /// Whether anything is said of what customers experience there.
  private var hasTouchpoint: Bool { channel != nil || values.contains(where: Self.isOfTouchpoint) }

  private static func isOfTouchpoint(_ value: Assignment) -> Bool {
    ParameterCatalogue.parameter(named: value.name.text, scope: .touchpoint) != nil
  }

  /// Adds the stage, or changes what is said of it.
  public func apply(to journey: inout Journey) throws(Diagnostic) {
    try journey.checkName(name, of: .stage)
    var stage = journey.stages[name.text] ?? Stage(name: name.text)
    if start != nil { stage.isStart = true }
    if let kind { stage.kind = kind.value }
    if hasTouchpoint, stage.touchpoints[""] == nil { stage.touchpoints[""] = Touchpoint() }
    if let channel { stage.touchpoints[""]?.channel = channel.text }
    journey.stages[name.text] = stage
    for value in values {
      let element: Element = Self.isOfTouchpoint(value) ? .touchpoint(stage: name.text, name: "") : .stage(name.text)
      try value.give(element, in: &journey)
    }
  }
}
