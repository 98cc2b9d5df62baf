import DisplayText
import Experiments
import JourneyLanguage
import Journeys
import Presentation

/// Writes the beginning of a lesson from what was changed: `new lesson carts.journey`.
struct NewCommand: ShellCommand, DeclaredCommand {
  var file = Word("")

  static let grammar = Grammar<Self>(
    "new", .teach, "Writes the beginning of a lesson from what you changed.",
    [.word("lesson", hint: "lesson FILE"), .file(\.file)],
    examples: [.init("new lesson carts.journey", "your changes as its plot, with places for the story")])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let path = FileAccess.path(file.text, from: file.place.file)
    try session.permitWriting(path, named: file, in: surroundings)
    guard !FileAccess.exists(path) else {
      throw Diagnostic(
        "a file of this name is there already", at: file.place, remedy: "take another name",
        state: "nothing was written")
    }
    let claim = try session.claim(place, in: surroundings)
    guard !surroundings.isRehearsal else { return }
    try FileAccess.write(LessonSkeleton(state: session.state, claim: claim).text, to: path, named: file)
    surroundings.notice(
      "written; tell the story in \(VisibleText.text(of: path)), and then: journey lint \(VisibleText.text(of: path)), "
        + "journey test \(VisibleText.text(of: path)), journey \(VisibleText.text(of: path))")
  }
}

extension Session {
  /// What the strategy in use does to an outcome, beyond luck; nothing where it changes nothing that can be told.
  fileprivate func claim(_ place: Place, in surroundings: Surroundings) throws(Diagnostic) -> LessonSkeleton.Claim? {
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

/// The beginning of a lesson: what was changed as its plot, with places for the story.
///
/// It passes its own test as it is, so that whoever writes on always has a lesson that works.
struct LessonSkeleton {
  let state: SessionState
  let claim: Claim?

  /// What the changes do to a metric, beyond luck.
  struct Claim {
    let metric: Metric
    let isMore: Bool
    /// A round value between before and after, as it can be typed.
    let goal: String
  }

  var text: String {
    let journey = (try? BuiltInJourneys.journey(named: state.journey.name)) == state.journey
    let opening = journey ? ["open \(state.journey.name)"] : ["hide", JourneyPrinter.text(of: state.journey), "end"]
    let lines =
      [
        "lesson \"\(Self.place("TITLE"))\"", "takes 10 minutes", "",
        "> \(Self.place("Who are we, and what is going on? A person, a shop, a morning."))", "",
      ] + opening + ["seed \(state.seed)", "run", "pause", "> \(Self.place("What do we see?"))", ""]
      + (claim.map(plot) ?? [])
      + ["ask yours \"\(Self.place("What does that mean where you work?"))\"", ""]
    return lines.joined(separator: "\n")
  }

  private func plot(_ claim: Claim) -> [String] {
    let changes = SavedSession.lines(of: state.strategy, in: state.journey).dropFirst()
    let metric = claim.metric.name
    let sign = claim.isMore ? ">" : "<"
    return [
      "> \(Self.place("What do we change, and why should it help?"))",
      "predict \(metric) \"\(Self.place("What do you think will become of \(metric)?"))\"",
    ] + changes + [
      "run", "reveal \(metric)", "expect \(metric) \(sign) before", "pause",
      "> \(Self.place("Why did that happen?"))", "",
      "ask reason \"\(Self.place("What made the difference?"))\"", "  choose this | that",
      "  right this \"\(Self.place("Because of this."))\"", "  wrong that \"\(Self.place("Look again."))\"", "",
      "> \(Self.place("Now it is their turn, from where we began."))",
      "hide", "  use \(Strategy.baselineName)", "  run", "end",
      "try \"\(Self.place("Reach it in your own way."))\"", "  until \(metric) \(sign)= \(claim.goal)",
      "  hint \"\(Self.place("A gentle hint."))\"", "  hint \"\(Self.place("A plain one."))\"", "  answer",
    ] + changes.map { "    " + $0 } + ["    run", "  end", "end", ""]
  }

  /// Words that wait for the author's.
  private static func place(_ words: String) -> String { "… \(words)" }
}
