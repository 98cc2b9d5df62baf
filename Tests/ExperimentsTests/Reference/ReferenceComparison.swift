import Experiments
import Journeys
import OrderedCollections
import ReferenceModel
import Simulation

/// What the program and the reference say of the same journey, metric by metric.
struct ReferenceComparison {
  /// One metric in both.
  struct Finding {
    let metric: String
    let program: Moments
    let reference: Moments

    /// The difference of the means in its standard errors; nothing but rounding counts where neither varies.
    var deviation: Double {
      let difference = program.mean - reference.mean
      let error = (program.errorSquared + reference.errorSquared).squareRoot()
      // The program computes with half the digits, and its normal numbers are right to 1.6e-4 of a deviation.
      let rounding = 2e-4 * max(0.05, abs(reference.mean))
      guard abs(difference) > rounding else { return 0 }
      return difference / (error * error + rounding * rounding / 9).squareRoot()
    }
  }

  /// A mean over replications and the square of its standard error.
  struct Moments {
    let mean: Double
    let errorSquared: Double

    init?(_ values: [Double]) {
      guard values.count > 1 else { return nil }
      let mean = values.reduce(0, +) / Double(values.count)
      self.mean = mean
      errorSquared =
        values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double((values.count - 1) * values.count)
    }
  }

  /// How far apart two means may be by luck, in standard errors.
  ///
  /// By Student's t with 9 degrees of freedom, the fewest there can be, one in 45,000 metrics is further off; with other luck
  /// half as far in the same direction is one in 640. So of a thousand journeys with a hundred metrics each less than one
  /// in two hundred runs has one that is so twice.
  static let tolerance = 8.0

  /// What the two do not agree on, in words.
  var disagreements: [String] { told(findings.filter { abs($0.deviation) > Self.tolerance }) }

  /// What they do not agree on with other luck either, by half as much and in the same direction.
  func disagreements(confirmedBy other: ReferenceComparison) -> [String] {
    told(
      findings.filter { finding in
        let again = other.findings.first { $0.metric == finding.metric }?.deviation ?? 0
        return abs(finding.deviation) > Self.tolerance && again * (finding.deviation < 0 ? -1 : 1) > Self.tolerance / 2
      })
  }

  private func told(_ findings: [Finding]) -> [String] {
    findings.map { finding in
      let (program, reference) = (finding.program.mean, finding.reference.mean)
      let deviation = (finding.deviation * 10).rounded() / 10
      return "\(finding.metric): the program \(program), the reference \(reference), \(deviation) errors apart"
    }
  }

  /// The metrics that both have, in the order of the catalogue, and then how often each path was taken.
  let findings: [Finding]

  /// Lets both live through the same journey, each with luck of its own.
  init(
    of variant: Variant, customers: Int, replications: Int, steps: Int, seed: UInt64 = 1
  ) throws {
    let settings = RunSettings(customers: customers, replications: replications, steps: steps, seed: seed)
    let run = try Experiment().run(variant, settings)
    let model = ReferenceModel(variant, customers: customers, steps: steps)
    let references = (0..<UInt64(replications)).map { model.run(seed: seed &* 1_000 &+ $0).metrics }

    var names: [(String, [Double])] = []
    for metric in MetricCatalogue.metrics(of: variant.journey) where metric.segment == nil {
      names.append((metric.name, run.values(of: metric).compactMap(\.self)))
    }
    let totals = run.replications.map(\.tally.total)
    for (index, ends) in variant.journey.paths.keys.enumerated() {
      names.append(("taken \(ends)", totals.map { Double($0.taken[index]) / Double(customers) }))
    }
    for (index, channel) in variant.journey.channels.keys.enumerated() {
      names.append(("heard \(channel)", totals.map { Double($0.heard[index]) / Double(customers) }))
    }
    findings = names.compactMap { name, values in
      // Where a metric is undefined in some replications, those in which it is defined are no fair sample.
      let other = references.compactMap { $0[name] }
      guard values.count == replications, other.count == replications, let program = Moments(values),
        let reference = Moments(other)
      else { return nil }
      return Finding(metric: name, program: program, reference: reference)
    }
  }
}
