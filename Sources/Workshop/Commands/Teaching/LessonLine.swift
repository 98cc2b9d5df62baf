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
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Failure) {
    throw Failure(.misunderstood, misplaced(at: place))
  }

  /// That it stands alone.
  func misplaced(at place: Place) -> Diagnostic {
    let name = String(text.prefix { $0 != " " })
    return Diagnostic(
      "\(VisibleText.quoted(name)) belongs \(company)", at: place,
      remedy: "to see how a lesson is written, say: help \(name)")
  }
}
