import OrderedCollections

extension Parameter {
  /// How differently often people buy.
  public static let buyingSpread: Parameter = .init(
    .journey, "buying-spread", .factor, 0...3, default: 1,
    source: .judgement(
      "Ehrenberg 1959 gives the form; Fader, Hardie & Lee 2005 estimate 2.0 for a shop of compact discs"),
    "How differently often people buy again, against the average: 0 is all alike, 1 is very mixed.",
    working: "At 1 a few buy very often and many hardly ever; at 0 everybody has the same pace.",
    matters: { $0.buysFreely })
  /// How differently ready people are to drop out.
  public static let dropoutSpread: Parameter = .init(
    .journey, "dropout-spread", .share, 0...0.9, default: 0.2,
    source: .judgement("Fader, Hardie & Lee 2005 estimate 24%, Fader & Hardie 2007 18% and 35%"),
    "How much people differ in how ready they are to drop out: 0% is all alike, more is either faithful or gone.",
    working: "The more people differ, the sooner the unfaithful are gone and the more faithful the rest seem.",
    matters: { $0.dropsOut })
  /// The most that people need.
  public static let needCeiling: Parameter = .init(
    .journey, "need-ceiling", .factor, 1...1000, default: 2.5,
    source: .judgement("nobody needs any amount of a thing, however cheap and good it is"),
    "How many times as often as planned people buy again at the most, however cheap and good it is.",
    working: "Up to the planned pace it changes nothing; beyond it what draws people works less and less.",
    matters: { $0.buysFreely })
  /// What those do who let an occasion pass.
  public static let lapse: Parameter = .init(
    .journey, "lapse", .share, 0...1, default: 1,
    source: .judgement(
      "Schmittlein, Morrison & Colombo 1987 have people drop out with time; here with each occasion that they let pass"),
    "How many of the occasions on which people buy less often than planned may be their last, as a purchase may.",
    working: "At 100% who buys half as often is lost as soon as who buys as planned; at 0% only buyers drop out.",
    matters: { $0.buysFreely && $0.dropsOut })
  /// How much is bought at once.
  public static let basketSize: Parameter = .init(
    .journey, "basket-size", .factor, 0.01...100, default: 1,
    "How many units one purchase contains.",
    working: "Price and goods are for one unit, and a purchase contains this many.",
    matters: { $0.sells })
  /// How many take the dearer version.
  public static let upsellShare: Parameter = .init(
    .journey, "upsell-share", .share, 0...1, default: 0,
    "How many of those who buy again take a dearer version when every experience is as expected.",
    matters: { $0.sellsAgain })
  /// What the dearer version adds.
  public static let upsellValue: Parameter = .init(
    .journey, "upsell-value", .factor, 0...10, default: 0.3,
    "How much a dearer version adds to a purchase, as a part of its price.",
    matters: { $0.sellsAgain && $0.hasSome(.upsellShare) })
  /// How many take something else besides.
  public static let crossSellShare: Parameter = .init(
    .journey, "cross-sell-share", .share, 0...1, default: 0,
    "How many of those who buy again take something else besides when every experience is as expected.",
    matters: { $0.sellsAgain })
  /// What something else adds.
  public static let crossSellValue: Parameter = .init(
    .journey, "cross-sell-value", .factor, 0...10, default: 0.5,
    "How much something else adds to a purchase, as a part of its price.",
    matters: { $0.sellsAgain && $0.hasSome(.crossSellShare) })
  /// The effect of attitude on taking more.
  public static let extraAttitude: Parameter = .init(
    .journey, "extra-attitude", .effect, 0...3, default: 0.3,
    "How much more likely people take more with each point of attitude above 7.",
    matters: { $0.takesMore })
  /// The effect of personalisation on taking more.
  public static let extraPersonalisation: Parameter = .init(
    .journey, "extra-personalisation", .effect, 0...3, default: 1,
    "How much more likely people take more with full personalisation instead of none.",
    matters: { $0.takesMore && $0.isMoved(.personalisation) })

  static let ofPurchaseLife = [
    buyingSpread, dropoutSpread, needCeiling, lapse, basketSize, upsellShare, upsellValue, crossSellShare,
    crossSellValue, extraAttitude,
    extraPersonalisation,
  ]
}

extension Mechanism {
  /// Buying till dropping out (BG/NBD).
  static let buyingAgain = Mechanism(
    "buying-again",
    ["dropout", "dropping-out", "repeat-buying", "repeat-purchases", "buy-till-you-die", "bg-nbd", "purchase-life"],
    "Some customers buy often, some rarely, and after any purchase one may quietly never come back. People "
      + "differ in both, so there is no average customer.",
    working: "All customers buy at their own pace and have their own chance of dropping out after a purchase; a good "
      + "attitude helps with both.",
    symbols: "pace ~ Gamma, chance of dropping out ~ Beta (BG/NBD)",
    source: "Fader, Hardie & Lee 2005; how experience works on it is judgement",
    try: .trying(.path, "every", "x0.5", "x2", then: "show repeat-rate"),
    parameters: [
      .path: ["every"], .journey: ["buying-spread", "dropout-spread", "basket-size"], .segment: ["buying", "basket"],
    ],
    metrics: ["repeat-rate", "purchases"], related: ["contracts", "memory", "money"],
    isUsed: { $0.paths.values.contains(where: \.isRepeat) })

  /// Renewals (shifted beta-geometric).
  static let contracts = Mechanism(
    "contracts", ["renewals", "renewal", "subscription", "contract"],
    "With a contract the question comes up at each renewal: stay or leave? Those most likely to leave go first, "
      + "so the rest look more loyal every year although nobody has changed.",
    working: "Each customer has a chance of their own of leaving at a renewal; a good attitude lowers it, an open "
      + "problem raises it.",
    symbols: "still there after t renewals = B(a, b + t) / B(a, b)",
    source: "Fader & Hardie 2007, the shifted beta-geometric model",
    try: .trying(.journey, "dropout-spread", "x2", "x0.5", then: "show retention"),
    parameters: [.journey: ["dropout-spread"]], metrics: ["retention", "churn"], related: ["buying-again"])

  /// Upselling and cross-selling.
  static let moreToEach = Mechanism(
    "more-to-each", ["upselling", "up-selling", "cross-selling", "extras"],
    "A customer who trusts a brand may take the bigger package, or something beside it. An offer that fits the "
      + "person is taken more often.",
    working: "At a repeated purchase some take more; a good attitude and personalisation raise the odds.",
    symbols: "odds = planned odds × exp(effects of attitude and personalisation)",
    source: "judgement",
    try: .trying(.journey, "upsell-share", "+10%", "10%", then: "show upsell"),
    parameters: [
      .journey: [
        "upsell-share", "upsell-value", "cross-sell-share", "cross-sell-value", "extra-attitude",
        "extra-personalisation",
      ]
    ],
    metrics: ["upsell", "cross-sell", "revenue"], related: ["buying-again", "money"])
}
