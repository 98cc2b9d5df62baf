import Journeys
public import Simulation

extension Experiment {
  /// Simulates all points of a sweep with the same luck.
  ///
  /// What was known before changes no result. When it is stopped, the points that are done are kept.
  ///
  /// - Parameters:
  ///   - plan: What to move.
  ///   - metrics: What to measure.
  ///   - settings: How large each run is and which luck all of them meet.
  ///   - store: What is known from before, to which the points are added that are done now.
  /// - Returns: The points; ``Sweep/isComplete`` says whether they are all.
  /// - Throws: ``ExperimentError`` where a setting is out of range, the memory does not do, or it was stopped before one
  ///   point was done.
  public func sweep(
    _ plan: Sweep.Plan, by metrics: [Metric], _ settings: RunSettings, store: inout ArmStore
  ) throws(ExperimentError) -> Sweep {
    var gaps: [Sweep.Gap] = []
    var possible: [(place: [Int], variant: CheckedVariant)] = []
    for place in plan.places {
      do throws(JourneyProblem) {
        possible.append((place, try CheckedVariant(plan.variant(at: place))))
      } catch {
        gaps.append(Sweep.Gap(values: plan.values(at: place), reason: error.message))
      }
    }
    let missing = possible.map(\.variant).filter { store.values(of: metrics, in: $0.variant, settings) == nil }
    if !missing.isEmpty {
      // What people look at most is measured too, so that asking for another metric does not begin anew.
      let others = MetricCatalogue.headlines(of: plan.variant.journey).filter { !metrics.contains($0) }
      store.keep(try arms(missing, by: metrics + others, settings, order: .byArm))
    }
    let points = possible.compactMap { place, checked in
      store.values(of: metrics, in: checked.variant, settings).map {
        Sweep.Point(place: place, values: plan.values(at: place), outcomes: $0)
      }
    }
    guard !points.isEmpty else { throw .interrupted }
    return Sweep(
      variant: plan.variant, axes: plan.axes, metrics: metrics, settings: settings, points: points, gaps: gaps)
  }
}
