import Journeys

extension [Explanation] {
  /// What people expect, get, find and say.
  static let experienceMetrics: [Explanation] = [
    .metric(
      "gap",
      "How far what customers find lies above what they expected. Below 0 they are let down, and that is the "
        + "customer experience gap.",
      working: "Perception less expectation at each encounter, averaged over all encounters.",
      symbols: "gap = perception - expectation",
      source: "Oliver 1980; Parasuraman, Zeithaml & Berry 1985",
      attempts: [.set(.channel, "promise", "-1", "+1"), .line("run"), .line("show gaps")],
      related: ["gap-and-satisfaction", "expectation", "perception", "promises"]),
    .metric(
      "satisfaction", "How content customers are with what they meet, from 0 to 10.",
      working: "What they find, moved up by a pleasant surprise or down by a disappointment, which counts more; "
        + "averaged over all encounters.",
      symbols: "satisfaction = perception + feeling × felt gap, from 0 to 10",
      source: "Oliver 1980; Churchill & Surprenant 1982",
      attempts: [.set(.touchpoint, "variability", "x0.5", "+1"), .line("run"), .look],
      related: ["gap-and-satisfaction", "loss-aversion", "customer-view"]),
    .metric(
      "expectation",
      "How good customers think an encounter will be, before they have it. High expectations bring people along, "
        + "and are easily disappointed.",
      working: "What each customer expects at the moment of an encounter, averaged over all encounters.",
      source: "Boulding, Kalra, Staelin & Zeithaml 1993",
      attempts: [.set(.channel, "promise", "+1", "-1"), .line("run"), .look],
      related: ["promises", "learning", "gap"]),
    .metric(
      "perception", "How good customers find what they meet, from 0 to 10, whatever was really delivered.",
      working: "What is delivered less what does not fit the person, less waiting and changing channels; averaged "
        + "over all encounters.",
      source: "Parasuraman, Zeithaml & Berry 1985",
      attempts: [.set(.journey, "personalisation", "80%", "30%"), .line("run"), .look],
      related: ["perceived-quality", "delivered", "gap"]),
    .metric(
      "delivered", "How good the experience is that the company delivers, before anybody has judged it.",
      working: "Quality with its ups and downs and its failures, averaged over all encounters.",
      source: "a fact of the simulation; in life only the company's own measurements come near it",
      attempts: [.set(.touchpoint, "failure", "x0.5", "5%"), .line("run"), .look],
      related: ["delivered-quality", "perception", "inside-view"]),
    .metric(
      "inside-view", "How many encounters are good by the company's own standard: the view from inside.",
      working: "Encounters whose delivered quality reaches the touchpoint's standard, divided by all encounters.",
      source: "Bain & Company 2005: 80% of 362 firms believed that they deliver",
      attempts: [.set(.touchpoint, "standard", "+1", "-1"), .line("run"), .look],
      related: ["two-views", "customer-view"]),
    .metric(
      "customer-view", "How many encounters delight: the same company, seen by its customers.",
      working: "Encounters that leave a satisfaction of 9 or more, divided by all encounters.",
      source: "Bain & Company 2005: customers agreed for 8%; that 9 is delight is judgement",
      attempts: [.set(.touchpoint, "quality", "+1", "+0.3", "-1"), .line("run"), .look],
      related: ["two-views", "inside-view", "satisfaction"]),
    .metric(
      "nps",
      "The net promoter score, if every buyer answered honestly: from -100 to 100. Its level depends on the scale, "
        + "so look at how it changes.",
      working: "Per cent of buyers who would rate 9 or 10, less per cent who would rate 0 to 6.",
      symbols: "nps = % promoters - % detractors",
      source: "Reichheld 2003",
      attempts: [.set(.touchpoint, "quality", "+1", "+0.3", "-1"), .line("run"), .look],
      related: ["ratings", "advocates", "nps-measured"]),
    .metric(
      "nps-measured", "The net promoter score that a survey would show, because not everybody answers.",
      working: "The same difference, but only among those who answer; people who love or hate a brand do so more "
        + "often.",
      symbols: "nps among those who answer", source: "Reichheld 2003; Anderson 1998 for who speaks up",
      attempts: [.set(.journey, "survey-extremes", "x2", "+1", "1"), .line("run"), .look],
      related: ["nps", "ratings", "firm-learning"]),
    .metric(
      "complaints", "How many say so when something has gone wrong.",
      working: "Failures about which somebody complained, divided by all failures.",
      source: "judgement; most unhappy customers are known to say nothing",
      attempts: [.set(.journey, "complains", "80%", "20%"), .line("run"), .look], related: ["recovery", "silent"]),
    .metric(
      "silent", "How many say nothing when something has gone wrong: nobody can help them.",
      working:
        "Failures of which nobody complained and that the company did not notice by itself, divided by all failures.",
      source: "judgement", attempts: [.set(.journey, "complains", "80%", "20%"), .line("run"), .look],
      related: ["recovery", "complaints"]),
    .metric(
      "resolved", "How many of all the things that go wrong are put right.",
      working: "Failures that were made good, noticed or complained of, divided by all failures, silent ones included.",
      source: "judgement; de Matos, Henrique & Rossi 2007 for what it does",
      attempts: [.set(.journey, "solves", "95%", "50%"), .line("run"), .look],
      related: ["recovery", "complaints", "answer-time"]),
    .metric(
      "answer-time", "How long a complaint waits for its answer, on average.",
      working: "It follows from how many ask and how many can be answered; a desk that is almost always busy makes "
        + "people wait very long.",
      source: "Erlang 1917, where agents are counted",
      attempts: [.set(.journey, "agents", "+1", "x2", "5"), .line("run"), .look],
      related: ["support-desk", "recovery"]),
    .metric(
      "rating", "What buyers would say from 0 to 10 if all of them were asked how likely they are to recommend.",
      working: "The whole points of all buyers at the end of the run, averaged.",
      source: "Reichheld 2003 for the question",
      attempts: [.set(.touchpoint, "quality", "+1", "+0.3", "-1"), .line("run"), .look],
      related: ["ratings", "nps", "rating-measured"]),
    .metric(
      "rating-measured", "What those buyers say who answer: what surveys and reviews show.",
      working: "The whole points of those who answer, averaged; people who love or hate a brand do so more often.",
      source: "Hu, Pavlou & Zhang 2009 for who writes",
      attempts: [.set(.journey, "survey-extremes", "x2", "+1", "1"), .line("run"), .look],
      related: ["ratings", "rating", "nps-measured"]),
  ]
}
