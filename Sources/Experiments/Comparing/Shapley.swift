import OrderedCollections
import Simulation

/// The Shapley value: how what players achieve together is shared out among them.
///
/// Each gets what it adds, on average over all orders in which they could join: Shapley 1953, A value for n-person games. Up to ``exactLimit`` players every coalition is looked at; of more, pairs of
/// orders are drawn, each with its reverse (Castro, Gómez & Tejada 2009; Song, Nelson & Staum 2016; Mitchell et al. 2022
/// for the reversed orders).
public struct Shapley: Sendable {
  /// Some of the players: for each of them whether it takes part.
  public typealias Coalition = [Bool]

  /// The number of players.
  public let players: Int
  /// The coalitions whose worth has to be known: nobody first, everybody last.
  public let coalitions: [Coalition]
  /// The orders that were drawn, each followed by its reverse; none where every coalition is looked at.
  private let orders: [[Int]]
  /// For each order the numbers of the coalitions that it passes, from nobody to everybody.
  private let ways: [[Int]]

  /// The most players of whom every coalition is looked at: there are 1 024 of them then.
  public static let exactLimit = 10

  /// Looks at every coalition where there are few players, and draws pairs of orders where there are many.
  ///
  /// - Parameters:
  ///   - players: The number of players.
  ///   - seed: What the orders follow from: the same seed, the same orders.
  public init(players: Int, seed: UInt64) {
    if players <= Self.exactLimit {
      self.init(players: players)
    } else {
      // About as many coalitions as the largest exact game has, and at least as many pairs as a t interval needs.
      self.init(players: players, pairs: max(8, (1 << Self.exactLimit) / (2 * players)), seed: seed)
    }
  }

  /// Looks at every coalition.
  init(players: Int) {
    self.players = players
    coalitions = (0..<1 << players).map { mask in (0..<players).map { mask >> $0 & 1 == 1 } }
    orders = []
    ways = []
  }

  /// Draws pairs of orders.
  init(players: Int, pairs: Int, seed: UInt64) {
    self.players = players
    var luck = SplitMix64(seed: seed)
    orders = (0..<pairs).flatMap { _ in
      let order = luck.order(of: players)
      return [order, order.reversed()]
    }
    let nobody = Coalition(repeating: false, count: players)
    let everybody = Coalition(repeating: true, count: players)
    var found: OrderedSet = [nobody]
    var ways = orders.map { order in
      var present = nobody
      return [0]
        + order.dropLast().map { player in
          present[player] = true
          return found.append(present).index
        }
    }
    for index in ways.indices { ways[index].append(found.count) }
    found.append(everybody)
    coalitions = Array(found)
    self.ways = ways
  }

  /// Whether every coalition is looked at, so that the shares have no error of their own.
  public var isExact: Bool { orders.isEmpty }
  /// How many pairs of orders were drawn.
  public var pairs: Int { orders.count / 2 }

  /// What each player adds; together they add what everybody is worth beyond nobody.
  ///
  /// - Parameter worths: What each of ``coalitions`` is worth.
  public func shares(of worths: [Double]) -> [Double] {
    guard !isExact else { return (0..<players).map { share(of: $0, worths) } }
    let drawn = (0..<pairs).map { shares(of: worths, pair: $0) }
    return (0..<players).map { player in drawn.lazy.map { $0[player] }.compensatedSum / Double(pairs) }
  }

  /// What each player adds in one order and its reverse, on average.
  func shares(of worths: [Double], pair: Int) -> [Double] {
    var shares = [Double](repeating: 0, count: players)
    for number in [2 * pair, 2 * pair + 1] {
      for (place, player) in orders[number].enumerated() {
        shares[player] += (worths[ways[number][place + 1]] - worths[ways[number][place]]) / 2
      }
    }
    return shares
  }

  /// What a player adds to each coalition without it, weighted by |S|! (n − |S| − 1)! / n!.
  private func share(of player: Int, _ worths: [Double]) -> Double {
    var sum = CompensatedSum()
    for (mask, coalition) in coalitions.enumerated() where !coalition[player] {
      let size = coalition.count { $0 }
      sum.add((worths[mask | 1 << player] - worths[mask]) / Self.orders(size: size, of: players))
    }
    return sum.value
  }

  /// How rare it is that just the first so many stand before a player: n · (n − 1 over s).
  private static func orders(size: Int, of players: Int) -> Double {
    (0..<size).reduce(Double(players)) { $0 * Double(players - 1 - $1) / Double($1 + 1) }
  }
}
