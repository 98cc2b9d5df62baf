import Journeys

extension [Explanation] {
  /// What a company delivers, and what arrives.
  static let quality: [Explanation] = [
    .mechanism(
      "delivered-quality", ["delivered", "quality-delivered", "failures"],
      "What the company really delivers, before anybody has judged it: good on average, better or worse from one "
        + "time to the next, and now and then something goes wrong.",
      working: "Average quality, plus or minus luck; a failure takes its severity off.",
      symbols: "delivered = quality + variability × luck - severity, if it fails",
      source: "Parasuraman, Zeithaml & Berry 1985",
      attempts: [
        .set(.touchpoint, "quality", "+1", "+0.3", "-1"), .line("run"), .line("show gaps"),
      ],
      parameters: [
        .touchpoint: ["quality", "variability", "failure", "severity", "met"], .channel: ["quality-offset"],
      ],
      metrics: ["delivered"], related: ["perceived-quality", "two-views"]),
    .mechanism(
      "perceived-quality",
      ["perceived", "taste", "personalization", "waiting-time", "switching-channels", "omnichannel", "seamless"],
      "What customers find is not what was delivered: an offer that does not fit, a long wait or telling the same "
        + "story twice takes something off.",
      working: "From what is delivered comes off what does not fit the person, waiting beyond what seems fair, and "
        + "a change of channel.",
      symbols: "perceived = delivered - misfit - waiting - switching + mood",
      source: "Parasuraman, Zeithaml & Berry 1985; all sizes are judgement",
      attempts: [
        .set(.journey, "personalisation", "80%", "30%"), .line("run"), .line("show gaps"),
      ],
      parameters: [
        .journey: [
          "personalisation", "consistency", "taste-distance", "waiting", "switching", "perception-noise",
        ],
        .touchpoint: ["response", "expected-response"],
      ],
      metrics: ["perception"], related: ["delivered-quality", "gap-and-satisfaction"]),
    .mechanism(
      "two-views", ["inside-and-customer-view", "views", "delivery-gap", "eighty-against-eight", "80-against-8"],
      "A company that meets its own standard four times out of five may delight one customer in ten. Nobody lies: "
        + "the two look at different things.",
      working: "Inside, an encounter is good that meets the company's standard; for customers, one that leaves a "
        + "satisfaction of 9 or more.",
      source: "Bain & Company 2005: 80% of 362 firms believed it, 8% of customers agreed",
      attempts: [
        .set(.touchpoint, "standard", "+1", "-1"), .line("run"), .line("show inside-view"),
      ],
      parameters: [.touchpoint: ["standard"]], metrics: ["inside-view", "customer-view"],
      related: ["delivered-quality", "gap-and-satisfaction"]),
  ]
}
