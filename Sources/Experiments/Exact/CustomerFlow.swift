import Journeys
import OrderedCollections

/// Customers with the same traits on their way through a journey, step by step, as shares.
///
/// Given the traits a journey is an absorbing chain; where people are under contract the part of its period that has
/// run is part of the state. Everything is counted apart for those who have not bought, those who have once, and those
/// who have more often.
struct CustomerFlow {
  /// What is taken out of the flow as soon as it happens, to know how many it never happened to.
  enum Event: Equatable {
    case comesTo(Int)
    case recommends
  }

  /// What happens in one step, on average over customers.
  struct Counts {
    /// How many stand at each stage when the step begins: first those who have not bought, then those who have.
    var standing: [[Double]]
    /// How many times each path is taken by buying.
    var purchases: [Double]
    /// How many make their first purchase, by the path.
    var first: [Double]
    /// How many come to a stage that is left by buying and takes no time.
    var arrivals = 0.0

    init(stages: Int, paths: Int) {
      standing = Array(repeating: Array(repeating: 0, count: stages), count: 2)
      purchases = Array(repeating: 0, count: paths)
      first = purchases
    }
  }

  /// Some of the customers at one place.
  private struct Part {
    /// How often they have bought; 2 is more than once.
    var purchases: Int
    /// How many they are.
    var mass: Double
    /// The part of a contract's period that has run, in units of 2⁻⁴⁰; nil where there is none.
    var phase: Int?

    /// So many of them, after so many more purchases.
    func part(_ share: Double, buying more: Int = 0) -> Part {
      Part(purchases: min(purchases + more, 2), mass: mass * share, phase: phase)
    }
  }

  private let chain: MarkovChain
  private let buying: [BuyingAgain?]
  private let customer: BuyerTraits
  private let event: Event?
  private let steps: [BuyingAgain.Step?]
  private let isTill: [Bool]
  /// How many stand at each stage: the stages for each number of purchases, 0, 1 and more.
  private(set) var mass: [Double]
  private var next: [Double]
  /// Where people are under contract how many there are of each part of the period that has run.
  private var contracts: [OrderedDictionary<Int, Double>]
  private var nextContracts: [OrderedDictionary<Int, Double>]

  private static let period = 0x1p40

  /// Puts everybody at one stage.
  ///
  /// - Parameters:
  ///   - stage: Where they begin.
  ///   - purchases: How often they have bought.
  ///   - event: What is taken out.
  init(
    _ chain: MarkovChain, _ buying: [BuyingAgain?], _ customer: BuyerTraits, at stage: Int, purchases: Int = 0,
    until event: Event? = nil
  ) {
    self.chain = chain
    self.buying = buying
    self.customer = customer
    self.event = event
    steps = buying.map { $0.flatMap { $0.isContract ? nil : $0.step(of: customer) } }
    isTill = chain.stages.indices.map { stage in
      chain.kinds[stage] == .instant && chain.moves[stage].contains(where: \.isSale)
    }
    mass = Array(repeating: 0, count: 3 * chain.stages.count)
    next = mass
    contracts = Array(repeating: [:], count: mass.count)
    nextContracts = contracts
    var counts = Counts(stages: chain.stages.count, paths: 1 + (chain.moves.joined().map(\.path).max() ?? 0))
    arrive(stage, Part(purchases: purchases, mass: 1), &counts)
    swap()
  }

  /// Moves everybody on by one step.
  ///
  /// - Parameters:
  ///   - start: The ways out of the start in this step.
  ///   - counts: What is added to, as much as there are such customers.
  mutating func advance(start: [MarkovChain.Move], _ counts: inout Counts) {
    let stages = chain.stages.count
    for place in mass.indices where mass[place] > 0 {
      let stage = place % stages
      let part = Part(purchases: place / stages, mass: mass[place])
      counts.standing[min(part.purchases, 1)][stage] += customer.weight * part.mass
      let ways = stage == chain.start ? start : chain.moves[stage]
      if let row = buying[stage], row.isContract {
        for (phase, mass) in contracts[place] {
          renew(row, stage, Part(purchases: part.purchases, mass: mass, phase: phase), ways, &counts)
        }
      } else if let row = buying[stage], let step = steps[stage] {
        buy(row, step, stage, part, ways, &counts)
      } else {
        leave(stage, part, ways, &counts)
      }
    }
    swap()
  }

