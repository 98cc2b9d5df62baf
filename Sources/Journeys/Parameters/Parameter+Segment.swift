import OrderedCollections

extension Parameter {
  /// The part of the population.
  public static let segmentShare: Parameter = .init(
    .segment, "share", .share, 0...1, default: 1,
    "How many people belong to it.",
    working: "The shares of all segments are taken together; raising one leaves less to the others.",
    matters: { $0.journey.segments.count > 1 })
  /// The price elasticity of a segment.
  public static let segmentPriceElasticity: Parameter = .init(
    .segment, "price-elasticity", .factor, 0...10, default: 1.5, inherits: "price-elasticity",
    "By how many per cent buying falls in it when the price rises by one per cent.",
    working: "It takes the place of the journey's own for these people.")
  /// The loss aversion of a segment.
  public static let segmentLossAversion: Parameter = .init(
    .segment, "loss-aversion", .factor, 1...10, default: 2.25, inherits: "loss-aversion",
    "How many times more a disappointment weighs for it than a pleasant surprise.",
    working: "It takes the place of the journey's own for these people.")
  /// The tolerance of a segment.
  public static let segmentTolerance: Parameter = .init(
    .segment, "tolerance", .points, 0...5, default: 0.5, inherits: "tolerance",
    "How far an experience may miss its expectation before it minds.",
    working: "It takes the place of the journey's own for these people.")
  /// The shift of expectations in a segment.
  public static let segmentExpectation: Parameter = .init(
    .segment, "expectation", .points, -5...5, default: 0,
    "How much more it expects than others who hear the same promise.",
    working: "It is added to the promise these people hear.",
    matters: { $0.expectationCounts })
  /// The shift of ratings in a segment.
  public static let segmentLeniency: Parameter = .init(
    .segment, "leniency", .points, -5...5, default: 0,
    "How much milder it rates than others.",
    working: "It is added to every rating these people give.",
    matters: { $0.sells })
  /// The shift of impulsiveness in a segment.
  public static let segmentImpulse: Parameter = .init(
    .segment, "impulse", .share, -1...1, default: 0,
    "How much more impulsive it is than others, whose average is 20%.",
    working: "It is added to each one's impulsiveness, which decides how likely a path on impulse is.",
    matters: { relevance in relevance.hasPath { $0.marks.contains(.impulse) && relevance.isTaken($0.ends) } })
  /// The shift of first attitudes in a segment.
  public static let segmentAttitude: Parameter = .init(
    .segment, "attitude", .points, -5...5, default: 0,
    "How much better than others it thinks of the brand before it has met it.",
    working: "It is added to what these people think of the brand before they have met it.",
    matters: { $0.attitudeCounts })
  /// The taste of a segment.
  public static let segmentTasteDistance: Parameter = .init(
    .segment, "taste-distance", .points, 0...5, default: 0.8, inherits: "taste-distance",
    "What it costs a typical customer of it that the offer is made for somebody else.",
    working: "It takes the place of the journey's own for these people.")
  /// The complaints of a segment.
  public static let segmentComplains: Parameter = .init(
    .segment, "complains", .share, 0...1, default: 0.5, inherits: "complains",
    "How many of it say so when something goes wrong.",
    working: "It takes the place of the journey's own for these people.")
  /// How often a segment buys.
  public static let segmentBuying: Parameter = .init(
    .segment, "buying", .factor, 0.01...100, default: 1,
    "How many times as often as the average it buys again.",
    working: "At 2 these people buy again twice as often as the average.",
    matters: { $0.buysFreely })
  /// How large the purchases of a segment are.
  public static let segmentBasket: Parameter = .init(
    .segment, "basket", .factor, 0.01...100, default: 1,
    "How many times as much as the average it buys at once.",
    working: "At 2 each purchase of these people is twice as large, and so are its goods.",
    matters: { $0.sells })

  static let ofSegments = [
    segmentShare, segmentPriceElasticity, segmentLossAversion, segmentTolerance, segmentExpectation, segmentLeniency,
    segmentImpulse, segmentAttitude, segmentTasteDistance, segmentComplains, segmentBuying, segmentBasket,
  ]
}
