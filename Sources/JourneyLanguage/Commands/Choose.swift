/// Lists what may be answered to the question above: `choose price | checkout | "the first visit"`.
public struct ChooseStatement: Equatable, Sendable {
  /// What may be answered, in the order in which it is offered.
  public var choices: [Word]

  /// Creates the statement.
  public init(choices: [Word]) {
    self.choices = choices
  }

  /// The most choices that can be taken in at a glance.
  static let limit = 9
}

extension ChooseStatement: CommandPayload {
  static let help = HelpEntry(
    "choose", .lessons, "Lists what may be answered to the question above.", usage: "choose A | B [| C …]",
    examples: [.init("choose price | checkout | \"the first visit\"", "several words stand in quotes")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    var choices: [Word] = []
    repeat {
      guard arguments.next?.text != "|" else { throw arguments.missing("an answer") }
      let choice = try arguments.name(.newName, "an answer", hint: choices.isEmpty ? "A | B" : "B")
      if let same = choices.first(where: { $0.text.lowercased() == choice.text.lowercased() }) {
        throw Diagnostic("\(same.text) is offered twice", at: choice.place, remedy: "leave one of them out")
      }
      choices.append(choice)
      arguments.note(Slot(.keyword("|"), "| B"))
    } while arguments.skip("|")
    guard choices.count > 1 else { throw arguments.missing("a second answer after |") }
    guard choices.count <= Self.limit else {
      throw Diagnostic(
        "these are \(choices.count) answers, and \(Self.limit) are the most", at: choices[Self.limit].place,
        remedy: "leave out those that nobody would choose")
    }
    self.choices = choices
  }

  /// The command as it can be typed.
  public var text: String { "choose " + choices.map { Quotation.word($0.text) }.joined(separator: " | ") }
}
