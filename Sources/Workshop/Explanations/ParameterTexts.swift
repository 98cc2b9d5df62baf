import Journeys

/// How a parameter works, where more can be said than what the catalogue and the mechanism say.
enum ParameterText {
  /// How a parameter works, or nil where its mechanism says it all.
  static func working(of parameter: Parameter) -> String? {
    texts[parameter.scope]?[parameter.name]
  }

  // Looked up by key only; the order of a dictionary never reaches a result.
  private static let texts: [Parameter.Scope: [String: String]] = [
    .journey: ofJourneys, .stage: ofStages, .touchpoint: ofTouchpoints, .path: ofPaths, .channel: ofChannels,
    .segment: ofSegments,
  ]

  private static let ofJourneys = [
    "price": "Paths that mind the price react to how far it is from the file's, by the elasticity.",
    "goods": "It is taken off the price of each purchase: the rest is what can pay for experiences.",
    "price-elasticity": "At 1.5, a price one per cent higher makes a path that minds it 1.5% less likely.",
    "guarantee": "It works on the paths that mind a guarantee, as far as it is more or less than the file's.",
    "offer": "It works on the paths that mind an offer, as far as it is more or less than the file's.",
    "personalisation":
      "At 0% everybody gets the average offer, at 100% what fits; personalisation-cost says what that costs.",
    "consistency":
      "At 100% all channels are alike and changing between them is no effort; consistency-cost says what that costs.",
    "loss-aversion": "A disappointment is multiplied by it; at 1 good and bad weigh alike.",
    "curvature": "A surprise is raised to this power, so twice the surprise is felt as less than twice as much.",
    "tolerance": "It is taken off the size of a gap, better or worse, before anything is felt.",
    "feeling": "What is felt of the gap, times this, is added to the plain experience; 0 switches it off.",
    "learning": "At 20%, an encounter one point better than expected lifts the next expectation by 0.2.",
    "persuasion": "At 30%, an advertisement that promises one point more lifts the expectation by 0.3.",
    "peak-end": "At 0% only the average of an episode is remembered, at 100% only its strongest moment and its end.",
    "memory": "At 20%, an episode one point better than the attitude lifts it by 0.2.",
    "episode": "Leaving a stage ends an episode too; then it is remembered and a new one begins.",
    "taste-distance": "It is taken off what is delivered, the more, the further a person is from the average offer.",
    "waiting": "It is taken off each time the wait is about three times (2.7) as long as seems fair.",
    "switching": "It is taken off when a customer changes the channel, as far as channels are not consistent.",
    "perception-noise": "It is added as luck to each encounter; it can be bad or good.",
    "starting-attitude": "Effects of attitude count from 7, so a higher start moves every path that minds it.",
    "expectation-spread": "It is added as luck to the promise that somebody first hears.",
    "leniency-spread": "Each person has a mildness of their own, and it is added to all of that person's ratings.",
    "rating-noise": "It is added as luck to each answer in a survey.",
    "impulse-lift": "It is added to the expectation of whoever takes a path on impulse.",
    "buying-spread": "At 1 a few buy very often and many hardly ever; at 0 everybody has the same pace.",
    "dropout-spread": "The more people differ, the sooner the unfaithful are gone and the more faithful the rest seem.",
    "basket-size": "Price and goods are for one unit, and a purchase contains this many.",
    "complains": "The others say nothing, and nobody can help them.",
    "proactive": "Of these nobody has to complain and nobody waits.",
    "solves": "It works on what the company knows of: what was noticed or complained of.",
    "answers-after": "It holds where no number of agents is given; then nobody waits for anybody else.",
    "agents": "With a number, the time follows from how many complained in the step before and how fast agents are.",
    "makes-up": "At 80%, a failure of 3 points that is solved leaves 0.6 points behind.",
    "grudge": "Until then paths that mind a problem are more likely, or less.",
    "market-size": "A run of 10 000 for a market of a million counts each customer a hundred times.",
    "discount-rate": "At 10%, what comes in a year is worth about 91% of what comes today.",
    "competition": "It counts on paths that mind it, as far as it is more or less than the file's.",
    "offer-cost": "It is taken off the price where the path minds the offer, whether or not the offer decided it.",
    "review-every": "It reads what those answered who were asked since the last time, and improves one touchpoint.",
    "survey-extremes": "At 3, those who love or hate answer three times as often as those with mild feelings.",
    "detractor-weight": "Those who warn are multiplied by it and taken off those who recommend.",
  ]

