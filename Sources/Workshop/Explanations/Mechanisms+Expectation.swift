import Journeys

extension [Explanation] {
  /// What people expect, and what becomes of it.
  static let expectation: [Explanation] = [
    .mechanism(
      "gap-and-satisfaction", ["gap", "satisfaction", "experience-gap", "customer-experience-gap", "disconfirmation"],
      "People compare what they get with what they expected. Better pleases, worse hurts: that difference is the "
        + "customer experience gap.",
      working: "The gap is perception less expectation. What is felt of it moves satisfaction up or down from "
        + "the plain experience.",
      symbols: "satisfaction = perception + feeling × felt gap",
      source: "Oliver 1980; Churchill & Surprenant 1982",
      attempts: [
        .set(.channel, "promise", "+1", "-1"), .line("run"), .line("show gaps"),
      ],
      parameters: [.journey: ["feeling", "curvature"], .path: ["surprise"]], metrics: ["gap", "satisfaction"],
      related: ["zone-of-tolerance", "loss-aversion", "learning"]),
    .mechanism(
      "zone-of-tolerance", ["tolerance-zone", "zone"],
      "A little more or less than expected is simply all right. Only beyond that zone does anyone mind, or cheer.",
      working: "The zone is taken off the gap first; a gap inside it is felt as nothing.",
      symbols: "what counts = size of the gap - tolerance, or 0 if that is below 0",
      source: "Parasuraman, Berry & Zeithaml 1991; its width here is judgement",
      attempts: [.set(.journey, "tolerance", "1.5", "0.5"), .line("run"), .line("show satisfaction")],
      parameters: [.journey: ["tolerance"], .segment: ["tolerance"]], metrics: ["satisfaction"],
      related: ["gap-and-satisfaction", "loss-aversion"]),
    .mechanism(
      "loss-aversion", ["losses", "prospect-theory", "negativity"],
      "A disappointment weighs more than a pleasant surprise of the same size. So uneven quality hurts even when "
        + "it is good on average.",
      working: "Beyond the zone of tolerance a bad surprise counts 2.25 times as much as a good one; both level "
        + "off as they grow.",
      symbols: "felt gap = x^0.88, or -2.25 × x^0.88 if worse; x is beyond the zone",
      source: "Tversky & Kahneman 1992",
      attempts: [
        .set(.touchpoint, "variability", "+1.5", "x0.5"), .line("run"), .line("show satisfaction"),
      ],
      parameters: [.journey: ["loss-aversion", "curvature"], .segment: ["loss-aversion"]],
      metrics: ["satisfaction"], related: ["zone-of-tolerance", "gap-and-satisfaction"]),
    .mechanism(
      "learning", ["learning-of-expectation", "expectation-learning", "hedonic-treadmill", "rising-bar"],
      "Customers get used to what they get. Whoever is delighted today expects it tomorrow, and whoever is let "
        + "down expects less: the bar follows the experience.",
      working: "After each encounter the expectation moves part of the way towards what was perceived.",
      symbols: "new expectation = expectation + learning × gap",
      source: "Boulding, Kalra, Staelin & Zeithaml 1993; the speed is judgement",
      attempts: [.set(.journey, "learning", "60%", "20%"), .line("run"), .line("show expectation")],
      parameters: [.journey: ["learning"]], metrics: ["expectation"],
      related: ["promises", "gap-and-satisfaction"]),
    .mechanism(
      "promises", ["promise-keeping", "advertised-promise", "first-expectation", "persuasion-by-promises"],
      "A promise brings people along and sets the bar that the company is measured by later. Promise more than "
        + "you deliver, and trials go up while loyalty goes down.",
      working: "People first expect about what their channel promises; each advertisement seen later moves them part "
        + "of the way.",
      symbols: "new expectation = expectation + persuasion × (promise - expectation)",
      source: "Boulding et al. 1993; how strongly promises work is judgement",
      attempts: [.set(.channel, "promise", "9.5", "8"), .line("run"), .line("show gap")],
      parameters: [
        .channel: ["promise"], .journey: ["persuasion", "expectation-spread"], .segment: ["expectation"],
        .path: ["expectation"],
      ],
      metrics: ["expectation"], related: ["learning", "awareness"]),
  ]
}
