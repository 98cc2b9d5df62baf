import Foundation
import Journeys
import OrderedCollections

extension ReferenceCounts {
  /// Every metric of the catalogue that is defined, by its name, for the whole population.
  ///
  /// Beside them stand `taken A->B`, how often a path was taken for each customer, and `heard C`, the share of people
  /// whom a channel brought along.
  public var metrics: [String: Double] {
    var found: [String: Double] = [:]
    for ratio in ofBuying + ofExperience + ofVoice + ofMoney where ratio.whole > 0 {
      found[ratio.name] = ratio.part / ratio.whole
    }
    for (name, share) in [("time-to-convert", 0.5), ("time-to-convert-p10", 0.1), ("time-to-convert-p90", 0.9)] {
      found[name] = timeToConvert(share)
    }
    if buyers > 0 { found["horizon-value"] = lifetimeValue }
    return found
  }

  private func ratio(_ name: String, _ part: Int, of whole: Int) -> Ratio {
    Ratio(name, Double(part), Double(whole))
  }

  private var journey: Journey { variant.journey }

  // MARK: Buying and staying

  private var ofBuying: [Ratio] {
    let sales = journey.paths.values.indices.filter { index in
      let path = journey.paths.values[index]
      return path.marks.contains(.buys) && journey.stages[path.ends.from]?.kind == .instant
    }
    let checkouts = journey.stages.keys.indices.filter { index in
      sales.contains { journey.paths.values[$0].ends.from == journey.stages.keys[index] }
    }
    let came = checkouts.reduce(0) { $0 + arrivals[$1] }
    let bought = sales.reduce(0) { $0 + taken[$1] }
    let wordOfMouth = journey.channels.values.indices.filter { journey.channels.values[$0].kind == .wordOfMouth }
    let waited = stepsToConvert.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    var found = [
      ratio("conversion", buyers, of: customers),
      ratio("abandonment", came - bought, of: came),
      ratio("time-to-convert-mean", waited, of: buyers),
      ratio("retention", retained, of: buyers),
      ratio("churn", buyers - retained, of: buyers),
      ratio("repeat-rate", repeatBuyers, of: buyers),
      ratio("purchases", purchases, of: buyers),
      ratio("upsell", upsells, of: repeatedPurchases),
      ratio("cross-sell", crossSells, of: repeatedPurchases),
      ratio("advocates", advocates, of: customers),
      ratio("referrals", wordOfMouth.reduce(0) { $0 + heard[$1] }, of: heard.reduce(0, +)),
    ]
    found += journey.stages.keys.enumerated().map { ratio("reached.\($1)", reached[$0], of: customers) }
    found += journey.paths.keys.enumerated().map { ratio("taken \($1)", taken[$0], of: customers) }
    found += journey.channels.keys.enumerated().map { ratio("heard \($1)", heard[$0], of: customers) }
    return found
  }

  /// Buyers of one step are taken to be spread evenly over half a step before and after it.
  private func timeToConvert(_ share: Double) -> Double? {
    let wanted = share * Double(buyers)
    var before = 0.0
    for (step, count) in stepsToConvert.enumerated() where count > 0 {
      if wanted <= before + Double(count) { return max(0, Double(step) - 0.5 + (wanted - before) / Double(count)) }
      before += Double(count)
    }
    return nil
  }

  // MARK: Experience and recovery

  private var ofExperience: [Ratio] {
    let known = journey.startsByChannels ? heard.reduce(0, +) : customers
    var found = [ratio("visits", encounters.reduce(0, +), of: known)]
    var first = 0
    for stage in journey.stages.values where !stage.touchpoints.isEmpty {
      found += ofTouchpoints(first..<first + stage.touchpoints.count, suffix: ".\(stage.name)")
      first += stage.touchpoints.count
    }
    return found + ofTouchpoints(encounters.indices, suffix: "")
  }

  private func ofTouchpoints(_ places: Range<Int>, suffix: String) -> [Ratio] {
    func sum(_ counts: [Int]) -> Double { Double(counts[places].reduce(0, +)) }
    func sum(_ points: [Double]) -> Double { points[places].reduce(0, +) }
    let (count, failed) = (sum(encounters), sum(failures))
    var found = [
      Ratio("satisfaction", sum(satisfaction), count), Ratio("expectation", sum(expectation), count),
      Ratio("perception", sum(perception), count), Ratio("delivered", sum(delivered), count),
      Ratio("gap", sum(perception) - sum(expectation), count), Ratio("inside-view", sum(good), count),
      Ratio("customer-view", sum(delighted), count), Ratio("below", sum(below), count),
      Ratio("above", sum(above), count),
    ]
    found += [
      Ratio("complaints", sum(complaints), failed),
      Ratio("silent", failed - sum(noticed) - sum(complaints), failed), Ratio("resolved", sum(solved), failed),
      Ratio("answer-time", sum(waiting), sum(complaints)),
    ]
    return found.map { Ratio($0.name + suffix, $0.part, $0.whole) }
  }

  // MARK: Voice

  private var ofVoice: [Ratio] {
    func score(_ name: String, _ asked: [Double]) -> Ratio {
      let promoters = asked.count { $0 >= 9 }
      let detractors = asked.count { $0 <= 6 }
      return Ratio(name, 100 * Double(promoters - detractors), Double(asked.count))
    }
    return [
      score("nps", ratings), score("nps-measured", answers),
      Ratio("rating", ratings.reduce(0, +), Double(ratings.count)),
      Ratio("rating-measured", answers.reduce(0, +), Double(answers.count)),
    ]
  }

  // MARK: Money

  private var ofMoney: [Ratio] {
    let costs = [goods, advertising, courting, service, refunds, recovery, running, investment]
    let cost = costs.reduce(0, +)
    // Those who are simulated stand for the market.
    let people = Double(customers)
    let share = people / variant[.marketSize]
    var found = [
      Ratio("revenue", revenue, share), Ratio("cost", cost, share), Ratio("profit", revenue - cost, share),
      Ratio("acquisition-cost", advertising + courting, Double(buyers)), ratio("claims", claims, of: purchases),
    ]
    let names = ["goods", "advertising", "courting", "service", "refunds", "recovery", "running", "investment"]
    for (name, cost) in zip(names, costs) { found.append(Ratio(name, cost, people)) }
    return found
  }

  /// CLV = Σ margin_t / (1 + d)^(t / n), where the margins of an age are divided by the buyers who were seen at it.
  private var lifetimeValue: Double {
    let discount = pow(1 + variant[.discountRate], -1 / Double(journey.step.perYear))
    return margin.indices.reduce(0) { value, age in
      let seen = seenUntil[age...].reduce(0, +)
      return seen > 0 ? value + margin[age] / Double(seen) * pow(discount, Double(age)) : value
    }
  }
}

/// A metric, as what it counts and what that is divided by.
private struct Ratio {
  let name: String
  let part, whole: Double

  init(_ name: String, _ part: Double, _ whole: Double) {
    (self.name, self.part, self.whole) = (name, part, whole)
  }
}
