extension Parameter {
  /// The share of people a channel reaches in a step.
  public static let reach = Parameter(
    .channel, "reach", .share, 0...0.999, default: 0,
    "How many people it reaches in one step, at the spending the journey plans.")
  /// The quality a channel makes people expect.
  public static let promise = Parameter(
    .channel, "promise", .points, 0...10, default: 7,
    "How good an experience it makes people expect.")
  /// What the company spends on a channel.
  public static let spend = Parameter(
    .channel, "spend", .money, 0...1_000_000, default: 1,
    "What the company spends on it in one step for every person in the market.")
  /// How exhausted a channel is.
  public static let saturation = Parameter(
    .channel, "saturation", .share, 0.01...0.99, default: 0.5, source: .judgement("Little 1979 gives the form"),
    "How much of all it can ever reach the planned spending already buys.")
  /// How long advertising works.
  public static let carryOver = Parameter(
    .channel, "carry-over", .share, 0...0.99, default: 0, source: .judgement("Broadbent 1979 gives the form"),
    "How much of its pressure is still felt one step later.")
  /// The coefficient of imitation of word of mouth.
  public static let imitation = Parameter(
    .channel, "imitation", .perYear, 0...20, default: 0.38,
    source: .measured("Bass 1969; Sultan, Farley & Lehmann 1990: the mean over 213 studies is .38"),
    "How strongly people who recommend bring others along.")
  /// How a channel differs from the others.
  public static let qualityOffset = Parameter(
    .channel, "quality-offset", .points, -5...5, default: 0,
    "How much better or worse touchpoints in it are, as far as channels are not consistent.")

  static let ofChannels = [reach, promise, spend, saturation, carryOver, imitation, qualityOffset]

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

  static let ofSegments = [
    segmentShare, segmentPriceElasticity, segmentLossAversion, segmentTolerance, segmentExpectation, segmentLeniency,
    segmentImpulse,
  ]
}
