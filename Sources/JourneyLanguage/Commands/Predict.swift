import DisplayText

/// Takes down a guess before a run: `predict conversion 14% by Anna`, or asks the learner for it.
public struct PredictStatement: Equatable, Sendable {
  /// What is guessed.
  public var measure: Measure
  /// The guess; where there is none, whoever plays the lesson is asked for it.
  public var guess: Quantity?
  /// What the learner is asked.
  public var question: String?
  /// Whose guess it is.
  public var person: Word?

  /// Creates the statement.
  public init(_ measure: Measure, guess: Quantity? = nil, question: String? = nil, by person: Word? = nil) {
    self.measure = measure
    self.guess = guess
    self.question = question
    self.person = person
  }
}

extension PredictStatement: CommandPayload {
  static let help = HelpEntry(
    "predict", .teach, "Takes down a guess before a run; reveal shows it beside the result.",
    usage: "predict METRIC [of STRATEGY] [VALUE] [\"QUESTION\"] [by NAME]",
    examples: [
      .init("predict conversion 14%", "before the run, so that nobody can say later that they knew"),
      .init("predict conversion 14% by Anna", "of several people"),
      .init("predict conversion of fast 20%", "for a strategy that is compared next"),
      .init("predict conversion \"How many of a hundred will buy?\"", "in a lesson: the learner is asked"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    measure = try Measure(&arguments, "a metric", hint: "METRIC")
    if arguments.isAtNumber {
      guess = try arguments.quantity("a guess", slot: Slot(.number, "VALUE"))
    } else {
      arguments.note(Slot(.number, "VALUE"))
      question = arguments.optionalQuoted(hint: "")?.text
      if question == nil, let next = arguments.next, next.text != "by" {
        throw Diagnostic(
          "a guess is a number, and \(VisibleText.quoted(arguments.place.excerptText)) is not", at: arguments.place,
          remedy: "say how much, such as: predict conversion 14%")
      }
    }
    if arguments.keyword("by", hint: "[by NAME]") != nil {
      person = try arguments.name(.newName, "a name", hint: "NAME")
    }
  }

  /// The command as it can be typed.
  public var text: String {
    var words = ["predict", measure.text]
    if let guess { words.append(guess.text) }
    if let question { words.append(Quotation.quoted(question)) }
    if let person { words += ["by", Quotation.word(person.text)] }
    return words.joined(separator: " ")
  }
}
