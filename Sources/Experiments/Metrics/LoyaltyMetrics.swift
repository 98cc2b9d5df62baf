import Journeys
import Simulation

/// How many buyers stay, and what they come back for.
extension MetricDefinition {
  static let retention = MetricDefinition(
    "retention", .share, moreIsBetter: true, "How many buyers are not lost at the end of the run",
    words: ["loyalty", "loyal"], headline: .loyalty, needs: \.sellsAnything,
    reading: .people { $0.count($0.tally.retained, of: $0.tally.buyers) },
    curve: { result, metric in result.retentionCurve(segment: metric.segment) },
    explanation: Explanation(
      working: "Buyers who have not ended at a stage such as lost, divided by all buyers; whoever bought into a happy "
        + "end is done, and not lost.",
      symbols: "buyers still there / buyers",
      source: "the usual definition; a longer run has a lower one",
      try: .trying(.touchpoint, "quality", "+1", "+0.3", "-1"), related: ["churn", "memory", "contracts"]))

  static let churn = MetricDefinition(
    "churn", .share, moreIsBetter: false, "How many buyers are lost by the end of the run",
    remark: "It is what retention leaves over.", needs: \.sellsAnything,
    reading: .people { $0.count($0.tally.buyers - $0.tally.retained, of: $0.tally.buyers) },
    curve: { result, metric in result.retentionCurve(segment: metric.segment) },
    explanation: Explanation(
      working: "Buyers who have ended at a stage such as lost, divided by all buyers; a happy end that is bought into "
        + "is none of these.",
      symbols: "1 - retention", source: "the usual definition",
      try: .trying(.touchpoint, "quality", "+1", "+0.3", "-1"), related: ["retention", "memory"]))

  static let repeatRate = MetricDefinition(
    "repeat-rate", .share, moreIsBetter: true, "How many buyers buy at least twice", headline: .loyalty,
    needs: \.sellsAgain, reading: .people { $0.count($0.purchases.repeatBuyers, of: $0.tally.buyers) },
    explanation: Explanation(
      working: "Customers with two purchases or more, divided by all customers who bought.",
      symbols: "buyers of two or more / buyers", source: "Fader, Hardie & Lee 2005 for why people differ",
      try: .trying(.path, "every", "x0.5", "x2"), related: ["buying-again", "purchases", "retention"]))

  static let purchases = MetricDefinition(
    "purchases", .count, moreIsBetter: true, "How many times a buyer buys, on average", needs: \.sellsAnything,
    reading: .ratio { ($0.purchases.purchases, $0.tally.buyers) },
    explanation: Explanation(
      working: "All purchases, the first one among them, divided by all who bought.",
      source: "Fader, Hardie & Lee 2005 for why people differ",
      try: .trying(.path, "every", "x0.5", "x2"), related: ["buying-again", "repeat-rate"]))

  static let upsell = MetricDefinition(
    "upsell", .share, moreIsBetter: true, "How many of the repeated purchases are of a dearer version",
    needs: \.repeats,
    reading: .ratio { ($0.purchases.upsells, $0.tally.taken.sum(at: $0.layout.repeatPaths)) },
    explanation: Explanation(
      working: "Repeated purchases in which somebody took a dearer version, divided by all repeated purchases.",
      source: "judgement",
      try: .trying(.journey, "upsell-share", "+10%", "10%"), related: ["more-to-each", "revenue"]))

  static let crossSell = MetricDefinition(
    "cross-sell", .share, moreIsBetter: true, "How many of the repeated purchases come with something else besides",
    needs: \.repeats,
    reading: .ratio { ($0.purchases.crossSells, $0.tally.taken.sum(at: $0.layout.repeatPaths)) },
    explanation: Explanation(
      working: "Repeated purchases with something else besides, divided by all repeated purchases.",
      source: "judgement",
      try: .trying(.journey, "cross-sell-share", "+10%", "10%"), related: ["more-to-each", "upsell"]))

  /// The metrics of what follows a first purchase.
  static let ofLoyalty = [retention, churn, repeatRate, purchases, upsell, crossSell]
}
