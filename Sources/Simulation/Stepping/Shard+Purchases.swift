extension Shard {
  /// Starts the clock of a customer who comes to a stage where people buy again.
  ///
  /// A contract is one with the company and not with a stage: what has run of its period has run.
  mutating func startBuying(_ place: Int, at stage: Int, time: Int, keepsContract: Bool) {
    let row = journey.purchaseRow(at: stage, segment: customers[place].segment)
    let left = patience[place]
    if let shape = journey.frequencyShape {
      let often = Draw.gamma(shape: shape, bits: keys.frequency.draw(customer: index(place), step: 0)) / shape
      customers[place].frequency = Trait(PortableMath.log2(max(Float(often), 0x1p-31)))
    }
    drawPatience(place, at: stage, time: time)
    if row.contract > 0 { patience[place] = keepsContract ? left : UInt32(Departures.patiencePerHazard) }
    luck[place] = UInt32(keys.dropout.draw(customer: index(place), step: 0) &>> 32)
  }

  /// Lets those buy again whose time has come (equation E9).
  mutating func buyAgain() {
    let stageCount = journey.stages.count
    let isBuying = journey.isBuying
    var hasGone = false
    for number in active.indices {
      let place = Int(active[number])
      let stage = Int(stages[place])
      if isBuying[stage] {
        customers[place].forgetProblem(step: step)
        buying.add(
          customers[place], at: place, number: number, row: Int(customers[place].segment) &* stageCount &+ stage)
      }
      if buying.isFull || number == active.count - 1 { hasGone = passPurchases() || hasGone }
    }
    // Whoever dropped out decides nothing more in this step.
    if hasGone { active.removeAll { $0 == Self.gone } }
  }

  /// Takes the gathered customers through the step, and says whether any dropped out.
  private mutating func passPurchases() -> Bool {
    let rows = journey.purchaseRows
    buying.weigh(rows.span)
    var hasGone = false
    for i in 0..<buying.count where buying.passed(i) > 0 {
      let place = buying.place(i)
      let luck = Draw.preciseUniform(keys.lapse.draw(customer: index(place), step: step))
      // Few let an occasion pass in a step, and only for them it is worked out how ready they are.
      guard luck < buying.passed(i), lapses(place, rows[buying.row(i)], passed: buying.passed(i), luck) else {
        continue
      }
      active[buying.number(i)] = Self.gone
      hasGone = true
    }
    let buyers = buying.wait(&patience, rows.span)
    for buyer in 0..<buyers {
      let i = buying.buyer(buyer)
      let place = buying.place(i)
      guard active[buying.number(i)] != Self.gone else { continue }
      if !buy(place, rows[buying.row(i)], rate: buying.rate(i), multiple: buying.multiple(i)) {
        active[buying.number(i)] = Self.gone
        hasGone = true
      }
    }
    buying.empty()
    return hasGone
  }

  /// Makes the purchases of one customer in this step, and says whether the customer is still there.
  ///
  /// - Parameters:
  ///   - rate: How often the customer would buy in this step.
  ///   - multiple: How many times as often as planned that is.
  private mutating func buy(_ place: Int, _ row: PurchaseRow, rate: Double, multiple: Double) -> Bool {
    let isContract = row.contract > 0
    let left = Double(patience[place])
    // What remains of the step after the clock has run out, as long as a unit of the clock.
    var rest = (isContract ? Double(row.contract) : rate * Departures.patiencePerHazard) - left
    repeat {
      let bits = purchaseBits(of: place)
      let luck = (Double(bits & 0xFFFF_FFFF) + 0.5) * 0x1p-32
      // A contract is left instead of renewed; whoever buys freely drops out after a purchase.
      if isContract, dropsOut(place, row, luck, multiple: 1) { return false }
      purchase(place, path: row.path, extras: SplitMix64.mix(bits ^ 0xE703_7ED1_A0B4_28DB))
      if !isContract, dropsOut(place, row, luck, multiple: multiple) { return false }
      rest -= isContract ? Departures.patiencePerHazard : Double(Departures.draw(bits).patience)
    } while rest >= 0
    patience[place] = UInt32(min(-rest, Double(UInt32.max)))
    return true
  }

  /// The luck of a customer's next purchase, whenever it comes: strategies share it.
  private func purchaseBits(of place: Int) -> UInt64 {
    let number = customers[place].purchases
    // After so many purchases their numbers come again, so the step has to tell them apart.
    return keys.purchase.draw(customer: index(place), step: UInt32(number) | (number < 128 ? 0 : step &<< 8))
  }

  /// Whether a customer drops out after a purchase, or instead of a renewal.
  ///
  /// Who buys more often than planned is not lost any sooner for it.
  private mutating func dropsOut(_ place: Int, _ row: PurchaseRow, _ luck: Double, multiple: Double) -> Bool {
    guard let dropout = row.dropout else { return false }
    let hazard = journey.dropoutChances[Int(stages[place])].hazard(rank: self.luck[place])
    let readiness = dropout.readiness(customers[place], hazard: hazard)
    guard luck < PortableMath.oneMinusExp(ofMinus: readiness / max(1, multiple)) else { return false }
    leave(place, by: dropout.exit)
    return true
  }

  /// Lapse: whether one of the occasions that a customer let pass in this step was the last.
  private mutating func lapses(_ place: Int, _ row: PurchaseRow, passed: Double, _ luck: Double) -> Bool {
    guard let dropout = row.dropout else { return false }
    let hazard = journey.dropoutChances[Int(stages[place])].hazard(rank: self.luck[place])
    let readiness = dropout.readiness(customers[place], hazard: hazard)
    let chance = PortableMath.oneMinusExp(ofMinus: readiness)
    guard luck < PortableMath.oneMinusExp(ofMinus: passed * chance) else { return false }
    leave(place, by: dropout.exit)
    return true
  }

  /// Counts a purchase and what it brings; with random bits where more may be taken besides.
  mutating func purchase(_ place: Int, path: Int, extras: UInt64? = nil) {
    let segment = journey.segmentRows.count > 1 ? Int(customers[place].segment) : 0
    if !customers[place].standing.contains(.buyer) {
      customers[place].standing.insert(.buyer)
      customers[place].boughtStep = UInt16(truncatingIfNeeded: Int(step) + 1)
      recorder.firstPurchase(after: Int(step) + 1 - Int(customers[place].heardStep), segment: segment)
    }
    // Adaptation level (Helson 1964): what was paid is what one is used to.
    let experience = journey.experience
    let usual = customers[place].usualPrice.value
    customers[place].usualPrice = Trait(usual + experience.priceHabit * (experience.price - usual))
    let number = customers[place].purchases &+ 1
    customers[place].purchases = number == 0 ? 128 : number
    let sale = journey.prices.sales[path * journey.segmentRows.count + segment]
    let age = customers[place].age(step: step, of: steps) ?? 0
    recorder.purchase(sale, segment: segment, age: age, number: number)
    if extras != nil { recorder.take(path, segment: segment) }
    let attitude = customers[place].attitude
    let (upsell, crossSell) = (journey.prices.upsell, journey.prices.crossSell)
    let isUpsell = extras.map { Draw.upperUniform($0) < Float(upsell.probability(attitude: attitude)) } ?? false
    let isCrossSell = extras.map { Draw.lowerUniform($0) < Float(crossSell.probability(attitude: attitude)) } ?? false
    if isUpsell { recorder.extra(sale, value: upsell.value, segment: segment, age: age, isUpsell: true) }
    if isCrossSell { recorder.extra(sale, value: crossSell.value, segment: segment, age: age, isUpsell: false) }
    let amount = Int(
      (Double(sale.revenue) * (1 + (isUpsell ? upsell.value : 0) + (isCrossSell ? crossSell.value : 0))).rounded())
    if journey.prices.claims > 0 { cover(place, amount) }
    note(place) { .buys(path: path, amount: amount, isUpsell: isUpsell, isCrossSell: isCrossSell) }
  }

  /// Lets a purchase be given back for what was paid.
  private mutating func cover(_ place: Int, _ amount: Int) {
    if paid.isEmpty { paid = Array(repeating: 0, count: count) }
    paid[place] = amount
    customers[place].standing.insert(.covered)
  }
}
