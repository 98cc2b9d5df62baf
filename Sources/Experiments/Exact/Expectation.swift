import Journeys
import OrderedCollections

/// What a run of a journey comes to in expectation, worked out from the numbers of the file and not by the simulation.
///
/// A journey in which nothing that is felt decides is a mixture of absorbing chains, one for each pace of buying and
/// readiness to drop out: see ``CustomerFlow`` and ``BuyerTraits``. Word of mouth couples them through the share of
/// those who recommend; what is worked out is the limit of a large population, in which that share is its own
/// expectation.
struct Expectation {
  /// A part of the population.
  struct Group {
    /// How many are of it.
    let share: Double
    /// How much each of them buys at once, and how many of them complain.
    let basket: Double
    let complains: Double
    /// Which of the flows is theirs.
    let flow: Int
  }

  let variant: Variant
  let steps: Int
  let chain: MarkovChain
  let groups: [Group]
  /// For each flow, what happens in each step.
  private(set) var counts: [[CustomerFlow.Counts]] = []
  /// How many stand at each stage at the end, for each flow: those who have not bought, have once, and more often.
  private var final: [[Double]] = []
  /// The ways out of the start in each step.
  private var starts: [[MarkovChain.Move]] = []
  let flows: [(often: Double, buying: [BuyingAgain?], share: Double)]
  let traits: [BuyerTraits]

  /// Works out a run of so many steps; ``Journeys/Variant/leftOut`` has to be empty.
  init(of variant: Variant, steps: Int) {
    self.variant = variant
    self.steps = steps
    chain = MarkovChain(file: variant)
    let journey = variant.journey
    let names = Array(journey.segments.keys)
    let shares = names.isEmpty ? [1] : variant.parts(of: names.map { ParameterPath(.segment($0), .segmentShare) })
    func value(_ number: Int, _ parameter: Parameter, _ otherwise: Double) -> Double {
      names.isEmpty ? otherwise : variant[parameter, .segment(names[number])]
    }
    let often = shares.indices.map { value($0, .segmentBuying, 1) }
    let kinds = OrderedSet(often)
    groups = shares.indices.map { number in
      Group(
        share: shares[number], basket: value(number, .segmentBasket, 1),
        complains: value(number, .segmentComplains, variant[.complains]), flow: kinds.firstIndex(of: often[number]) ?? 0
      )
    }
    flows = kinds.map { kind in
      (
        kind, journey.stages.values.map { BuyingAgain(variant, at: $0, often: kind) },
        zip(shares, often).lazy.map { $1 == kind ? $0 : 0 }.compensatedSum
      )
    }
    traits = Self.traits(of: variant, flows.flatMap(\.buying), steps: steps)
    run()
  }

  private static func traits(of variant: Variant, _ rows: [BuyingAgain?], steps: Int) -> [BuyerTraits] {
    let rows = rows.compactMap(\.self)
    let occasions = rows.lazy.filter { !$0.isContract }.map(\.rate).max()
    let spread = variant[.dropoutSpread]
    let chance = rows.lazy.compactMap { $0.dropout?.chance }.first
    let law = chance.flatMap { chance in
      // By its mean and its polarisation 1 / (a + b + 1), Sabavala & Morrison 1977.
      spread > 0 && chance > 0 && chance < 1
        ? BetaDistribution(a: chance * (1 / spread - 1), b: (1 - chance) * (1 / spread - 1)) : nil
    }
    return BuyerTraits.all(
      spread: occasions == nil ? 0 : variant[.buyingSpread], dropout: law,
      occasions: Double(steps) * max(1, occasions ?? 0))
  }

  /// Goes through the run, all kinds of customers side by side.
  private mutating func run() {
    let journey = variant.journey
    let stages = chain.stages.count
    let talks = chain.moves.contains { $0.contains(where: \.isReferral) }
    func everybody(until event: CustomerFlow.Event? = nil) -> [[CustomerFlow]] {
      flows.map { flow in traits.map { CustomerFlow(chain, flow.buying, $0, at: chain.start, until: event) } }
    }
    var all = everybody()
    var silent = talks ? everybody(until: .recommends) : []
    var reach = Reach(variant)
    let none = CustomerFlow.Counts(stages: stages, paths: journey.paths.count)
    counts = flows.map { _ in Array(repeating: none, count: steps) }
    var spare = none
    for step in 0..<steps {
      reach.advance(advocates: zip(all.indices, silent).map { flows[$0].share * advocates(all[$0], $1) }.compensatedSum)
      let start = MarkovChain.moves(from: journey.stages.values[chain.start], of: variant, heard: reach.hazard)
      starts.append(start)
      for flow in flows.indices {
        for number in traits.indices {
          all[flow][number].advance(start: start, &counts[flow][step])
          if talks { silent[flow][number].advance(start: start, &spare) }
        }
      }
    }
    final = all.map { kinds in
      (0..<3 * stages).map { place in zip(traits, kinds).lazy.map { $0.weight * $1.mass[place] }.compensatedSum }
    }
  }

