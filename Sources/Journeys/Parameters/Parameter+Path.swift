extension Parameter {
  /// The base probability of a path.
  public static let probability: Parameter = .init(
    .path, "probability", .share, 0...1, default: 0,
    "How many take this path in one step when every experience is as expected.",
    working: "It holds where all is as expected; effects make the path more or less likely from there.",
    matters: { $0.sharesExitsHere })
  /// The effect of remembered satisfaction.
  public static let attitudeEffect: Parameter = .init(
    .path, "attitude", .effect, -3...3, default: 0,
    "How much more likely the path gets with each point of attitude above 7.",
    working: "At +0.1, each point of attitude above 7 makes the path about 10% more likely.",
    matters: { $0.isTakenHere })
  /// The effect of what is expected.
  public static let expectationEffect: Parameter = .init(
    .path, "expectation", .effect, -3...3, default: 0,
    "How much more likely the path gets with each point of expectation above 7.",
    working: "At +0.1, each point of expectation above 7 makes the path about 10% more likely.",
    matters: { $0.isTakenHere })
  /// The effect of the last surprise.
  public static let surpriseEffect: Parameter = .init(
    .path, "surprise", .effect, -3...3, default: 0,
    "How much more likely the path gets with each unit of felt gap at the last encounter.",
    working: "At +0.1, each point of good surprise that is felt makes the path about 10% more likely.",
    matters: { $0.isTakenHere && $0.isMet })
  /// The weight of price.
  public static let priceEffect: Parameter = .init(
    .path, "price", .factor, -3...3, default: 0,
    "How much of the price elasticity works on this path: 1 is all of it, -1 drives people onto it.",
    working: "At 1 the whole price elasticity works, at 0 none; below 0 a high price drives people onto the path.",
    matters: { $0.isTakenHere && $0.isMoved(.price) })
  /// The effect of a guarantee.
  public static let guaranteeEffect: Parameter = .init(
    .path, "guarantee", .effect, -3...3, default: 0,
    "How much more likely the path gets with a full guarantee.",
    working: "At +0.1, a full guarantee instead of none makes the path about 10% more likely.",
    matters: { $0.isTakenHere && $0.isMoved(.guarantee) })
  /// The effect of personalisation.
  public static let personalisationEffect: Parameter = .init(
    .path, "personalisation", .effect, -3...3, default: 0,
    "How much more likely the path gets with full personalisation instead of none.",
    working: "At +0.1, full personalisation instead of none makes the path about 10% more likely.",
    matters: { $0.isTakenHere && $0.isMoved(.personalisation) })
  /// The effect of an offer.
  public static let offerEffect: Parameter = .init(
    .path, "offer", .effect, -3...3, default: 0,
    "How much more likely the path gets with a full offer.",
    working: "At +0.1, a full offer instead of none makes the path about 10% more likely.",
    matters: { $0.hasSome(.offer) || ($0.isTakenHere && $0.isMoved(.offer)) })

  /// The effect of an open problem.
  public static let problemEffect: Parameter = .init(
    .path, "problem", .effect, -3...3, default: 0,
    "How much more likely the path gets while something that went wrong has not been put right.",
    working: "At +0.5, the path is about 65% more likely while a problem is open.",
    matters: { $0.isTakenHere && $0.fails })
  /// The effect of having been referred.
  public static let referredEffect: Parameter = .init(
    .path, "referred", .effect, -3...3, default: 0,
    "How much more likely the path gets for those who came by a recommendation.",
    working: "At -0.16, those who came by a recommendation take the path about 15% less.",
    matters: { $0.isTakenHere && $0.talks })
  /// The effect of competitors.
  public static let competitionEffect: Parameter = .init(
    .path, "competition", .effect, -3...3, default: 0,
    "How much more likely the path gets with each point by which the best alternative gets better.",
    working: "At +0.1, each point by which the best alternative gets better makes the path about 10% more likely.",
    matters: { $0.isTakenHere && $0.isMoved(.competition) })
  /// The time from one purchase to the next.
  public static let every: Parameter = .init(
    .path, "every", .days, 1...36_500, default: 30,
    "How long an average customer takes from one purchase to the next, or how long a contract runs.",
    working:
      "It is the time at an average pace; each customer has a pace of their own around it, and feelings change it.")
  /// How large the purchases on a path are.
  public static let pathBasket: Parameter = .init(
    .path, "basket", .factor, 0.01...100, default: 1,
    "How many times as much as an ordinary purchase one on this path is: a bigger package, a longer contract.",
    working: "At 2 each purchase here brings twice the price, and its goods cost twice as much.")

  /// What works on whether a path is taken.
  public static let effects = [
    attitudeEffect, expectationEffect, surpriseEffect, priceEffect, guaranteeEffect, personalisationEffect,
    offerEffect, problemEffect, referredEffect, competitionEffect,
  ]

  static let ofPaths = [probability, every, pathBasket] + effects
}

extension Mechanism {
  /// Competing risks.
  static let waysOut = Mechanism(
    "ways-out", ["paths", "competing-paths", "competing-risks", "drop-off", "leaving"],
    "From every stage several ways lead on: forward, back, or out. They compete, so whoever is drawn more "
      + "strongly to one is less likely to take another.",
    working: "The file says how many take each way in a step when all is as expected; what people live through "
      + "makes a way more or less likely.",
    symbols: "rate = planned rate × exp(sum of effect × distance from the reference)",
    source: "Cox 1972; Prentice et al. 1978; the sizes of effects are judgement",
    try: .trying(.path, "probability", "x1.5", "x0.7", then: "show funnel"),
    parameters: [
      .path: [
        "probability", "attitude", "expectation", "surprise", "price", "guarantee", "personalisation", "offer",
        "problem",
      ]
    ],
    metrics: ["reached", "conversion"], related: ["checkout-steps", "memory", "impulse"])
}
