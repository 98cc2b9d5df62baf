import Journeys
import OrderedCollections

extension [Explanation] {
  /// What people remember, and how it moves them.
  static let movement: [Explanation] = [
    .mechanism(
      "memory", ["peak-end", "peak-and-end", "peak-end-rule", "attitude"],
      "Nobody remembers an average. What stays of an episode is its strongest moment and its end, and that is what "
        + "people think of the brand later: their attitude.",
      working:
        "By default half of a memory is the average, a quarter its strongest moment, a quarter its end; attitude "
        + "moves part of the way there.",
      symbols: "new attitude = attitude + memory × (remembered - attitude)",
      source: "Kahneman et al. 1993; Alaybek et al. 2022: r = .58",
      attempts: [.set(.journey, "peak-end", "100%", "0%"), .line("run"), .line("show nps")],
      parameters: [.journey: ["memory", "episode", "peak-end", "starting-attitude"], .path: ["attitude"]],
      metrics: ["satisfaction", "nps"], related: ["ways-out", "ratings"]),
    .mechanism(
      "ways-out", ["paths", "competing-paths", "competing-risks", "drop-off", "leaving"],
      "From every stage several ways lead on: forward, back, or out. They compete, so whoever is drawn more "
        + "strongly to one is less likely to take another.",
      working: "The file says how many take each way in a step when all is as expected; what people live through "
        + "makes a way more or less likely.",
      symbols: "rate = planned rate × exp(sum of effect × distance from the reference)",
      source: "Cox 1972; Prentice et al. 1978; the sizes of effects are judgement",
      attempts: [
        .set(.path, "probability", "x1.5", "x0.7"), .line("run"), .line("show funnel"),
      ],
      parameters: [
        .path: [
          "probability", "attitude", "expectation", "surprise", "price", "guarantee", "personalisation", "offer",
          "problem",
        ]
      ],
      metrics: ["reached", "conversion"], related: ["checkout-steps", "memory", "impulse"]),
    .mechanism(
      "checkout-steps", ["instant-stages", "instant-stage", "friction", "cart-abandonment"],
      "Some stages are passed at once or not at all, as a checkout is. Many come without meaning to buy; of those "
        + "who mean to, each step wears some out.",
      working: "Who means to go through, times those who are left after each step.",
      symbols: "pass = intent × (1 - loss per step)^steps; 57% × 88%^5 = 30%",
      source: "arithmetic; Baymard Institute: on average 70% of carts are abandoned",
      attempts: [.set(.stage, "steps", "-2", "-1", "+1"), .line("run"), .line("show abandonment")],
      parameters: [.stage: ["intent", "steps", "loss-per-step"]], metrics: ["abandonment", "conversion"],
      related: ["ways-out"]),
    .mechanism(
      "impulse", ["impulse-buying", "spur-of-the-moment", "impulsiveness"],
      "Some buy on the spur of the moment, and some people do so more often than others. In that moment they hope "
        + "for more, so regret shows later as a gap.",
      working: "A path marked impulse is taken the more often, the more impulsive a person is; on average a fifth. "
        + "Taking it lifts the expectation.",
      symbols: "rate = planned rate × impulsiveness / 20%; expectation + impulse-lift",
      source: "Saleh 2012 finds buying on impulse and regret together; sizes are judgement",
      attempts: [
        .set(.journey, "impulse-lift", "2", "0"), .set(.segment, "impulse", "+20%", "-20%"), .line("run"),
      ],
      parameters: [.journey: ["impulse-lift"], .segment: ["impulse"]], metrics: ["conversion", "gap"],
      related: ["ways-out", "gap-and-satisfaction"],
      isUsed: { journey in journey.paths.values.contains { $0.marks.contains(.impulse) } }),
  ]
}
