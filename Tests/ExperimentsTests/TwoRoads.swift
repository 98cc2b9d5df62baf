import Journeys
import OrderedCollections
import Simulation

@testable import Experiments

/// A street from which two roads lead to the same shop and one leads away: the share that each road takes decides nothing,
/// and how many buy is known exactly.
enum TwoRoads {
  /// The journey when the roads take so many in a step, with a shop that sells to a share of those who come.
  static func variant(_ name: String, left: Double, right: Double, away: Double = 0.2) -> Variant {
    var journey = Journey(name: "roads", step: .week)
    Fixtures.add(Stage(name: "street", isStart: true), to: &journey)
    for road in ["left", "right"] { Fixtures.add(Stage(name: road), to: &journey) }
    for end in ["owner", "lost"] { Fixtures.add(Stage(name: end, kind: .outcome), to: &journey) }
    Fixtures.add(Path(from: "street", to: "left"), 0.3, to: &journey)
    Fixtures.add(Path(from: "street", to: "right"), 0.3, to: &journey)
    Fixtures.add(Path(from: "street", to: "lost"), 0.2, to: &journey)
    for road in ["left", "right"] {
      Fixtures.add(Path(from: road, to: "owner", marks: [.buys]), 0.5, to: &journey)
      Fixtures.add(Path(from: road, to: "lost"), 0.5, to: &journey)
    }
    var variant = Variant(journey, Strategy(name: name))
    for (to, value) in [("left", left), ("right", right), ("lost", away)] {
      if let path = journey.parameter(at: "street->\(to)") { variant.strategy.changes[path] = value }
    }
    return variant
  }

  /// How many buy in the end: (l + r) / (l + r + away) come to the shop, and half of these buy.
  static func conversion(_ variant: Variant) -> Double {
    let shares = ["left", "right", "lost"].map { to in
      variant.journey.parameter(at: "street->\(to)").map { variant[$0] } ?? 0
    }
    return 0.5 * (shares[0] + shares[1]) / (shares[0] + shares[1] + shares[2])
  }
}
