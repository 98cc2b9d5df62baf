import DisplayText
public import Journeys
import OrderedCollections

/// Says how people hear of the brand: `channel friends by word-of-mouth promise 7.2`.
public struct ChannelDefinition: Equatable, Sendable {
  /// Its name.
  public var name: Word
  /// What makes it reach people, where that is said.
  public var kind: Placed<Channel.Kind>?
  /// The parameters and their values.
  public var values: [Assignment]

  /// Creates the definition.
  public init(name: Word, kind: Placed<Channel.Kind>? = nil, values: [Assignment] = []) {
    self.name = name
    self.kind = kind
    self.values = values
  }
}

extension ChannelDefinition: CommandPayload {
  static let help = HelpEntry(
    "channel", .definitions, "Says how people hear of the brand, or meet it.",
    usage: "channel NAME [by word-of-mouth|paid] [PARAMETER VALUE …]",
    examples: [
      .init("channel advertising reach 4% promise 7.5 spend 2 EUR", "the company pays for it"),
      .init("channel friends by word-of-mouth promise 7.2", "customers who recommend bring others along"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    name = try arguments.newName("the channel")
    values = []
    while true {
      if kind == nil, arguments.keyword("by", hint: "[by word-of-mouth]") != nil {
        let words = Channel.Kind.allCases.map(\.rawValue)
        guard let word = arguments.keyword(among: words, hint: "word-of-mouth"),
          let kind = Channel.Kind(rawValue: word.text)
        else { throw arguments.missing("word-of-mouth or paid") }
        self.kind = Placed(kind, at: word.place)
      } else if let value = try arguments.assignment(of: [.channel], among: values) {
        values.append(value)
      } else {
        return
      }
    }
  }

  /// The command as it can be typed.
  public var text: String {
    (["channel", name.text] + (kind.map { ["by \($0.value.rawValue)"] } ?? []) + values.map(\.text)).joined(
      separator: " ")
  }
}

extension ChannelDefinition: Definition {
  /// The channel.
  public var subjects: [Subject] {
    [Subject("the channel \(VisibleText.quoted(name.text))", .channel(name.text), at: name.place)]
  }

  /// Adds the channel, or changes what is said of it.
  public func apply(to journey: inout Journey) throws(Diagnostic) {
    try journey.checkName(name, of: .channel)
    var channel = journey.channels[name.text] ?? Channel(name: name.text)
    if let kind { channel.kind = kind.value }
    journey.channels[name.text] = channel
    for value in values { try value.give(.channel(name.text), in: &journey) }
  }
}
