import Experiments
import Journeys
import OrderedCollections
import Simulation

/// How often intervals of real runs cover a difference that is known, and verdicts claim one where there is none.
///
/// A street leads by two roads to the same shop: which road people take changes their luck and not how many buy.
struct Coverage {
  /// The strategies that are compared with each other again and again.
  let variants: [Variant]
  /// How much more people buy under each of them than under the first.
  let truths: [Double]

  /// Strategies by the shares of people who take each road in a step.
  init(_ roads: [(left: Double, right: Double)]) {
    variants = roads.map { Self.variant(left: $0.left, right: $0.right) }
    let shares = roads.map { 0.5 * ($0.left + $0.right) / ($0.left + $0.right + Self.away) }
    truths = shares.map { $0 - shares[0] }
  }

  /// The share of differences whose interval covers the truth, and the share of comparisons with a wrong verdict.
  func measured(comparisons: Int) throws -> (covered: Double, falseVerdicts: Double) {
    guard let metric = MetricCatalogue.metric(named: "conversion", in: variants[0].journey) else { return (0, 0) }
    var (covered, wrong) = (0, 0)
    for seed in 1...comparisons {
      let settings = RunSettings(customers: 500, replications: 20, steps: 30, seed: UInt64(seed))
      let comparison = Comparison(try Experiment().run(variants, settings), by: [metric])
      let results = comparison.rows.map(\.result)
      covered += zip(results, truths.dropFirst()).count { $0.difference.covers($1) }
      let isWrong = zip(results, truths.dropFirst()).contains { result, truth in
        truth == 0 ? [.better, .worse].contains(result.verdict) : result.verdict == (truth > 0 ? .worse : .better)
      }
      if isWrong { wrong += 1 }
    }
    let differences = Double(comparisons * (variants.count - 1))
    return (Double(covered) / differences, Double(wrong) / Double(comparisons))
  }

  private static let away = 0.2

  private static func variant(left: Double, right: Double) -> Variant {
    var journey = Journey(name: "roads", step: .week)
    let stages = [
      Stage(name: "street", isStart: true), Stage(name: "left"), Stage(name: "right"),
      Stage(name: "owner", kind: .outcome), Stage(name: "lost", kind: .outcome),
    ]
    for stage in stages { journey.stages[stage.name] = stage }
    let paths = [
      (Path(from: "street", to: "left"), left), (Path(from: "street", to: "right"), right),
      (Path(from: "street", to: "lost"), away), (Path(from: "left", to: "owner", marks: [.buys]), 0.5),
      (Path(from: "right", to: "owner", marks: [.buys]), 0.5), (Path(from: "left", to: "lost"), 0.5),
      (Path(from: "right", to: "lost"), 0.5),
    ]
    for (path, share) in paths {
      var path = path
      path.values[.probability] = share
      journey.paths[path.ends] = path
    }
    return Variant(journey, Strategy(name: "\(left) and \(right)"))
  }
}
