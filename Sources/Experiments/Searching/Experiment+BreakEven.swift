public import Journeys
import OrderedCollections
public import Simulation

extension Experiment {
  /// Finds out how good a parameter must be in one strategy for a metric to come out as in another.
  ///
  /// All values meet the same luck as the other strategy; the answer is looked at once more with other luck.
  /// Values with which the journey cannot be simulated are left out.
  ///
  /// - Parameters:
  ///   - path: What is moved.
  ///   - range: How far it is moved.
  ///   - variant: The strategy in which it is moved.
  ///   - target: The strategy to catch up with.
  ///   - metric: What both are judged by; where more is neither better nor worse, more counts as better.
  ///   - settings: How large each run is and which luck all of them meet.
  /// - Returns: The answer; nil where the metric is undefined everywhere.
  /// - Throws: ``ExperimentError`` where a journey has a problem, a setting is out of range, the memory does not do, or
  ///   it was stopped.
  public func breakEven(
    _ path: ParameterPath, in range: ClosedRange<Double>, of variant: Variant, against target: Variant,
    by metric: Metric, _ settings: RunSettings
  ) throws(ExperimentError) -> BreakEven? {
    func points(_ values: [Double], _ settings: RunSettings) throws(ExperimentError) -> [Effect] {
      let possible = values.compactMap { value in
        (try? CheckedVariant(variant.moving(path, to: value))).map { (value: value, variant: $0) }
      }
      let arms = try arms([try Self.checked(target)] + possible.map(\.variant), by: [metric], settings)
      guard arms.isComplete else { throw .interrupted }
      return possible.enumerated().compactMap { arm, trial in
        arms.difference(of: metric, from: 0, to: arm + 1).map { Effect(value: trial.value, difference: $0) }
      }
    }
    let present = variant[path]
    var search = BreakEvenSearch(
      range: range, present: present, isWhole: path.parameter.isWhole, moreIsBetter: metric.moreIsBetter ?? true)
    search.add(try points(search.grid, settings))
    for _ in 0..<BreakEvenSearch.rounds where !search.next.isEmpty { search.add(try points(search.next, settings)) }
    guard let answer = search.answer else { return nil }
    var confirmation: Difference?
    if case .crossing(let crossing) = answer {
      confirmation = try points([crossing.value], settings.fresh).first?.difference
    }
    return BreakEven(
      path: path, metric: metric, target: target, variant: variant, settings: settings, answer: answer,
      points: search.points, present: search.points.first { $0.value == present }?.difference,
      confirmation: confirmation)
  }
}
