import Journeys
import Simulation

/// How far people get, and how long it takes.
extension MetricDefinition {
  static let conversion = MetricDefinition(
    "conversion", .share, moreIsBetter: true, "How many of all customers buy at least once",
    remark: "It is the number most companies look at first.", words: ["buying"], headline: .buying,
    needs: \.sellsAnything, reading: .people { $0.count($0.tally.buyers, of: $0.tally.customers) },
    exact: { chain, _, steps in chain.conversion(within: steps) },
    explanation: Explanation(
      working: "People who buy at least once, divided by everybody, those included who never hear of the brand.",
      symbols: "buyers / everybody",
      source: "the usual definition; mind whom others divide by before you compare",
      try: .trying(.stage, "steps", "-2", "-1", "+1"), related: ["abandonment", "ways-out", "checkout-steps"]))

  static let abandonment = MetricDefinition(
    "abandonment", .share, moreIsBetter: false, "How many of those who come to pay leave without buying",
    headline: .buying,
    needs: { !$0.salePaths.isEmpty },
    reading: .ratio { seen in
      let arrivals = seen.tally.arrivals.sum(at: seen.layout.saleStages)
      return (arrivals - seen.tally.taken.sum(at: seen.layout.salePaths), arrivals)
    },
    exact: { chain, _, steps in chain.abandonment(within: steps) },
    explanation: Explanation(
      working: "Visits to a checkout that end without a purchase, divided by all visits to it; who comes back and "
        + "buys later is counted at each visit.",
      symbols: "1 - purchases / arrivals",
      source: "Baymard Institute averages 70% over some fifty studies",
      try: .trying(.stage, "loss-per-step", "x0.5", "5%"), related: ["checkout-steps", "conversion"]))

  static let timeToConvert = MetricDefinition(
    "time-to-convert", .steps, moreIsBetter: false,
    "After how many steps half of the buyers have bought, from when they heard of the brand", headline: .buying,
    needs: \.sellsAnything, reading: .stepsToConvert { $0.quantile(0.5) },
    explanation: Explanation(
      working: "All buyers in the order of their waiting; this is the one in the middle.",
      source: "the median, as usual: a few who take very long do not move it",
      try: .trying(.path, "probability", "x1.5", "x0.7"), related: ["conversion", "time-to-convert-p10"]))

  static let timeToConvertEarly = MetricDefinition(
    "time-to-convert-p10", .steps, moreIsBetter: false,
    "After how many steps the fastest tenth of the buyers have bought", needs: \.sellsAnything,
    reading: .stepsToConvert { $0.quantile(0.1) },
    explanation: Explanation(
      working: "All buyers in the order of their waiting; this is the one after the first tenth.",
      source: "a percentile, as usual",
      try: .trying(.path, "probability", "x1.5", "x0.7"), related: ["time-to-convert", "time-to-convert-p90"]))

  static let timeToConvertLate = MetricDefinition(
    "time-to-convert-p90", .steps, moreIsBetter: false, "After how many steps nine of ten buyers have bought",
    remark: "It is the slow end.", needs: \.sellsAnything,
    reading: .stepsToConvert { $0.quantile(0.9) },
    explanation: Explanation(
      working: "All buyers in the order of their waiting; this is the one after nine tenths.",
      source: "a percentile, as usual",
      try: .trying(.path, "probability", "x1.5", "x0.7"), related: ["time-to-convert", "time-to-convert-p10"]))

  static let timeToConvertMean = MetricDefinition(
    "time-to-convert-mean", .steps, moreIsBetter: false,
    "How many steps buyers take to buy, on average, from when they heard of the brand", needs: \.sellsAnything,
    reading: .stepsToConvert { $0.mean },
    explanation: Explanation(
      working: "The waiting of all buyers, added up and divided by their number; a few who take very long move it.",
      symbols: "sum of steps / buyers", source: "the arithmetic mean, as usual",
      try: .trying(.path, "probability", "x1.5", "x0.7"), related: ["time-to-convert", "time-to-convert-p90"]))

  static let reached = MetricDefinition(
    "reached", .share, moreIsBetter: nil, "How many of all customers come there at least once",
    remark: "Each stage has its own.",
    extent: .everyStage,
    reading: .people { seen in
      seen.stage.flatMap { seen.layout.stages[$0] }.flatMap { seen.tally.reached[checked: $0] }.map {
        seen.count($0, of: seen.tally.customers)
      }
    },
    curve: { result, metric in
      metric.segment == nil ? metric.stage.map { result.occupancyCurve(of: $0) } : nil
    },
    exact: { chain, stage, steps in
      chain.stages.firstIndex { $0 == stage }.map { chain.reached(within: steps)[$0] }
    },
    explanation: Explanation(
      working: "People who were there, divided by everybody; coming back does not count again.",
      source: "the usual funnel, except that people may return",
      try: .trying(.channel, "spend", "x2", "x0.5", then: "show funnel"),
      related: ["conversion", "ways-out", "awareness"]))

  /// The metrics of the way to a first purchase.
  static let ofBuying = [
    conversion, abandonment, timeToConvert, timeToConvertEarly, timeToConvertLate, timeToConvertMean,
  ]
}

/// How many people did something after 0, 1, 2, … steps.
struct StepHistogram {
  private let counts: [Double]
  private let total: Double

  /// Takes the number of people for each number of steps.
  init(_ counts: [Double]) {
    self.counts = counts
    total = counts.reduce(0, +)
  }

  /// The number of steps after which people have done it, on average; nothing where nobody did it.
  var mean: Double? {
    TallyLayout.share(counts.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }, of: total)
  }

  /// The number of steps after which a share of the people have done it.
  ///
  /// Those of one step are taken to be spread evenly over half a step before and after it, so that a small change in a
  /// journey shows although steps are whole; the result is never below 0.
  ///
  /// - Parameter share: Between 0 and 1.
  /// - Returns: Nothing where nobody did it.
  func quantile(_ share: Double) -> Double? {
    guard total > 0 else { return nil }
    let wanted = share * total
    var before = 0.0
    var last: Double?
    for (step, count) in counts.enumerated() where count > 0 {
      let within = (wanted - before) / count
      if within <= 1 { return max(0, Double(step) - 0.5 + within) }
      before += count
      last = Double(step) + 0.5
    }
    return last
  }
}
