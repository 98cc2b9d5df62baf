import OrderedCollections

extension Parameter {
  /// The attitude everybody begins with.
  public static let startingAttitude: Parameter = .init(
    .journey, "starting-attitude", .points, 0...10, default: 7,
    "What people think of the brand before they have met it.",
    working: "Effects of attitude count from 7, so a higher start moves every path that minds it.",
    matters: { $0.attitudeCounts })
  /// The spread of first expectations.
  public static let expectationSpread: Parameter = .init(
    .journey, "expectation-spread", .points, 0...5, default: 0.5,
    "How differently people take the same promise.",
    working: "It is added as luck to the promise that somebody first hears.",
    matters: { $0.expectationCounts })
  /// The spread of leniency in ratings.
  public static let leniencySpread: Parameter = .init(
    .journey, "leniency-spread", .points, 0...5, default: 1,
    "How much milder or sterner some people rate than others.",
    working: "Each person has a mildness of their own, and it is added to all of that person's ratings.",
    matters: { $0.sells })
  /// The spread of one person's ratings.
  public static let ratingNoise: Parameter = .init(
    .journey, "rating-noise", .points, 0...5, default: 0.5,
    "How differently the same person answers the same survey twice.",
    working: "It is added as luck to each answer in a survey.",
    matters: { $0.sells })
  /// The lift of expectation in an impulse.
  public static let impulseLift: Parameter = .init(
    .journey, "impulse-lift", .points, 0...5, default: 0.5,
    "How much more a customer expects after acting on the spur of the moment.",
    working: "It is added to the expectation of whoever takes a path on impulse.",
    matters: { $0.expectationCounts && $0.hasPath { $0.marks.contains(.impulse) } })
  /// How much louder detractors are than advocates.
  public static let detractorWeight: Parameter = .init(
    .journey, "detractor-weight", .factor, 0...10, default: 1,
    "How many advocates one dissatisfied customer outweighs in word of mouth.",
    working: "Those who warn are multiplied by it and taken off those who recommend.",
    matters: { $0.talks && $0.sells })

  static let ofPeople = [
    startingAttitude, expectationSpread, leniencySpread, ratingNoise, impulseLift, detractorWeight,
  ]
}

extension Mechanism {
  /// Impulse buying.
  static let impulse = Mechanism(
    "impulse", ["impulse-buying", "spur-of-the-moment", "impulsiveness"],
    "Some buy on the spur of the moment, and some people do so more often than others. In that moment they hope "
      + "for more, so regret shows later as a gap.",
    working: "A path marked impulse is taken the more often, the more impulsive a person is; on average a fifth. "
      + "Taking it lifts the expectation.",
    symbols: "rate = planned rate × impulsiveness / 20%; expectation + impulse-lift",
    source: "Saleh 2012 finds buying on impulse and regret together; sizes are judgement",
    try: [
      .set(.journey, "impulse-lift", "2", "0"), .set(.segment, "impulse", "+20%", "-20%"), .line("run"),
    ],
    parameters: [.journey: ["impulse-lift"], .segment: ["impulse"]], metrics: ["conversion", "gap"],
    related: ["ways-out", "gap-and-satisfaction"],
    isUsed: { journey in journey.paths.values.contains { $0.marks.contains(.impulse) } })
}
