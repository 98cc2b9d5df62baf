import Testing

@testable import Experiments

@Suite("Sharing out what players achieve together")
struct ShapleyTests {
  private static func shares(_ players: Int, _ worth: ([Bool]) -> Double) -> [Double] {
    let shapley = Shapley(players: players)
    return shapley.shares(of: shapley.coalitions.map(worth))
  }

  @Test("the owner of the left glove gets two thirds of a pair that two right gloves compete for")
  func gloves() {
    let shares = Self.shares(3) { $0[0] && ($0[1] || $0[2]) ? 1 : 0 }
    #expect(zip(shares, [2.0 / 3, 1.0 / 6, 1.0 / 6]).allSatisfy { isClose($0, $1) })
  }

  @Test("at an airport each aircraft pays its part of every piece of runway that it needs")
  func airport() {
    let lengths = [1.0, 3, 6, 10]
    let shares = Self.shares(4) { zip(lengths, $0).reduce(0) { $1.1 ? max($0, $1.0) : $0 } }
    let pieces = [1.0 / 4, 2.0 / 3, 3.0 / 2, 4]
    for player in lengths.indices { #expect(isClose(shares[player], pieces[...player].reduce(0, +))) }
  }

  @Test("who adds nothing gets exactly nothing, equals get the same, and nothing is lost", arguments: 1...10)
  func axioms(players: Int) {
    func worth(_ coalition: [Bool]) -> Double {
      // The first player counts for nothing and the last two are alike.
      let size = Double(coalition.dropFirst().count { $0 })
      return 0.3 + size * size * 0.7 + (players > 3 && coalition[1] ? 0.1 : 0)
    }
    let shares = Self.shares(players, worth)
    let whole = worth(Array(repeating: true, count: players)) - worth(Array(repeating: false, count: players))
    #expect(shares[0] == 0)
    #expect(isClose(shares.reduce(0, +), whole))
    if players > 4 { #expect(isClose(shares[players - 1], shares[players - 2])) }
  }

  @Test("nobody has nothing to share")
  func nobody() {
    #expect(Self.shares(0) { _ in 5 }.isEmpty)
  }

  // MARK: Orders drawn by chance

  @Test("an order and its reverse are exact where players work at most in pairs")
  func reversed() {
    let players = 14
    func worth(_ coalition: [Bool]) -> Double {
      let present = coalition.indices.filter { coalition[$0] }
      let alone = present.reduce(0.0) { $0 + Double($1 * $1) }
      return present.reduce(alone) { sum, one in present.reduce(sum) { $1 > one ? $0 + Double(one * $1) : $0 } }
    }
    let shapley = Shapley(players: players, pairs: 2, seed: 7)
    let shares = shapley.shares(of: shapley.coalitions.map(worth))
    for player in 0..<players {
      let others = (0..<players).reduce(0.0) { $1 == player ? $0 : $0 + Double(player * $1) / 2 }
      #expect(isClose(shares[player], Double(player * player) + others))
    }
  }

  @Test("with many players orders are drawn: the same from the same seed, and the parts still add up")
  func many() {
    let shapley = Shapley(players: 23, seed: 5)
    #expect(!shapley.isExact && shapley.pairs >= 8)
    #expect(shapley.coalitions == Shapley(players: 23, seed: 5).coalitions)
    #expect(shapley.coalitions != Shapley(players: 23, seed: 6).coalitions)
    #expect(Set(shapley.coalitions).count == shapley.coalitions.count)
    #expect(shapley.coalitions.first?.contains(true) == false && shapley.coalitions.last?.contains(false) == false)
    let worths = shapley.coalitions.map { coalition in coalition.reduce(1.0) { $1 ? $0 * 1.1 : $0 } }
    let shares = shapley.shares(of: worths)
    #expect(isClose(shares.reduce(0, +), (worths.last ?? 0) - 1))
    // All players are alike; drawing orders misses that by a little.
    #expect(shares.allSatisfy { ($0 - shares.reduce(0, +) / 23).magnitude < 0.05 })
  }

  @Test("up to ten players every coalition is looked at")
  func limit() {
    #expect(Shapley(players: 10, seed: 1).isExact && Shapley(players: 10, seed: 1).coalitions.count == 1_024)
    #expect(!Shapley(players: 11, seed: 1).isExact)
  }
}
