extension Parameter {
  /// How many answer surveys.
  public static let surveyAnswers: Parameter = .init(
    .journey, "survey-answers", .share, 0...1, default: 0.15,
    "How many of those with mild feelings answer when they are asked for a rating.",
    matters: { $0.sells || $0.reviews })
  /// How much more those with strong feelings answer.
  public static let surveyExtremes: Parameter = .init(
    .journey, "survey-extremes", .factor, 1...20, default: 3,
    source: .judgement("Hu, Pavlou & Zhang 2009 give the form: the pleased and the angry write, the others do not"),
    "How many times as many answer among those with the strongest feelings, good or bad.",
    working: "At 3, those who love or hate answer three times as often as those with mild feelings.",
    matters: { $0.hasSome(.surveyAnswers) && ($0.sells || $0.reviews) })
  /// How good the best alternative is.
  public static let competition: Parameter = .init(
    .journey, "competition", .points, 0...10, default: 7,
    "How good the best alternative seems to those who compare.",
    working: "It counts on paths that mind it, as far as it is more or less than the file's.",
    matters: { $0.works(.competitionEffect) })
  /// What the best alternative costs.
  public static let competitorPrice: Parameter = .init(
    .journey, "competitor-price", .factor, 0.01...100, default: 1,
    source: .judgement("what is dear is dear against something: people compare prices, and not with the past alone"),
    "What the best alternative asks, against what it asks in the journey's file.",
    working: "At 0.9 others are 10% cheaper than they were, which works on people as a price 1/0.9 as high does.",
    matters: { $0.sells && ($0.works(.priceEffect) || ($0.isMet && $0.hasSome(.fairness))) })
  /// How often the company learns from its surveys.
  public static let reviewEvery: Parameter = .init(
    .journey, "review-every", .days, 0...3_650, default: 0,
    "How often the company reads its surveys and improves what they find worst; 0 is never.",
    working: "It reads what those answered who were asked since the last time, and improves one touchpoint.",
    matters: { $0.learns && $0.hasSome(.reviewStep) })
  /// How much it improves.
  public static let reviewStep: Parameter = .init(
    .journey, "review-step", .points, 0...5, default: 0.3,
    "How much better the company makes what its surveys find worst, each time it reads them.",
    matters: { $0.learns && $0.hasSome(.reviewEvery) })

  static let ofCompany = [
    surveyAnswers, surveyExtremes, competition, competitorPrice, reviewEvery, reviewStep,
  ]
}

extension Mechanism {
  /// Ratings and surveys.
  static let ratings = Mechanism(
    "ratings", ["rating", "surveys", "survey", "measured-nps", "true-nps", "net-promoter-score", "promoters"],
    "A rating is what somebody remembers, made milder or sterner by who is asked. Those who love or hate a brand "
      + "answer more often: a survey is not the truth.",
    working: "Attitude plus own mildness plus mood, rounded. Promoters rate 9 or 10, detractors 0 to 6.",
    symbols: "nps = % rating 9 or 10 - % rating 0 to 6",
    source: "Reichheld 2003; Anderson 1998 for who speaks up; partly judgement",
    try: .trying(.journey, "leniency-spread", "2", "1", then: "show nps"),
    parameters: [
      .journey: ["leniency-spread", "rating-noise", "survey-answers", "survey-extremes"], .segment: ["leniency"],
    ],
    metrics: ["nps", "nps-measured", "rating"], related: ["memory", "word-of-mouth"])

  /// Competition.
  static let competition = Mechanism(
    "competition", ["competitors", "rivals"],
    "Customers compare with others, too. When the others get better, more people leave although nothing here has "
      + "become worse.",
    working: "Paths that mind competition get more likely as it grows beyond what the journey's file says.",
    symbols: "rate = planned rate × exp(effect × (competition - planned competition))",
    source: "judgement",
    try: .trying(.journey, "competition", "+1", "50%", "-1", then: "show churn"),
    parameters: [.journey: ["competition", "competitor-price"], .path: ["competition"]],
    metrics: ["churn", "conversion"],
    related: ["ways-out"])

  /// A company that learns from its surveys.
  static let firmLearning = Mechanism(
    "firm-learning", ["firm", "company-learning", "reviews-of-quality", "review"],
    "A company that listens improves where its customers hurt. But it sees only what surveys tell, and those "
      + "speak for the loud ones.",
    working: "Every so many steps the firm looks at the gap that its survey measured and raises quality a little "
      + "where it is largest.",
    source: "judgement",
    try: .trying(.journey, "review-every", "4", "12", "4 weeks", then: "show gap"),
    parameters: [.journey: ["review-every", "review-step"]], metrics: ["gap", "satisfaction"],
    related: ["ratings", "learning"])
}
