extension Parameter {
  /// How many complain.
  public static let complains: Parameter = .init(
    .journey, "complains", .share, 0...1, default: 0.5,
    source: .judgement("surveys by TARP since 1979 find that about half say nothing to the company"),
    "How many say so when something goes wrong; the others keep silent.",
    working: "The others say nothing, and nobody can help them.",
    matters: { $0.fails && $0.isPartial(.proactive) })
  /// How many failures the company notices by itself.
  public static let proactive: Parameter = .init(
    .journey, "proactive", .share, 0...1, default: 0,
    "How many failures the company notices and acts on before anybody complains.",
    working: "Of these nobody has to complain and nobody waits.",
    matters: { $0.fails })
  /// How many complaints are solved.
  public static let solves: Parameter = .init(
    .journey, "solves", .share, 0...1, default: 0.7,
    source: .judgement("SQM Group: 70% of calls are solved at the first call"),
    "How many of the problems that the company knows of it puts right.",
    working: "It works on what the company knows of: what was noticed or complained of.",
    matters: { $0.isTold })
  /// How long a complaint waits where there are agents enough.
  public static let answersAfter: Parameter = .init(
    .journey, "answers-after", .days, 0.001...365, default: 2,
    "After how long half of the complaints are answered, where no number of agents is given.",
    working: "It holds where no number of agents is given; then nobody waits for anybody else.",
    matters: { $0.isHeard && $0.ever(.agents) { $0 == 0 } })
  /// How differently long complaints wait.
  public static let answerSpread: Parameter = .init(
    .journey, "answer-spread", .factor, 0...3, default: 0.5,
    "How differently long complaints wait: 0 is all alike, 1 is from a third to three times as long.",
    matters: { $0.isHeard && $0.ever(.agents) { $0 == 0 } })
  /// How long people think a complaint may wait.
  public static let expectedAnswer: Parameter = .init(
    .journey, "expected-answer", .days, 0.001...365, default: 1,
    "How long people think the answer to a complaint may take.",
    matters: { $0.isHeard && $0.solves && $0.hasSome(.waiting) })
  /// How many people answer complaints.
  public static let agents: Parameter = .init(
    .journey, "agents", .count, 0...10_000, default: 0,
    "How many people answer complaints; with a number, complaints queue for them, and 0 is no queue.",
    working: "With a number, the time follows from how many complained in the step before and how fast agents are.",
    matters: { $0.isHeard || $0.hasSome(.agentCost) })
  /// How fast an agent is.
  public static let answersPerDay: Parameter = .init(
    .journey, "answers-per-day", .factor, 0.01...10_000, default: 12,
    "How many complaints one agent settles in a day.",
    matters: { $0.isHeard && $0.hasSome(.agents) })
  /// How much a solution makes up.
  public static let makesUp: Parameter = .init(
    .journey, "makes-up", .factor, 0...2, default: 0.8,
    "How much of what a failure took off an experience its solution gives back.",
    working: "At 80%, a failure of 3 points that is solved leaves 0.6 points behind.",
    matters: { $0.solves })
  /// What a solution adds the first time.
  public static let recoveryBonus: Parameter = .init(
    .journey, "recovery-bonus", .points, 0...5, default: 0.4,
    source: .judgement(
      "de Matos, Henrique & Rossi 2007 find it for satisfaction, and neither for loyalty nor for word of mouth"),
    "How much more than that a first solved problem adds in surveys; a second failure takes it away.",
    matters: { $0.solves })
  /// How long a problem is held against the company.
  public static let grudge: Parameter = .init(
    .journey, "grudge", .days, 0.1...3_650, default: 60,
    "How long, on average, people hold a problem that was never solved against the company.",
    working: "Until then paths that mind a problem are more likely, or less.",
    matters: { $0.fails && $0.works(.problemEffect) })

  static let ofRecovery = [
    complains, proactive, solves, answersAfter, answerSpread, expectedAnswer, agents, answersPerDay, makesUp,
    recoveryBonus, grudge,
  ]
}

extension Mechanism {
  /// Failure and recovery.
  static let recovery = Mechanism(
    "recovery",
    [
      "failure-and-recovery", "service-recovery", "complaining", "recovery-paradox", "voiced-and-silent",
      "problem-resolution",
    ],
    "When something goes wrong, some complain and many say nothing. A problem that is solved well may please "
      + "more than none at all, but only once, and it does not make people more loyal.",
    working: "Who complains may be helped; who is silent cannot be, and the problem stays open. A first solution "
      + "earns a bonus in what people say only.",
    source: "de Matos, Henrique & Rossi 2007; Maxham & Netemeyer 2002",
    try: .trying(.journey, "solves", "95%", "50%", then: "show resolved"),
    parameters: [
      .journey: [
        "complains", "solves", "makes-up", "recovery-bonus", "recovery-cost", "proactive", "grudge",
      ],
      .path: ["problem"], .segment: ["complains"],
    ],
    metrics: ["complaints", "silent", "resolved"], related: ["support-desk", "delivered-quality"])

  /// A queue for agents (Erlang C).
  static let supportDesk = Mechanism(
    "support-desk", ["erlang", "erlang-c", "queue", "agents-and-waiting", "help-desk"],
    "A desk that is almost always busy makes people wait very long. The last bit of work before everybody is "
      + "busy costs the most patience, so growth slows support.",
    working: "How long customers wait follows from how many ask, how many agents there are and how much one of "
      + "them can answer in a day.",
    symbols: "one agent: time to an answer = 1 / (answered per day - asked per day)",
    source: "Erlang 1917, the formula of telephone exchanges (Erlang C)",
    try: .trying(.journey, "agents", "+1", "x2", "5", then: "show answer-time"),
    parameters: [
      .journey: ["agents", "answers-per-day", "agent-cost", "answers-after", "answer-spread", "expected-answer"]
    ],
    metrics: ["answer-time"], related: ["recovery", "perceived-quality"])
}
