import Testing

@testable import Experiments

@Suite("What customers are worth who move between states")
struct MarkovValueTests {
  /// The catalogue firm of Pfeifer & Carraway 2000: purchases by recency, 40 a purchase, 4 a period, 20% interest.
  static func catalogue() throws -> MarkovValue {
    try #require(MarkovValue(purchases: [0.3, 0.2, 0.15, 0.05], margin: 40, contactCost: 4, discount: 0.2))
  }

  @Test("the catalogue firm's customers are worth the published values, for ever and for four periods")
  func published() throws {
    let firm = try Self.catalogue()
    let values = try #require(firm.values)
    for (value, expected) in zip(values, [52.320, 5.554, 1.251, -1.820]) {
      #expect((value - expected).magnitude < 5e-4)
    }
    for (value, expected) in zip(firm.values(through: 4), [50.115, 4.220, 0.592, -1.980]) {
      #expect((value - expected).magnitude < 5e-4)
    }
  }

  @Test("the chain of recency is the matrix written out, with a state for those who are gone")
  func writtenOut() throws {
    let matrix: [[Double]] = [
      [0.3, 0.7, 0, 0, 0], [0.2, 0, 0.8, 0, 0], [0.15, 0, 0, 0.85, 0], [0.05, 0, 0, 0, 0.95], [0, 0, 0, 0, 1],
    ]
    let chain = try #require(MarkovValue(transitions: matrix, rewards: [36, -4, -4, -4, 0], discount: 0.2))
    let values = try #require(chain.values)
    for (value, expected) in zip(values, try #require(try Self.catalogue().values) + [0]) {
      #expect(isClose(value, expected))
    }
  }

  @Test("the value for ever is where a long horizon leads")
  func horizon() throws {
    let firm = try Self.catalogue()
    for (value, expected) in zip(firm.values(through: 300), try #require(firm.values)) {
      #expect(isClose(value, expected))
    }
    #expect(firm.values(through: -1) == firm.rewards)
  }

  @Test("a single state is a constant churn")
  func constantChurn() throws {
    let chain = try #require(MarkovValue(transitions: [[0.8]], rewards: [100], discount: 0.1))
    let contract = try #require(ShiftedBetaGeometric(meanChurn: 0.2, spread: 0.1))
    let expected = try #require(contract.constantChurnValue(margin: 100, discount: 0.1))
    #expect(isClose(chain.values?.first, expected))
    // Without interest the value is the reward over the churn, if there is any.
    #expect(isClose(MarkovValue(transitions: [[0.8]], rewards: [100], discount: 0)?.values?.first, 500))
    #expect(MarkovValue(transitions: [[1]], rewards: [100], discount: 0)?.values == nil)
  }

  @Test("what makes no sense gives nothing")
  func outOfRange() {
    #expect(MarkovValue(transitions: [[0.5, 0.6], [0, 1]], rewards: [1, 1], discount: 0.1) == nil)
    #expect(MarkovValue(transitions: [[1.5, -0.5], [0, 1]], rewards: [1, 1], discount: 0.1) == nil)
    #expect(MarkovValue(transitions: [[0.5]], rewards: [1, 1], discount: 0.1) == nil)
    #expect(MarkovValue(transitions: [[0.5, 0.5]], rewards: [1], discount: 0.1) == nil)
    #expect(MarkovValue(transitions: [[0.5]], rewards: [.nan], discount: 0.1) == nil)
    #expect(MarkovValue(transitions: [[0.5]], rewards: [1], discount: -0.1) == nil)
    #expect(MarkovValue(purchases: [0.3, 1.2], margin: 40, contactCost: 4, discount: 0.2) == nil)
    #expect(MarkovValue(purchases: [], margin: 40, contactCost: 4, discount: 0.2)?.values == [])
  }
}
