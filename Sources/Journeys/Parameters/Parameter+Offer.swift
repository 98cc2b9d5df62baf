extension Parameter {
  /// What one purchase costs the customer.
  public static let price: Parameter = .init(
    .journey, "price", .money, 0.01...1_000_000, default: 40,
    "What one purchase costs the customer.",
    working: "Paths that mind the price react to how far it is from the file's, by the elasticity.",
    matters: { $0.sells })
  /// What the goods of one purchase cost the company.
  public static let goods: Parameter = .init(
    .journey, "goods", .money, 0...1_000_000, default: 18,
    "What the goods of one purchase cost the company.",
    working: "It is taken off the price of each purchase: the rest is what can pay for experiences.",
    matters: { $0.sells })
  /// How strongly price works on the paths that mind it.
  public static let priceElasticity: Parameter = .init(
    .journey, "price-elasticity", .factor, 0...10, default: 1.5,
    source: .judgement("Bijmolt, van Heerde & Pieters 2005 found 2.62 on average over 1,851; less is assumed here"),
    "By how many per cent buying falls when the price rises by one per cent.",
    working: "At 1.5, a price one per cent higher makes a path that minds it 1.5% less likely.",
    matters: { $0.isMoved(.price) && $0.works(.priceEffect) })
  /// What an unusual price takes off what is perceived.
  public static let fairness: Parameter = .init(
    .journey, "fairness", .points, 0...10, default: 1.5,
    source: .judgement(
      "Zeithaml 1988 and Bolton & Lemon 1999 give the form: what one pays is part of what one perceives"),
    "What a price about three times as high as usual takes off each experience of those who pay it.",
    working: "It is taken off each time the price is about three times (2.7) as high as people are used to, and added "
      + "where it is lower.",
    matters: { $0.isMet && $0.isMoved(.price) })
  /// How soon a new price is a usual one.
  public static let priceHabit: Parameter = .init(
    .journey, "price-habit", .share, 0...1, default: 0.1,
    source: .judgement("Helson 1964 gives the form: what one is used to adapts; a tenth with each purchase is assumed"),
    "How much of the way to a new price the price that people are used to goes with each purchase.",
    working: "At 10%, half of a rise is forgotten after about seven purchases; at 0% it is resented for ever.",
    matters: { $0.isMet && $0.isMoved(.price) && $0.hasSome(.fairness) })
  /// The assurance a customer is given.
  public static let guarantee: Parameter = .init(
    .journey, "guarantee", .share, 0...1, default: 0,
    "How much of the price the company pays back to whoever is not content.",
    working: "It works on the paths that mind a guarantee, as far as it is more or less than the file's.",
    matters: { ($0.sells && $0.isMet && $0.hasSome(.claimShare)) || $0.works(.guaranteeEffect) })
  /// The incentive to come back or to buy now.
  public static let offer: Parameter = .init(
    .journey, "offer", .share, 0...1, default: 0,
    "How strong an incentive the company offers on the paths that mind one.",
    working: "It works on the paths that mind an offer, as far as it is more or less than the file's.",
    matters: { $0.works(.offerEffect) })
  /// The share of the distance from the average offer that is removed.
  public static let personalisation: Parameter = .init(
    .journey, "personalisation", .share, 0...1, default: 0.3,
    "How much of the distance between the average offer and a customer's own taste is removed.",
    working: "At 0% everybody gets the average offer, at 100% what fits; personalisation-cost says what that costs.",
    matters: {
      ($0.isMet && ($0.minds(.tasteDistance) || $0.hasSome(.personalisationCost)))
        || $0.works(.personalisationEffect) || ($0.takesMore && $0.isOn(.extraPersonalisation))
    })
  /// The consistency across channels.
  public static let consistency: Parameter = .init(
    .journey, "consistency", .share, 0...1, default: 0.8,
    "How alike the channels are: at 100% changing the channel costs nothing.",
    working:
      "At 100% all channels are alike and changing between them is no effort; consistency-cost says what that costs.",
    matters: { ($0.switches && $0.hasSome(.switching)) || $0.hasSome(.consistencyCost) || $0.channelsDiffer })

  static let ofOffer = [
    price, goods, priceElasticity, fairness, priceHabit, guarantee, offer, personalisation, consistency,
  ]
}

extension Mechanism {
  /// Price and what takes the risk off it.
  static let priceAndGuarantee = Mechanism(
    "price-and-guarantee", ["pricing", "guarantees", "money-back", "elasticity"],
    "A higher price keeps buyers away; a promise to give the money back brings some of them in again. So a "
      + "guarantee can carry a premium.",
    working: "A price 1% higher makes the paths that mind it less likely by as many per cent as the elasticity "
      + "says; a guarantee makes them more likely.",
    symbols: "rate = planned rate × (price / planned)^-elasticity × exp(guarantee)",
    source: "Bijmolt et al. 2005; Suwelack, Hogreve & Hoyer 2011; partly judgement",
    try: [
      .set(.journey, "guarantee", "100%", "50%"), .set(.journey, "price", "+5%", "-5%"),
      .compare(by: "conversion"),
    ],
    parameters: [
      .journey: [
        "price", "guarantee", "price-elasticity", "fairness", "price-habit", "claim-share", "claim-below",
      ],
      .path: ["price", "guarantee"], .segment: ["price-elasticity"],
    ],
    metrics: ["claims", "conversion", "profit"], related: ["money", "ways-out"])
}