  /// How many recommend: those who took a way that does, and have not ended at an outcome.
  private func advocates(_ all: [CustomerFlow], _ silent: [CustomerFlow]) -> Double {
    let stages = chain.stages.count
    return traits.indices.lazy.map { number in
      traits[number].weight
        * all[number].mass.indices.lazy.filter { chain.kinds[$0 % stages] != .outcome }
        .map { all[number].mass[$0] - silent[number].mass[$0] }.compensatedSum
    }.compensatedSum
  }

  /// A mean over the flows, each with its part of the population.
  func mean(_ value: (Int) -> Double) -> Double {
    flows.indices.map { flows[$0].share * value($0) }.compensatedSum
  }
}

extension Expectation {
  /// How many stand at a stage at the end, of those who bought so often: 0, 1, and 2 for more.
  private func standing(at stage: Int, purchases: ClosedRange<Int> = 0...2) -> Double {
    mean { flow in purchases.lazy.map { final[flow][$0 * chain.stages.count + stage] }.compensatedSum }
  }

  /// The share of customers at a stage at the end.
  func atEnd(_ stage: Int) -> Double { standing(at: stage) }

  /// The share of customers who came to a stage at least once.
  func reached(_ stage: Int) -> Double {
    if stage == chain.start { return 1 }
    if chain.kinds[stage] == .outcome { return atEnd(stage) }
    var counts = CustomerFlow.Counts(stages: chain.stages.count, paths: variant.journey.paths.count)
    return 1
      - mean { flow in
        // Where nobody comes from buying again it does not matter how people do that.
        let all = hangsOnTraits(stage) ? traits : [BuyerTraits(pace: 1, dropout: nil, weight: 1)]
        return all.lazy.map { customer in
          var others = CustomerFlow(chain, flows[flow].buying, customer, at: chain.start, until: .comesTo(stage))
          for start in starts { others.advance(start: start, &counts) }
          return customer.weight * others.mass.compensatedSum
        }.compensatedSum
      }
  }

  /// Whether people may come to a stage from one where they bought again.
  private func hangsOnTraits(_ stage: Int) -> Bool {
    let rows = flows[0].buying
    var found = rows.map { $0 != nil }
    var open = rows.indices.filter { found[$0] }
    while let place = open.popLast() {
      for move in chain.moves[place] + [rows[place]?.dropout?.move].compactMap(\.self) {
        if move.to == stage { return true }
        if !found[move.to] {
          found[move.to] = true
          open.append(move.to)
        }
      }
    }
    return false
  }

  /// The share of customers who bought at least once.
  var conversion: Double { chain.stages.indices.map { standing(at: $0, purchases: 1...2) }.compensatedSum }

  /// The share of those who come to pay and leave without buying, or nil where nobody comes.
  var abandonment: Double? {
    let arrivals = mean { counts[$0].map(\.arrivals).compensatedSum }
    let tills = variant.journey.salePaths.compactMap { variant.journey.paths.index(forKey: $0.ends) }
    return arrivals > 0 ? 1 - tills.map { purchases(by: $0) }.compensatedSum / arrivals : nil
  }

  /// How often a path was taken by buying, on average over customers.
  func purchases(by path: Int) -> Double { mean { counts[$0].map { $0.purchases[path] }.compensatedSum } }

  /// How many times a buyer buys, or nil where nobody does.
  var purchases: Double? {
    let all = variant.journey.paths.values.indices.map { purchases(by: $0) }.compensatedSum
    return conversion > 0 ? all / conversion : nil
  }

  /// How many buyers buy at least twice, or nil where there are none.
  var repeatRate: Double? {
    let often = chain.stages.indices.map { standing(at: $0, purchases: 2...2) }.compensatedSum
    return conversion > 0 ? often / conversion : nil
  }

  /// How many buyers are not lost: at an outcome to which no purchase leads.
  var retention: Double? {
    let sales = variant.journey.paths.values.filter(\.isSale).map(\.ends.to)
    let lost = chain.stages.indices.filter { chain.kinds[$0] == .outcome && !sales.contains(chain.stages[$0]) }
    return conversion > 0 ? 1 - lost.map { standing(at: $0, purchases: 1...2) }.compensatedSum / conversion : nil
  }
}

extension Expectation {
  /// What buyers who came by a path do at each age, by flow: the first step after their first purchase has the age 1.
  ///
  /// - Returns: Nothing where it hangs on when they came: where they come first by buying again, or may come back
  ///   to a start
  ///   that channels lead from.
  func lives(of path: Path) -> [[CustomerFlow.Counts]]? {
    let journey = variant.journey
    guard let stage = journey.stages.index(forKey: path.ends.to) else { return nil }
    if journey.startsByChannels, chain.moves.contains(where: { $0.contains { $0.to == chain.start } }) { return nil }
    let none = CustomerFlow.Counts(stages: chain.stages.count, paths: journey.paths.count)
    return flows.map { flow in
      var ages = Array(repeating: none, count: steps)
      for customer in traits {
        var buyers = CustomerFlow(chain, flow.buying, customer, at: stage, purchases: 1)
        for age in 1..<max(1, steps) {
          buyers.advance(start: chain.moves[chain.start], &ages[age])
        }
      }
      return ages
    }
  }
}
