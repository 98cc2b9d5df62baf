public import Journeys
import Simulation

/// What a run earned and what it spent, item by item.
public struct MoneyStatement: Hashable, Sendable {
  /// Something that money comes from or goes to.
  public enum Item: String, CaseIterable, Sendable {
    case revenue, goods, advertising, courting, service, claims, recovery, running, investment, cost, profit

    /// Whether the item is one of those that add up to the cost.
    public var isPartOfCost: Bool {
      switch self {
      case .revenue, .cost, .profit: false
      default: true
      }
    }

    /// The parameters that set it; none for what is a sum, and for what is set as another item is.
    public var parameters: [Parameter] {
      switch self {
      case .revenue: [.price]
      case .goods: [.goods]
      case .advertising: [.spend]
      case .service: [.cost, .personalisationCost]
      case .claims: [.guarantee]
      case .recovery: [.recoveryCost]
      case .running: [.fixedCost, .agents, .consistencyCost]
      case .investment: [.investment]
      case .courting, .cost, .profit: []
      }
    }

    func amount(_ money: Money) -> Int128 {
      switch self {
      case .revenue: money.revenue
      case .goods: money.goods
      case .advertising: money.advertising
      case .courting: money.courting
      case .service: money.service
      case .claims: money.claims
      case .recovery: money.recovery
      case .running: money.running
      case .investment: money.investment
      case .cost: money.cost
      case .profit: money.revenue - money.cost
      }
    }
  }

  /// One item in the currency.
  public struct Line: Hashable, Sendable {
    /// What the money comes from or goes to.
    public let item: Item
    /// The amount in the whole market.
    public let market: Estimate
    /// The amount for each buyer, or nil where nobody bought.
    public let buyer: Estimate?
  }

  /// The items in the order of ``Item``; none where there were no people.
  public let lines: [Line]
  /// The parameters of the journey as a whole that would set an item and are 0 from beginning to end.
  public let idle: [Parameter]

  /// Whether nothing was earned and nothing spent.
  public var isEmpty: Bool { lines.allSatisfy { $0.market.mean == 0 } }
}

extension RunResult {
  /// What the run earned and what it spent.
  ///
  /// - Parameter segment: The segment to look at, or nil for everybody; the statement of an unknown one is empty.
  public func moneyStatement(segment: String? = nil) -> MoneyStatement {
    let tallies = tallies(of: segment)
    let lines = MoneyStatement.Item.allCases.compactMap { item -> MoneyStatement.Line? in
      let amounts = tallies.map { item.amount($0.purchases.money) }
      let buyer = zip(tallies, amounts).map { (Double($1), Double($0.buyers) * Money.unitsPerCurrency) }
      return Estimate(amounts.map(market.amount)).map {
        MoneyStatement.Line(item: item, market: $0, buyer: Jackknife.ratio(buyer))
      }
    }
    let moments = variant.strategy.changePoints.map { variant.at(step: $0) }
    let idle = MoneyStatement.Item.allCases.flatMap(\.parameters).filter { parameter in
      parameter.scope == .journey && moments.allSatisfy { $0[parameter] == 0 }
    }
    return MoneyStatement(lines: lines, idle: idle)
  }
}

/// How what a run's customers bring becomes money of the whole market, later money becomes money of today, and simulated
/// steps become those of the journey.
struct Market: Sendable {
  /// The number of people in the market.
  private let people: Double
  /// The number of people who were simulated for them.
  private let customers: Int
  /// What money that comes one simulated step later is worth; 1 is as much.
  let discount: Double
  /// How many simulated steps stand for one of the journey.
  private let stepParts: Double

  /// Looks at the market of a journey under a strategy, at its beginning.
  init(_ variant: Variant, customers: Int) {
    people = variant[.marketSize]
    self.customers = customers
    discount = PortableMath.exp(-PortableMath.log(1 + variant[.discountRate]) / Double(variant.journey.stepsPerYear))
    stepParts = Double(variant.journey.stepParts)
  }

  /// A time in simulated steps, in steps of the journey.
  func steps(_ simulated: Double) -> Double { simulated / stepParts }

  /// What an amount among the run's customers comes to in the whole market, in the currency.
  ///
  /// - Parameter amount: A sum in the units of `Money`.
  /// - Returns: Nothing where there are no customers.
  func amount(_ amount: Int128) -> Double? {
    guard customers > 0 else { return nil }
    return Double(amount) * people / (Double(customers) * Money.unitsPerCurrency)
  }
}
