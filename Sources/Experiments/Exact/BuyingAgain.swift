import Journeys
import OrderedCollections
import Simulation

/// How people buy again at a stage, and drop out (equation E9), read from the numbers of the file.
///
/// Without a contract purchases are a Poisson process, and each may be the last: BG/NBD, Fader, Hardie & Lee 2005. For
/// somebody with the rate `r` in a step and the chance `d` that is `1 - e^-rd` who drop out in a step, and `(1 -
/// e^-rd) / d` purchases; over all customers it comes to their equations 8 and 9. Under a contract each renewal may be
/// refused: for somebody with the chance `d` a geometric life, over all customers the shifted beta-geometric of Fader
/// & Hardie 2007.
struct BuyingAgain {
  /// The number of the path by which people buy again.
  let path: Int
  /// Whether it is a contract, which is renewed at fixed times.
  let isContract: Bool
  /// The occasions of an average customer in a step, or the part of a contract's period that a step is.
  let rate: Double
  /// How many times as often as planned people buy, after saturation.
  private let multiple: Double
  /// How many of the occasions that are let pass may be the last.
  private let lapse: Double
  /// The stage where those go who drop out, the chance that the file gives, and what works on it for all alike.
  let dropout: (move: MarkovChain.Move, chance: Double, effect: Double)?

  /// The row of a stage, or nil where nobody buys again.
  ///
  /// - Parameter often: How many times as often as others a segment buys.
  init?(_ variant: Variant, at stage: Stage, often: Double) {
    let journey = variant.journey
    let ends = Path.Ends(from: stage.name, to: stage.name)
    guard let own = journey.paths[ends], own.isRepeat, let number = journey.paths.index(forKey: ends) else {
      return nil
    }
    path = number
    isContract = own.marks.contains(.renews)
    rate = journey.stepDays / variant[.every, .path(ends)] * (isContract ? 1 : often)
    let drawn = isContract ? 1 : PortableMath.exp(MarkovChain.effect(on: own, variant))
    let (more, room) = (max(0, drawn - 1), variant[.needCeiling] - 1)
    multiple = min(drawn, 1) + (more > 0 ? more * room / (more + room) : 0)
    lapse = isContract ? 0 : variant[.lapse]
    dropout = journey.paths(from: stage.name).first { $0.marks.contains(.dropout) }.flatMap { path in
      let chance = variant[.probability, .path(path.ends)]
      let effect = PortableMath.exp(MarkovChain.effect(on: path, variant))
      return MarkovChain.move(path, 1, variant).map { ($0, chance, effect) }
    }
  }

  /// What a step does to somebody who buys without a contract.
  struct Step {
    /// The chance of letting the last occasion pass, before anything is bought.
    var lapses = 0.0
    /// The purchases of those who do not, on average.
    var purchases = 0.0
    /// The chances of buying nothing, once and more often, and not to drop out.
    var stays = (none: 0.0, once: 0.0, more: 0.0)
    /// The chances of dropping out after the first purchase of the step, and after a later one.
    var drops = (once: 0.0, more: 0.0)
  }

  /// What a step does to a customer without a contract.
  func step(of customer: BuyerTraits) -> Step {
    var step = Step()
    let pace = rate * customer.pace
    let passed = pace * max(0, 1 - multiple) * lapse
    step.lapses = PortableMath.oneMinusExp(ofMinus: passed * refusal(of: customer, dividedBy: 1))
    let purchases = pace * multiple
    let last = refusal(of: customer, dividedBy: max(1, multiple))
    let none = PortableMath.exp(-purchases)
    let dropping = PortableMath.oneMinusExp(ofMinus: purchases * last)
    step.purchases = last > 0 ? dropping / last : purchases
    let once = purchases * (1 - last) * none
    let droppingAtOnce = last * PortableMath.oneMinusExp(ofMinus: purchases)
    step.stays = (none, once, max(0, 1 - dropping - none - once))
    step.drops = (droppingAtOnce, max(0, dropping - droppingAtOnce))
    return step
  }

  /// The chance that a customer refuses a renewal.
  func refusal(of customer: BuyerTraits) -> Double { refusal(of: customer, dividedBy: 1) }

  /// `1 - (1 - d)^(effect / divisor)`.
  private func refusal(of customer: BuyerTraits, dividedBy divisor: Double) -> Double {
    guard let dropout else { return 0 }
    let chance = customer.dropout ?? dropout.chance
    let power = dropout.effect / divisor
    return power == 1 ? chance : PortableMath.oneMinusExp(ofMinus: power * PortableMath.minusLogOneMinus(chance))
  }
}
