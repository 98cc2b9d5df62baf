import OrderedCollections

extension Parameter {
  /// The share of people a channel reaches in a step.
  public static let reach: Parameter = .init(
    .channel, "reach", .share, 0...0.999, default: 0,
    "How many people it reaches in one step, at the spending the journey plans.",
    working: "Of those who do not know the brand yet, so many hear of it in one step at planned spending.")
  /// The quality a channel makes people expect.
  public static let promise: Parameter = .init(
    .channel, "promise", .points, 0...10, default: 7,
    "How good an experience it makes people expect.",
    working: "Whoever first hears of the brand here expects about this much.",
    matters: { $0.reachesHere && $0.expectationCounts })
  /// What the company spends on a channel.
  public static let spend: Parameter = .init(
    .channel, "spend", .money, 0...1_000_000, default: 1,
    "What the company spends on it in one step for every person in the market.",
    working: "What counts is how many times the planned spending it is; each further doubling reaches less.")
  /// How exhausted a channel is.
  public static let saturation: Parameter = .init(
    .channel, "saturation", .share, 0.01...0.99, default: 0.8,
    source: .judgement(
      "Little 1979 gives the form; 1% more spending brings .2 to .3% more buyers "
        + "(Sethuraman, Tellis & Briesch 2011)"),
    "How much of all it can ever reach the planned spending already buys.",
    working: "At 80% the channel can reach about a quarter more than it does now, however much is spent.",
    matters: { $0.reachesHere && $0.isMoved(.spend, $0.here) })
  /// How long advertising works.
  public static let carryOver: Parameter = .init(
    .channel, "carry-over", .share, 0...0.99, default: 0, source: .judgement("Broadbent 1979 gives the form"),
    "How much of its pressure is still felt one step later.",
    working: "At 30%, three tenths of the pressure of one step are still there in the next.",
    matters: { $0.reachesHere && $0.isMoved(.spend, $0.here) })
  /// The coefficient of imitation of word of mouth.
  public static let imitation: Parameter = .init(
    .channel, "imitation", .perYear, 0...20, default: 0.38,
    source: .measured("Bass 1969; Sultan, Farley & Lehmann 1990: the mean over 213 studies is .38"),
    "How strongly people who recommend bring others along.",
    working: "At 100% a year, each one who recommends brings one other along, while few know the brand.",
    matters: { $0.journey.startsByChannels && $0.hasPath { $0.marks.contains(.refers) } })
  /// How a channel differs from the others.
  public static let qualityOffset: Parameter = .init(
    .channel, "quality-offset", .points, -5...5, default: 0,
    "How much better or worse touchpoints in it are, as far as channels are not consistent.",
    working: "It is added to the quality of its touchpoints, as far as channels are not consistent.",
    matters: { $0.isPartial(.consistency) && $0.isMetHere })
  /// How much of a recommendation a newcomer believes.
  public static let inheritance: Parameter = .init(
    .channel, "inheritance", .share, 0...1, default: 0.5,
    source: .judgement(
      "Schmitt, Skiera & Van den Bulte 2011 give the direction: the referred resemble who referred them"),
    "How much newcomers expect what those who recommend think of the brand, instead of the channel's promise.",
    working: "At 50%, newcomers expect what lies half way between its promise and what friends think.",
    matters: { $0.reachesHere && $0.expectationCounts })

  static let ofChannels = [reach, promise, spend, saturation, carryOver, imitation, inheritance, qualityOffset]
}

extension Mechanism {
  /// Promises and persuasion.
  static let promises = Mechanism(
    "promises", ["promise-keeping", "advertised-promise", "first-expectation", "persuasion-by-promises"],
    "A promise brings people along and sets the bar that the company is measured by later. Promise more than "
      + "you deliver, and trials go up while loyalty goes down.",
    working: "People first expect about what their channel promises; each advertisement seen later moves them part "
      + "of the way.",
    symbols: "new expectation = expectation + persuasion × (promise - expectation)",
    source: "Boulding et al. 1993; how strongly promises work is judgement",
    try: .trying(.channel, "promise", "9.5", "8", then: "show gap"),
    parameters: [
      .channel: ["promise"], .journey: ["persuasion", "expectation-spread"], .segment: ["expectation"],
      .path: ["expectation"],
    ],
    metrics: ["expectation"], related: ["learning", "awareness"])

  /// Advertising pressure.
  static let awareness = Mechanism(
    "awareness", ["advertising", "advertising-pressure", "ad-stock", "saturation-of-advertising"],
    "Nobody buys what they have not heard of. Advertising makes itself heard, but twice the money reaches less "
      + "than twice the people, and some of it is still felt a while later.",
    working: "Each channel builds up pressure from what is spent and what lingers. The more a channel is "
      + "exhausted, the less more pressure adds.",
    symbols: "rate = planned rate × (1 - (1 - saturation)^pressure) / saturation",
    source: "Little 1979; Broadbent 1979; Bass 1969",
    try: .trying(.channel, "spend", "x2", "x0.5", then: "show funnel"),
    parameters: [.channel: ["reach", "spend", "saturation", "carry-over"]], metrics: ["reached"],
    related: ["word-of-mouth", "promises"])

  /// Word of mouth.
  static let wordOfMouth = Mechanism(
    "word-of-mouth", ["wom", "recommendation", "recommending"],
    "Customers who recommend bring others along, and those who warn keep them away. The more people talk well of "
      + "a brand, the faster it is known.",
    working: "The share of people who recommend, less those who warn, times how strongly a recommendation works.",
    symbols: "rate = imitation × (advocates - weight × detractors) / everybody",
    source: "Bass 1969; Sultan, Farley & Lehmann 1990; East, Hammond & Wright 2007",
    try: .trying(.channel, "imitation", "x1.5", "x0.5", then: "show referrals"),
    parameters: [.channel: ["imitation"], .journey: ["detractor-weight"]], metrics: ["advocates", "referrals"],
    related: ["awareness", "ratings", "referred-customers"],
    isUsed: { journey in journey.channels.values.contains { $0.kind == .wordOfMouth } })

  /// Referred customers.
  static let referredCustomers = Mechanism(
    "referred-customers", ["referral", "referred", "inheritance", "inherited-expectation"],
    "Who comes on a friend's advice expects what the friend has lived through, not what a poster says. Such "
      + "customers tend to stay longer.",
    working: "A referred customer begins with an expectation near the attitude of those who recommend, and is "
      + "somewhat less likely to drop out.",
    symbols: "first expectation = promise + inheritance × (friends' attitude - promise)",
    source: "Schmitt, Skiera & Van den Bulte 2011",
    try: .trying(.channel, "inheritance", "100%", "0%", then: "show referrals"),
    parameters: [.channel: ["inheritance"], .path: ["referred"]], metrics: ["referrals"],
    related: ["word-of-mouth", "promises"])
}
