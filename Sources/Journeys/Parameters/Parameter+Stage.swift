extension Parameter {
  /// The share of arrivals at an instant stage who mean to pass.
  public static let intent: Parameter = .init(
    .stage, "intent", .share, 0...1, default: 1,
    "How many of those who arrive mean to go through with it.",
    working: "It is the part that comes through where no step wears anybody out.")
  /// The number of steps of an instant stage.
  public static let stageSteps: Parameter = .init(
    .stage, "steps", .count, 0...100, default: 0,
    "How many steps it takes to go through with it.",
    working: "Each step keeps those whom it does not wear out: five with 12% loss keep 53% of the willing.",
    matters: { $0.hasSome(.intent, $0.here) && $0.hasSome(.lossPerStep, $0.here) })
  /// The share lost at each step of an instant stage.
  public static let lossPerStep: Parameter = .init(
    .stage, "loss-per-step", .share, 0...1, default: 0,
    "How many give up at each step.",
    working: "It works at every step again, so it matters more where there are many steps.",
    matters: { $0.hasSome(.intent, $0.here) && $0.hasSome(.stageSteps, $0.here) })

  static let ofStages = [intent, stageSteps, lossPerStep]

  /// The mean of delivered quality.
  public static let quality: Parameter = .init(
    .touchpoint, "quality", .points, 0...10, default: 7.6,
    "How good the experience is on average, as the company delivers it.",
    working: "It is the middle of what is delivered; luck and failures are added to it.")
  /// The spread of delivered quality.
  public static let variability: Parameter = .init(
    .touchpoint, "variability", .points, 0...5, default: 1,
    "How much the experience varies from one time to the next.",
    working: "Two of three encounters lie this close to the average; as losses weigh more, less is better.")
  /// The probability of a failure.
  public static let failure: Parameter = .init(
    .touchpoint, "failure", .share, 0...1, default: 0.05,
    "How often something goes wrong.",
    working: "So often the severity is taken off what is delivered.")
  /// What a failure costs.
  public static let severity: Parameter = .init(
    .touchpoint, "severity", .points, 0...10, default: 3,
    "How many points a failure takes off the experience.",
    working: "It is taken off what is delivered when something goes wrong.",
    matters: { $0.hasSome(.failure, $0.here) })
  /// How long people wait.
  public static let response: Parameter = .init(
    .touchpoint, "response", .days, 0.001...365, default: 1,
    "How long customers wait for an answer.",
    working: "What counts is how much longer it is than what seems fair; being faster gains nothing.",
    matters: { $0.hasSome(.waiting) || ($0.hasSome(.cost, $0.here) && $0.hasSome(.costOfHaste)) })
  /// How long people think they will wait.
  public static let expectedResponse: Parameter = .init(
    .touchpoint, "expected-response", .days, 0.001...365, default: 1,
    "How long customers think is fair to wait.",
    working: "Waiting is felt against it: the longer people think is fair, the less a wait hurts.",
    matters: { $0.hasSome(.waiting) })
  /// What the company calls good.
  public static let standard: Parameter = .init(
    .touchpoint, "standard", .points, 0...10, default: 6.75,
    "From which quality on the company itself calls the experience good.",
    working: "It changes nothing that customers feel: it only moves what the company believes of itself.")
  /// How often it is met.
  public static let met: Parameter = .init(
    .touchpoint, "met", .share, 0...1, default: 1,
    "How likely a customer meets it in one step.",
    working: "It says how many of those at the stage have the encounter in one step.")
  /// What it costs the company.
  public static let cost: Parameter = .init(
    .touchpoint, "cost", .money, 0...1_000_000, default: 0,
    "What one encounter costs the company, at the quality, promptness and care the journey plans.",
    working: "It holds as the journey plans it; better, sooner and safer is dearer, by the three costs of the journey.")

  static let ofTouchpoints = [
    quality, variability, failure, severity, response, expectedResponse, standard, met, cost,
  ]
}

extension Mechanism {
  /// What is delivered.
  static let deliveredQuality = Mechanism(
    "delivered-quality", ["delivered", "quality-delivered", "failures"],
    "What the company really delivers, before anybody has judged it: good on average, better or worse from one "
      + "time to the next, and now and then something goes wrong.",
    working: "Average quality, plus or minus luck; a failure takes its severity off.",
    symbols: "delivered = quality + variability × luck - severity, if it fails",
    source: "Parasuraman, Zeithaml & Berry 1985",
    try: .trying(.touchpoint, "quality", "+1", "+0.3", "-1", then: "show gaps"),
    parameters: [
      .touchpoint: ["quality", "variability", "failure", "severity", "met"], .channel: ["quality-offset"],
    ],
    metrics: ["delivered"], related: ["perceived-quality", "two-views"])

  /// The view from inside and that of customers.
  static let twoViews = Mechanism(
    "two-views", ["inside-and-customer-view", "views", "delivery-gap", "eighty-against-eight", "80-against-8"],
    "A company that meets its own standard four times out of five may delight one customer in ten. Nobody lies: "
      + "the two look at different things.",
    working: "Inside, an encounter is good that meets the company's standard; for customers, one that leaves a "
      + "satisfaction of 9 or more.",
    source: "Bain & Company 2005: 80% of 362 firms believed it, 8% of customers agreed",
    try: .trying(.touchpoint, "standard", "+1", "-1", then: "show inside-view"),
    parameters: [.touchpoint: ["standard"]], metrics: ["inside-view", "customer-view"],
    related: ["delivered-quality", "gap-and-satisfaction"])

  /// Instant stages.
  static let checkoutSteps = Mechanism(
    "checkout-steps", ["instant-stages", "instant-stage", "friction", "cart-abandonment"],
    "Some stages are passed at once or not at all, as a checkout is. Many come without meaning to buy; of those "
      + "who mean to, each step wears some out.",
    working: "Who means to go through, times those who are left after each step.",
    symbols: "pass = intent × (1 - loss per step)^steps; 57% × 88%^5 = 30%",
    source: "arithmetic; Baymard Institute: on average 70% of carts are abandoned",
    try: .trying(.stage, "steps", "-2", "-1", "+1", then: "show abandonment"),
    parameters: [.stage: ["intent", "steps", "loss-per-step"]], metrics: ["abandonment", "conversion"],
    related: ["ways-out"])
}
