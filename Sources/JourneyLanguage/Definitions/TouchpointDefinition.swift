import DisplayText
import Journeys
import OrderedCollections

/// Says what customers meet at a stage: `touchpoint search at browsing quality 7 in web`.
struct TouchpointDefinition: Definition, DeclaredCommand {
  /// Its name, or nil for the stage's own touchpoint.
  var name: Word?
  var stage = Word("")
  var channel: Word?
  var values: [Assignment] = []

  static let grammar = Grammar<Self>(
    "touchpoint", .definitions, "Says what customers meet at a stage, where they meet several things.",
    [
      Phrase("[NAME] at") { (definition, arguments) throws(Diagnostic) in
        guard arguments.keyword("at", hint: "") == nil else { return }
        definition.name = try arguments.newName("the touchpoint", hint: "NAME at STAGE")
        try arguments.require("at", hint: "at STAGE")
      } words: { definition, _ in
        [definition.name?.text, "at"].compactMap(\.self)
      },
      .name(\.stage, .stage, "a stage", "STAGE"),
      .inAnyOrder([
        .keyword("in", .name(\.channel, .channel, "a channel", "CHANNEL")),
        .assignment(\.values, of: [.touchpoint]),
      ]),
    ],
    examples: [
      .init("touchpoint search at browsing quality 7", "one of the things that are met while browsing"),
      .init("touchpoint advice at browsing in shop met 20%", "in a channel, and not every time"),
    ])

  private var element: Element { .touchpoint(stage: stage.text, name: name?.text ?? "") }

  var subjects: [Subject] {
    let stage = VisibleText.quoted(stage.text)
    let text =
      name.map { "the touchpoint \(VisibleText.quoted($0.text)) at \(stage)" } ?? "what is experienced at \(stage)"
    return [Subject(text, element, at: name?.place ?? self.stage.place)]
  }

  func apply(to journey: inout Journey) throws(Diagnostic) {
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
