import Journeys

extension [Explanation] {
  /// What it earns, what it costs, and against whom.
  static let money: [Explanation] = [
    .mechanism(
      "money", ["economics", "lifetime-value", "customer-lifetime-value", "cost-of-quality", "discounting"],
      "Better experiences cost money today and earn it later. A customer is worth what is left over the years, "
        + "and money that comes later counts for less.",
      working: "Profit is revenue less all that is spent. Lifetime value adds up a buyer's margins, each discounted by "
        + "how long one waits.",
      symbols: "clv = sum over time of margin / (1 + discount)^years",
      source: "Pfeifer & Carraway 2000; Fader & Hardie 2007",
      attempts: [.set(.touchpoint, "quality", "+0.5", "-0.5"), .line("run"), .line("show profit")],
      parameters: [
        .journey: [
          "discount-rate", "fixed-cost", "investment", "offer-cost", "market-size", "cost-growth", "cost-of-haste",
          "cost-of-care", "personalisation-cost", "consistency-cost", "goods",
        ],
        .touchpoint: ["cost"],
      ],
      metrics: ["revenue", "cost", "profit", "clv", "acquisition-cost", "payback"],
      related: ["buying-again"]),
    .mechanism(
      "price-and-guarantee", ["pricing", "guarantees", "money-back", "elasticity"],
      "A higher price keeps buyers away; a promise to give the money back brings some of them in again. So a "
        + "guarantee can carry a premium.",
      working: "A price 1% higher makes the paths that mind it less likely by as many per cent as the elasticity "
        + "says; a guarantee makes them more likely.",
      symbols: "rate = planned rate × (price / planned)^-elasticity × exp(guarantee)",
      source: "Bijmolt et al. 2005; Suwelack, Hogreve & Hoyer 2011; partly judgement",
      attempts: [
        .set(.journey, "guarantee", "100%", "50%"), .set(.journey, "price", "+5%", "-5%"),
        .compare(by: "conversion"),
      ],
      parameters: [
        .journey: ["price", "guarantee", "price-elasticity", "claim-share", "claim-below"],
        .path: ["price", "guarantee"], .segment: ["price-elasticity"],
      ],
      metrics: ["claims", "conversion", "profit"], related: ["money", "ways-out"]),
    .mechanism(
      "competition", ["competitors", "rivals"],
      "Customers compare with others, too. When the others get better, more people leave although nothing here has "
        + "become worse.",
      working: "Paths that mind competition get more likely as it grows beyond what the journey's file says.",
      symbols: "rate = planned rate × exp(effect × (competition - planned competition))",
      source: "judgement",
      attempts: [.set(.journey, "competition", "+1", "50%", "-1"), .line("run"), .line("show churn")],
      parameters: [.journey: ["competition"], .path: ["competition"]], metrics: ["churn", "conversion"],
      related: ["ways-out"]),
  ]
}
