import Journeys
import OrderedCollections
import Simulation

/// A decomposition by the logarithmic mean Divisia index (LMDI): one step of the way to a first purchase, and how much of a
/// change of conversion it carries.
///
/// Conversion is the product of the rates of its steps, so the logarithms of the rates add up; weighted with the
/// logarithmic mean of both conversions they add up to the change itself (Ang 2005, Energy Policy 33).
public struct FunnelStep: Hashable, Sendable {
  /// The stage that is left.
  public let from: String
  /// The stage that is come to, or nil for the purchase.
  public let to: String?
  /// How many of those who come to the one come to the other, before.
  public let before: Estimate
  /// The same afterwards.
  public let after: Estimate
  /// What the step adds to conversion.
  public let share: Estimate

  /// The steps between stages that nobody can go round.
  ///
  /// - Parameters:
  ///   - passages: The stages, the start first.
  ///   - before: Conversion and then the share of customers who reach each stage, in each replication.
  ///   - after: The same afterwards.
  /// - Returns: Nothing where there is only one step, or where in each replication somebody comes nowhere.
  static func steps(_ passages: [String], before: [[Double?]], after: [[Double?]]) -> [FunnelStep] {
    let (old, new) = (rates(before), rates(after))
    let usable = zip(old, new).compactMap { old, new in old.flatMap { old in new.map { (old, $0) } } }
    guard passages.count > 1, !usable.isEmpty else { return [] }
    let shares = usable.map { Self.shares($0.0, $0.1) }
    return passages.indices.compactMap { step in
      guard let before = Estimate(usable.map { $0.0[step] }), let after = Estimate(usable.map { $0.1[step] }),
        let share = Estimate(shares.map { $0[step] })
      else { return nil }
      return FunnelStep(
        from: passages[step], to: passages.indices.contains(step + 1) ? passages[step + 1] : nil, before: before,
        after: after, share: share)
    }
  }

  /// The steps of journeys with exact answers, without luck; the first and the last variant are compared.
  static func exact(_ passages: [String], _ variants: [Variant], _ settings: RunSettings) -> [FunnelStep] {
    let funnels = [variants.first, variants.last].compactMap { variant -> [[Double?]]? in
      guard let variant, let chain = try? MarkovChain(variant) else { return nil }
      let reached = chain.reached(within: settings.steps)
      let shares = passages.compactMap { name in chain.stages.firstIndex { $0 == name }.map { reached[$0] } }
      // Twice the same: a number without luck has an interval without width.
      return ([chain.conversion(within: settings.steps)] + shares).map { [$0, $0] }
    }
    return funnels.count == 2 ? steps(passages, before: funnels[0], after: funnels[1]) : []
  }

  /// The rate of each step in each replication; nil where one of them is 0.
  private static func rates(_ funnel: [[Double?]]) -> [[Double]?] {
    (funnel.first ?? []).indices.map { replication in
      let shares = funnel.compactMap { $0[replication] }
      guard shares.count == funnel.count, shares.allSatisfy({ $0 > 0 }), let conversion = shares.first else {
        return nil
      }
      let stages = Array(shares.dropFirst())
      return zip(stages, stages.dropFirst() + [conversion]).map { $1 / $0 }
    }
  }

  /// What each step adds to conversion: L(after, before) · ln(rate after / rate before).
  private static func shares(_ before: [Double], _ after: [Double]) -> [Double] {
    let logarithms = zip(before, after).map { PortableMath.log($1 / $0) }
    let (old, new) = (before.reduce(1, *), after.reduce(1, *))
    let sum = logarithms.compensatedSum
    // The logarithmic mean of two equal numbers is that number.
    let mean = sum == 0 ? old : (new - old) / sum
    return logarithms.map { $0 * mean }
  }
}

extension Journey {
  /// The dominators of a first purchase: the stages that nobody can go round before it, in the order in which people come
  /// to them.
  ///
  /// The first is the start. Of a journey in which nobody buys there are none.
  var passages: [String] {
    guard let start, canBuy(avoiding: nil) else { return [] }
    let needed = stages.keys.filter { $0 != start.name && !canBuy(avoiding: $0) }
    // Who cannot be come to without many others stands behind them.
    let places = needed.map { stage in needed.count { !stagesBeforePurchase(without: $0).contains(stage) } }
    return [start.name] + zip(needed, places).sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// Whether people can come to buy without passing a stage.
  private func canBuy(avoiding stage: String?) -> Bool {
    stagesBeforePurchase(without: stage).contains { name in paths(from: name).contains(where: \.isSale) }
  }

  /// The stages that people can come to before they buy, if one of them were closed.
  private func stagesBeforePurchase(without closed: String?) -> [String] {
    var found = [start?.name].compactMap { $0 == closed ? nil : $0 }
    var next = 0
    while next < found.count {
      for path in paths(from: found[next])
      where !path.isSale && path.ends.to != closed && !found.contains(path.ends.to) { found.append(path.ends.to) }
      next += 1
    }
    return found
  }
}
