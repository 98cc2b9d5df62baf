extension Parameter {
  /// The part of the population.
  public static let segmentShare = Parameter(
    .segment, "share", .share, 0...1, default: 1,
    "How many people belong to it.")
  /// The price elasticity of a segment.
  public static let segmentPriceElasticity = Parameter(
    .segment, "price-elasticity", .factor, 0...10, default: 1.5, inherits: "price-elasticity",
    "By how many per cent buying falls in it when the price rises by one per cent.")
  /// The loss aversion of a segment.
  public static let segmentLossAversion = Parameter(
    .segment, "loss-aversion", .factor, 1...10, default: 2.25, inherits: "loss-aversion",
    "How many times more a disappointment weighs for it than a pleasant surprise.")
  /// The tolerance of a segment.
  public static let segmentTolerance = Parameter(
    .segment, "tolerance", .points, 0...5, default: 0.5, inherits: "tolerance",
    "How far an experience may miss its expectation before it minds.")
  /// The shift of expectations in a segment.
  public static let segmentExpectation = Parameter(
    .segment, "expectation", .points, -5...5, default: 0,
    "How much more it expects than others who hear the same promise.")
  /// The shift of ratings in a segment.
  public static let segmentLeniency = Parameter(
    .segment, "leniency", .points, -5...5, default: 0,
    "How much milder it rates than others.")
  /// The shift of impulsiveness in a segment.
  public static let segmentImpulse = Parameter(
    .segment, "impulse", .share, -1...1, default: 0,
    "How much more impulsive it is than others, whose average is 20%.")
  /// The shift of first attitudes in a segment.
  public static let segmentAttitude = Parameter(
    .segment, "attitude", .points, -5...5, default: 0,
    "How much better than others it thinks of the brand before it has met it.")
  /// The taste of a segment.
  public static let segmentTasteDistance = Parameter(
    .segment, "taste-distance", .points, 0...5, default: 0.8, inherits: "taste-distance",
    "What it costs a typical customer of it that the offer is made for somebody else.")
  /// The complaints of a segment.
  public static let segmentComplains = Parameter(
    .segment, "complains", .share, 0...1, default: 0.5, inherits: "complains",
    "How many of it say so when something goes wrong.")
  /// How often a segment buys.
  public static let segmentBuying = Parameter(
    .segment, "buying", .factor, 0.01...100, default: 1,
    "How many times as often as the average it buys again.")
  /// How large the purchases of a segment are.
  public static let segmentBasket = Parameter(
    .segment, "basket", .factor, 0.01...100, default: 1,
    "How many times as much as the average it buys at once.")

  static let ofSegments = [
    segmentShare, segmentPriceElasticity, segmentLossAversion, segmentTolerance, segmentExpectation, segmentLeniency,
    segmentImpulse, segmentAttitude, segmentTasteDistance, segmentComplains, segmentBuying, segmentBasket,
  ]
}
