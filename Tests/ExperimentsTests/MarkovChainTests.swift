import Journeys
import Testing

@testable import Experiments

/// The chain aware → consider → cart → bought with its losses, and numbers worked out in 9 decimals by the formulas of
/// Kemeny & Snell 1960, Finite Markov Chains, chapter 3.
@Suite("Exact answers")
struct MarkovChainTests {
  private let chain = MarkovChain(
    stages: ["aware", "consider", "cart", "lost", "bought"], kinds: [.timed, .timed, .timed, .outcome, .outcome],
    start: 0,
    moves: [
      [.init(to: 1, probability: 0.15), .init(to: 3, probability: 0.05)],
      [.init(to: 2, probability: 0.12), .init(to: 3, probability: 0.10)],
      [
        .init(to: 1, probability: 0.42), .init(to: 3, probability: 0.28), .init(to: 4, probability: 0.3, isSale: true),
      ], [], [],
    ])

  @Test("the fundamental matrix, times, variances and outcomes are those of the books")
  func absorption() throws {
    let absorption = try #require(chain.absorption)
    let visits = [
      [5.0, 4.422_169_811, 0.530_660_377], [0, 5.896_226_415, 0.707_547_17], [0, 2.476_415_094, 1.297_169_811],
    ]
    #expect(absorption.timed == ["aware", "consider", "cart"])
    #expect(absorption.outcomes == ["lost", "bought"])
    for (row, expected) in zip(absorption.visits, visits) {
      for (one, other) in zip(row, expected) { #expect(isClose(one, other, within: 1e-9)) }
    }
    let lost = [0.840_801_887, 0.787_735_849, 0.610_849_057]
    let steps = [9.952_830_189, 6.603_773_585, 3.773_584_906]
    let variance = [52.927_643_289, 33.001_067_996, 24.483_802_065]
    for row in 0..<3 {
      #expect(isClose(absorption.probabilities[row][0], lost[row], within: 1e-9))
      #expect(isClose(absorption.probabilities[row][0] + absorption.probabilities[row][1], 1))
      #expect(isClose(absorption.steps[row], steps[row], within: 1e-9))
      #expect(isClose(absorption.variance[row], variance[row], within: 1e-9))
    }
  }

  @Test(
    "where customers are after so many steps is as the powers of the matrix say",
    arguments: [
      (1, 0.0, 0.05), (2, 0, 0.105), (5, 0.024_315_12, 0.289_687_352), (10, 0.079_504_459, 0.544_261_71),
      (20, 0.139_568_669, 0.772_791_277), (52, 0.159_097_016, 0.840_468_556), (104, 0.159_198_101, 0.840_801_846),
    ])
  func passage(steps: Int, bought: Double, lost: Double) throws {
    let occupancy = try #require(chain.occupancy(through: steps).last)
    #expect(isClose(occupancy[4], bought, within: 1e-9))
    #expect(isClose(occupancy[3], lost, within: 1e-9))
    #expect(isClose(occupancy.reduce(0, +), 1))
    let reached = chain.reached(within: steps)
    #expect(isClose(reached[4], bought, within: 1e-9) && isClose(reached[3], lost, within: 1e-9))
    #expect(reached[0] == 1)
    #expect(isClose(chain.conversion(within: steps), bought, within: 1e-9))
  }

  @Test("a stage that is left for good sooner or later is reached by those who ever come there")
  func reached() {
    // From aware three of four go on; from consider 12 of 22 go on, and nobody comes to the cart in another way.
    let reached = chain.reached(within: 2_000)
    #expect(isClose(reached[1], 0.75))
    #expect(isClose(reached[2], 0.75 * 0.12 / 0.22))
  }

  /// A checkout that sells to half of those who come, followed by a stage from which they come back.
  private let shop = MarkovChain(
    stages: ["browsing", "checkout", "payment", "customer"], kinds: [.timed, .instant, .instant, .timed], start: 0,
    moves: [
      [.init(to: 1, probability: 0.2)], [.init(to: 2, probability: 0.8), .init(to: 0, probability: 0.2)],
      [.init(to: 3, probability: 0.5, isSale: true), .init(to: 0, probability: 0.5)],
      [.init(to: 0, probability: 0.1)],
    ])

  @Test("instant stages are passed within the step, and nobody stands there")
  func instant() {
    let rows = shop.occupancy(through: 2)
    #expect(rows[0] == [1, 0, 0, 0])
    #expect(isClose(rows[1][3], 0.08) && rows[1][1] == 0 && rows[1][2] == 0)
    #expect(isClose(rows[2][3], 0.08 * 0.9 + 0.92 * 0.08))
    let reached = shop.reached(within: 2)
    #expect(isClose(reached[1], 1 - 0.8 * 0.8))
    #expect(isClose(reached[2], 1 - 0.84 * 0.84))
    #expect(isClose(shop.conversion(within: 3), 1 - 0.92 * 0.92 * 0.92))
    #expect(isClose(shop.abandonment(within: 7), 0.5))
    #expect(shop.abandonment(within: 0) == nil && chain.abandonment(within: 9) == nil)
  }

  @Test("a journey without an end has answers for any number of steps, and none for ever")
  func endless() {
    #expect(shop.absorption == nil)
    #expect(isClose(shop.occupancy(through: 500).last?.reduce(0, +), 1))
    #expect(isClose(shop.occupancy(through: 5_000).last?[3], 0.08 / 0.18))
  }

  @Test("a stage that nobody leaves and that nobody reaches spoils nothing")
  func unreachable() throws {
    let odd = MarkovChain(
      stages: ["a", "island", "end"], kinds: [.timed, .timed, .outcome], start: 0,
      moves: [[.init(to: 2, probability: 0.25)], [], []])
    let absorption = try #require(odd.absorption)
    #expect(absorption.timed == ["a"])
    #expect(isClose(absorption.steps[0], 4) && isClose(absorption.variance[0], 12))
    let stuck = MarkovChain(
      stages: ["a", "b"], kinds: [.timed, .timed], start: 0, moves: [[.init(to: 1, probability: 1)], []])
    #expect(stuck.absorption == nil)
    #expect(stuck.occupancy(through: 3).last == [0, 1])
    #expect(stuck.occupancy(through: -3) == [[1, 0]])
  }

  @Test("a rate that is very small keeps its digits", arguments: [1e-3, 1e-7, 1e-11])
  func rare(rate: Double) throws {
    let rare = MarkovChain(
      stages: ["a", "end"], kinds: [.timed, .outcome], start: 0, moves: [[.init(to: 1, probability: rate)], []])
    #expect(isClose(try #require(rare.absorption).steps[0], 1 / rate))
  }

  @Test("a matrix times its inverse is one, and a singular matrix has none")
  func inverse() throws {
    let matrix = [[0, 2, 1], [1, -1, 0.5], [3, 0.25, -2.0]]
    let inverse = try #require(LinearSystem.inverse(of: matrix))
    for row in 0..<3 {
      for column in 0..<3 {
        let sum = (0..<3).reduce(0) { $0 + matrix[row][$1] * inverse[$1][column] }
        #expect((sum - (row == column ? 1 : 0)).magnitude < 1e-14)
      }
    }
    #expect(LinearSystem.inverse(of: [[1, 2], [2, 4]]) == nil)
    #expect(LinearSystem.inverse(of: [[1, 2]]) == nil)
    #expect(LinearSystem.inverse(of: []) == [])
  }
}
