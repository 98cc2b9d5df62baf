import JourneyLanguage

/// Asks the learner something: `ask leak "Where do most people leave?"`.
///
/// With the lines `choose`, `right` and `wrong` below it there is a right answer; without them it is left open.
struct AskCommand: LessonLine, DeclaredCommand {
  /// What the question is called, by whoever speaks of it.
  var name = Word("")
  var question = ""

  static let grammar = Grammar<Self>(
    "ask", .lessons, "Asks the learner something; choose, right and wrong stand below it.",
    [.newName(\.name, "the question"), .quoted(\.question, "the question", "QUESTION")],
    examples: [
      .init("ask leak \"Where do most people leave?\"", "followed by choose, right and wrong"),
      .init("ask yours \"Where would you begin in your own company?\"", "without them the question is left open"),
    ], calledElsewhere: ["question", "quiz"])
}

/// Lists what may be answered to the question above: `choose price | checkout | "the first visit"`.
struct ChooseCommand: LessonLine, DeclaredCommand {
  /// What may be answered, in the order in which it is offered.
  var choices: [Word] = []

  var company: String { "below the ask of a lesson" }

  static let grammar = Grammar<Self>(
    "choose", .lessons, "Lists what may be answered to the question above.",
    [
      Phrase("A | B [| C …]") { (command, arguments) throws(Diagnostic) in
        try command.read(&arguments)
      } words: { command, _ in
        [command.choices.map { Quotation.word($0.text) }.joined(separator: " | ")]
      }
    ],
    examples: [.init("choose price | checkout | \"the first visit\"", "several words stand in quotes")])

  /// The most choices that can be taken in at a glance.
  private static let limit = 9

  /// Reads choices with strokes between them.
  private mutating func read(_ arguments: inout Arguments) throws(Diagnostic) {
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
  }
}

/// Says what the learner reads who gives an answer, and whether it is right: `right checkout "Seven of ten …"`.
struct ReplyCommand: LessonLine {
  let isRight: Bool
  var choice = Word("")
  /// What is read then.
  var words = ""

  var company: String { "below the ask of a lesson" }

  /// A word for right answers, and one for the others.
  static let entries = [true, false].map { Language.Entry(grammar(isRight: $0), from: ReplyCommand(isRight: $0)) }

  private static func grammar(isRight: Bool) -> Grammar<Self> {
    Grammar(
      isRight ? "right" : "wrong", .lessons,
      isRight ? "Says which answer is right, and why." : "Replies to an answer that is not right.",
      [.name(\.choice, .newName, "an answer of choose", "ANSWER"), .quoted(\.words, "what to reply", "REPLY")],
      examples: [
        isRight
          ? .init("right checkout \"Seven of ten carts are left there.\"", "what is read after it was chosen")
          : .init("wrong price \"Look at the bar of the checkout.\"", "a hint; the learner may choose again")
      ])
  }

  var text: String { Self.grammar(isRight: isRight).text(of: self) }
}
