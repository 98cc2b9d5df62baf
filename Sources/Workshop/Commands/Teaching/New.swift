import DisplayText
import Experiments
import JourneyLanguage
import Journeys

/// Writes the beginning of a lesson from what was changed: `new lesson carts.journey`.
struct NewCommand: WorkshopCommand, DeclaredCommand {
  /// The file to write.
  var file = Word("")

  static let grammar = Grammar<Self>(
    "new", .teach, "Writes the beginning of a lesson from what you changed.",
    [.word("lesson", hint: "lesson FILE"), .file(\.file)],
    examples: [.init("new lesson carts.journey", "your changes as its plot, with places for the story")])

  var kindInStory: SessionStory.Kind? { nil }

  /// Writes the beginning of a lesson: what was changed is its plot, and there are places for the story.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Failure) {
    let path = FileAccess.path(file.text, from: file.place.file)
    guard !FileAccess.exists(path) else {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "a file of this name is there already", at: file.place, remedy: "take another name",
          state: "nothing was written"))
    }
    let claim = try session.claim(place, in: surroundings)
    guard !surroundings.isRehearsal else { return }
    try FileAccess.write(LessonSkeleton(session.state, claim: claim).text, to: path, named: file)
    surroundings.emit(
      .notice(
        "written; tell the story in \(VisibleText.text(of: path)), and then: journey lint \(VisibleText.text(of: path)), "
          + "journey test \(VisibleText.text(of: path)), journey \(VisibleText.text(of: path))"))
  }
}

extension Session {
  /// What the strategy in use does to an outcome, beyond luck; nothing where it changes nothing that can be told.
  fileprivate func claim(_ place: Place, in surroundings: Surroundings) throws(Failure) -> LessonSkeleton.Claim? {
    guard state.strategy.count > 0 else { return nil }
    let variants = [Variant(state.journey), state.variant]
    guard let runs = try simulate(variants, try settings(RunOptions()), until: nil, place, in: surroundings) else {
      return nil
    }
    for metric in MetricCatalogue.headlines(of: state.journey) {
      guard let change = Difference(of: metric, from: runs[0], to: runs[1]),
        change.verdict == .better || change.verdict == .worse
      else { continue }
      let middle = (change.before.mean + change.after.mean) / 2
      let goal = RoundStep(atMost: change.difference.mean.magnitude / 4).nearest(to: middle)
      return LessonSkeleton.Claim(
        metric: metric, isMore: change.difference.mean > 0, goal: Quantity(goal, of: metric, in: state.journey).text)
    }
    return nil
  }
}
