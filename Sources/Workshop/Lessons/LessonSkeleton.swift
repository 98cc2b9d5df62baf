import Experiments
import JourneyLanguage
import Journeys
import Presentation

/// The beginning of a lesson: what was changed as its plot, with places for the story.
///
/// It passes its own test as it is, so that whoever writes on always has a lesson that works.
struct LessonSkeleton {
  private let state: SessionState
  private let claim: Claim?

  /// What the changes do to a metric, beyond luck.
  struct Claim {
    let metric: Metric
    let isMore: Bool
    /// A round value between before and after, as it can be typed.
    let goal: String
  }

  init(_ state: SessionState, claim: Claim?) {
    self.state = state
    self.claim = claim
  }

  /// The whole file.
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
