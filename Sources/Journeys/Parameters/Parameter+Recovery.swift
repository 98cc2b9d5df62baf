extension Parameter {
  /// How many complain.
  public static let complains = Parameter(
    .journey, "complains", .share, 0...1, default: 0.5,
    source: .judgement("surveys by TARP since 1979 find that about half say nothing to the company"),
    "How many say so when something goes wrong; the others keep silent.")
  /// How many failures the company notices by itself.
  public static let proactive = Parameter(
    .journey, "proactive", .share, 0...1, default: 0,
    "How many failures the company notices and acts on before anybody complains.")
  /// How many complaints are solved.
  public static let solves = Parameter(
    .journey, "solves", .share, 0...1, default: 0.7,
    source: .judgement("SQM Group: 70% of calls are solved at the first call"),
    "How many of the problems that the company knows of it puts right.")
  /// How long a complaint waits where there are agents enough.
  public static let answersAfter = Parameter(
    .journey, "answers-after", .days, 0.001...365, default: 2,
    "After how long half of the complaints are answered, where no number of agents is given.")
  /// How differently long complaints wait.
  public static let answerSpread = Parameter(
    .journey, "answer-spread", .factor, 0...3, default: 0.5,
    "How differently long complaints wait: 0 is all alike, 1 is from a third to three times as long.")
  /// How long people think a complaint may wait.
  public static let expectedAnswer = Parameter(
    .journey, "expected-answer", .days, 0.001...365, default: 1,
    "How long people think the answer to a complaint may take.")
  /// How many people answer complaints.
  public static let agents = Parameter(
    .journey, "agents", .count, 0...10_000, default: 0,
    "How many people answer complaints; with a number, complaints queue for them, and 0 is no queue.")
  /// How fast an agent is.
  public static let answersPerDay = Parameter(
    .journey, "answers-per-day", .factor, 0.01...10_000, default: 12,
    "How many complaints one agent settles in a day.")
  /// How much a solution makes up.
  public static let makesUp = Parameter(
    .journey, "makes-up", .factor, 0...2, default: 0.8,
    "How much of what a failure took off an experience its solution gives back.")
  /// What a solution adds the first time.
  public static let recoveryBonus = Parameter(
    .journey, "recovery-bonus", .points, 0...5, default: 0.4,
    source: .judgement(
      "de Matos, Henrique & Rossi 2007 find it for satisfaction, and neither for loyalty nor for word of mouth"),
    "How much more than that a first solved problem adds in surveys; a second failure takes it away.")
  /// How long a problem is held against the company.
  public static let grudge = Parameter(
    .journey, "grudge", .days, 0.1...3_650, default: 60,
    "How long, on average, people hold a problem that was never solved against the company.")

  static let ofRecovery = [
    complains, proactive, solves, answersAfter, answerSpread, expectedAnswer, agents, answersPerDay, makesUp,
    recoveryBonus, grudge,
  ]
}
