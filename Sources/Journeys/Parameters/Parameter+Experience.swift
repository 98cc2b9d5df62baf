extension Parameter {
  /// How much more a loss weighs than a gain.
  public static let lossAversion: Parameter = .init(
    .journey, "loss-aversion", .factor, 1...10, default: 2.25, source: .measured("Tversky & Kahneman 1992"),
    "How many times more a disappointment weighs than a pleasant surprise of the same size.",
    working: "A disappointment is multiplied by it; at 1 good and bad weigh alike.",
    matters: { $0.isFelt })
  /// The exponent of felt value.
  public static let curvature: Parameter = .init(
    .journey, "curvature", .factor, 0.1...1, default: 0.88, source: .measured("Tversky & Kahneman 1992"),
    "How fast feelings level off as a surprise grows: 1 is not at all.",
    working: "A surprise is raised to this power, so twice the surprise is felt as less than twice as much.",
    matters: { $0.isFelt })
  /// The half-width of the zone of tolerance.
  public static let tolerance: Parameter = .init(
    .journey, "tolerance", .points, 0...5, default: 0.5,
    source: .judgement("the zone is from Parasuraman, Zeithaml & Berry 1991, its width is assumed"),
    "How far an experience may miss the expectation before anyone minds.",
    working: "It is taken off the size of a gap, better or worse, before anything is felt.",
    matters: { $0.isMet })
  /// How much the felt gap adds to satisfaction.
  public static let feeling: Parameter = .init(
    .journey, "feeling", .factor, 0...3, default: 0.5, source: .judgement("Oliver 1980 gives the direction"),
    "How much a surprise, good or bad, moves satisfaction away from the plain experience.",
    working: "What is felt of the gap, times this, is added to the plain experience; 0 switches it off.",
    matters: { $0.isMet })
  /// The speed at which experience moves expectation.
  public static let learning: Parameter = .init(
    .journey, "learning", .share, 0...1, default: 0.25, source: .judgement("Boulding et al. 1993 gives the form"),
    "How much of the difference each experience takes off an expectation.",
    working: "At 20%, an encounter one point better than expected lifts the next expectation by 0.2.",
    matters: { $0.isMet })
  /// The speed at which promises move expectation.
  public static let persuasion: Parameter = .init(
    .journey, "persuasion", .share, 0...1, default: 0.5, source: .judgement("Boulding et al. 1993 gives the form"),
    "How much of the difference an advertised promise takes off an expectation.",
    working: "At 30%, an advertisement that promises one point more lifts the expectation by 0.3.",
    matters: { $0.advertises && $0.expectationCounts })
  /// The weight of peak and end in memory.
  public static let peakEnd: Parameter = .init(
    .journey, "peak-end", .share, 0...1, default: 0.5,
    source: .measured("Kahneman et al. 1993; Alaybek et al. 2022: r = .58"),
    "How much of a memory is its best or worst moment and its end, instead of its average.",
    working: "At 0% only the average of an episode is remembered, at 100% only its strongest moment and its end.",
    matters: { $0.isMet && $0.attitudeCounts && $0.hasSome(.memory) })
  /// The speed at which memories move attitude.
  public static let memory: Parameter = .init(
    .journey, "memory", .share, 0...1, default: 0.2,
    "How much of the difference each remembered episode takes off the attitude to the brand.",
    working: "At 20%, an episode one point better than the attitude lifts it by 0.2.",
    matters: { $0.isMet && $0.attitudeCounts })
  /// The number of encounters after which an episode is remembered.
  public static let episode: Parameter = .init(
    .journey, "episode", .count, 1...100, default: 4,
    "After how many encounters an episode is remembered, if the customer has not moved on before.",
    working: "Leaving a stage ends an episode too; then it is remembered and a new one begins.",
    matters: { $0.isMet && $0.attitudeCounts && $0.hasSome(.memory) })
  /// The loss of perceived quality for each unit of taste distance.
  public static let tasteDistance: Parameter = .init(
    .journey, "taste-distance", .points, 0...5, default: 0.8,
    "What it costs a typical customer that the offer is made for somebody else.",
    working: "It is taken off what is delivered, the more, the further a person is from the average offer.",
    matters: { $0.isMet && $0.isPartial(.personalisation) })
  /// The loss of perceived quality through waiting.
  public static let waiting: Parameter = .init(
    .journey, "waiting", .points, 0...5, default: 0.4,
    "What it costs to wait about three times longer than expected.",
    working: "It is taken off each time the wait is about three times (2.7) as long as seems fair.",
    matters: { $0.isKeptWaiting || ($0.solves && $0.isHeard) })
  /// The loss of perceived quality through a change of channel.
  public static let switching: Parameter = .init(
    .journey, "switching", .points, 0...5, default: 0.5,
    "What it costs a customer to change the channel where nothing is consistent.",
    working: "It is taken off when a customer changes the channel, as far as channels are not consistent.",
    matters: { $0.switches && $0.isPartial(.consistency) })
  /// The spread of perceptions of the same experience.
  public static let perceptionNoise: Parameter = .init(
    .journey, "perception-noise", .points, 0...5, default: 0.5,
    "How differently the same customer perceives the same experience on two days.",
    working: "It is added as luck to each encounter; it can be bad or good.",
    matters: { $0.isMet })

  static let ofExperience = [
    lossAversion, curvature, tolerance, feeling, learning, persuasion, peakEnd, memory, episode, tasteDistance, waiting,
    switching, perceptionNoise,
  ]
}