  /// Those who buy when they like: BG/NBD within a step.
  private mutating func buy(
    _ row: BuyingAgain, _ step: BuyingAgain.Step, _ stage: Int, _ part: Part, _ ways: [MarkovChain.Move],
    _ counts: inout Counts
  ) {
    let left = part.part(1 - step.lapses)
    counts.purchases[row.path] += customer.weight * left.mass * step.purchases
    if part.purchases == 0 { counts.first[row.path] += customer.weight * left.mass * (1 - step.stays.none) }
    if let dropout = row.dropout {
      take(dropout.move, part.part(step.lapses), &counts)
      take(dropout.move, left.part(step.drops.once, buying: 1), &counts)
      take(dropout.move, left.part(step.drops.more, buying: 2), &counts)
    }
    leave(stage, left.part(step.stays.none), ways, &counts)
    leave(stage, left.part(step.stays.once, buying: 1), ways, &counts)
    leave(stage, left.part(step.stays.more, buying: 2), ways, &counts)
  }

  /// Those under contract: whoever does not refuse a renewal has bought again.
  private mutating func renew(
    _ row: BuyingAgain, _ stage: Int, _ part: Part, _ ways: [MarkovChain.Move], _ counts: inout Counts
  ) {
    var part = part
    var run = Double(part.phase ?? 0) / Self.period + row.rate
    let refusal = row.refusal(of: customer)
    // As often as the contract ends within the step; some billionths of a period are none.
    while run > 1 - 4e-9 {
      run -= 1
      part.phase = nil
      if let dropout = row.dropout { take(dropout.move, part.part(refusal), &counts) }
      part = part.part(1 - refusal)
      counts.purchases[row.path] += customer.weight * part.mass
      if part.purchases == 0 { counts.first[row.path] += customer.weight * part.mass }
      part = part.part(1, buying: 1)
    }
    part.phase = Int((max(0, run) * Self.period).rounded())
    leave(stage, part, ways, &counts)
  }

  /// Competing ways out of a timed stage; whoever takes none stays.
  private mutating func leave(_ stage: Int, _ part: Part, _ ways: [MarkovChain.Move], _ counts: inout Counts) {
    guard part.mass > 0 else { return }
    var leaving = 0.0
    for move in ways where move.probability > 0 {
      leaving += move.probability
      take(move, part.part(move.probability), &counts)
    }
    stay(stage, part.part(max(0, 1 - leaving)))
  }

  /// A way that is taken, through any instant stages to where the step ends.
  private mutating func take(_ move: MarkovChain.Move, _ part: Part, _ counts: inout Counts) {
    guard part.mass > 0, event != .comesTo(move.to), !(event == .recommends && move.isReferral) else { return }
    guard move.isSale else { return arrive(move.to, part, &counts) }
    counts.purchases[move.path] += customer.weight * part.mass
    if part.purchases == 0 { counts.first[move.path] += customer.weight * part.mass }
    var buyers = part.part(1, buying: 1)
    // What is bought on the way is a new contract.
    buyers.phase = nil
    arrive(move.to, buyers, &counts)
  }

  private mutating func arrive(_ stage: Int, _ part: Part, _ counts: inout Counts) {
    guard chain.kinds[stage] == .instant else { return stay(stage, part) }
    if isTill[stage] { counts.arrivals += customer.weight * part.mass }
    for move in chain.moves[stage] where move.probability > 0 { take(move, part.part(move.probability), &counts) }
  }

  private mutating func stay(_ stage: Int, _ part: Part) {
    let place = part.purchases * chain.stages.count + stage
    next[place] += part.mass
    if buying[stage]?.isContract == true { nextContracts[place][part.phase ?? 0, default: 0] += part.mass }
  }

  /// Ends the step.
  private mutating func swap() {
    Swift.swap(&mass, &next)
    Swift.swap(&contracts, &nextContracts)
    for place in next.indices {
      next[place] = 0
      if !nextContracts[place].isEmpty { nextContracts[place].removeAll(keepingCapacity: true) }
    }
  }
}
