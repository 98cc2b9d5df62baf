import Journeys
import OrderedCollections
import Simulation

/// The exact chain, read from the numbers of the file as `Documentation/model.md` means them.
///
/// It is written apart from what the simulation compiles, so that a number that one of them misreads shows.
extension MarkovChain {
  /// The ways out of a stage, with how many take each where no effect depends on the customer.
  ///
  /// - Parameter heard: The hazard of hearing of the brand in the step, which is asked for where channels bring
  ///   people along.
  static func moves(from stage: Stage, of variant: Variant, heard: Double) -> [Move] {
    let paths = variant.journey.paths(from: stage.name)
    switch stage.kind {
    case .timed: return timed(paths, variant, heard: paths.contains(where: \.isByChannels) ? heard : 0)
    case .instant: return instant(paths, stage, variant)
    case .outcome: return []
    }
  }

  /// Competing ways (equation E6): the number of a path is how many take it in a step; awareness (equation E8)
  /// competes.
  private static func timed(_ paths: [Path], _ variant: Variant, heard: Double) -> [Move] {
    let chances = paths.map { $0.isTakenByStep ? variant[.probability, .path($0.ends)] : 0 }
    let total = chances.reduce(0, +)
    let effects = paths.map { $0.isTakenByStep ? effect(on: $0, variant) : 0 }
    // Without effects and channels the numbers are the answer as they stand.
    guard heard > 0 || effects.contains(where: { $0 != 0 }) else {
      return zip(paths, chances).compactMap { path, chance in move(path, chance, variant) }
    }
    let base = total > 0 ? PortableMath.minusLogOneMinus(min(total, 1 - 0x1p-24)) / total : 0
    let rates = paths.indices.map { number in
      paths[number].isByChannels ? heard : base * chances[number] * PortableMath.exp(effects[number])
    }
    let sum = rates.reduce(0, +)
    let leaving = PortableMath.oneMinusExp(ofMinus: sum)
    return zip(paths, rates).compactMap { path, rate in move(path, sum > 0 ? leaving * rate / sum : 0, variant) }
  }

  /// A decision or a checkout (equation E7): intent, steps and loss decide who passes; the others leave by the shares.
  private static func instant(_ paths: [Path], _ stage: Stage, _ variant: Variant) -> [Move] {
    let element = Element.stage(stage.name)
    func endurance(_ value: (Parameter) -> Double) -> Double {
      (0..<Int(value(.stageSteps))).reduce(1) { kept, _ in kept * (1 - value(.lossPerStep)) }
    }
    let ways = paths.filter { $0.values[.probability] != nil }
    let shares = variant.parts(of: ways.map { ParameterPath(.path($0.ends), .probability) })
    let through = paths.first { $0.values[.probability] == nil }
    let intent = variant[.intent, element]
    let odds = intent * PortableMath.exp(through.map { effect(on: $0, variant) } ?? 0)
    let willing = through == nil ? 0 : odds > 0 ? odds / (odds + 1 - intent) : 0
    let unwilling = 1 - willing
    let wornOut = willing * (1 - endurance { variant[$0, element] })
    // Planned, so that the share of friction is its share of all who leave.
    let planned = variant.reference(.intent, element)
    let unwillingAsPlanned = 1 - planned
    let wornOutAsPlanned = planned * (1 - endurance { variant.reference($0, element) })
    let friction = zip(ways, shares).reduce(0) { $0 + ($1.0.marks.contains(.friction) ? $1.1 : 0) }
    let wanted = friction * (unwillingAsPlanned + wornOutAsPlanned)
    let ofWornOut = wornOutAsPlanned > 0 ? min(1, wanted / wornOutAsPlanned) : friction > 0 ? 1 : 0
    let ofUnwilling =
      unwillingAsPlanned > 0
      ? min(max(0, (wanted - ofWornOut * wornOutAsPlanned) / unwillingAsPlanned), 1)
      : wornOutAsPlanned > 0 ? 0 : friction
    let byFriction = wornOut * ofWornOut + unwilling * ofUnwilling
    let others = wornOut + unwilling - byFriction
    let leaving = zip(ways, shares).compactMap { path, share -> Move? in
      guard share > 0 else { return move(path, 0, variant) }
      let isFriction = path.marks.contains(.friction)
      return move(path, isFriction ? byFriction * share / friction : others * share / (1 - friction), variant)
    }
    return leaving + [through.flatMap { move($0, willing - wornOut, variant) }].compactMap(\.self)
  }

  /// What a strategy changes on a path for everybody alike, as a logarithm (equation E6).
  static func effect(on path: Path, _ variant: Variant) -> Double {
    func value(_ parameter: Parameter) -> Double { variant[parameter, .path(path.ends)] }
    func dearer(_ parameter: Parameter) -> Double {
      variant[parameter] == variant.reference(parameter)
        ? 0 : PortableMath.log(variant[parameter] / variant.reference(parameter))
    }
    let elasticity =
      variant.journey.segments.keys.first.map { variant[.segmentPriceElasticity, .segment($0)] }
      ?? variant[.priceElasticity]
    let price = -elasticity * value(.priceEffect) * (dearer(.price) - dearer(.competitorPrice))
    let others: [(Parameter, Parameter)] = [
      (.guaranteeEffect, .guarantee), (.personalisationEffect, .personalisation), (.offerEffect, .offer),
      (.competitionEffect, .competition),
    ]
    return others.reduce(price) { $0 + value($1.0) * (variant[$1.1] - variant.reference($1.1)) }
  }

  static func move(_ path: Path, _ probability: Double, _ variant: Variant) -> Move? {
    guard let to = variant.journey.stages.index(forKey: path.ends.to),
      let number = variant.journey.paths.index(forKey: path.ends)
    else { return nil }
    return Move(
      to: to, probability: probability, path: number, isSale: path.marks.contains(.buys),
      isReferral: path.marks.contains(.refers))
  }
}
