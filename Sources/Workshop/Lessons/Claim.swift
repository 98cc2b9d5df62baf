import Experiments
import JourneyLanguage
import Journeys
import Presentation

enum ClaimedRun: Hashable {
  case last
  case before
  case strategy(String)

  /// That it is not there, and what to do about it.
  func missing(_ kind: Diagnostic.Kind, at place: Place) -> Diagnostic {
    let (message, remedy) =
      switch self {
      case .last: ("nothing has been run yet", "run first")
      case .before: ("there is no run before the last one", "run again")
      case .strategy(let name): ("\(name) has not been run as it is now", "compare it, or use \(name) and run")
      }
    return Diagnostic(message, kind: kind, at: place, remedy: remedy)
  }
}

/// A condition with its metrics found and its numbers in their units.
struct Claim {
  private let condition: Condition
  private let metric: Metric
  private let otherMetric: Metric?
  private let step: StepUnit
  private let currency: String
  /// The numbers of the condition, in the order in which they are written.
  private let numbers: [Double]

  /// The runs it speaks of, in the order in which they are named.
  let runs: [ClaimedRun]
  let strategies: [Word]

  init(_ condition: Condition, of journey: Journey, metric find: (Word) throws(Diagnostic) -> Metric) throws(Diagnostic)
  {
    self.condition = condition
    step = journey.step
    currency = journey.currency
    metric = try find(condition.measure.metric)
    var runs = [Self.run(condition.measure)]
    var strategies = [condition.measure.strategy]
    var other: Metric?
    var quantities: [Quantity] = []
    switch condition.relation {
    case .between(let low, let high): quantities = [low, high]
    case .within(let width, let middle): quantities = [width, middle]
    case .comparison(_, .quantity(let quantity)): quantities = [quantity]
    case .comparison(_, .before): runs.append(.before)
    case .comparison(_, .measure(let measure)):
      other = try find(measure.metric)
      runs.append(Self.run(measure))
      strategies.append(measure.strategy)
    }
    otherMetric = other
    self.runs = runs
    self.strategies = strategies.compactMap(\.self)
    if let other, other.unit != metric.unit {
      throw Diagnostic(
        "\(metric.name) and \(other.name) are not counted in the same unit", at: condition.measure.place,
        remedy: "compare a metric with itself")
    }
    let metric = metric
    numbers = try quantities.map { (quantity) throws(Diagnostic) in try quantity.value(of: metric, in: journey) }
  }

  /// What is wrong with it, or nil where it holds.
  func problem(in results: [ClaimedRun: RunResult]) -> Diagnostic? {
    guard let run = results[runs[0]] else { return nil }
    let figures = Figures(step: step, currency: currency)
    guard let value = run.estimate(of: metric)?.mean else {
      return failed("and there is nothing to count in this run", run)
    }
    var other = numbers.last
    var beside = ""
    if runs.count > 1 {
      other = results[runs[1]]?.estimate(of: otherMetric ?? metric)?.mean
      beside = other.map { " against \(figures.text($0, metric.unit, unlike: value))" } ?? ""
    }
    guard let other else { return failed("and there is nothing to compare it with", run) }
    guard let limit = missed(by: value, other) else { return nil }
    return failed("and it is \(figures.text(value, metric.unit, unlike: limit))\(beside)", run)
  }

  /// The number on whose wrong side a value is, or nil where it holds.
  private func missed(by value: Double, _ other: Double) -> Double? {
    switch condition.relation {
    case .between: value < numbers[0] ? numbers[0] : value > numbers[1] ? numbers[1] : nil
    case .within:
      // Numbers written in decimals are not exact: 24 is within 0.1 of 24.1.
      abs(value - other) <= numbers[0] + 1e-12 * max(1, abs(other))
        ? nil : value < other ? other - numbers[0] : other + numbers[0]
    case .comparison(let comparison, _): Self.holds(value, comparison, other) ? nil : other
    }
  }

  private func failed(_ ending: String, _ run: RunResult) -> Diagnostic {
    Diagnostic(
      "expected \(Figures.grouped(condition.text)), \(ending) (seed \(run.seed))", kind: .expectation,
      at: condition.measure.place,
      remedy: "to look around: show \(metric.name)")
  }

  private static func holds(_ value: Double, _ comparison: Condition.Comparison, _ other: Double) -> Bool {
    switch comparison {
    case .less: value < other
    case .atMost: value <= other
    case .greater: value > other
    case .atLeast: value >= other
    case .equal: value == other
    }
  }

  private static func run(_ measure: Measure) -> ClaimedRun {
    measure.strategy.map { .strategy($0.text) } ?? .last
  }
}
