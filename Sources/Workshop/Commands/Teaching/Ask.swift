import JourneyLanguage

// A question of a lesson: what is asked, what may be answered, and what is read then.

/// Asks the learner something: `ask leak "Where do most people leave?"`.
///
/// With the lines `choose`, `right` and `wrong` below it there is a right answer; without them it is left open.
struct AskCommand: LessonLine, DeclaredCommand {
  /// What the question is called, by whoever speaks of it.
  var name = Word("")
  /// The question.
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

  /// The most choices that can be taken in at a glance.
  private static let limit = 9

  static let grammar = Grammar<Self>(
    "choose", .lessons, "Lists what may be answered to the question above.",
    [
      Phrase("A | B [| C …]") { (command, arguments) throws(Diagnostic) in
        command.choices = try Self.read(&arguments)
      } words: { command, _ in
        [command.choices.map { Quotation.word($0.text) }.joined(separator: " | ")]
      }
    ],
    examples: [.init("choose price | checkout | \"the first visit\"", "several words stand in quotes")])

  var company: String { Reply.company }

  private static func read(_ arguments: inout Arguments) throws(Diagnostic) -> [Word] {
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
    guard choices.count <= limit else {
      throw Diagnostic(
        "these are \(choices.count) answers, and \(limit) are the most", at: choices[limit].place,
        remedy: "leave out those that nobody would choose")
    }
    return choices
  }
}

/// What the learner reads who gives an answer.
struct Reply: Equatable, Sendable {
  /// The answer.
  var choice = Word("")
  /// What is read then.
  var words = ""

  /// Where it belongs.
  fileprivate static let company = "below the ask of a lesson"

  /// How it is written.
  fileprivate static let phrases: [Phrase<Reply>] = [
    .name(\.choice, .newName, "an answer of choose", "ANSWER"), .quoted(\.words, "what to reply", "REPLY"),
  ]
}

/// Says which answer to the question above is right: `right checkout "Seven of ten carts are left there."`.
struct RightCommand: LessonLine, DeclaredCommand {
  /// The answer, and what the learner reads who gives it.
  var reply = Reply()

  static let grammar = Grammar<Self>(
    "right", .lessons, "Says which answer is right, and why.", Reply.phrases.map { $0.of(\.reply) },
    examples: [.init("right checkout \"Seven of ten carts are left there.\"", "what is read after it was chosen")])

  var company: String { Reply.company }
}

/// Replies to an answer that is not right: `wrong price "Look at the bar of the checkout."`.
struct WrongCommand: LessonLine, DeclaredCommand {
  /// The answer, and what the learner reads who gives it.
  var reply = Reply()

  static let grammar = Grammar<Self>(
    "wrong", .lessons, "Replies to an answer that is not right.", Reply.phrases.map { $0.of(\.reply) },
    examples: [.init("wrong price \"Look at the bar of the checkout.\"", "a hint; the learner may choose again")])

  var company: String { Reply.company }
}
