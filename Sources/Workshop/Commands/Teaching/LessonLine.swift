import DisplayText
import JourneyLanguage

/// A line of a lesson that means something only in the company of others.
protocol LessonLine: WorkshopCommand {
  /// Where it belongs, after the word “belongs”.
  var company: String { get }
}

extension LessonLine {
  /// Anywhere in a lesson.
  var company: String { "in the file of a lesson" }

  /// It is nothing to be carried out by itself.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    throw misplaced(at: place)
  }

  func misplaced(at place: Place) -> Diagnostic {
    Diagnostic(
      "\(VisibleText.quoted(firstWord)) belongs \(company)", at: place,
      remedy: "to see how a lesson is written, say: help \(firstWord)")
  }
}

/// A stage direction: a line for those who play a lesson, teach it, or sit before it, and none of a session.
protocol StageDirection: WorkshopCommand {}

extension StageDirection {
  var kindInStory: SessionStory.Kind? { nil }
  var isStaging: Bool { true }

  /// Whoever tells the lesson does what it says.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {}
}
