extension Parameter {
  /// How many people there are.
  public static let marketSize: Parameter = .init(
    .journey, "market-size", .count, 1...1_000_000_000, default: 10_000,
    "How many people the market has; those of a run are a sample of them, and money is told for all.",
    working: "A run of 10 000 for a market of a million counts each customer a hundred times.")
  /// What money loses in a year.
  public static let discountRate: Parameter = .init(
    .journey, "discount-rate", .perYear, 0...10, default: 0.1,
    "By how much money of next year is worth less than money of this year.",
    working: "At 10%, what comes in a year is worth about 91% of what comes today.")
  /// How many make use of a guarantee.
  public static let claimShare: Parameter = .init(
    .journey, "claim-share", .share, 0...1, default: 0.5,
    "How many of those who bought and are not content make use of the guarantee.",
    matters: { $0.insures })
  /// Who is not content.
  public static let claimBelow: Parameter = .init(
    .journey, "claim-below", .points, 0...10, default: 4,
    "Below which satisfaction somebody makes use of the guarantee.",
    matters: { $0.insures && $0.hasSome(.claimShare) })
  /// What an incentive costs.
  public static let offerCost: Parameter = .init(
    .journey, "offer-cost", .share, 0...1, default: 0.2,
    "What a full offer costs the company at each purchase it may have worked on, as a part of the price.",
    working: "It is taken off the price where the path minds the offer, whether or not the offer decided it.",
    matters: { $0.sells && $0.hasSome(.offer) && $0.works(.offerEffect) })
  /// What good encounters cost.
  public static let costGrowth: Parameter = .init(
    .journey, "cost-growth", .factor, 1...10, default: 1.4,
    "How many times as much an encounter costs with each point of quality more.",
    matters: { $0.costsAnywhere(where: .quality) || ($0.reviews && $0.costsAnywhere()) })
  /// What prompt answers cost.
  public static let costOfHaste: Parameter = .init(
    .journey, "cost-of-haste", .factor, 0...3, default: 0.2,
    "By how many per cent an encounter gets dearer when it comes one per cent sooner.",
    matters: { $0.costsAnywhere(where: .response) })
  /// What care costs.
  public static let costOfCare: Parameter = .init(
    .journey, "cost-of-care", .factor, 0...3, default: 0.15,
    "By how many per cent an encounter gets dearer when one per cent fewer fail.",
    matters: { $0.costsAnywhere(where: .failure) })
  /// What personalisation costs.
  public static let personalisationCost: Parameter = .init(
    .journey, "personalisation-cost", .money, 0...1_000_000, default: 0,
    "What full personalisation costs for each encounter.",
    matters: { $0.isMet && $0.hasSome(.personalisation) })
  /// What consistency costs.
  public static let consistencyCost: Parameter = .init(
    .journey, "consistency-cost", .money, 0...1_000_000, default: 0,
    "What full consistency across channels costs in one step for each person in the market.",
    matters: { $0.hasSome(.consistency) })
  /// What a solution costs.
  public static let recoveryCost: Parameter = .init(
    .journey, "recovery-cost", .money, 0...1_000_000, default: 0,
    "What the company spends on each problem it puts right.",
    matters: { $0.solves })
  /// What an agent costs.
  public static let agentCost: Parameter = .init(
    .journey, "agent-cost", .money, 0...1_000_000, default: 100,
    "What one agent who answers complaints costs in a day.",
    matters: { $0.hasSome(.agents) })
  /// Everything else that goes on.
  public static let fixedCost: Parameter = .init(
    .journey, "fixed-cost", .money, 0...1_000_000, default: 0,
    "What everything else costs in one step for each person in the market.")
  /// What a change costs once.
  public static let investment: Parameter = .init(
    .journey, "investment", .money, 0...1_000_000, default: 0,
    "What is spent once, when it is set, for each person in the market.")

  static let ofMoney = [
    marketSize, discountRate, claimShare, claimBelow, offerCost, costGrowth, costOfHaste, costOfCare,
    personalisationCost,
    consistencyCost, recoveryCost, agentCost, fixedCost, investment,
  ]
}

extension Mechanism {
  /// Revenue, cost and lifetime value.
  static let money = Mechanism(
    "money", ["economics", "lifetime-value", "customer-lifetime-value", "cost-of-quality", "discounting"],
    "Better experiences cost money today and earn it later. A customer is worth what is left over the years, "
      + "and money that comes later counts for less.",
    working: "Profit is revenue less all that is spent. Lifetime value adds up a buyer's margins, each discounted by "
      + "how long one waits.",
    symbols: "clv = sum over time of margin / (1 + discount)^years",
    source: "Pfeifer & Carraway 2000; Fader & Hardie 2007",
    try: .trying(.touchpoint, "quality", "+0.5", "-0.5", then: "show profit"),
    parameters: [
      .journey: [
        "discount-rate", "fixed-cost", "investment", "offer-cost", "market-size", "cost-growth", "cost-of-haste",
        "cost-of-care", "personalisation-cost", "consistency-cost", "goods",
      ],
      .touchpoint: ["cost"],
    ],
    metrics: ["revenue", "cost", "profit", "clv", "acquisition-cost", "payback"],
    related: ["buying-again"])
}
