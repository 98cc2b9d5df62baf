extension Parameter {
  /// How many people there are.
  public static let marketSize = Parameter(
    .journey, "market-size", .count, 1...1_000_000_000, default: 10_000,
    "How many people the market has; those of a run are a sample of them, and money is told for all.")
  /// What money loses in a year.
  public static let discountRate = Parameter(
    .journey, "discount-rate", .perYear, 0...10, default: 0.1,
    "By how much money of next year is worth less than money of this year.")
  /// How many make use of a guarantee.
  public static let claimShare = Parameter(
    .journey, "claim-share", .share, 0...1, default: 0.5,
    "How many of those who bought and are not content make use of the guarantee.")
  /// Who is not content.
  public static let claimBelow = Parameter(
    .journey, "claim-below", .points, 0...10, default: 4,
    "Below which satisfaction somebody makes use of the guarantee.")
  /// What an incentive costs.
  public static let offerCost = Parameter(
    .journey, "offer-cost", .share, 0...1, default: 0.2,
    "What a full offer costs the company at each purchase it may have worked on, as a part of the price.")
  /// What good encounters cost.
  public static let costGrowth = Parameter(
    .journey, "cost-growth", .factor, 1...10, default: 1.4,
    "How many times as much an encounter costs with each point of quality more.")
  /// What prompt answers cost.
  public static let costOfHaste = Parameter(
    .journey, "cost-of-haste", .factor, 0...3, default: 0.2,
    "By how many per cent an encounter gets dearer when it comes one per cent sooner.")
  /// What care costs.
  public static let costOfCare = Parameter(
    .journey, "cost-of-care", .factor, 0...3, default: 0.15,
    "By how many per cent an encounter gets dearer when one per cent fewer fail.")
  /// What personalisation costs.
  public static let personalisationCost = Parameter(
    .journey, "personalisation-cost", .money, 0...1_000_000, default: 0,
    "What full personalisation costs for each encounter.")
  /// What consistency costs.
  public static let consistencyCost = Parameter(
    .journey, "consistency-cost", .money, 0...1_000_000, default: 0,
    "What full consistency across channels costs in one step for each person in the market.")
  /// What a solution costs.
  public static let recoveryCost = Parameter(
    .journey, "recovery-cost", .money, 0...1_000_000, default: 0,
    "What the company spends on each problem it puts right.")
  /// What an agent costs.
  public static let agentCost = Parameter(
    .journey, "agent-cost", .money, 0...1_000_000, default: 100,
    "What one agent who answers complaints costs in a day.")
  /// Everything else that goes on.
  public static let fixedCost = Parameter(
    .journey, "fixed-cost", .money, 0...1_000_000, default: 0,
    "What everything else costs in one step for each person in the market.")
  /// What a change costs once.
  public static let investment = Parameter(
    .journey, "investment", .money, 0...1_000_000, default: 0,
    "What is spent once, when it is set, for each person in the market.")

  static let ofMoney = [
    marketSize, discountRate, claimShare, claimBelow, offerCost, costGrowth, costOfHaste, costOfCare,
    personalisationCost,
    consistencyCost, recoveryCost, agentCost, fixedCost, investment,
  ]
}
