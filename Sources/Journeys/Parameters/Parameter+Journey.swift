extension Parameter {
  /// What one purchase costs the customer.
  public static let price = Parameter(
    .journey, "price", .money, 0.01...1_000_000, default: 40,
    "What one purchase costs the customer.")
  /// What the goods of one purchase cost the company.
  public static let goods = Parameter(
    .journey, "goods", .money, 0...1_000_000, default: 18,
    "What the goods of one purchase cost the company.")
  /// How strongly price works on the paths that mind it.
  public static let priceElasticity = Parameter(
    .journey, "price-elasticity", .factor, 0...10, default: 1.5,
    source: .judgement("Bijmolt, van Heerde & Pieters 2005 found 2.62 on average over 1,851; less is assumed here"),
    "By how many per cent buying falls when the price rises by one per cent.")
  /// How much more a loss weighs than a gain.
  public static let lossAversion = Parameter(
    .journey, "loss-aversion", .factor, 1...10, default: 2.25, source: .measured("Tversky & Kahneman 1992"),
    "How many times more a disappointment weighs than a pleasant surprise of the same size.")
  /// The exponent of felt value.
  public static let curvature = Parameter(
    .journey, "curvature", .factor, 0.1...1, default: 0.88, source: .measured("Tversky & Kahneman 1992"),
    "How fast feelings level off as a surprise grows: 1 is not at all.")
  /// The half-width of the zone of tolerance.
  public static let tolerance = Parameter(
    .journey, "tolerance", .points, 0...5, default: 0.5,
    source: .judgement("the zone is from Parasuraman, Zeithaml & Berry 1991, its width is assumed"),
    "How far an experience may miss the expectation before anyone minds.")
  /// How much the felt gap adds to satisfaction.
  public static let feeling = Parameter(
    .journey, "feeling", .factor, 0...3, default: 0.5, source: .judgement("Oliver 1980 gives the direction"),
    "How much a surprise, good or bad, moves satisfaction away from the plain experience.")
  /// The speed at which experience moves expectation.
  public static let learning = Parameter(
    .journey, "learning", .share, 0...1, default: 0.25, source: .judgement("Boulding et al. 1993 gives the form"),
    "How much of the difference each experience takes off an expectation.")
  /// The speed at which promises move expectation.
  public static let persuasion = Parameter(
    .journey, "persuasion", .share, 0...1, default: 0.5, source: .judgement("Boulding et al. 1993 gives the form"),
    "How much of the difference an advertised promise takes off an expectation.")
  /// The weight of peak and end in memory.
  public static let peakEnd = Parameter(
    .journey, "peak-end", .share, 0...1, default: 0.5,
    source: .measured("Kahneman et al. 1993; Alaybek et al. 2022: r = .58"),
    "How much of a memory is its best or worst moment and its end, instead of its average.")
  /// The speed at which memories move attitude.
  public static let memory = Parameter(
    .journey, "memory", .share, 0...1, default: 0.2,
    "How much of the difference each remembered episode takes off the attitude to the brand.")
  /// The number of encounters after which an episode is remembered.
  public static let episode = Parameter(
    .journey, "episode", .count, 1...100, default: 4,
    "After how many encounters an episode is remembered, if the customer has not moved on before.")
  /// The consistency across channels.
  public static let consistency = Parameter(
    .journey, "consistency", .share, 0...1, default: 0.8,
    "How alike the channels are: at 100% changing the channel costs nothing.")
  /// The share of the distance from the average offer that is removed.
  public static let personalisation = Parameter(
    .journey, "personalisation", .share, 0...1, default: 0.3,
    "How much of the distance between the average offer and a customer's own taste is removed.")
  /// The loss of perceived quality for each unit of taste distance.
  public static let tasteDistance = Parameter(
    .journey, "taste-distance", .points, 0...5, default: 0.8,
    "What it costs a typical customer that the offer is made for somebody else.")
  /// The loss of perceived quality through waiting.
  public static let waiting = Parameter(
    .journey, "waiting", .points, 0...5, default: 0.4,
    "What it costs to wait about three times longer than expected.")
  /// The loss of perceived quality through a change of channel.
  public static let switching = Parameter(
    .journey, "switching", .points, 0...5, default: 0.5,
    "What it costs a customer to change the channel where nothing is consistent.")
  /// The spread of perceptions of the same experience.
  public static let perceptionNoise = Parameter(
    .journey, "perception-noise", .points, 0...5, default: 0.5,
    "How differently the same customer perceives the same experience on two days.")
  /// The assurance a customer is given.
  public static let guarantee = Parameter(
    .journey, "guarantee", .share, 0...1, default: 0,
    "How much of the price the company pays back to whoever is not content.")
  /// The incentive to come back or to buy now.
  public static let offer = Parameter(
    .journey, "offer", .share, 0...1, default: 0,
    "How strong an incentive the company offers on the paths that mind one.")
  /// The attitude everybody begins with.
  public static let startingAttitude = Parameter(
    .journey, "starting-attitude", .points, 0...10, default: 7,
    "What people think of the brand before they have met it.")
  /// The spread of first expectations.
  public static let expectationSpread = Parameter(
    .journey, "expectation-spread", .points, 0...5, default: 0.5,
    "How differently people take the same promise.")
  /// The spread of leniency in ratings.
  public static let leniencySpread = Parameter(
    .journey, "leniency-spread", .points, 0...5, default: 1,
    "How much milder or sterner some people rate than others.")
  /// The spread of one person's ratings.
  public static let ratingNoise = Parameter(
    .journey, "rating-noise", .points, 0...5, default: 0.5,
    "How differently the same person answers the same survey twice.")
  /// The lift of expectation in an impulse.
  public static let impulseLift = Parameter(
    .journey, "impulse-lift", .points, 0...5, default: 0.5,
    "How much more a customer expects after acting on the spur of the moment.")
  /// How much louder detractors are than advocates.
  public static let detractorWeight = Parameter(
    .journey, "detractor-weight", .factor, 0...10, default: 1,
    "How many advocates one dissatisfied customer outweighs in word of mouth.")

  static let ofJourneys = [
    price, goods, priceElasticity, guarantee, offer, personalisation, consistency, lossAversion, curvature, tolerance,
    feeling, learning, persuasion, peakEnd, memory, episode, tasteDistance, waiting, switching, perceptionNoise,
    startingAttitude, expectationSpread, leniencySpread, ratingNoise, impulseLift, detractorWeight,
  ]

  /// Every parameter of the journey as a whole, theme by theme.
  static let ofWholeJourneys = ofJourneys + ofCompany + ofPurchaseLife + ofRecovery + ofMoney
}
