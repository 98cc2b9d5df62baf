import Journeys
import OrderedCollections

extension [Explanation] {
  /// How people hear of a brand, and what they say about it.
  static let voice: [Explanation] = [
    .mechanism(
      "awareness", ["advertising", "advertising-pressure", "ad-stock", "saturation-of-advertising"],
      "Nobody buys what they have not heard of. Advertising makes itself heard, but twice the money reaches less "
        + "than twice the people, and some of it is still felt a while later.",
      working: "Each channel builds up pressure from what is spent and what lingers. The more a channel is "
        + "exhausted, the less more pressure adds.",
      symbols: "rate = planned rate × (1 - (1 - saturation)^pressure) / saturation",
      source: "Little 1979; Broadbent 1979; Bass 1969",
      attempts: [.set(.channel, "spend", "x2", "x0.5"), .line("run"), .line("show funnel")],
      parameters: [.channel: ["reach", "spend", "saturation", "carry-over"]], metrics: ["reached"],
      related: ["word-of-mouth", "promises"]),
    .mechanism(
      "word-of-mouth", ["wom", "recommendation", "recommending"],
      "Customers who recommend bring others along, and those who warn keep them away. The more people talk well of "
        + "a brand, the faster it is known.",
      working: "The share of people who recommend, less those who warn, times how strongly a recommendation works.",
      symbols: "rate = imitation × (advocates - weight × detractors) / everybody",
      source: "Bass 1969; Sultan, Farley & Lehmann 1990; East, Hammond & Wright 2007",
      attempts: [.set(.channel, "imitation", "x1.5", "x0.5"), .line("run"), .line("show referrals")],
      parameters: [.channel: ["imitation"], .journey: ["detractor-weight"]], metrics: ["advocates", "referrals"],
      related: ["awareness", "ratings", "referred-customers"],
      isUsed: { journey in journey.channels.values.contains { $0.kind == .wordOfMouth } }),
    .mechanism(
      "ratings", ["rating", "surveys", "survey", "measured-nps", "true-nps", "net-promoter-score", "promoters"],
      "A rating is what somebody remembers, made milder or sterner by who is asked. Those who love or hate a brand "
        + "answer more often: a survey is not the truth.",
      working: "Attitude plus own mildness plus mood, rounded. Promoters rate 9 or 10, detractors 0 to 6.",
      symbols: "nps = % rating 9 or 10 - % rating 0 to 6",
      source: "Reichheld 2003; Anderson 1998 for who speaks up; partly judgement",
      attempts: [.set(.journey, "leniency-spread", "2", "1"), .line("run"), .line("show nps")],
      parameters: [
        .journey: ["leniency-spread", "rating-noise", "survey-answers", "survey-extremes"], .segment: ["leniency"],
      ],
      metrics: ["nps", "nps-measured", "rating"], related: ["memory", "word-of-mouth"]),
    .mechanism(
      "referred-customers", ["referral", "referred", "inheritance", "inherited-expectation"],
      "Who comes on a friend's advice expects what the friend has lived through, not what a poster says. Such "
        + "customers tend to stay longer.",
      working: "A referred customer begins with an expectation near the attitude of those who recommend, and is "
        + "somewhat less likely to drop out.",
      symbols: "first expectation = promise + inheritance × (friends' attitude - promise)",
      source: "Schmitt, Skiera & Van den Bulte 2011",
      attempts: [.set(.channel, "inheritance", "100%", "0%"), .line("run"), .line("show referrals")],
      parameters: [.channel: ["inheritance"], .path: ["referred"]], metrics: ["referrals"],
      related: ["word-of-mouth", "promises"]),
  ]
}
