import Journeys
import Simulation

/// What becomes of the things that go wrong.
extension MetricDefinition {
  /// The share of failures that somebody complains of: what the company hears of trouble, so neither good nor bad.
  static let complaints = MetricDefinition(
    "complaints", .share, moreIsBetter: nil, "How many of the things that go wrong somebody complains of",
    extent: .touchpoints, reading: .failures(\.complaints),
    explanation: Explanation(
      working: "Failures about which somebody complained, divided by all failures.",
      source: "judgement; most unhappy customers are known to say nothing",
      try: .trying(.journey, "complains", "80%", "20%"), related: ["recovery", "silent"]))

  static let silent = MetricDefinition(
    "silent", .share, moreIsBetter: false,
    "How many of the things that go wrong nobody speaks of, neither the customer nor the company",
    remark: "Nobody can help there.", extent: .touchpoints,
    reading: .failures(\.silent),
    explanation: Explanation(
      working:
        "Failures of which nobody complained and that the company did not notice by itself, divided by all failures.",
      source: "judgement", try: .trying(.journey, "complains", "80%", "20%"), related: ["recovery", "complaints"]))

  static let resolved = MetricDefinition(
    "resolved", .share, moreIsBetter: true, "How many of the things that go wrong are put right", extent: .touchpoints,
    reading: .failures(\.recovery.solved),
    explanation: Explanation(
      working: "Failures that were made good, noticed or complained of, divided by all failures, silent ones included.",
      source: "judgement; de Matos, Henrique & Rossi 2007 for what it does",
      try: .trying(.journey, "solves", "95%", "50%"), related: ["recovery", "complaints", "answer-time"]))

  static let outstanding = MetricDefinition(
    "outstanding", .share, moreIsBetter: false, "How many of the complaints have no answer yet at the end of the run",
    extent: .touchpoints, reading: .ratio { $0.failures.map { ($0.recovery.outstanding, $0.complaints) } },
    explanation: Explanation(
      working: "Complaints whose answer comes after the end of the run, divided by all complaints. They have put "
        + "nothing right, and their time still counts in answer-time.",
      source: "judgement",
      try: .trying(.journey, "answers-after", "30 days", "1 day"),
      related: ["recovery", "resolved", "answer-time"]))

  static let answerTime = MetricDefinition(
    "answer-time", .days, moreIsBetter: false, "How many days it takes until a complaint is answered, on average",
    extent: .touchpoints,
    reading: .ratio(scale: 1 / RecoveryTally.unitsPerDay) {
      $0.failures.map { ($0.recovery.waiting, $0.complaints) }
    },
    explanation: Explanation(
      working: "It follows from how many ask and how many can be answered; a desk that is almost always busy makes "
        + "people wait very long.",
      source: "Erlang 1917, where agents are counted",
      try: .trying(.journey, "agents", "+1", "x2", "5"), related: ["support-desk", "recovery"]))

  static let ofRecovery = [complaints, silent, resolved, outstanding, answerTime]
}

extension Measurement {
  /// A share of everything that went wrong at the metric's stage, or at all of them.
  static func failures(_ part: @escaping @Sendable (FailureTotals) -> Int) -> Measurement {
    .ratio { $0.failures.map { (part($0), $0.failures) } }
  }
}

/// What went wrong at some touchpoints, and what became of it.
struct FailureTotals {
  /// What was experienced there.
  let encounters: EncounterTally
  let recovery: RecoveryTally

  /// Adds up what went wrong at some touchpoints.
  init(_ tally: SegmentTally, at touchpoints: Range<Int>) {
    encounters = tally.encounters(at: touchpoints)
    recovery = tally.recoveries(at: touchpoints)
  }

  var failures: Int { encounters.failures }
  var complaints: Int { recovery.complaints }
  /// Those that neither the company noticed nor anybody spoke of.
  var silent: Int { failures - recovery.noticed - complaints }
}
