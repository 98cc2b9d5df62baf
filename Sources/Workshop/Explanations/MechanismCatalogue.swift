import Journeys

/// The parts of the model that can be explained, by name.
enum MechanismCatalogue {
  /// The mechanisms of the model, from what is delivered to how we know it.
  static let mechanisms: [Mechanism] = Mechanism.ofModel + .method

  /// The mechanism that a word names, by its name or another one.
  static func mechanism(named word: String) -> Mechanism? {
    let key = key(word)
    return mechanisms.first { $0.name == key } ?? mechanisms.first { $0.aliases.contains(key) }
  }

  static func mechanisms(with parameter: Parameter) -> [Mechanism] {
    mechanisms.filter { $0.has(parameter) }
  }

  /// The mechanisms that speak of a parameter or of a metric, even if no journey has it yet.
  static func mechanisms(about name: String) -> [Mechanism] {
    mechanisms.filter { mechanism in
      mechanism.metrics.contains(name) || mechanism.parameters.contains { $0.value.contains(name) }
    }
  }

  /// Words as names are written: `Peak and end` is `peak-and-end`.
  static func key(_ word: String) -> String {
    word.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }.joined(separator: "-")
  }
}

extension [Mechanism] {
  /// How we know what we know.
  static let method: [Mechanism] = [
    Mechanism(
      "same-luck", ["common-random-numbers", "luck", "seed", "random-numbers", "randomness"],
      "Strategies meet the same customers with the same luck, as if one could live the same year twice. What "
        + "differs then comes from the strategy, not from chance.",
      working: "Each bit of luck belongs to a customer, a step and an event, so a change elsewhere does not move "
        + "it; strategies are compared population by population.",
      source: "Glasserman & Yao 1992; Law 2015, chapter 11",
      try: [
        .set(.stage, "steps", "-1", "+1"), .compare(by: "conversion"), .line("run seed 7"),
      ], related: ["intervals"]),
    Mechanism(
      "intervals", ["interval", "noise", "confidence", "confidence-interval", "replications"],
      "Every result carries some luck, and ± says how much. The sign ≈ marks a difference that may be luck alone.",
      working: "The whole population is simulated many times; the spread of those results gives a range that holds "
        + "the true one 95 times out of 100. It says nothing about assumptions.",
      symbols: "mean ± t × spread / square root of the number of replications",
      source: "Law 2015, chapter 9, with Student's t",
      try: [.line("run replications 5"), .line("run replications 40")], related: ["same-luck"]),
    Mechanism(
      "parts-of-a-change", ["shapley", "attribution", "shares", "contribution", "parts"],
      "When several things change at once, the parts say how much of the result comes from each; they add up.",
      working:
        "A change is worth what it adds on average, over all orders in which the changes could be made, with the same "
        + "luck for all.",
      symbols: "part = average over all orders of (result with it - result just before)",
      source: "Shapley 1953; Song, Nelson & Staum 2016; along the funnel Ang 2005",
      try: [.set(.stage, "steps", "-1", "+1"), .line("why conversion")], related: ["same-luck", "intervals"]),
    Mechanism(
      "winners-curse", ["winner", "regression-to-the-mean", "fresh-luck", "optimum", "optimisation", "search-method"],
      "Whatever looks best among many has been lucky too, so it looks better than it is. Only luck that had no part in "
        + "the choice can judge it.",
      working: "A search tries many settings with one luck, stepping where the metric gets better and halving its "
        + "steps where nothing helps; the best few then meet fresh luck, and only that decides.",
      source: "Capen, Clapp & Campbell 1971; pattern search: Hooke & Jeeves 1961",
      try: [.line("search conversion over price")], related: ["same-luck", "intervals"]),
    Mechanism(
      "power", ["sample-size", "test", "real-test", "ab-test", "rollout", "peeking"],
      "The model only predicts that a change helps; a real test with two groups of customers shows it. Too few "
        + "customers, and luck hides the difference.",
      working: "Half the difference takes four times as many customers. Where people talk to each other the formula "
        + "asks for too few, so the test is tried in the simulator. Looking every week and stopping at the first "
        + "success finds what is not there.",
      symbols: "each half = (1.96 + 0.84)^2 × (p × (1 - p) + q × (1 - q)) / (q - p)^2",
      source: "Fleiss 1981; Kish 1965; Armitage, McPherson & Rowe 1969",
      try: [
        .set(.stage, "steps", "-1", "+1"), .power(of: "conversion", "traffic 2000 per week"),
      ], related: ["same-luck", "intervals"]),
    Mechanism(
      "uncertainty", ["uncertain", "value-of-information", "evpi", "evppi", "expected-loss", "sensitivity-analysis"],
      "Whoever says between which values an unknown number lies learns how often the choice is right all the same, "
        + "and what to measure first.",
      working: "The numbers are drawn many times, with the same draw and luck for all strategies. More customers make "
        + "luck smaller, and never what you do not know.",
      symbols: "worth of knowing = mean of the best in each draw - best of the means",
      source: "Briggs, Claxton & Sculpher 2006; Strong, Oakley & Brennan 2014",
      try: [
        .line("uncertain price-elasticity 1 to 3"), .set(.stage, "steps", "-1", "+1"),
        .compare(by: "conversion", "under uncertainty"),
      ], related: ["intervals", "same-luck"]),
    Mechanism(
      "levers", ["tornado", "sensitivity", "swing", "interactions"],
      "Which lever matters most: each is moved alone over its range while all else stays as it is. What two do together "
        + "that neither does alone is asked for apart.",
      working: "All runs meet the same luck, so small effects show; those that luck could bring are named as such. For "
        + "interactions the whole space of the ranges is walked through, and what varies there is shared out.",
      symbols: "alone = variance of the mean given a lever / variance",
      source: "Morris 1991; Campolongo, Cariboni & Saltelli 2007; Saltelli et al. 2010; Jansen 1999",
      try: [.line("tornado conversion"), .line("tornado conversion interactions")],
      related: ["same-luck", "intervals"]),
    Mechanism(
      "exact-answers", ["verification", "exact", "proof"],
      "With every experience as expected, the simulator is nothing but the numbers in the file, and what they come to "
        + "can be worked out exactly. So anybody can check it.",
      working: "From the numbers follow how far people come, how often they buy and what that brings; the simulated "
        + "ones have to agree, but for luck. What hangs on feelings is left out, and named.",
      source: "Kemeny & Snell 1960; Bass 1969; Erlang 1917; Fader, Hardie & Lee 2005; Fader & Hardie 2007",
      try: [.line("verify")], related: ["intervals", "ways-out"]),
  ]
}
