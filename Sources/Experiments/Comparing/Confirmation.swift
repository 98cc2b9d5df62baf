import Journeys
public import Simulation

extension RunSettings {
  /// The same with luck that nothing else has met: the seed that much later.
  ///
  /// Whoever won among several has been lucky too, on average (the winner's curse; Capen, Clapp & Campbell 1971, Journal of
  /// Petroleum Technology 23). Only luck that had no part in the choice can judge it.
  public var fresh: RunSettings {
    var settings = self
    settings.seed = seed &+ 1_000_000
    return settings
  }
}
