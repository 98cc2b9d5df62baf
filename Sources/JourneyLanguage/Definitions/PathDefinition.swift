import Journeys
import OrderedCollections

/// Says how customers get from one stage to another: `path cart -> lost 10% because "too expensive"`.
struct PathDefinition: Definition, DeclaredCommand {
  /// The stage that is left.
  var from = Word("")
  /// The stage that is entered.
  var to = Word("")
  /// Whether channels bring people along.
  var isByChannels = false
  /// What taking the path means.
  var marks: [Path.Mark] = []
  /// Why people take it.
  var reason: Word?
  /// The parameters and their values; the probability is one of them.
  var values: [Assignment] = []

  static let grammar = Grammar<Self>(
    "path", .definitions, "Says how customers get from one stage to another.",
    [
      .name(\.from, .stage, "a stage", "STAGE", hint: "STAGE -> STAGE"),
      Phrase("->") { (_, arguments) throws(Diagnostic) in
        arguments.note(Slot(.keyword("->"), "-> STAGE"))
        guard arguments.next?.kind == .arrow else { throw arguments.missing("an arrow ->") }
        arguments.advance()
      } words: { _, _ in
        ["->"]
      },
      .name(\.to, .stage, "the stage that the path leads to", "STAGE"),
      Phrase(
        "[SHARE] [by channels] [buys] [refers] [impulse] [friction] [renews] [dropout] [because \"…\"] [PARAMETER VALUE …]"
      ) { (definition, arguments) throws(Diagnostic) in
        while try definition.readPart(&arguments) {}
      } words: { definition, _ in
        definition.parts
      },
    ],
    examples: [
      .init("path consideration -> checkout 18%", "how many take it in one step"),
      .init("path unaware -> consideration by channels", "channels bring people along"),
      .init("path checkout -> customer buys", "the way through an instant stage needs no share"),
      .init("path checkout -> lost 100% friction because \"too many steps\"", "where those go who give up"),
      .init("path customer -> customer buys every 8 weeks price 1", "those who stay buy again"),
      .init("path browsing -> browsing 20%", "how many begin anew there in one step"),
      .init("path customer -> lost 15% dropout attitude -0.3", "and some drop out after a purchase"),
      .init(
        "path consideration -> checkout 18% attitude +0.1 price 1",
        "satisfied customers take it more, a high price less"),
    ])

  private mutating func readPart(_ arguments: inout Arguments) throws(Diagnostic) -> Bool {
    let share = Slot(.value(of: Parameter.probability.name), values.isEmpty ? "[SHARE]" : "")
    if values.isEmpty { arguments.note(share) }
    if values.isEmpty, arguments.isAtNumber {
      let name = Word(Parameter.probability.name, at: arguments.place)
      values.append(Assignment(name: name, change: try arguments.change(slot: share)))
      return true
    }
    if !isByChannels, arguments.keyword("by", hint: "[by channels]") != nil {
      try arguments.require("channels")
      isByChannels = true
      return true
    }
    for mark in Path.Mark.allCases where !marks.contains(mark) {
      if arguments.keyword(mark.rawValue, hint: "[\(mark.rawValue)]") != nil {
        marks.append(mark)
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

  /// All behind the stages as it can be typed.
  private var parts: [String] {
    var words: [String] = []
    var rest = values.map(\.text)
    if let first = values.first, first.name.text == Parameter.probability.name, case .absolute(let share) = first.change
    {
      words.append(share.text)
      rest.removeFirst()
    }
    if isByChannels { words.append("by channels") }
    words += rest + marks.map(\.rawValue)
    if let reason { words.append("because " + Quotation.quoted(reason.text)) }
    return words
  }

  private var ends: Path.Ends { Path.Ends(from: from.text, to: to.text) }

  var subjects: [Subject] {
    [Subject("the path \(ends)", .path(ends), at: from.place.through(to.place))]
  }

  func apply(to journey: inout Journey) throws(Diagnostic) {
    for end in [from, to] where journey.stages[end.text] == nil {
      var diagnostic = Diagnostic.unknown("stage", end, among: Array(journey.stages.keys))
      if diagnostic.remedy == nil { diagnostic.remedy = "add a line: stage \(end.text)" }
      throw diagnostic
    }
    var path = journey.paths[ends] ?? Path(from: from.text, to: to.text)
    if isByChannels {
      if let share = values.first(where: { $0.name.text == Parameter.probability.name }) {
        throw Diagnostic(
          "a path by channels has no share: the reach of the channels says how many take it", at: share.change.place,
          remedy: "leave \(share.change.text) out, or the words by channels")
      }
      path.isByChannels = true
      path.values[.probability] = nil
    }
    path.marks.formUnion(marks)
    if let reason { path.reason = reason.text }
    journey.paths[ends] = path
    for value in values {
      if value.name.text == Parameter.probability.name {
        // Whether a path of an instant stage has a share decides what it is, so the share itself always fits.
        journey.paths[ends]?.isByChannels = false
        let path = ParameterPath(.path(ends), .probability)
        let share = try value.change.value(
          for: path, now: Parameter.probability.standard, currency: journey.currency, context: .definition)
        journey.give(path, share)
      } else {
        try value.give(.path(ends), in: &journey)
      }
    }
  }
}
