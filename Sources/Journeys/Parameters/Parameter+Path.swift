extension Parameter {
  /// The base probability of a path.
  public static let probability = Parameter(
    .path, "probability", .share, 0...1, default: 0,
    "How many take this path in one step when every experience is as expected.")
  /// The effect of remembered satisfaction.
  public static let attitudeEffect = Parameter(
    .path, "attitude", .effect, -3...3, default: 0,
    "How much more likely the path gets with each point of attitude above 7.")
  /// The effect of what is expected.
  public static let expectationEffect = Parameter(
    .path, "expectation", .effect, -3...3, default: 0,
    "How much more likely the path gets with each point of expectation above 7.")
  /// The effect of the last surprise.
  public static let surpriseEffect = Parameter(
    .path, "surprise", .effect, -3...3, default: 0,
    "How much more likely the path gets with each unit of felt gap at the last encounter.")
  /// The weight of price.
  public static let priceEffect = Parameter(
    .path, "price", .factor, -3...3, default: 0,
    "How much of the price elasticity works on this path: 1 is all of it, -1 drives people onto it.")
  /// The effect of a guarantee.
  public static let guaranteeEffect = Parameter(
    .path, "guarantee", .effect, -3...3, default: 0,
    "How much more likely the path gets with a full guarantee.")
  /// The effect of personalisation.
  public static let personalisationEffect = Parameter(
    .path, "personalisation", .effect, -3...3, default: 0,
    "How much more likely the path gets with full personalisation instead of none.")
  /// The effect of an offer.
  public static let offerEffect = Parameter(
    .path, "offer", .effect, -3...3, default: 0,
    "How much more likely the path gets with a full offer.")

  /// The effect of an open problem.
  public static let problemEffect = Parameter(
    .path, "problem", .effect, -3...3, default: 0,
    "How much more likely the path gets while something that went wrong has not been put right.")
  /// The effect of having been referred.
  public static let referredEffect = Parameter(
    .path, "referred", .effect, -3...3, default: 0,
    "How much more likely the path gets for those who came by a recommendation.")
  /// The effect of competitors.
  public static let competitionEffect = Parameter(
    .path, "competition", .effect, -3...3, default: 0,
    "How much more likely the path gets with each point by which the best alternative gets better.")
  /// The time from one purchase to the next.
  public static let every = Parameter(
    .path, "every", .days, 1...36_500, default: 30,
    "How long an average customer takes from one purchase to the next, or how long a contract runs.")

  /// What works on whether a path is taken.
  public static let effects = [
    attitudeEffect, expectationEffect, surpriseEffect, priceEffect, guaranteeEffect, personalisationEffect,
    offerEffect, problemEffect, referredEffect, competitionEffect,
  ]

  static let ofPaths = [probability, every] + effects
}
