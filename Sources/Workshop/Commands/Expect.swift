import Experiments
import JourneyLanguage
import Journeys
import Presentation
import Simulation

extension Session {
  /// Looks whether a claim holds.
  mutating func expect(_ command: ExpectStatement, in surroundings: Surroundings) throws(Failure) {
    switch command.claim {
    case .error(let text):
      expectedError = ExpectedError(text: text)
    case .condition(let condition, let seeds):
      let claim = try Claim(condition, of: state.journey, metric: metric)
      if surroundings.isRehearsal {
        for name in claim.strategies where state.strategy(name.text) == nil { throw unknownStrategy(name) }
        return
      }
      let runs = try claimedRuns(claim, at: condition.measure.place)
      try check(claim, runs)
      for offset in 1..<max(1, seeds?.value ?? 1) {
        var again: [ClaimedRun: RunResult] = [:]
        for run in claim.runs {
          guard let old = runs[run] else { continue }
          var settings = old.settings
          settings.seed &+= UInt64(offset)
          guard let new = try simulate(old.variant, settings, condition.measure.place, in: surroundings) else { return }
          guard new.isComplete else { return }
          again[run] = new
        }
        try check(claim, again)
      }
      // In a file what holds is taken as read.
      guard condition.measure.place.file == nil else { return }
      surroundings.emit(.notice("it holds: \(condition.text)\(seeds.map { " over \($0.value) seeds" } ?? "")"))
    }
  }

  private func check(_ claim: Claim, _ runs: [ClaimedRun: RunResult]) throws(Failure) {
    guard let problem = claim.problem(in: runs) else { return }
    throw Failure(.expectation, problem)
  }

  /// The runs that a claim speaks of.
  func claimedRuns(_ claim: Claim, at place: Place) throws(Failure) -> [ClaimedRun: RunResult] {
    var runs: [ClaimedRun: RunResult] = [:]
    for run in claim.runs {
      let strategy = claim.strategies.first { run == .strategy($0.text) }
      runs[run] = try result(of: run, named: strategy, at: place)
      if runs[run] == nil { throw Failure(.running, Diagnostic(run.missing, at: place, remedy: run.remedy)) }
    }
    return runs
  }

  /// The result that a measure speaks of, or nil where there is none yet.
  func result(of run: ClaimedRun, named strategy: Word?, at place: Place) throws(Failure) -> RunResult? {
    switch run {
    case .last: return results.last(of: state.journey)
    case .before: return results.before(of: state.journey)
    case .strategy(let name):
      guard let variant = state.variant(name) else { throw unknownStrategy(strategy ?? Word(name, at: place)) }
      return results.result(of: variant)
    }
  }
}
