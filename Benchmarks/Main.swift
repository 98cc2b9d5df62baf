import Foundation
import Journeys
import Simulation
import Workshop

/// Times the bare chain and every built-in journey, on one worker and on two, and prints a fingerprint with each.
///
/// Seconds mean little from one machine to the next, or from one minute to the next on a busy one: compare the rows of one
/// call. A fingerprint that differs from the one before says that a change was no mere speed-up. With the word `coverage` it
/// looks instead at what intervals and verdicts promise, with `luck` at what the same luck for all saves, and with `watch` at how
/// long somebody waits for what is shown live; the program must have been built the same way for that.
@main
struct Main {
  /// Customers and rounds can be given: `journey-benchmark 1000000 5`.
  static func main() throws {
    guard !CommandLine.arguments.contains("coverage") else { return try cover() }
    guard !CommandLine.arguments.contains("luck") else { return try share() }
    guard !CommandLine.arguments.contains("watch") else { return try look() }
    let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let customers = arguments.first ?? 200_000
    let rounds = arguments.dropFirst().first ?? 5
    var journeys = [BareChain.journey]
    for name in BuiltInJourneys.names {
      if let journey = try BuiltInJourneys.journey(named: name) { journeys.append(journey) }
    }
    print("\(customers) customers, the fastest and the median of \(rounds) rounds, customer-steps a second\n")
    print(row("journey", "workers", "fastest", "median", "fingerprint"))
    for journey in journeys {
      let compiled = try CompiledJourney(Variant(journey))
      let settings = RunSettings(customers: customers, replications: 1, steps: journey.horizon)
      for workers in 1...2 {
        let timing = Timing(compiled, settings, workers: workers, rounds: rounds)
        print(
          row(
            journey.name, "\(workers)", rate(timing.fastest), rate(timing.median),
            String(timing.fingerprint, radix: 16)))
      }
    }
  }

  /// Compares strategies hundreds of times, with other luck each time.
  private static func cover() throws {
    let (different, alike) = (
      Coverage([(0.2, 0.2), (0.45, 0.15)]), Coverage([(0.3, 0.3), (0.45, 0.15), (0.15, 0.45), (0.55, 0.05)])
    )
    let known = try different.measured(comparisons: 500)
    print("500 pairs with a known difference: \(percent(known.covered)) of the 95% intervals cover it")
    let none = try alike.measured(comparisons: 500)
    print("500 comparisons of 4 strategies that are alike: \(percent(none.falseVerdicts)) claim a difference")
  }

  /// Compares two strategies to the same precision, with the same luck and with luck of their own.
  private static func share() throws {
    guard let luck = try SameLuck() else { return print("the journey is not there") }
    let (same, own) = (try luck.cost(isShared: true), try luck.cost(isShared: false))
    for (name, cost) in [("the same luck", same), ("luck of their own", own)] {
      let seconds = String(format: "%.2f s", cost.duration / .seconds(1))
      print(row(name, "\(cost.replications)", seconds))
    }
    print(String(format: "ratio of the times: %.1f", own.duration / same.duration))
  }

  /// Looks on at runs.
  private static func look() throws {
    let delay = try LiveDelay(rounds: 20)
    for (name, durations) in [("first picture", delay.firstFrames), ("moved lever", delay.nudges)] {
      let sorted = durations.sorted().map { $0 / .milliseconds(1) }
      print(
        row(
          name, String(format: "%.0f ms", sorted[sorted.count / 2]), String(format: "%.0f ms", sorted[0]),
          String(format: "%.0f ms", sorted[sorted.count - 1])))
    }
    print("the median, the shortest and the longest of \(delay.nudges.count) rounds; ten pictures a second are drawn")
  }

  private static func percent(_ share: Double) -> String { String(format: "%.1f%%", 100 * share) }

  private static func rate(_ value: Double) -> String { String(format: "%.1f M", value / 1e6) }

  private static func row(_ cells: String...) -> String {
    zip(cells, [18, 10, 12, 12, 18]).map { cell, width in
      cell + String(repeating: " ", count: max(1, width - cell.count))
    }.joined()
  }
}

/// The rates of several rounds of the same run.
struct Timing {
  /// Customer-steps a second in the fastest round.
  let fastest: Double
  /// Customer-steps a second in the middle one.
  let median: Double
  /// The digest of the final state, the same in every round.
  let fingerprint: UInt64

  init(_ journey: CompiledJourney, _ settings: RunSettings, workers: Int, rounds: Int) {
    var rates: [Double] = []
    var digest: UInt64 = 0
    for _ in 0..<max(1, rounds) {
      let elapsed = ContinuousClock().measure {
        digest = journey.simulate(settings, replication: 0, workers: workers)?.fingerprint ?? 0
      }
      rates.append(Double(settings.customers * settings.steps) / (elapsed / .seconds(1)))
    }
    rates.sort()
    fastest = rates[rates.count - 1]
    median = rates[rates.count / 2]
    fingerprint = digest
  }
}
