import Journeys

/// A binary logit, and then a geometric loss at each step: a stage that is passed or left within the step (equation E7).
struct InstantRow: Sendable {
  /// The way through.
  var pass: Exit
  /// The ways out for those who do not mean to go through, with the parts of them; then for those the steps wear out.
  var unwilling: [(exit: Exit, upTo: Double)]
  var wornOut: [(exit: Exit, upTo: Double)]
  /// The share who mean to go through where nothing is felt.
  var intent: Double
  /// The share of those who get through all steps.
  var endurance: Double
  /// What works on the intent, for each segment.
  var effects: [PathEffects]

  /// The binary logit: `sigmoid(logit(share) + effect)`, without the infinities at the ends.
  static func shifted(_ share: Double, by effect: Double) -> Double {
    guard effect != 0 else { return share }
    let odds = share * PortableMath.exp(effect)
    let total = odds + (1 - share)
    return total > 0 ? odds / total : 0
  }

  /// The share who mean to go through.
  func intent(effect: Double) -> Double { Self.shifted(intent, by: effect) }

  /// The way a customer takes.
  ///
  /// Bad luck comes first: those who do not mean to, then those who are worn out, then those who get through.
  ///
  /// - Parameters:
  ///   - luck: A uniform number from 0 to 1.
  ///   - effect: The log multiplier of the odds of meaning to go through.
  func exit(luck: Double, effect: Double) -> Exit {
    let willing = intent(effect: effect)
    if luck < 1 - willing, let exit = Self.pick(unwilling, luck / (1 - willing)) { return exit }
    let worn = willing * (1 - endurance)
    if luck < 1 - willing + worn, let exit = Self.pick(wornOut, (luck - (1 - willing)) / worn) { return exit }
    return pass
  }

  /// The neutral probabilities of each way.
  var probabilities: [(exit: Exit, probability: Double)] {
    let willing = intent(effect: effects[0].constant)
    func split(_ ways: [(exit: Exit, upTo: Double)], _ share: Double) -> [(exit: Exit, probability: Double)] {
      var before = 0.0
      return ways.map { way in
        defer { before = way.upTo }
        return (way.exit, (way.upTo - before) * share)
      }
    }
    return split(unwilling, 1 - willing) + split(wornOut, willing * (1 - endurance))
      + [(pass, willing * endurance)]
  }

  private static func pick(_ ways: [(exit: Exit, upTo: Double)], _ luck: Double) -> Exit? {
    for way in ways where luck < way.upTo { return way.exit }
    return ways.last?.exit
  }
}

extension InstantRow {
  /// The row of an instant stage of a journey without problems.
  init?(_ variant: Variant, _ stage: Stage, exits: [(path: Path, exit: Exit)], segments: [String?]) {
    guard let through = exits.first(where: { $0.path.values[.probability] == nil }) else { return nil }
    let element = Element.stage(stage.name)
    pass = through.exit
    func endurance(steps: Double, loss: Double) -> Double {
      (0..<Int(steps)).reduce(1) { kept, _ in kept * (1 - loss) }
    }
    intent = variant[.intent, element]
    self.endurance = endurance(steps: variant[.stageSteps, element], loss: variant[.lossPerStep, element])
    let leaving = exits.filter { $0.path.values[.probability] != nil }
    let shares = variant.parts(of: leaving.map { ParameterPath(.path($0.path.ends), .probability) })
    let ways = zip(leaving, shares).map { (exit: $0.exit, share: $1, isFriction: $0.path.marks.contains(.friction)) }
    // A share is one of all who leave, as the journey is planned. Who is worn out takes a way of friction before any other.
    let friction = ways.reduce(0) { $0 + ($1.isFriction ? $1.share : 0) }
    let planned = variant.reference(.intent, element)
    let unwillingAsPlanned = 1 - planned
    let wornOutAsPlanned =
      planned
      * (1 - endurance(steps: variant.reference(.stageSteps, element), loss: variant.reference(.lossPerStep, element)))
    let rubbed = friction * (unwillingAsPlanned + wornOutAsPlanned)
    let ofWornOut = wornOutAsPlanned > 0 ? min(1, rubbed / wornOutAsPlanned) : min(1, friction.rounded(.up))
    let ofUnwilling =
      unwillingAsPlanned > 0
      ? min(max((rubbed - ofWornOut * wornOutAsPlanned) / unwillingAsPlanned, 0), 1)
      : wornOutAsPlanned > 0 ? 0 : friction
    func split(_ part: Double) -> [(exit: Exit, upTo: Double)] {
      var sum = 0.0
      return ways.filter { $0.share > 0 }.map { way in
        sum += way.isFriction ? part * way.share / friction : (1 - part) * way.share / (1 - friction)
        return (way.exit, sum)
      }
    }
    wornOut = split(ofWornOut)
    unwilling = split(ofUnwilling)
    effects = segments.map { PathEffects(variant, through.path.ends, segment: $0) }
  }
}
