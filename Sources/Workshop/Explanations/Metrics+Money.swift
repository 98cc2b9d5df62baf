import Journeys

extension [Explanation] {
  /// What customers buy over time, and what that is worth.
  static let moneyMetrics: [Explanation] = [
    .metric(
      "repeat-rate", "How many of those who bought once buy again within the run.",
      working: "Customers with two purchases or more, divided by all customers who bought.",
      symbols: "buyers of two or more / buyers", source: "Fader, Hardie & Lee 2005 for why people differ",
      attempts: [.set(.path, "every", "x0.5", "x2"), .line("run"), .look],
      related: ["buying-again", "purchases", "retention"]),
    .metric(
      "purchases", "How often a customer buys within the run, on average.",
      working: "All purchases, the first one among them, divided by all who bought.",
      source: "Fader, Hardie & Lee 2005 for why people differ",
      attempts: [.set(.path, "every", "x0.5", "x2"), .line("run"), .look], related: ["buying-again", "repeat-rate"]),
    .metric(
      "upsell", "How many repeated purchases become larger, because the customer takes a dearer version.",
      working: "Repeated purchases in which somebody took a dearer version, divided by all repeated purchases.",
      source: "judgement",
      attempts: [.set(.journey, "upsell-share", "+10%", "10%"), .line("run"), .look],
      related: ["more-to-each", "revenue"]),
    .metric(
      "cross-sell", "How many repeated purchases come with something else besides.",
      working: "Repeated purchases with something else besides, divided by all repeated purchases.",
      source: "judgement", attempts: [.set(.journey, "cross-sell-share", "+10%", "10%"), .line("run"), .look],
      related: ["more-to-each", "upsell"]),
    .metric(
      "claims", "How many purchases are paid back because the customer was not content.",
      working: "Uses of the guarantee, divided by all purchases.", source: "book-keeping",
      attempts: [.set(.journey, "guarantee", "100%", "50%"), .line("run"), .look],
      related: ["price-and-guarantee", "cost"]),
    .metric(
      "revenue", "All that customers pay.",
      working: "Purchases times price times what lies in a basket, with what was sold beside it.",
      symbols: "revenue = purchases × price × basket", source: "book-keeping",
      attempts: [.set(.journey, "price", "+10%", "-10%"), .line("run"), .look], related: ["money", "profit", "price"]),
    .metric(
      "cost", "All that it takes: goods, advertising, touchpoints, guarantee claims, making good, fixed costs.",
      working: "The sum of those costs over the run.", source: "book-keeping",
      attempts: [.set(.channel, "spend", "x0.5", "x2"), .line("run"), .look], related: ["money", "profit"]),
    .metric(
      "profit", "What is left of the revenue when everything is paid.",
      working: "Revenue less cost. A better experience costs first and earns later, so mind how long the run is.",
      symbols: "profit = revenue - cost", source: "book-keeping",
      attempts: [.set(.touchpoint, "quality", "+0.5", "-0.5"), .line("run"), .look],
      related: ["money", "revenue", "cost", "clv"]),
    .metric(
      "clv", "Customer lifetime value: what one customer leaves over the years, in the money of today.",
      working: "What buyers bring less goods, service, claims and making good, by the time since their first purchase, "
        + "discounted and added up over the run. A longer run sees more of a life.",
      symbols: "clv = sum over time of margin / (1 + discount)^years",
      source: "Pfeifer & Carraway 2000; Fader & Hardie 2007",
      attempts: [.set(.journey, "discount-rate", "20%", "5%"), .line("run"), .look],
      related: ["money", "retention", "acquisition-cost"]),
    .metric(
      "acquisition-cost", "What it takes to win one customer: advertising, and serving people before they buy.",
      working: "The spending on all channels and on touchpoints before a first purchase, divided by those who bought.",
      symbols: "acquisition cost = spending / new customers", source: "the usual definition",
      attempts: [.set(.channel, "spend", "x2", "x0.5"), .line("run"), .look],
      related: ["money", "clv", "payback", "awareness"]),
    .metric(
      "payback", "How long it takes until a customer has brought in what it cost to win them.",
      working: "The time at which the margins of a customer, added up, reach the acquisition cost.",
      source: "the usual definition",
      attempts: [.set(.channel, "spend", "x0.5", "x2"), .line("run"), .look],
      related: ["acquisition-cost", "clv", "money"]),
  ]
}
