import DisplayText
public import JourneyLanguage
import Journeys
import OrderedCollections

/// Loads a journey: `open five-stage`, `open shop.journey`.
public struct OpenCommand: WorkshopCommand, DeclaredCommand {
  /// The name of a journey that comes with the program, or a file.
  var journey = Word("")

  /// How it is written.
  public static let grammar = Grammar<Self>(
    "open", .journey, "Loads a journey.",
    [
      Phrase("NAME|FILE", \.journey, word: { Quotation.word($0.text) }) { (arguments) throws(Diagnostic) in
        arguments.note(Slot(.journey, "NAME|FILE"))
        guard let journey = arguments.optionalFile(hint: "") else { throw arguments.missing("a journey") }
        return journey
      }
    ],
    examples: [
      .init("open five-stage", "a journey that comes with the program"),
      .init("open shop.journey", "a journey of your own, from a file"),
    ], calledElsewhere: ["load"])

  /// Names no journey yet.
  public init() {}

  /// Names the journey.
  public init(journey: Word) {
    self.journey = journey
  }

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let (opened, others) = try session.journey(named: journey, in: surroundings)
    session.open(opened, in: surroundings)
    guard others > 0 else { return }
    let again = ReadCommand(file: journey).text
    surroundings.notice("the file holds commands too; to carry them out: \(VisibleText.text(of: again))")
  }
}

extension Session {
  /// Makes a journey the open one; strategies of another journey would make no sense for it.
  mutating func open(_ journey: Journey, in surroundings: Surroundings) {
    state = SessionState(journey: journey, seed: state.seed)
    let title = journey.title.isEmpty ? "" : ": \(journey.title)"
    let levers = journey.levers.isEmpty ? "show parameters" : "show levers"
    surroundings.notice("\(journey.name)\(title); to look around: \(levers)")
  }

  /// Opens a journey that was named outside of the session.
  public mutating func open(named name: String) throws(Diagnostic) {
    let place = SourceLine(name).place
    let surroundings = Surroundings()
    open(try journey(named: Word(name, at: place), in: surroundings).journey, in: surroundings)
    story = SessionStory(journey: state.journey, seed: state.seed)
  }

  /// A journey, and how many lines of its file are commands that do not belong to it.
  fileprivate func journey(
    named word: Word, in surroundings: Surroundings
  ) throws(Diagnostic) -> (journey: Journey, others: Int) {
    let name = word.text
    if let journey = try BuiltInJourneys.journey(named: name) { return (journey, 0) }
    guard name.contains(".") || name.contains("/") else {
      throw Diagnostic.unknown("journey", word, among: BuiltInJourneys.names, otherwise: "help open")
    }
    let path = FileAccess.path(name, from: word.place.file)
    let statements = try FileAccess.statements(in: text(at: path, named: word, in: surroundings), named: word)
    return (try JourneyFile(statements).journey, statements.count { $0.command.definition == nil && !$0.isNarration })
  }
}

extension Statement {
  /// Whether it only tells something.
  fileprivate var isNarration: Bool {
    command is Narration
  }
}
