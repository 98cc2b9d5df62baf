import Journeys
import OrderedCollections
import Simulation

/// What buyers would say, what they do say, and whom they bring along.
extension MetricDefinition {
  /// The net promoter score of all buyers.
  static let nps = MetricDefinition(
    "nps", .score, moreIsBetter: true,
    "The net promoter score: per cent of buyers who would rate 9 or 10, less per cent who would rate 0 to 6",
    remark: "It goes from -100 to 100; its level depends on the scale, so look at how it changes.",
    words: ["recommendation", "recommendations"], headline: .voice, needs: \.sellsAnything,
    reading: .people { $0.count($0.tally.promoters, of: $0.tally.buyers, against: $0.tally.detractors) },
    explanation: Explanation(
      working: "Per cent of buyers who would rate 9 or 10, less per cent who would rate 0 to 6.",
      symbols: "nps = % promoters - % detractors", source: "Reichheld 2003",
      try: .trying(.touchpoint, "quality", "+1", "+0.3", "-1"), related: ["ratings", "advocates", "nps-measured"]))

  /// The net promoter score of those who answer.
  static let npsMeasured = MetricDefinition(
    "nps-measured", .score, moreIsBetter: true,
    "The net promoter score among those buyers who answer a survey, which is all a company sees",
    needs: \.sellsAnything,
    reading: .people {
      let survey = $0.tally.survey
      return $0.count(survey.promoters, of: survey.answers, against: survey.detractors)
    },
    explanation: Explanation(
      working: "The same difference, but only among those who answer; people who love or hate a brand do so more "
        + "often.",
      symbols: "nps among those who answer", source: "Reichheld 2003; Anderson 1998 for who speaks up",
      try: .trying(.journey, "survey-extremes", "x2", "+1", "1"), related: ["nps", "ratings", "firm-learning"]))

  static let rating = MetricDefinition(
    "rating", .points, moreIsBetter: true, "What rating from 0 to 10 buyers would give, on average",
    remark: "All of them are asked how likely they are to recommend.", needs: \.sellsAnything,
    reading: .ratio { ($0.tally.ratings, $0.tally.buyers) },
    explanation: Explanation(
      working: "The whole points of all buyers at the end of the run, averaged.",
      source: "Reichheld 2003 for the question",
      try: .trying(.touchpoint, "quality", "+1", "+0.3", "-1"), related: ["ratings", "nps", "rating-measured"]))

  static let ratingMeasured = MetricDefinition(
    "rating-measured", .points, moreIsBetter: true,
    "What rating from 0 to 10 those buyers give who answer a survey, on average",
    remark: "It is what surveys and reviews show.", needs: \.sellsAnything,
    reading: .ratio { ($0.tally.survey.ratings, $0.tally.survey.answers) },
    explanation: Explanation(
      working: "The whole points of those who answer, averaged; people who love or hate a brand do so more often.",
      source: "Hu, Pavlou & Zhang 2009 for who writes",
      try: .trying(.journey, "survey-extremes", "x2", "+1", "1"), related: ["ratings", "rating", "nps-measured"]))

  static let advocates = MetricDefinition(
    "advocates", .share, moreIsBetter: true, "How many of all customers recommend the brand at the end of the run",
    headline: .voice, needs: { journey in journey.paths.values.contains { $0.marks.contains(.refers) } },
    reading: .people { $0.count($0.tally.advocates, of: $0.tally.customers) },
    explanation: Explanation(
      working: "People who have taken a path on which customers begin to recommend, and whom nothing has put off "
        + "since, divided by everybody.",
      source: "judgement: recommending is a path of the journey, so it can be changed there",
      try: .trying(.touchpoint, "quality", "+1", "+0.3", "-1"), related: ["word-of-mouth", "referrals", "nps"]))

  static let referrals = MetricDefinition(
    "referrals", .share, moreIsBetter: true,
    "How many of those who know the brand first heard of it from other customers", headline: .voice,
    needs: { journey in journey.channels.values.contains { $0.kind == .wordOfMouth } },
    reading: .people { $0.count($0.tally.heard.sum(at: $0.layout.wordOfMouth), of: $0.tally.heard.reduce(0, +)) },
    explanation: Explanation(
      working: "People brought along by word of mouth, divided by all who have heard of the brand.",
      source: "Bass 1969 for how word of mouth spreads",
      try: .trying(.channel, "imitation", "x1.5", "x0.5"), related: ["word-of-mouth", "advocates"]))

  /// The metrics of what customers say.
  static let ofVoice = [nps, npsMeasured, rating, ratingMeasured, advocates, referrals]
}
