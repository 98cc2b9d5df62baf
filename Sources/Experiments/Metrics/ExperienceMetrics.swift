import Journeys
import Simulation

/// What people expect, get and find.
extension MetricDefinition {
  /// The mean satisfaction over all encounters.
  static let satisfaction = MetricDefinition(
    "satisfaction", .points, moreIsBetter: true,
    "How content customers are with what they meet, on average, from 0 to 10", headline: .experience,
    extent: .touchpoints, reading: .points(\.satisfaction),
    explanation: Explanation(
      working: "What they find, moved up by a pleasant surprise or down by a disappointment, which counts more; "
        + "averaged over all encounters.",
      symbols: "satisfaction = perception + feeling × felt gap, from 0 to 10",
      source: "Oliver 1980; Churchill & Surprenant 1982",
      try: .trying(.touchpoint, "variability", "x0.5", "+1"),
      related: ["gap-and-satisfaction", "loss-aversion", "customer-view"]))

  /// The mean expectation over all encounters; high ones bring people along, and they disappoint.
  static let expectation = MetricDefinition(
    "expectation", .points, moreIsBetter: nil,
    "How good customers think an experience will be before they have it, on average",
    remark: "High expectations bring people along, and are easily disappointed.", extent: .touchpoints,
    reading: .points(\.expectation),
    explanation: Explanation(
      working: "What each customer expects at the moment of an encounter, averaged over all encounters.",
      source: "Boulding, Kalra, Staelin & Zeithaml 1993",
      try: .trying(.channel, "promise", "+1", "-1"), related: ["promises", "learning", "gap"]))

  static let perception = MetricDefinition(
    "perception", .points, moreIsBetter: true, "How good customers find an experience, on average",
    remark: "It goes from 0 to 10, whatever was really delivered.", extent: .touchpoints,
    reading: .points(\.perception),
    explanation: Explanation(
      working: "What is delivered less what does not fit the person, less waiting and changing channels; averaged "
        + "over all encounters.",
      source: "Parasuraman, Zeithaml & Berry 1985",
      try: .trying(.journey, "personalisation", "80%", "30%"),
      related: ["perceived-quality", "delivered", "gap"]))

  static let delivered = MetricDefinition(
    "delivered", .points, moreIsBetter: true,
    "How good the experience is that the company delivers, before anybody has judged it", extent: .touchpoints,
    reading: .points(\.delivered),
    explanation: Explanation(
      working: "Quality with its ups and downs and its failures, averaged over all encounters.",
      source: "a fact of the simulation; in life only the company's own measurements come near it",
      try: .trying(.touchpoint, "failure", "x0.5", "5%"),
      related: ["delivered-quality", "perception", "inside-view"]))

  /// The mean of perception less expectation: the difference of sums, not of means, because that is exact.
  static let gap = MetricDefinition(
    "gap", .points, in: -10...10, moreIsBetter: true,
    "How far what customers perceive lies above what they expected; below 0 they are let down",
    remark: "That is the customer experience gap; it is best closed, at 0.", headline: .experience,
    extent: .touchpoints,
    reading: .points { $0.perception - $0.expectation },
    explanation: Explanation(
      working: "Perception less expectation at each encounter, averaged over all encounters.",
      symbols: "gap = perception - expectation",
      source: "Oliver 1980; Parasuraman, Zeithaml & Berry 1985",
      try: .trying(.channel, "promise", "-1", "+1", then: "show gaps"),
      related: ["gap-and-satisfaction", "expectation", "perception", "promises"]))

  /// The metrics of what people live through.
  static let ofExperience = [satisfaction, expectation, perception, delivered, gap]

  /// The number of encounters for each person who knows the brand; they may be interest or trouble.
  static let visits = MetricDefinition(
    "visits", .count, moreIsBetter: nil, "How many encounters somebody who knows the brand has with it, on average",
    needs: \.hasTouchpoints,
    reading: .ratio { seen in
      seen.encounters.map {
        ($0.count, seen.layout.startsByChannels ? seen.tally.heard.reduce(0, +) : seen.tally.customers)
      }
    },
    explanation: Explanation(
      working: "All encounters with any touchpoint, divided by the people who know the brand.",
      source: "the usual definition",
      try: .trying(.path, "probability", "x1.5", "x0.7"), related: ["reached", "ways-out"]))

  /// The share of encounters that meet the company's standard.
  static let insideView = MetricDefinition(
    "inside-view", .share, moreIsBetter: true, "How many encounters are good by the company's own standard",
    remark: "It is the view from inside.", extent: .touchpoints,
    reading: .encounters(\.good),
    explanation: Explanation(
      working: "Encounters whose delivered quality reaches the touchpoint's standard, divided by all encounters.",
      source: "Bain & Company 2005: 80% of 362 firms believed that they deliver",
      try: .trying(.touchpoint, "standard", "+1", "-1"), related: ["two-views", "customer-view"]))

  static let customerView = MetricDefinition(
    "customer-view", .share, moreIsBetter: true,
    "How many encounters leave the customer with a satisfaction of 9 or more",
    remark: "It is the same company, seen by its customers.", extent: .touchpoints,
    reading: .encounters(\.delighted),
    explanation: Explanation(
      working: "Encounters that leave a satisfaction of 9 or more, divided by all encounters.",
      source: "Bain & Company 2005: customers agreed for 8%; that 9 is delight is judgement",
      try: .trying(.touchpoint, "quality", "+1", "+0.3", "-1"),
      related: ["two-views", "inside-view", "satisfaction"]))

  /// The metrics of how often people meet the company, and how that looks from both sides.
  static let ofEncounters = [visits, insideView, customerView]
}

extension Measurement {
  /// A share of the encounters at the metric's stage, or at all of them.
  static func encounters(_ part: @escaping @Sendable (EncounterTally) -> Int) -> Measurement {
    .ratio { $0.encounters.map { (part($0), $0.count) } }
  }

  /// A mean over encounters, in points.
  static func points(_ sum: @escaping @Sendable (EncounterTally) -> Int) -> Measurement {
    .ratio(scale: EncounterTally.pointsPerUnit) { $0.encounters.map { (sum($0), $0.count) } }
  }
}
