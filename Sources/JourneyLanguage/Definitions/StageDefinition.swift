import DisplayText
import Journeys
import OrderedCollections

/// Says where a customer can be: `stage checkout instant steps 5 loss-per-step 12%`.
struct StageDefinition: Definition, DeclaredCommand {
  var name = Word("")
  /// Whether every customer begins there.
  var isStart = false
  /// How long customers remain, where that is said.
  var kind: Stage.Kind?
  /// The channel of the stage's own touchpoint.
  var channel: Word?
  /// The parameters of the stage, and of its own touchpoint, with their values.
  var values: [Assignment] = []

  static let grammar = Grammar<Self>(
    "stage", .definitions, "Says where a customer can be, and what is experienced there.",
    [
      .newName(\.name, "the stage"),
      .inAnyOrder([
        .flag("start", \.isStart), .choice(\.kind, "[instant|outcome]"),
        .keyword("in", .name(\.channel, .channel, "a channel", "CHANNEL")),
        .assignment(\.values, of: [.stage, .touchpoint]),
      ]),
    ],
    examples: [
      .init("stage unaware start", "where everybody begins"),
      .init("stage consideration quality 7.2 variability 1 failure 5%", "where customers stay some time"),
      .init("stage checkout instant intent 57% steps 5 loss-per-step 12%", "where they pass or leave at once"),
      .init("stage browsing in web quality 7", "what is experienced there, in which channel"),
      .init("stage lost outcome", "where they stay for good"),
    ])

  var subjects: [Subject] {
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

  func apply(to journey: inout Journey) throws(Diagnostic) {
    try journey.checkName(name, of: .stage)
    var stage = journey.stages[name.text] ?? Stage(name: name.text)
    if isStart { stage.isStart = true }
    if let kind { stage.kind = kind }
    if hasTouchpoint, stage.touchpoints[""] == nil { stage.touchpoints[""] = Touchpoint() }
    if let channel { stage.touchpoints[""]?.channel = channel.text }
    journey.stages[name.text] = stage
    for value in values {
      let element: Element = Self.isOfTouchpoint(value) ? .touchpoint(stage: name.text, name: "") : .stage(name.text)
      try value.give(element, in: &journey)
    }
  }
}
