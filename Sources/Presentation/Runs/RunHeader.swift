public import Experiments
public import Journeys

/// What was run, how large and under which luck.
public struct RunHeader: Hashable, Sendable {
  /// The name of the journey.
  public var journey: String
  /// The name of the strategy.
  public var strategy: String
  /// What all luck followed from.
  public var seed: UInt64
  /// The number of customers in each population.
  public var customers: Int
  /// The number of populations that were asked for.
  public var replications: Int
  /// The number of populations that were lived through to the end.
  public var finished: Int
  /// The number of steps of the run.
  public var steps: Int
  /// What a step is called.
  public var step: StepUnit
  /// What follows an amount of money.
  public var currency: String
}

extension RunHeader {
  /// Describes a run.
  public init(_ result: RunResult) { self.init(result, finished: result.finished) }

  /// Describes the populations that a result rests on.
  init(_ result: some SimulatedResult, finished: Int? = nil) {
    let (journey, strategy) = (result.variant.journey, result.variant.strategy)
    self.init(
      journey: journey.name, strategy: strategy.name, seed: result.seed, customers: result.customers,
      replications: result.populations, finished: finished ?? result.populations, steps: result.steps,
      step: journey.step,
      currency: journey.currency)
  }

  /// What was run, for programs.
  var fields: Fields {
    [
      "journey": .text(journey), "strategy": .text(strategy), "seed": .whole(seed), "customers": .count(customers),
      "replications": .count(replications), "steps": .count(steps), "step": .text(step.rawValue),
    ]
  }

  /// The replications that were done, where they are fewer than those that were asked for.
  var finishedField: Fields { ["finished": finished < replications ? .count(finished) : .nothing] }

  /// The same with what amounts are in.
  var runFields: Fields { fields + finishedField + ["currency": .text(currency)] }

  /// Numbers of the run as people read them.
  public var figures: Figures { Figures(step: step, currency: currency) }

  /// The size of the run: `10 000 customers × 20 replications × 52 weeks`.
  public var size: String {
    [
      Count.text(customers, "customer"), Count.text(replications, "replication"), Count.text(steps, step.rawValue),
    ].joined(separator: " × ")
  }

  /// How many customers live through it how many times over, in a few characters: `10 000 × 20`.
  public static func size(customers: Int, replications: Int) -> String {
    [customers, replications].map { Rounding.text(of: Double($0), places: 0) }.joined(separator: " × ")
      .replacing("\u{A0}", with: " ")
  }

  var blocks: [Block] { blocks(about: nil) }

  /// The head of a report on one thing.
  func blocks(about topic: String?) -> [Block] {
    [.title("\(journey) · \(strategy)" + (topic.map { " · \($0)" } ?? "")), .note(sizeAndSeed)] + stopped
  }

  var sizeAndSeed: String { "\(size), seed \(seed)" }

  /// How far the run came, where somebody stopped it.
  var stoppedAfter: String? {
    finished < replications ? "\(finished) of \(Count.text(replications, "replication"))" : nil
  }

  var stopped: [Block] { Block.stopped(after: stoppedAfter) }
}

/// A report that looks into the last run.
public protocol ReportOfRun: Report {
  /// What was run.
  var header: RunHeader { get }
}

extension ReportOfRun {
  /// How far the run came.
  public var stoppedAfter: String? { header.stoppedAfter }
}

extension Block {
  /// That what follows is only a part of what was asked for.
  static func stopped(after part: String?, _ remark: String = ": results so far") -> [Block] {
    part.map { [.paragraph("stopped after \($0)\(remark)")] } ?? []
  }
}

/// Whole numbers of things.
enum Count {
  /// The number and its noun, which gets an s unless there is one of it: `10 000 customers`, `1 week`.
  static func text(_ count: Int, _ noun: String) -> String {
    Rounding.text(of: Double(count), places: 0) + "\u{A0}" + noun + (count == 1 ? "" : "s")
  }
}
