import DisplayText
import Experiments
public import JourneyLanguage
import Journeys
import Presentation

/// Takes down a guess before a run: `predict conversion 14% by Anna`, or asks the learner for it.
public struct PredictCommand: WorkshopCommand, DeclaredCommand {
  var measure = Measure(metric: Word(""))
  /// The guess; where there is none, whoever plays the lesson is asked for it.
  var guess: Quantity?
  /// What the learner is asked.
  var question: String?
  /// Whose guess it is.
  var person: Word?

  /// How it is written.
  public static let grammar = Grammar<Self>(
    "predict", .teach, "Takes down a guess before a run; reveal shows it beside the result.",
    [
      .measure(\.measure),
      Phrase("[VALUE] [\"QUESTION\"]") { (command, arguments) throws(Diagnostic) in
        try command.readGuess(&arguments)
      } words: { command, _ in
        [command.guess?.text, command.question.map(Quotation.quoted)].compactMap(\.self)
      },
      .keyword("by", .name(\.person, .newName, "a name", "NAME")),
    ],
    examples: [
      .init("predict conversion 14%", "before the run, so that nobody can say later that they knew"),
      .init("predict conversion 14% by Anna", "of several people"),
      .init("predict conversion of fast 20%", "for a strategy that is compared next"),
      .init("predict conversion \"How many of a hundred will buy?\"", "in a lesson: the learner is asked"),
    ], calledElsewhere: ["guess", "bet", "forecast"])

  /// Nothing was guessed yet.
  public init() {}

  init(_ measure: Measure, guess: Quantity?, by person: Word?) {
    (self.measure, self.guess, self.person) = (measure, guess, person)
  }

  /// Reads a guess, or the question that asks for one.
  private mutating func readGuess(_ arguments: inout Arguments) throws(Diagnostic) {
    guard !arguments.isAtNumber else {
      guess = try arguments.quantity("a guess", slot: Slot(.number, "VALUE"))
      return
    }
    arguments.note(Slot(.number, "VALUE"))
    question = arguments.optionalQuoted(hint: "")?.text
    if question == nil, let next = arguments.next, next.text != "by" {
      throw Diagnostic(
        "a guess is a number, and \(VisibleText.quoted(arguments.place.excerptText)) is not", at: arguments.place,
        remedy: "say how much, such as: predict conversion 14%")
    }
  }

  var isStaging: Bool { true }

  /// Takes down a guess, which nobody can change any more.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let metric = try session.metric(measure.metric)
    guard guess != nil || question != nil else {
      throw Diagnostic(
        "a guess is missing at the end", at: place,
        remedy: "say what you think, such as: predict \(measure.text) \(session.exampleGuess(of: metric))")
    }
    if guess == nil, let question { surroundings.emit(.narration(question)) }
    let value = try guess.map { (guess) throws(Diagnostic) in
      let journey = session.state.journey
      let value = try Self.meant(by: guess, of: metric).value(of: metric, in: journey)
      guard metric.range.contains(value) else {
        let figures = Figures(step: journey.step, currency: journey.currency)
        func text(_ end: Double) -> String { figures.text(end, metric.unit) }
        let (low, high) = (metric.range.lowerBound, metric.range.upperBound)
        throw Diagnostic(
          high.isFinite
            ? "\(metric.name) is between \(text(low)) and \(text(high))"
            : "\(metric.name) is never less than \(text(low))", at: guess.place,
          remedy: "say what you think, such as: predict \(measure.text) \(session.exampleGuess(of: metric))")
      }
      return value
    }
    session.predictions.append(
      Prediction(
        measure: measure, metric: metric, guess: value, person: person?.text,
        before: session.results.last(of: session.state.journey), results: session.results.count))
    guard let value else { return }
    let figures = Figures(step: session.state.journey.step, currency: session.state.journey.currency)
    let teller = person.map { "\($0.text) says" } ?? "you say"
    surroundings.notice("taken down: \(teller) that \(measure.text) will be \(figures.text(value, metric.unit))")
  }

  /// Who is asked how many of a hundred says 18, and means 18%.
  private static func meant(by said: Quantity, of metric: Metric) throws(Diagnostic) -> Quantity {
    guard metric.unit == .share, said.value >= 1, said.unit == .none || said.unit == .percent else { return said }
    let meant = said.unit == .none ? Quantity(said.value / 100, .percent, at: said.place) : said
    guard meant.value <= 1 else {
      throw Diagnostic("of a hundred, no more than a hundred can be meant", at: said.place, suggestion: "100%")
    }
    return meant
  }
}

extension Session {
  /// What a guess may look like.
  fileprivate func exampleGuess(of metric: Metric) -> String {
    let value = results.last(of: state.journey)?.estimate(of: metric)?.mean
    let figures = Figures(step: state.journey.step, currency: state.journey.currency)
    return figures.text(value ?? 0.1, metric.unit)
  }
}
