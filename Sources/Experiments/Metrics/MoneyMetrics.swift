import Journeys
import Simulation

/// What customers pay, what that costs, and what it is worth.
extension MetricDefinition {
  static let revenue = MetricDefinition(
    "revenue", .money, in: 0...(.infinity), moreIsBetter: true, "What the people of the whole market pay in the run",
    words: ["sales", "turnover"], headline: .revenue, needs: \.sellsAnything,
    reading: .amount { $0.market.amount($0.purchases.money.revenue) },
    explanation: Explanation(
      working: "Purchases times price times what lies in a basket, with what was sold beside it.",
      symbols: "revenue = purchases × price × basket", source: "book-keeping",
      try: .trying(.journey, "price", "+10%", "-10%"), related: ["money", "profit", "price"]))

  /// What the company spends, which grows with what is sold and so is neither good nor bad.
  static let cost = MetricDefinition(
    "cost", .money, in: 0...(.infinity), moreIsBetter: nil, "What the company spends in the run on the whole market",
    remark: "Goods, advertising, touchpoints, guarantee claims, making good and fixed costs are all in it.",
    needs: { $0.sellsAnything || $0.costsAnything }, reading: .amount { $0.market.amount($0.purchases.money.cost) },
    explanation: Explanation(
      working: "The sum of those costs over the run.", source: "book-keeping",
      try: .trying(.channel, "spend", "x0.5", "x2"), related: ["money", "profit"]))

  static let profit = MetricDefinition(
    "profit", .money, moreIsBetter: true, "What is left of the revenue of the run when everything is paid",
    headline: .profit, needs: \.sellsAnything,
    reading: .amount { $0.market.amount($0.purchases.money.revenue - $0.purchases.money.cost) },
    explanation: Explanation(
      working: "Revenue less cost. A better experience costs first and earns later, so mind how long the run is.",
      symbols: "profit = revenue - cost", source: "book-keeping",
      try: .trying(.touchpoint, "quality", "+0.5", "-0.5"), related: ["money", "revenue", "cost", "clv"]))

  /// The customer lifetime value.
  static let clv = MetricDefinition(
    "clv", .money, moreIsBetter: true,
    "What a buyer brings from the first purchase on, less its costs, with later money worth less",
    remark: "It is the customer lifetime value, for as long as anybody stays.",
    words: ["lifetime", "lifetime-value", "value"], headline: .profit, needs: \.sellsAnything,
    reading: .lifeTable { $0.lifetimeValue(discount: $1.discount) },
    explanation: Explanation(
      working: "What buyers bring less what they cost, by the time since their first purchase, discounted and added "
        + "up. After the run those who are left go on as they did.",
      symbols: "clv = sum over time of margin / (1 + discount)^years",
      source: "Pfeifer & Carraway 2000; Fader & Hardie 2007, 2010",
      try: .trying(.journey, "discount-rate", "20%", "5%"),
      related: ["money", "horizon-value", "retention", "acquisition-cost"]))

  /// The finite-horizon customer lifetime value.
  static let horizonValue = MetricDefinition(
    "horizon-value", .money, moreIsBetter: true,
    "What a buyer brings within the run from the first purchase on, less its costs, with later money worth less",
    remark: "It grows with the length of the run; clv does not.", needs: \.sellsAnything,
    reading: .lifeTable { $0.horizonValue(discount: $1.discount) },
    curve: { result, metric in
      result.marginCurve(segment: metric.segment, discount: result.market.discount)
    },
    explanation: Explanation(
      working: "What buyers bring less goods, service, claims and making good, by the time since their first purchase, "
        + "discounted and added up over the steps that were seen. A longer run sees more of a life.",
      symbols: "horizon value = sum over the run of margin / (1 + discount)^years",
      source: "Gupta, Lehmann & Stuart 2004 for a finite horizon",
      try: .trying(.journey, "discount-rate", "20%", "5%"), related: ["clv", "payback", "money"]))

  static let acquisitionCost = MetricDefinition(
    "acquisition-cost", .money, in: 0...(.infinity), moreIsBetter: false,
    "What it costs to win a buyer: advertising, and serving people before they buy", needs: \.sellsAnything,
    reading: .lifeTable { table, _ in table.acquisitionCost },
    curve: { result, metric in result.marginCurve(segment: metric.segment) },
    explanation: Explanation(
      working: "The spending on all channels and on touchpoints before a first purchase, divided by those who bought.",
      symbols: "acquisition cost = spending / new customers", source: "the usual definition",
      try: .trying(.channel, "spend", "x2", "x0.5"), related: ["money", "clv", "payback", "awareness"]))

  /// The time until the acquisition cost has come back.
  static let payback = MetricDefinition(
    "payback", .steps, moreIsBetter: false, "After how many steps a buyer has brought in what it cost to win one",
    needs: \.sellsAnything,
    reading: .lifeTable { table, market in table.acquisitionCost.flatMap(table.steps).map(market.steps) },
    curve: { result, metric in result.marginCurve(segment: metric.segment) },
    explanation: Explanation(
      working: "The time at which the margins of a customer, added up, reach the acquisition cost.",
      source: "the usual definition",
      try: .trying(.channel, "spend", "x0.5", "x2"), related: ["acquisition-cost", "clv", "money"]))

  static let claims = MetricDefinition(
    "claims", .share, moreIsBetter: false, "How many purchases the guarantee is used on",
    remark: "They are paid back because the customer was not content.", needs: \.sellsAnything,
    reading: .ratio { ($0.purchases.claims, $0.purchases.purchases) },
    explanation: Explanation(
      working: "Uses of the guarantee, divided by all purchases.", source: "book-keeping",
      try: .trying(.journey, "guarantee", "100%", "50%"), related: ["price-and-guarantee", "cost"]))

  /// The metrics of money.
  static let ofMoney = [revenue, cost, profit, clv, horizonValue, acquisitionCost, payback, claims]
}
