import Foundation
import Testing

@Suite("What a guarantee is worth in the price")
struct GuaranteePremiumTests {
  @Test("an effect of .15 allows a price 10.5% higher at an elasticity of 1.5")
  func published() {
    #expect(isClose(GuaranteePremium.priceRise(effect: 0.15, elasticity: 1.5), 0.105_170_918_075_647_62))
    #expect(isClose(GuaranteePremium.priceRise(guarantee: 0.5, effect: 0.15, elasticity: 1.5), exp(0.05) - 1))
  }

  @Test("at that price customers buy at the same rate", arguments: [(0.15, 1.5), (0.4, 2.62), (-0.1, 0.7), (1e-9, 1)])
  func unchanged(effect: Double, elasticity: Double) throws {
    let rise = try #require(GuaranteePremium.priceRise(effect: effect, elasticity: elasticity))
    #expect(isClose((effect - elasticity * log1p(rise)) / effect, 0))
  }

  @Test("without a guarantee there is no premium, and what makes no sense gives nothing")
  func edges() {
    #expect(GuaranteePremium.priceRise(guarantee: 0, effect: 0.15, elasticity: 1.5) == 0)
    #expect(GuaranteePremium.priceRise(guarantee: 1.1, effect: 0.15, elasticity: 1.5) == nil)
    #expect(GuaranteePremium.priceRise(effect: .nan, elasticity: 1.5) == nil)
    #expect(GuaranteePremium.priceRise(effect: 0.15, elasticity: 0) == nil)
  }
}
