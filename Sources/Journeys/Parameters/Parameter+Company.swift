extension Parameter {
  /// How many answer surveys.
  public static let surveyAnswers = Parameter(
    .journey, "survey-answers", .share, 0...1, default: 0.15,
    "How many of those with mild feelings answer when they are asked for a rating.")
  /// How much more those with strong feelings answer.
  public static let surveyExtremes = Parameter(
    .journey, "survey-extremes", .factor, 1...20, default: 3,
    source: .judgement("Hu, Pavlou & Zhang 2009 give the form: the pleased and the angry write, the others do not"),
    "How many times as many answer among those with the strongest feelings, good or bad.")
  /// How good the best alternative is.
  public static let competition = Parameter(
    .journey, "competition", .points, 0...10, default: 7,
    "How good the best alternative seems to those who compare.")
  /// How often the company learns from its surveys.
  public static let reviewEvery = Parameter(
    .journey, "review-every", .days, 0...3_650, default: 0,
    "How often the company reads its surveys and improves what they find worst; 0 is never.")
  /// How much it improves.
  public static let reviewStep = Parameter(
    .journey, "review-step", .points, 0...5, default: 0.3,
    "How much better the company makes what its surveys find worst, each time it reads them.")

  static let ofCompany = [surveyAnswers, surveyExtremes, competition, reviewEvery, reviewStep]
}
