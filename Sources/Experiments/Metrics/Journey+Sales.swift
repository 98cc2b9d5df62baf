import Journeys
import OrderedCollections

extension Journey {
  /// The paths on which people buy at the end of an instant stage, such as a checkout.
  var salePaths: [Path] {
    paths.values.filter { $0.marks.contains(.buys) && stages[$0.ends.from]?.kind == .instant }
  }

  /// Whether anybody can buy anything.
  var sellsAnything: Bool { paths.values.contains(where: \.isSale) }

  /// Whether somebody who has bought can come to buy again.
  var sellsAgain: Bool {
    let sales = paths.values.filter(\.isSale)
    if sales.contains(where: \.isRepeat) { return true }
    var reached = OrderedSet(sales.map(\.ends.to))
    var next = 0
    while next < reached.count {
      for path in paths(from: reached[next]) {
        if path.isSale { return true }
        reached.append(path.ends.to)
      }
      next += 1
    }
    return false
  }

  /// Whether anybody buys again where they are.
  var repeats: Bool { paths.values.contains(where: \.isRepeat) }

  /// Whether anything is experienced at any stage.
  var hasTouchpoints: Bool { stages.values.contains { !$0.touchpoints.isEmpty } }

  /// Whether the journey says what a purchase costs the customer.
  var isPriced: Bool { values[.price] != nil }

  /// Whether the company spends anything as long as no strategy changes that.
  var costsAnything: Bool {
    let plan = Variant(self)
    let always: [Parameter] = [.fixedCost, .investment, .personalisationCost, .consistencyCost, .recoveryCost]
    return (sellsAnything && plan[.goods] > 0) || always.contains { plan[$0] > 0 }
      || plan[.agents] * plan[.agentCost] > 0
      || channels.values.contains { $0.kind == .paid && plan[.spend, .channel($0.name)] > 0 }
      || stages.values.contains { stage in
        stage.touchpoints.keys.contains { plan[.cost, .touchpoint(stage: stage.name, name: $0)] > 0 }
      }
  }
}

extension Path {
  /// Whether whoever takes it makes a purchase.
  var isSale: Bool { marks.contains(.buys) || marks.contains(.renews) }
}
