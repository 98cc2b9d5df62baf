/// What goes wrong, and what people say: E10 and E11.
extension ReferenceJourneys {
  // MARK: E10

  /// A shop where much goes wrong.
  static let troubled = shop(
    """
    stage customer quality 8 variability 0 failure 20% severity 4 met 60%
    path customer -> customer buys every 4 weeks problem -0.5
    path customer -> lost 4% problem 1
    """)

  static let ofRecovery: [Entry] = [
    Entry(
      name: "E10 noticed, voiced, silent",
      text: "price proactive 30% complains 60% solves 80% answers-after 1 hour makes-up 0.7 grudge 10 days\n"
        + "price memory 30% recovery-bonus 1 recovery-cost 5 EUR leniency-spread 1\n" + troubled),
    Entry(
      name: "E10 answers in time",
      text: "price complains 100% solves 100% answers-after 2 days answer-spread 0 expected-answer 0.5 days waiting 1\n"
        + "price makes-up 1 memory 30% recovery-bonus 0.5 leniency-spread 1\n" + troubled),
    Entry(
      name: "E10 late answers",
      text: "price complains 80% solves 70% answers-after 40 days answer-spread 0.7 grudge 30 days waiting 0.5\n"
        + "price makes-up 1 memory 30%\n" + troubled),
    Entry(
      name: "E10 many answers to come at a time",
      text: "price complains 100% solves 80% answers-after 20 days answer-spread 0.3 grudge 5 days\n"
        + "price makes-up 1.5 memory 50% episode 2 recovery-bonus 2 leniency-spread 1\n" + troubled
        + "\ntouchpoint desk at customer quality 7 variability 1 failure 50% severity 6"),
    Entry(
      name: "E10 answers after the end",
      text: "price complains 100% solves 100% answers-after 365 days answer-spread 0\n" + troubled),
    Entry(
      name: "E10 grudges",
      text: "price complains 0% grudge 50 days\n" + troubled),
    Entry(
      name: "E10 what a solution costs that comes soon",
      text: "price complains 100% solves 50% answers-after 4 days recovery-cost 5 EUR cost-of-haste 0.5\n" + troubled,
      changes: [Change(parameter: "answers-after", value: 0.5, start: 8)]),
    Entry(
      name: "E10 a queue with one agent",
      text: "price market-size 2000 complains 100% solves 100% agents 1 answers-per-day 45 waiting 0.5\n" + queueing),
    Entry(
      name: "E10 a queue with five agents",
      text: "price market-size 2000 complains 100% solves 100% agents 5 answers-per-day 10\n" + queueing),
    Entry(
      name: "E10 a queue that builds up",
      text: "price market-size 2000 complains 100% solves 100% agents 1 answers-per-day 30\n" + queueing,
      changes: [Change(parameter: "agents", value: 2, start: 6)]),
  ]

  /// A stage where a population of 2000 complains about 40 times a day.
  static let queueing = """
    stage here start quality 7 variability 0 failure 14% met 100%
    stage gone outcome
    path here -> gone 0.01%
    """

  // MARK: E11

  static let ofVoice: [Entry] = [
    Entry(
      name: "E11 ratings and surveys",
      text: "price leniency-spread 1.5 rating-noise 1 survey-answers 20% survey-extremes 4 memory 20%\n"
        + "segment mild share 50% leniency 1\nsegment stern share 50% leniency -1 attitude -0.5\n" + troubled),
    Entry(
      name: "E11 a company that learns",
      text: """
        price review-every 42 days review-step 0.8 survey-answers 30% survey-extremes 3 cost-growth 1.5
        stage here start quality 6.5 variability 1 failure 5% cost 1 EUR
        stage gone outcome
        touchpoint desk at here quality 5.5 variability 1.5 failure 5% cost 2 EUR met 50%
        touchpoint help at here quality 7.5 variability 1 failure 5% cost 1 EUR met 50%
        path here -> gone 2%
        """),
    Entry(
      name: "E11 a company with nothing to mend",
      text: """
        price review-every 42 days review-step 0.5 survey-answers 30%
        stage here start quality 8 variability 0.5 failure 0%
        stage gone outcome
        touchpoint desk at here quality 9 variability 0.5 failure 0%
        path here -> gone 2%
        """),
  ]
}
