import Simulation

/// What went wrong at several touchpoints together, and what became of it.
struct FailureTotals: Sendable {
  private(set) var encounters = 0
  private(set) var failures = 0
  private(set) var noticed = 0
  private(set) var complaints = 0
  private(set) var solved = 0
  private(set) var waiting = 0

  /// Those that neither the company noticed nor anybody spoke of.
  var silent: Int { failures - noticed - complaints }

  /// How long a complaint waited for its answer, in days, on average.
  var answerTime: Double? {
    TallyLayout.share(waiting, of: complaints).map { $0 / RecoveryTally.unitsPerDay }
  }

  /// Adds what went wrong at one more touchpoint.
  mutating func add(_ encounter: EncounterTally, _ recovery: RecoveryTally) {
    encounters += encounter.count
    failures += encounter.failures
    noticed += recovery.noticed
    complaints += recovery.complaints
    solved += recovery.solved
    waiting += recovery.waiting
  }
}
