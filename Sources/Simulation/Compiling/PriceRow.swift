import Journeys
import OrderedCollections

/// What purchases bring and cost (equation E12), and what people may take besides; amounts in units of ``Money``.
struct PriceRow: Sendable {
  /// What a purchase on a path brings and what its goods cost.
  struct Sale: Sendable {
    var revenue: Int
    var goods: Int
  }

  /// A binary logit: something more that may be taken with a repeated purchase (equation E9).
  struct Extra: Sendable {
    /// The share who take it where nothing is felt.
    let share: Double
    /// The log multiplier of its odds through personalisation.
    let constant: Double
    /// The log multiplier of its odds with each point of attitude.
    let attitude: Double
    /// What it adds to revenue and to goods, as a part of a purchase.
    let value: Double

    init(_ variant: Variant, share: Parameter, value: Parameter) {
      self.share = variant[share]
      self.value = variant[value]
      attitude = variant[.extraAttitude]
      constant =
        variant[.extraPersonalisation] * (variant[.personalisation] - variant.reference(.personalisation))
    }

    /// How likely a customer with an attitude takes it: `sigmoid(logit(share) + effect)`.
    func probability(attitude now: Float) -> Double {
      guard share > 0 else { return 0 }
      let effect = constant + attitude * Double(now - Customer.neutral)
      guard effect != 0 else { return share }
      let odds = share * PortableMath.exp(effect)
      return odds / (odds + (1 - share))
    }
  }

  /// Path by path and in each segment by segment; nothing for paths on which nobody buys.
  let sales: [Sale]
  /// A dearer version.
  let upsell: Extra
  /// Something else besides.
  let crossSell: Extra
  /// What somebody is paid back who makes use of the guarantee, segment by segment.
  let refunds: [Int]
  /// How many of those who are not content make use of it; 0 where there is no guarantee.
  let claims: Float
  /// Below which satisfaction that is.
  let claimBelow: Float
  /// What solving one problem costs.
  let recovery: Int
  /// What one step costs for each person, whatever happens.
  let perPerson: Money
  /// What is spent once for each person.
  let investment: Int

  init(_ variant: Variant) {
    let journey = variant.journey
    let baskets = journey.segments.isEmpty ? [1] : journey.segments.keys.map { variant[.segmentBasket, .segment($0)] }
    let (price, goods) = (variant[.price] * variant[.basketSize], variant[.goods] * variant[.basketSize])
    sales = journey.paths.values.flatMap { path in
      let sells = path.marks.contains(.buys) || path.marks.contains(.renews)
      // Whoever minds the offer on a path is given it there.
      let size = sells ? variant[.pathBasket, .path(path.ends)] : 0
      let isOffered = variant[.offerEffect, .path(path.ends)] != 0
      let kept = 1 - (isOffered ? variant[.offer] * variant[.offerCost] : 0)
      return baskets.map {
        Sale(revenue: Money.units(price * $0 * kept * size), goods: Money.units(goods * $0 * size))
      }
    }
    upsell = Extra(variant, share: .upsellShare, value: .upsellValue)
    crossSell = Extra(variant, share: .crossSellShare, value: .crossSellValue)
    refunds = baskets.map { Money.units(variant[.guarantee] * price * $0) }
    claims = variant[.guarantee] > 0 ? Float(variant[.claimShare]) : 0
    claimBelow = Float(variant[.claimBelow])
    recovery = Money.units(variant[.recoveryCost] * Self.haste(variant))
    func part(_ amount: Double) -> Int128 { Int128(Money.units(amount / Double(journey.stepParts))) }
    var each = Money()
    for name in journey.channels.keys {
      each.advertising += part(variant.spending(on: ParameterPath(.channel(name), .spend)) ?? 0)
    }
    let agents = variant[.agents] * variant[.agentCost] * journey.step.days / variant[.marketSize]
    each.running = part(
      variant[.fixedCost] + agents + (variant.spending(on: ParameterPath(.journey, .consistencyCost)) ?? 0))
    perPerson = each
    investment = Money.units(variant[.investment])
  }

  /// How many times as much as planned a solution costs that comes sooner; where agents are paid, they are what it costs.
  private static func haste(_ variant: Variant) -> Double {
    let (days, planned) = (variant[.answersAfter], variant.reference(.answersAfter))
    guard days != planned, variant[.agents] == 0 else { return 1 }
    return PortableMath.exp(variant[.costOfHaste] * PortableMath.log(planned / days))
  }
}
