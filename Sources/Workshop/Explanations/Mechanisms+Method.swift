import Journeys

extension [Explanation] {
  /// How the firm learns, and how we know what we know.
  static let method: [Explanation] = [
    .mechanism(
      "firm-learning", ["firm", "company-learning", "reviews-of-quality", "review"],
      "A company that listens improves where its customers hurt. But it sees only what surveys tell, and those "
        + "speak for the loud ones.",
      working: "Every so many steps the firm looks at the gap that its survey measured and raises quality a little "
        + "where it is largest.",
      source: "judgement",
      attempts: [.set(.journey, "review-every", "4", "12", "4 weeks"), .line("run"), .line("show gap")],
      parameters: [.journey: ["review-every", "review-step"]], metrics: ["gap", "satisfaction"],
      related: ["ratings", "learning"]),
    .mechanism(
      "same-luck", ["common-random-numbers", "luck", "seed", "random-numbers", "randomness"],
      "Strategies meet the same customers with the same luck, as if one could live the same year twice. What "
        + "differs then comes from the strategy, not from chance.",
      working: "Each bit of luck belongs to a customer, a step and an event, so a change elsewhere does not move "
        + "it; strategies are compared population by population.",
      source: "Glasserman & Yao 1992; Law 2015, chapter 11",
      attempts: [
        .set(.stage, "steps", "-1", "+1"), .compare(by: "conversion"), .line("run seed 7"),
      ], related: ["intervals"]),
    .mechanism(
      "intervals", ["interval", "noise", "confidence", "confidence-interval", "replications"],
      "Every result carries some luck, and ± says how much. The sign ≈ marks a difference that may be luck alone.",
      working: "The whole population is simulated many times; the spread of those results gives a range that holds "
        + "the true one 95 times out of 100. It says nothing about assumptions.",
      symbols: "mean ± t × spread / square root of the number of replications",
      source: "Law 2015, chapter 9, with Student's t",
      attempts: [.line("run replications 5"), .line("run replications 40")], related: ["same-luck"]),
    .mechanism(
      "parts-of-a-change", ["shapley", "attribution", "shares", "contribution", "parts"],
      "When several things change at once, the parts say how much of the result comes from each; they add up.",
      working:
        "A change is worth what it adds on average, over all orders in which the changes could be made, with the same "
        + "luck for all.",
      symbols: "part = average over all orders of (result with it - result just before)",
      source: "Shapley 1953; Song, Nelson & Staum 2016; along the funnel Ang 2005",
      attempts: [.set(.stage, "steps", "-1", "+1"), .line("why conversion")], related: ["same-luck", "intervals"]),
    .mechanism(
      "winners-curse", ["winner", "regression-to-the-mean", "fresh-luck", "optimum", "optimisation", "search-method"],
      "Whatever looks best among many has been lucky too, so it looks better than it is. Only luck that had no part in "
        + "the choice can judge it.",
      working: "A search tries many settings with one luck, stepping where the metric gets better and halving its "
        + "steps where nothing helps; the best few then meet fresh luck, and only that decides.",
      source: "Capen, Clapp & Campbell 1971; pattern search: Hooke & Jeeves 1961",
      attempts: [.line("search conversion over price")], related: ["same-luck", "intervals"]),
    .mechanism(
      "power", ["sample-size", "test", "real-test", "ab-test", "rollout", "peeking"],
      "The model only predicts that a change helps; a real test with two groups of customers shows it. Too few "
        + "customers, and luck hides the difference.",
      working: "Half the difference takes four times as many customers. Where people talk to each other the formula "
        + "asks for too few, so the test is tried in the simulator. Looking every week and stopping at the first "
        + "success finds what is not there.",
      symbols: "each half = (1.96 + 0.84)^2 × (p × (1 - p) + q × (1 - q)) / (q - p)^2",
      source: "Fleiss 1981; Kish 1965; Armitage, McPherson & Rowe 1969",
      attempts: [
        .set(.stage, "steps", "-1", "+1"), .power(of: "conversion", "traffic 2000 per week"),
      ], related: ["same-luck", "intervals"]),
    .mechanism(
      "uncertainty", ["uncertain", "value-of-information", "evpi", "evppi", "expected-loss", "sensitivity-analysis"],
      "Whoever says between which values an unknown number lies learns how often the choice is right all the same, "
        + "and what to measure first.",
      working: "The numbers are drawn many times, with the same draw and luck for all strategies. More customers make "
        + "luck smaller, and never what you do not know.",
      symbols: "worth of knowing = mean of the best in each draw - best of the means",
      source: "Briggs, Claxton & Sculpher 2006; Strong, Oakley & Brennan 2014",
      attempts: [
        .line("uncertain price-elasticity 1 to 3"), .set(.stage, "steps", "-1", "+1"),
        .compare(by: "conversion", "under uncertainty"),
      ], related: ["intervals", "same-luck"]),
    .mechanism(
      "levers", ["tornado", "sensitivity", "swing", "interactions"],
      "Which lever matters most: each is moved alone over its range while all else stays as it is. What two do together "
        + "that neither does alone is asked for apart.",
      working: "All runs meet the same luck, so small effects show; those that luck could bring are named as such. For "
        + "interactions the whole space of the ranges is walked through, and what varies there is shared out.",
      symbols: "alone = variance of the mean given a lever / variance",
      source: "Morris 1991; Campolongo, Cariboni & Saltelli 2007; Saltelli et al. 2010; Jansen 1999",
      attempts: [.line("tornado conversion"), .line("tornado conversion interactions")],
      related: ["same-luck", "intervals"]),
    .mechanism(
      "exact-answers", ["verification", "exact", "proof"],
      "With every experience as expected, the simulator is nothing but the percentages in the file, and those can "
        + "be worked out exactly. So anybody can check it.",
      working: "From the percentages follow how many reach each stage and how long it takes; the simulated numbers "
        + "have to agree, but for luck.",
      source: "Kemeny & Snell 1960",
      attempts: [.line("verify")], related: ["intervals", "ways-out"]),
  ]
}
