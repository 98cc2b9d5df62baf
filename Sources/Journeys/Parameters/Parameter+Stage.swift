extension Parameter {
  /// The share of arrivals at an instant stage who mean to pass.
  public static let intent = Parameter(
    .stage, "intent", .share, 0...1, default: 1,
    "How many of those who arrive mean to go through with it.")
  /// The number of steps of an instant stage.
  public static let steps = Parameter(
    .stage, "steps", .count, 0...100, default: 0,
    "How many steps it takes to go through with it.")
  /// The share lost at each step of an instant stage.
  public static let lossPerStep = Parameter(
    .stage, "loss-per-step", .share, 0...1, default: 0,
    "How many give up at each step.")

  static let ofStages = [intent, steps, lossPerStep]

  /// The mean of delivered quality.
  public static let quality = Parameter(
    .touchpoint, "quality", .points, 0...10, default: 7.6,
    "How good the experience is on average, as the company delivers it.")
  /// The spread of delivered quality.
  public static let variability = Parameter(
    .touchpoint, "variability", .points, 0...5, default: 1,
    "How much the experience varies from one time to the next.")
  /// The probability of a failure.
  public static let failure = Parameter(
    .touchpoint, "failure", .share, 0...1, default: 0.05,
    "How often something goes wrong.")
  /// What a failure costs.
  public static let severity = Parameter(
    .touchpoint, "severity", .points, 0...10, default: 3,
    "How many points a failure takes off the experience.")
  /// How long people wait.
  public static let response = Parameter(
    .touchpoint, "response", .days, 0.001...365, default: 1,
    "How long customers wait for an answer.")
  /// How long people think they will wait.
  public static let expectedResponse = Parameter(
    .touchpoint, "expected-response", .days, 0.001...365, default: 1,
    "How long customers think is fair to wait.")
  /// What the company calls good.
  public static let standard = Parameter(
    .touchpoint, "standard", .points, 0...10, default: 6.75,
    "From which quality on the company itself calls the experience good.")
  /// How often it is met.
  public static let met = Parameter(
    .touchpoint, "met", .share, 0...1, default: 1,
    "How likely a customer meets it in one step.")
  /// What it costs the company.
  public static let cost = Parameter(
    .touchpoint, "cost", .money, 0...1_000_000, default: 0,
    "What one encounter costs the company, at the quality, promptness and care the journey plans.")

  static let ofTouchpoints = [
    quality, variability, failure, severity, response, expectedResponse, standard, met, cost,
  ]
}
