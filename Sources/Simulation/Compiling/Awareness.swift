import Journeys

/// How one channel reaches people (equation E8).
struct ChannelRow: Sendable {
  /// The expectation it raises.
  let promise: Float
  /// The hazard of being reached in one step at the planned pressure; 0 for word of mouth.
  let hazard: Double
  /// What is spent now, against what the journey plans.
  let spending: Double
  let saturation: Double
  let carryOver: Double
  /// The coefficient of imitation for one step; 0 for paid channels.
  let imitation: Double
  /// Whether customers bring others along by it.
  let isWordOfMouth: Bool
  /// How much newcomers expect what those who recommend think, instead of the promise.
  let inheritance: Float

  init(_ variant: Variant, _ channel: Channel) {
    let element = Element.channel(channel.name)
    func value(_ parameter: Parameter) -> Double { variant[parameter, element] }
    promise = Float(value(.promise))
    let isPaid = channel.kind == .paid
    let parts = Double(variant.journey.stepParts)
    hazard = isPaid ? PortableMath.minusLogOneMinus(value(.reach)) / parts : 0
    let planned = variant.reference(.spend, element)
    spending = planned > 0 ? value(.spend) / planned : 1
    saturation = value(.saturation)
    // A pressure of θ after a whole step decays evenly within it.
    let carried = value(.carryOver)
    carryOver = parts > 1 && carried > 0 ? PortableMath.exp(PortableMath.log(carried) / parts) : carried
    isWordOfMouth = !isPaid
    inheritance = Float(value(.inheritance))
    imitation = isPaid ? 0 : value(.imitation) / Double(variant.journey.stepsPerYear)
  }

  /// The advertising response, a modified exponential `amax (1 - exp(-stock / k))` (Little 1979): the hazard under some
  /// pressure, 1 being the planned one.
  ///
  /// The two constants follow from the planned hazard and from how saturated the channel is there.
  func hazard(pressure: Double) -> Double {
    guard pressure != 1 else { return hazard }
    let rate = PortableMath.minusLogOneMinus(saturation)
    return hazard / saturation * PortableMath.oneMinusExp(ofMinus: rate * pressure)
  }
}

/// Diffusion of awareness by advertising and imitation (Bass 1969; equation E8) in one step, made anew from what was frozen
/// at the end of the step before.
struct Awareness: Sendable {
  /// The pressure of each channel, 1 being what its planned spending keeps up.
  private var pressure: [Double]
  /// The hazard of being reached by each channel in this step.
  private(set) var hazards: [Double]

  init(channels: [ChannelRow]) {
    pressure = channels.map { _ in 1 }
    hazards = channels.map(\.hazard)
  }

  /// Ad stock (Broadbent 1979), in units of its planned steady state, and imitation: moves on by one step.
  ///
  /// - Parameter recommendation: Advocates less weighed detractors, as a share of the population.
  mutating func advance(channels: [ChannelRow], recommendation: Double) {
    for (number, channel) in channels.enumerated() {
      pressure[number] += (1 - channel.carryOver) * (channel.spending - pressure[number])
      hazards[number] = channel.hazard(pressure: pressure[number]) + channel.imitation * max(0, recommendation)
    }
  }
}

/// Competing risks of attention (equation E4): which advertisements are seen in one step by people who know the brand
/// already.
struct Promises {
  /// An advertisement with the range of uniform numbers at which it is seen.
  struct Seen {
    let promise: Float
    let from: Float
    let to: Float
  }

  let persuasion: Float
  private(set) var all: [Seen] = []

  init(_ journey: CompiledJourney, _ awareness: Awareness) {
    persuasion = journey.persuasion
    guard persuasion > 0 else { return }
    let reached = zip(journey.channelRows, awareness.hazards).filter { $0.0.hazard > 0 }
    let total = reached.reduce(0) { $0 + $1.1 }
    guard total > 0 else { return }
    // Channels compete for attention as they do for those who have not heard of the brand.
    let seen = PortableMath.oneMinusExp(ofMinus: total)
    var sum = 0.0
    for (channel, hazard) in reached {
      let share = seen * hazard / total
      all.append(Seen(promise: channel.promise, from: Float(sum), to: Float(sum + share)))
      sum += share
    }
  }
}
