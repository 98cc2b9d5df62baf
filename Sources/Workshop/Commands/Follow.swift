import Experiments
import JourneyLanguage
import Journeys
import Presentation
import Simulation

extension Session {
  /// Tells the story of one customer, under the strategy in use or under those that are named.
  mutating func follow(_ command: FollowStatement, _ place: Place, in surroundings: Surroundings) throws(Failure) {
    let variants = command.strategies.isEmpty ? [state.variant] : try variants(command.strategies)
    let settings = try settings(command.options)
    if case .number(let number) = command.customer, number.value > settings.customers {
      let message = "there is no customer \(number.value): a population has \(settings.customers)"
      throw Failure(
        .misunderstood, Diagnostic(message, at: number.place, suggestion: "\(settings.customers)"))
    }
    for variant in variants { try Self.check(variant, at: place) }
    guard !surroundings.isRehearsal else { return }
    let customer = try customer(command.customer, in: variants[0], settings, place, surroundings)
    let follow = try Self.experiment(at: place) { () throws(ExperimentError) in
      try Experiment().follow(
        customer, in: variants, settings, threads: surroundings.threads, isCancelled: surroundings.isCancelled)
    }
    let report = StoryReport(follow)
    try present(
      report, of: command.text, variants[variants.count - 1], settings,
      digest: Fingerprint.text(of: report.text(in: .json, style: Style())), in: surroundings)
  }

  /// The number of the customer who is meant, from 1 on.
  private func customer(
    _ customer: FollowStatement.Customer, in variant: Variant, _ settings: RunSettings, _ place: Place,
    _ surroundings: Surroundings
  ) throws(Failure) -> Int {
    switch customer {
    case .number(let number): return number.value
    case .first(let words):
      let first = try Self.experiment(at: place) { () throws(ExperimentError) in
        try Experiment().first(
          words.compactMap { Fate(rawValue: $0.rawValue) }, in: variant, settings, threads: surroundings.threads,
          isCancelled: surroundings.isCancelled)
      }
      guard let first else {
        let wanted = words.map(\.rawValue).joined(separator: " ")
        throw Failure(
          .running,
          Diagnostic(
            "among \(settings.customers) customers there is none that could be called: \(wanted)", at: place,
            remedy: "try other luck, such as seed \(settings.seed &+ 1), or a longer time, such as for 2 years"))
      }
      return first
    }
  }
}
