public import Journeys
import OrderedCollections

extension Variant {
  /// The same without all that has no exact answer: see ``leftOut``.
  ///
  /// It is what the simulation can be checked with. What is felt works on nothing, nobody acts on impulse, everybody
  /// thinks of the brand as at the beginning and warns nobody, no guarantee is claimed and the company learns nothing;
  /// where stages have different chances of dropping out all are equally ready to, and complaints are answered after
  /// the time that the file says. All other numbers are those of the journey and of the beginning of the strategy;
  /// later changes are left out.
  public var neutral: Variant {
    var copy = Variant(journey, Strategy(name: strategy.name, changes: strategy.changes))
    func fix(_ element: Element, _ parameter: Parameter, _ value: Double) {
      copy.journey.give(ParameterPath(element, parameter), value)
      copy.strategy.changes[ParameterPath(element, parameter)] = nil
    }
    for (path, effects) in pathsWithEffects {
      for effect in effects { fix(.path(path.ends), effect, 0) }
    }
    for path in pathsThatDiffer { fix(.path(path.ends), .priceEffect, 0) }
    for path in journey.impulses { copy.journey.paths[path.ends]?.marks.remove(.impulse) }
    for (parameter, value) in [(Parameter.startingAttitude, 7.0), (.memory, 0), (.leniencySpread, 0), (.claimShare, 0)]
    {
      fix(.journey, parameter, value)
    }
    fix(.journey, .reviewEvery, 0)
    for name in journey.segments.keys {
      for parameter in [Parameter.segmentAttitude, .segmentLeniency] { fix(.segment(name), parameter, 0) }
    }
    if hasMixedDropout { fix(.journey, .dropoutSpread, 0) }
    if copy.hasQueue { fix(.journey, .agents, 0) }
    copy.journey.arrivals = .atOnce
    return copy
  }
}