extension Mechanism {
  /// From what is delivered to what is found.
  static let perceivedQuality = Mechanism(
    "perceived-quality",
    ["perceived", "taste", "personalization", "waiting-time", "switching-channels", "omnichannel", "seamless"],
    "What customers find is not what was delivered: an offer that does not fit, a long wait or telling the same "
      + "story twice takes something off.",
    working: "From what is delivered comes off what does not fit the person, waiting beyond what seems fair, and "
      + "a change of channel.",
    symbols: "perceived = delivered - misfit - waiting - switching + mood",
    source: "Parasuraman, Zeithaml & Berry 1985; all sizes are judgement",
    try: .trying(.journey, "personalisation", "80%", "30%", then: "show gaps"),
    parameters: [
      .journey: [
        "personalisation", "consistency", "taste-distance", "waiting", "switching", "perception-noise",
      ],
      .touchpoint: ["response", "expected-response"],
    ],
    metrics: ["perception"], related: ["delivered-quality", "gap-and-satisfaction"])

  /// Expectancy disconfirmation.
  static let gapAndSatisfaction = Mechanism(
    "gap-and-satisfaction", ["gap", "satisfaction", "experience-gap", "customer-experience-gap", "disconfirmation"],
    "People compare what they get with what they expected. Better pleases, worse hurts: that difference is the "
      + "customer experience gap.",
    working: "The gap is perception less expectation. What is felt of it moves satisfaction up or down from "
      + "the plain experience.",
    symbols: "satisfaction = perception + feeling × felt gap",
    source: "Oliver 1980; Churchill & Surprenant 1982",
    try: .trying(.channel, "promise", "+1", "-1", then: "show gaps"),
    parameters: [.journey: ["feeling", "curvature"], .path: ["surprise"]], metrics: ["gap", "satisfaction"],
    related: ["zone-of-tolerance", "loss-aversion", "learning"])

  /// The zone of tolerance.
  static let zoneOfTolerance = Mechanism(
    "zone-of-tolerance", ["tolerance-zone", "zone"],
    "A little more or less than expected is simply all right. Only beyond that zone does anyone mind, or cheer.",
    working: "The zone is taken off the gap first; a gap inside it is felt as nothing.",
    symbols: "what counts = size of the gap - tolerance, or 0 if that is below 0",
    source: "Parasuraman, Berry & Zeithaml 1991; its width here is judgement",
    try: .trying(.journey, "tolerance", "1.5", "0.5", then: "show satisfaction"),
    parameters: [.journey: ["tolerance"], .segment: ["tolerance"]], metrics: ["satisfaction"],
    related: ["gap-and-satisfaction", "loss-aversion"])

  /// Loss aversion.
  static let lossAversion = Mechanism(
    "loss-aversion", ["losses", "prospect-theory", "negativity"],
    "A disappointment weighs more than a pleasant surprise of the same size. So uneven quality hurts even when "
      + "it is good on average.",
    working: "Beyond the zone of tolerance a bad surprise counts 2.25 times as much as a good one; both level "
      + "off as they grow.",
    symbols: "felt gap = x^0.88, or -2.25 × x^0.88 if worse; x is beyond the zone",
    source: "Tversky & Kahneman 1992",
    try: .trying(.touchpoint, "variability", "+1.5", "x0.5", then: "show satisfaction"),
    parameters: [.journey: ["loss-aversion", "curvature"], .segment: ["loss-aversion"]],
    metrics: ["satisfaction"], related: ["zone-of-tolerance", "gap-and-satisfaction"])

  /// Learning of expectations.
  static let learning = Mechanism(
    "learning", ["learning-of-expectation", "expectation-learning", "hedonic-treadmill", "rising-bar"],
    "Customers get used to what they get. Whoever is delighted today expects it tomorrow, and whoever is let "
      + "down expects less: the bar follows the experience.",
    working: "After each encounter the expectation moves part of the way towards what was perceived.",
    symbols: "new expectation = expectation + learning × gap",
    source: "Boulding, Kalra, Staelin & Zeithaml 1993; the speed is judgement",
    try: .trying(.journey, "learning", "60%", "20%", then: "show expectation"),
    parameters: [.journey: ["learning"]], metrics: ["expectation"],
    related: ["promises", "gap-and-satisfaction"])

  /// Peak and end.
  static let memory = Mechanism(
    "memory", ["peak-end", "peak-and-end", "peak-end-rule", "attitude"],
    "Nobody remembers an average. What stays of an episode is its strongest moment and its end, and that is what "
      + "people think of the brand later: their attitude.",
    working:
      "By default half of a memory is the average, a quarter its strongest moment, a quarter its end; attitude "
      + "moves part of the way there.",
    symbols: "new attitude = attitude + memory × (remembered - attitude)",
    source: "Kahneman et al. 1993; Alaybek et al. 2022: r = .58",
    try: .trying(.journey, "peak-end", "100%", "0%", then: "show nps"),
    parameters: [.journey: ["memory", "episode", "peak-end", "starting-attitude"], .path: ["attitude"]],
    metrics: ["satisfaction", "nps"], related: ["ways-out", "ratings"])
}
