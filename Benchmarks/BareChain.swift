import Journeys
import OrderedCollections

/// A chain in which nobody ever rests and nothing is felt: the least work that every customer is in every step.
enum BareChain {
  /// Twelve stages in a ring; a tenth of all customers moves on in each step, over three ways.
  static var journey: Journey {
    var journey = Journey(name: "bare-chain")
    let names = (1...12).map { "stage-\($0)" }
    for name in names { journey.stages[name] = Stage(name: name, isStart: name == names[0]) }
    for (number, name) in names.enumerated() {
      for (distance, probability) in [(1, 0.05), (4, 0.03), (7, 0.02)] {
        var path = Path(from: name, to: names[(number + distance) % names.count])
        path.values[.probability] = probability
        journey.paths[path.ends] = path
      }
    }
    return journey
  }
}
