import Journeys
import OrderedCollections

extension [Explanation] {
  /// What customers do after the first purchase, and what happens when something goes wrong.
  static let loyalty: [Explanation] = [
    .mechanism(
      "buying-again",
      ["dropout", "dropping-out", "repeat-buying", "repeat-purchases", "buy-till-you-die", "bg-nbd", "purchase-life"],
      "Some customers buy often, some rarely, and after any purchase one may quietly never come back. People "
        + "differ in both, so there is no average customer.",
      working: "All customers buy at their own pace and have their own chance of dropping out after a purchase; a good "
        + "attitude helps with both.",
      symbols: "pace ~ Gamma, chance of dropping out ~ Beta (BG/NBD)",
      source: "Fader, Hardie & Lee 2005; how experience works on it is judgement",
      attempts: [.set(.path, "every", "x0.5", "x2"), .line("run"), .line("show repeat-rate")],
      parameters: [
        .path: ["every"], .journey: ["buying-spread", "dropout-spread", "basket-size"], .segment: ["buying", "basket"],
      ],
      metrics: ["repeat-rate", "purchases"], related: ["contracts", "memory", "money"],
      isUsed: { $0.paths.values.contains(where: \.isRepeat) }),
    .mechanism(
      "contracts", ["renewals", "renewal", "subscription", "contract"],
      "With a contract the question comes up at each renewal: stay or leave? Those most likely to leave go first, "
        + "so the rest look more loyal every year although nobody has changed.",
      working: "Each customer has a chance of their own of leaving at a renewal; a good attitude lowers it, an open "
        + "problem raises it.",
      symbols: "still there after t renewals = B(a, b + t) / B(a, b)",
      source: "Fader & Hardie 2007, the shifted beta-geometric model",
      attempts: [.set(.journey, "dropout-spread", "x2", "x0.5"), .line("run"), .line("show retention")],
      parameters: [.journey: ["dropout-spread"]], metrics: ["retention", "churn"], related: ["buying-again"]),
    .mechanism(
      "more-to-each", ["upselling", "up-selling", "cross-selling", "extras"],
      "A customer who trusts a brand may take the bigger package, or something beside it. An offer that fits the "
        + "person is taken more often.",
      working: "At a repeated purchase some take more; a good attitude and personalisation raise the odds.",
      symbols: "odds = planned odds × exp(effects of attitude and personalisation)",
      source: "judgement",
      attempts: [.set(.journey, "upsell-share", "+10%", "10%"), .line("run"), .line("show upsell")],
      parameters: [
        .journey: [
          "upsell-share", "upsell-value", "cross-sell-share", "cross-sell-value", "extra-attitude",
          "extra-personalisation",
        ]
      ],
      metrics: ["upsell", "cross-sell", "revenue"], related: ["buying-again", "money"]),
    .mechanism(
      "recovery",
      [
        "failure-and-recovery", "service-recovery", "complaining", "recovery-paradox", "voiced-and-silent",
        "problem-resolution",
      ],
      "When something goes wrong, some complain and many say nothing. A problem that is solved well may please "
        + "more than none at all, but only once, and it does not make people more loyal.",
      working: "Who complains may be helped; who is silent cannot be, and the problem stays open. A first solution "
        + "earns a bonus in what people say only.",
      source: "de Matos, Henrique & Rossi 2007; Maxham & Netemeyer 2002",
      attempts: [.set(.journey, "solves", "95%", "50%"), .line("run"), .line("show resolved")],
      parameters: [
        .journey: [
          "complains", "solves", "makes-up", "recovery-bonus", "recovery-cost", "proactive", "grudge",
        ],
        .path: ["problem"], .segment: ["complains"],
      ],
      metrics: ["complaints", "silent", "resolved"], related: ["support-desk", "delivered-quality"]),
    .mechanism(
      "support-desk", ["erlang", "erlang-c", "queue", "agents-and-waiting", "help-desk"],
      "A desk that is almost always busy makes people wait very long. The last bit of work before everybody is "
        + "busy costs the most patience, so growth slows support.",
      working: "How long customers wait follows from how many ask, how many agents there are and how much one of "
        + "them can answer in a day.",
      symbols: "one agent: time to an answer = 1 / (answered per day - asked per day)",
      source: "Erlang 1917, the formula of telephone exchanges (Erlang C)",
      attempts: [.set(.journey, "agents", "+1", "x2", "5"), .line("run"), .line("show answer-time")],
      parameters: [
        .journey: ["agents", "answers-per-day", "agent-cost", "answers-after", "answer-spread", "expected-answer"]
      ],
      metrics: ["answer-time"], related: ["recovery", "perceived-quality"]),
  ]
}
