import Journeys
import OrderedCollections
import Simulation

/// Money (equation E12), in expectation and for each person of the market.
extension Expectation {
  /// What a purchase on each path brings, and what its goods cost.
  private func sales(_ group: Group) -> [(revenue: Double, goods: Double)] {
    let size = variant[.basketSize] * group.basket
    func taken(_ share: Parameter, _ value: Parameter) -> Double {
      let effect = variant[.extraPersonalisation] * (variant[.personalisation] - variant.reference(.personalisation))
      let odds = variant[share] * PortableMath.exp(effect)
      return odds > 0 ? variant[value] * odds / (odds + 1 - variant[share]) : 0
    }
    let extras = taken(.upsellShare, .upsellValue) + taken(.crossSellShare, .crossSellValue)
    return variant.journey.paths.values.map { path in
      let element = Element.path(path.ends)
      let bought = path.isSale ? size * variant[.pathBasket, element] * (path.isRepeat ? 1 + extras : 1) : 0
      let kept = 1 - (variant[.offerEffect, element] != 0 ? variant[.offer] * variant[.offerCost] : 0)
      return (variant[.price] * bought * kept, variant[.goods] * bought)
    }
  }

  /// What an encounter costs: better, sooner and more reliable than planned is dearer.
  private func cost(of element: Element) -> Double {
    func power(_ parameter: Parameter, _ exponent: Parameter, least: Double = 0) -> Double {
      let (now, planned) = (max(variant[parameter, element], least), max(variant.reference(parameter, element), least))
      return now == planned ? 1 : PortableMath.exp(-variant[exponent] * PortableMath.log(now / planned))
    }
    let better = variant[.quality, element] - variant.reference(.quality, element)
    return variant[.cost, element] * PortableMath.exp(PortableMath.log(variant[.costGrowth]) * better)
      * power(.response, .costOfHaste) * power(.failure, .costOfCare, least: 0.001)
      + variant[.personalisation] * variant[.personalisationCost]
  }

  /// What a solution costs.
  private var solution: Double {
    let (days, planned) = (variant[.answersAfter], variant.reference(.answersAfter))
    guard days != planned, variant[.agents] == 0 else { return variant[.recoveryCost] }
    return variant[.recoveryCost] * PortableMath.exp(variant[.costOfHaste] * PortableMath.log(planned / days))
  }

  /// What each person costs in a step, whatever happens: advertising, and everything else.
  private var always: (advertising: Double, running: Double) {
    let channels = variant.journey.channels.keys.map { variant.spending(on: ParameterPath(.channel($0), .spend)) ?? 0 }
    let agents = variant[.agents] * variant[.agentCost] * variant.journey.stepDays / variant[.marketSize]
    let consistency = variant[.consistency] * variant[.consistencyCost]
    return (channels.compensatedSum, variant[.fixedCost] + agents + consistency)
  }

  /// A run's money.
  struct Money {
    /// What customers pay, and what is spent on all.
    var revenue = 0.0, cost = 0.0
    /// What is spent before people have bought: on channels and on encounters.
    var acquisition = 0.0
    /// What is left of the revenue.
    var profit: Double { revenue - cost }
  }

  /// What each person of the market brings and costs.
  var money: Money {
    var money = Money()
    for group in groups {
      let (sales, known) = (sales(group), known(group))
      for (step, counts) in counts[group.flow].enumerated() {
        let solved = variant[.solves] * (known.noticed + known.voiced * answered(within: Double(steps - step)))
        let encounters = counts.standing.map { sum($0) { $0 * cost(of: $1) } }
        let recovery = counts.standing.map(failures).compensatedSum * solved * solution
        let bought = zip(sales, counts.purchases)
        money.revenue += group.share * bought.lazy.map { $0.revenue * $1 }.compensatedSum
        let goods = bought.lazy.map { $0.goods * $1 }.compensatedSum
        money.cost += group.share * (goods + encounters.compensatedSum + recovery)
        money.acquisition += group.share * encounters[0]
      }
    }
    let always = always
    money.acquisition += always.advertising * Double(steps)
    money.cost += (always.advertising + always.running) * Double(steps) + variant[.investment]
    return money
  }

  /// What a buyer brings within the run from the first purchase on, discounted (equation E12), or nil where nobody
  /// buys or it hangs on when people came.
  ///
  /// At each age it is what buyers bring there over how many are seen there.
  ///
  /// - Parameter people: How many are simulated; an age at which none of them is to be expected is not looked at.
  func horizonValue(people: Double) -> Double? {
    let paths = Array(variant.journey.paths.values)
    var (margins, seen) = ([Double](repeating: 0, count: steps), [Double](repeating: 0, count: steps))
    for (number, path) in paths.enumerated() where path.isSale {
      let first = counts.map { $0.map { $0.first[number] } }
      guard first.contains(where: { $0.contains { $0 > 0 } }) else { continue }
      guard !path.isRepeat, let lives = lives(of: path) else { return nil }
      for group in groups {
        let margin = margin(lives[group.flow], group)
        let worth = sales(group)[number]
        // Who bought first in the step before the last one is seen at the ages 0 and 1.
        var buyers = 0.0
        for age in stride(from: steps - 1, through: 0, by: -1) {
          buyers += group.share * first[group.flow][steps - 1 - age]
          seen[age] += buyers
          margins[age] += buyers * (age == 0 ? worth.revenue - worth.goods : margin[age])
        }
      }
    }
    let yearly = PortableMath.log(1 + variant[.discountRate]) / Double(variant.journey.stepsPerYear)
    let values = zip(margins, seen).enumerated().map { age, value in
      value.1 * people >= 1 ? value.0 / value.1 * PortableMath.exp(-yearly * Double(age)) : 0
    }
    return seen.first ?? 0 > 0 ? values.compensatedSum : nil
  }

  /// What a buyer of each age brings in a step, less goods, encounters and solutions.
  private func margin(_ ages: [CustomerFlow.Counts], _ group: Group) -> [Double] {
    let (sales, known) = (sales(group), known(group))
    // A solution is paid when it comes, some steps later.
    let answers = (0...ages.count).map { answered(within: Double($0)) }
    let failed = ages.map { $0.standing.map(failures).compensatedSum }
    return ages.enumerated().map { age, counts in
      let bought = zip(sales, counts.purchases).lazy.map { ($0.revenue - $0.goods) * $1 }.compensatedSum
      let encounters = sum(counts.standing[1]) { $0 * cost(of: $1) }
      let voiced = (0...age).lazy.map { failed[age - $0] * (answers[$0 + 1] - answers[$0]) }.compensatedSum
      let solved = variant[.solves] * (known.noticed * failed[age] + known.voiced * voiced)
      return bought - encounters - solved * solution
    }
  }
}
