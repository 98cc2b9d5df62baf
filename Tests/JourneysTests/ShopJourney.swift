import Journeys
import OrderedCollections

extension Journey {
  /// A small journey without a problem.
  static var shop: Journey {
    var journey = Journey(name: "shop", title: "A small shop")
    journey.stages = [
      "unaware": Stage(name: "unaware", isStart: true), "browsing": Stage(name: "browsing"),
      "checkout": Stage(name: "checkout", kind: .instant), "customer": Stage(name: "customer"),
      "lost": Stage(name: "lost", kind: .outcome),
    ]
    journey.stages["browsing"]?.touchpoints = ["": Touchpoint(), "search": Touchpoint(name: "search", channel: "web")]
    journey.stages["checkout"]?.values[.stageSteps] = 5
    journey.channels = ["web": Channel(name: "web"), "friends": Channel(name: "friends", kind: .wordOfMouth)]
    journey.segments = ["regular": Segment(name: "regular"), "bargain": Segment(name: "bargain")]
    journey.segments["regular"]?.values[.segmentShare] = 0.7
    journey.segments["bargain"]?.values[.segmentShare] = 0.3
    journey.add("unaware", "browsing", isByChannels: true)
    journey.add("browsing", "checkout", 0.2)
    journey.add("browsing", "lost", 0.1)
    journey.add("checkout", "customer")
    journey.add("checkout", "lost", 1)
    journey.add("customer", "lost", 0.05)
    return journey
  }

  /// Adds a path.
  mutating func add(_ from: String, _ to: String, _ probability: Double? = nil, isByChannels: Bool = false) {
    var path = Path(from: from, to: to, isByChannels: isByChannels)
    path.values[.probability] = probability
    paths[path.ends] = path
  }
}
