import DisplayText
import Journeys
import OrderedCollections

/// Says how people hear of the brand: `channel friends by word-of-mouth promise 7.2`.
struct ChannelDefinition: Definition, DeclaredCommand {
  var name = Word("")
  /// What makes it reach people, where that is said.
  var kind: Channel.Kind?
  var values: [Assignment] = []

  static let grammar = Grammar<Self>(
    "channel", .definitions, "Says how people hear of the brand, or meet it.",
    [
      .newName(\.name, "the channel"),
      .inAnyOrder([
        .keyword(
          "by", hint: "[by word-of-mouth]",
          .needed(\.kind, "word-of-mouth or paid", usage: "word-of-mouth|paid", hint: "word-of-mouth")),
        .assignment(\.values, of: [.channel]),
      ]),
    ],
    examples: [
      .init("channel advertising reach 4% promise 7.5 spend 2 EUR", "the company pays for it"),
      .init("channel friends by word-of-mouth promise 7.2", "customers who recommend bring others along"),
    ])

  var subjects: [Subject] {
    [Subject("the channel \(VisibleText.quoted(name.text))", .channel(name.text), at: name.place)]
  }

  func apply(to journey: inout Journey) throws(Diagnostic) {
    try journey.checkName(name, of: .channel)
    var channel = journey.channels[name.text] ?? Channel(name: name.text)
    if let kind { channel.kind = kind }
    journey.channels[name.text] = channel
    for value in values { try value.give(.channel(name.text), in: &journey) }
  }
}
