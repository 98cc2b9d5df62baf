import Experiments
import JourneyLanguage
import Journeys
import Presentation

extension Session {
  /// Runs at once what was changed and shows the difference, where that is wanted; the change stands whatever comes of it.
  mutating func runAutomatically(
    since before: SessionState, _ place: Place, in surroundings: Surroundings
  ) throws(Diagnostic) {
    guard settings[.auto] == .on, before.journey == state.journey, before.variant != state.variant,
      state.variant.problems.isEmpty
    else { return }
    guard !surroundings.isRehearsal else {
      results.promise(runOf: state.journey)
      return
    }
    let size = try settings(RunOptions())
    do throws(Diagnostic) {
      // The difference is one to what held before, which may not have been run yet, or may have been no whole journey.
      let last = results.last(of: state.journey)
      if before.variant.problems.isEmpty, last.map({ $0.variant != before.variant || $0.settings != size }) ?? true {
        guard let result = try simulate(before.variant, size, place, in: surroundings) else { return }
        results.keep(result)
      }
      guard let result = try simulate(state.variant, size, place, in: surroundings) else { return }
      results.keep(result)
      var report = RunReport(result, before: results.before(of: state.journey))
      report.detail = .nothing
      story.add("run", .result)
      try present(report, of: "run", [result], in: surroundings)
    } catch {
      guard error.kind == .interrupted else {
        var failure = error
        failure.state = "the change is made; only the run of it failed"
        throw failure
      }
      surroundings.notice("the change is made; the run of it was stopped")
    }
  }
}
