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
  /// How much of a recommendation a newcomer believes.
  public static let inheritance = Parameter(
    .channel, "inheritance", .share, 0...1, default: 0.5,
    source: .judgement(
      "Schmitt, Skiera & Van den Bulte 2011 give the direction: the referred resemble who referred them"),
    "How much newcomers expect what those who recommend think of the brand, instead of the channel's promise.")

  static let ofChannels = [reach, promise, spend, saturation, carryOver, imitation, inheritance, qualityOffset]
}
