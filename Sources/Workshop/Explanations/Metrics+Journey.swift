import Journeys

extension [Explanation] {
  /// How far people get, how long it takes, and how many stay.
  static let journeyMetrics: [Explanation] = [
    .metric(
      "conversion", "How many of all people become buyers within the run: the number most companies look at first.",
      working: "People who buy at least once, divided by everybody, those included who never hear of the brand.",
      symbols: "buyers / everybody",
      source: "the usual definition; mind whom others divide by before you compare",
      attempts: [.set(.stage, "steps", "-2", "-1", "+1"), .line("run"), .look],
      related: ["abandonment", "ways-out", "checkout-steps"]),
    .metric(
      "abandonment", "How many of those who come to pay leave without buying.",
      working: "Visits to a checkout that end without a purchase, divided by all visits to it; who comes back and "
        + "buys later is counted at each visit.",
      symbols: "1 - purchases / arrivals",
      source: "Baymard Institute averages 70% over some fifty studies",
      attempts: [.set(.stage, "loss-per-step", "x0.5", "5%"), .line("run"), .look],
      related: ["checkout-steps", "conversion"]),
    .metric(
      "time-to-convert", "How long it takes until half of the buyers have bought, from when they heard of the brand.",
      working: "All buyers in the order of their waiting; this is the one in the middle.",
      source: "the median, as usual: a few who take very long do not move it",
      attempts: [.set(.path, "probability", "x1.5", "x0.7"), .line("run"), .look],
      related: ["conversion", "time-to-convert-p10"]),
    .metric(
      "time-to-convert-p10", "How long it takes until the fastest tenth of the buyers have bought.",
      working: "All buyers in the order of their waiting; this is the one after the first tenth.",
      source: "a percentile, as usual",
      attempts: [.set(.path, "probability", "x1.5", "x0.7"), .line("run"), .look],
      related: ["time-to-convert", "time-to-convert-p90"]),
    .metric(
      "time-to-convert-p90", "How long it takes until nine of ten buyers have bought: the slow end.",
      working: "All buyers in the order of their waiting; this is the one after nine tenths.",
      source: "a percentile, as usual",
      attempts: [.set(.path, "probability", "x1.5", "x0.7"), .line("run"), .look],
      related: ["time-to-convert", "time-to-convert-p10"]),
    .metric(
      "reached", "How many of all people come to a stage at least once.",
      working: "People who were there, divided by everybody; coming back does not count again.",
      source: "the usual funnel, except that people may return",
      attempts: [.set(.channel, "spend", "x2", "x0.5"), .line("run"), .line("show funnel")],
      related: ["conversion", "ways-out", "awareness"]),
    .metric(
      "retention", "How many of those who bought are still with you when the run ends.",
      working: "Buyers who have not ended at a stage such as lost, divided by all buyers.",
      symbols: "buyers still there / buyers",
      source: "the usual definition; a longer run has a lower one",
      attempts: [.set(.touchpoint, "quality", "+1", "+0.3", "-1"), .line("run"), .look],
      related: ["churn", "memory", "contracts"]),
    .metric(
      "churn", "How many of those who bought are lost by the end of the run: what retention leaves over.",
      working: "Buyers who have ended at a stage such as lost, divided by all buyers.",
      symbols: "1 - retention", source: "the usual definition",
      attempts: [.set(.touchpoint, "quality", "+1", "+0.3", "-1"), .line("run"), .look],
      related: ["retention", "memory"]),
    .metric(
      "visits", "How many encounters a customer has within the run, on average.",
      working: "All encounters with any touchpoint, divided by the people who know the brand.",
      source: "the usual definition",
      attempts: [.set(.path, "probability", "x1.5", "x0.7"), .line("run"), .look],
      related: ["reached", "ways-out"]),
    .metric(
      "advocates", "How many of all people recommend the brand when the run ends.",
      working: "People who have taken a path on which customers begin to recommend, and whom nothing has put off "
        + "since, divided by everybody.",
      source: "judgement: recommending is a path of the journey, so it can be changed there",
      attempts: [.set(.touchpoint, "quality", "+1", "+0.3", "-1"), .line("run"), .look],
      related: ["word-of-mouth", "referrals", "nps"]),
    .metric(
      "referrals", "How many of those who know the brand first heard of it from other customers.",
      working: "People brought along by word of mouth, divided by all who have heard of the brand.",
      source: "Bass 1969 for how word of mouth spreads",
      attempts: [.set(.channel, "imitation", "x1.5", "x0.5"), .line("run"), .look],
      related: ["word-of-mouth", "advocates"]),
  ]
}
