public import Journeys
import OrderedCollections

/// Says how customers get from one stage to another: `path cart -> lost 10% because "too expensive"`.
public struct PathDefinition: Equatable, Sendable {
  /// The stage that is left.
  public var from: Word
  /// The stage that is entered.
  public var to: Word
  /// Whether channels bring people along; nil where nothing is said.
  public var byChannels: Word?
  /// What taking the path means.
  public var marks: [Placed<Path.Mark>]
  /// Why people take it.
  public var reason: Word?
  /// The parameters and their values; the probability is one of them.
  public var values: [Assignment]

  /// Creates the definition.
  public init(
    from: Word, to: Word, byChannels: Word? = nil, marks: [Placed<Path.Mark>] = [], reason: Word? = nil,
    values: [Assignment] = []
  ) {
    self.from = from
    self.to = to
    self.byChannels = byChannels
    self.marks = marks
    self.reason = reason
    self.values = values
  }
}

extension PathDefinition: CommandPayload {
  static let help = HelpEntry(
    "path", .definitions, "Says how customers get from one stage to another.",
    usage:
      "path STAGE -> STAGE [SHARE] [by channels] [buys] [refers] [impulse] [friction] [renews] [dropout] [because \"…\"] [PARAMETER VALUE …]",
    examples: [
      .init("path consideration -> checkout 18%", "how many take it in one step"),
      .init("path consideration -> lost 10% because \"found better elsewhere\"", "and why"),
      .init("path unaware -> consideration by channels", "channels bring people along"),
      .init("path checkout -> customer buys", "the way through an instant stage needs no share"),
      .init("path checkout -> lost 100% friction because \"too many steps\"", "where those go who give up"),
      .init("path customer -> customer buys every 8 weeks price 1", "those who stay buy again"),
      .init("path customer -> lost 15% dropout attitude -0.3", "and some drop out after a purchase"),
      .init(
        "path consideration -> checkout 18% attitude +0.1 price 1",
        "satisfied customers take it more, a high price less"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    from = try arguments.name(.stage, "a stage", hint: "STAGE -> STAGE")
    arguments.note(Slot(.keyword("->"), "-> STAGE"))
    guard arguments.next?.kind == .arrow else { throw arguments.missing("an arrow ->") }
    arguments.advance()
    to = try arguments.name(.stage, "the stage that the path leads to", hint: "STAGE")
    marks = []
    values = []
    while try readPart(&arguments) {}
  }

  private mutating func readPart(_ arguments: inout Arguments) throws(Diagnostic) -> Bool {
    let share = Slot(.value(of: Parameter.probability.name), values.isEmpty ? "[SHARE]" : "")
    if values.isEmpty { arguments.note(share) }
    if values.isEmpty, arguments.isAtNumber {
      let name = Word(Parameter.probability.name, at: arguments.place)
      values.append(Assignment(name: name, change: try arguments.change(slot: share)))
      return true
    }
    if byChannels == nil, arguments.keyword("by", hint: "[by channels]") != nil {
      guard let word = arguments.keyword("channels") else { throw arguments.missing("the word channels") }
      byChannels = word
      return true
    }
    for mark in Path.Mark.allCases where !marks.contains(where: { $0.value == mark }) {
      if let word = arguments.keyword(mark.rawValue, hint: "[\(mark.rawValue)]") {
        marks.append(Placed(mark, at: word.place))
        return true
      }
    }
    if reason == nil, arguments.keyword("because", hint: "[because \"…\"]") != nil {
      reason = try arguments.quoted("the reason", hint: "\"REASON\"")
      return true
    }
    guard let value = try arguments.assignment(of: [.path], among: values) else { return false }
    values.append(value)
    return true
  }

  /// The command as it can be typed.
  public var text: String {
    var words = ["path", Quotation.word(from.text), "->", Quotation.word(to.text)]
    var rest = values.map(\.text)
    if let first = values.first, first.name.text == Parameter.probability.name, case .absolute(let share) = first.change
    {
      words.append(share.text)
      rest.removeFirst()
    }
    if byChannels != nil { words.append("by channels") }
    words += rest + marks.map(\.value.rawValue)
    if let reason { words.append("because " + Quotation.quoted(reason.text)) }
    return words.joined(separator: " ")
  }
}