  private static let ofStages = [
    "intent": "It is the part that comes through where no step wears anybody out.",
    "steps": "Each step keeps those whom it does not wear out: five with 12% loss keep 53% of the willing.",
    "loss-per-step": "It works at every step again, so it matters more where there are many steps.",
  ]

  private static let ofTouchpoints = [
    "quality": "It is the middle of what is delivered; luck and failures are added to it.",
    "variability": "Two of three encounters lie this close to the average; as losses weigh more, less is better.",
    "failure": "So often the severity is taken off what is delivered.",
    "severity": "It is taken off what is delivered when something goes wrong.",
    "response": "What counts is how much longer it is than what seems fair; being faster gains nothing.",
    "expected-response": "Waiting is felt against it: the longer people think is fair, the less a wait hurts.",
    "standard": "It changes nothing that customers feel: it only moves what the company believes of itself.",
    "met": "It says how many of those at the stage have the encounter in one step.",
    "cost": "It holds as the journey plans it; better, sooner and safer is dearer, by the three costs of the journey.",
  ]

  private static let ofPaths = [
    "probability": "It holds where all is as expected; effects make the path more or less likely from there.",
    "attitude": "At +0.1, each point of attitude above 7 makes the path about 10% more likely.",
    "expectation": "At +0.1, each point of expectation above 7 makes the path about 10% more likely.",
    "surprise": "At +0.1, each point of good surprise that is felt makes the path about 10% more likely.",
    "price": "At 1 the whole price elasticity works, at 0 none; below 0 a high price drives people onto the path.",
    "guarantee": "At +0.1, a full guarantee instead of none makes the path about 10% more likely.",
    "personalisation": "At +0.1, full personalisation instead of none makes the path about 10% more likely.",
    "offer": "At +0.1, a full offer instead of none makes the path about 10% more likely.",
    "problem": "At +0.5, the path is about 65% more likely while a problem is open.",
    "referred": "At -0.16, those who came by a recommendation take the path about 15% less.",
    "competition":
      "At +0.1, each point by which the best alternative gets better makes the path about 10% more likely.",
    "every":
      "It is the time at an average pace; each customer has a pace of their own around it, and feelings change it.",
  ]

  private static let ofChannels = [
    "reach": "Of those who do not know the brand yet, so many hear of it in one step at planned spending.",
    "promise": "Whoever first hears of the brand here expects about this much.",
    "spend": "What counts is how many times the planned spending it is; each further doubling reaches less.",
    "saturation": "At 50% the channel can reach about twice what it does now, however much is spent.",
    "carry-over": "At 30%, three tenths of the pressure of one step are still there in the next.",
    "inheritance": "At 50%, newcomers expect what lies half way between its promise and what friends think.",
    "imitation": "At 100% a year, each one who recommends brings one other along, while few know the brand.",
    "quality-offset": "It is added to the quality of its touchpoints, as far as channels are not consistent.",
  ]

  private static let ofSegments = [
    "share": "The shares of all segments are taken together; raising one leaves less to the others.",
    "price-elasticity": "It takes the place of the journey's own for these people.",
    "loss-aversion": "It takes the place of the journey's own for these people.",
    "tolerance": "It takes the place of the journey's own for these people.",
    "expectation": "It is added to the promise these people hear.",
    "leniency": "It is added to every rating these people give.",
    "impulse": "It is added to each one's impulsiveness, which decides how likely a path on impulse is.",
    "attitude": "It is added to what these people think of the brand before they have met it.",
    "taste-distance": "It takes the place of the journey's own for these people.",
    "complains": "It takes the place of the journey's own for these people.",
    "buying": "At 2 these people buy again twice as often as the average.",
    "basket": "At 2 each purchase of these people is twice as large, and so are its goods.",
  ]
}
