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
    hazard = isPaid ? PortableMath.minusLogOneMinus(value(.reach)) : 0
    let planned = variant.reference(.spend, element)
    spending = planned > 0 ? value(.spend) / planned : 1
    saturation = value(.saturation)
    carryOver = value(.carryOver)
    isWordOfMouth = !isPaid
    inheritance = Float(value(.inheritance))
    imitation = isPaid ? 0 : value(.imitation) / Double(variant.journey.step.perYear)
  }

  /// The hazard under some pressure, 1 being the planned one: `amax (1 - exp(-stock / k))`, Little 1979.
  ///
  /// The two constants follow from the planned hazard and from how saturated the channel is there.
  func hazard(pressure: Double) -> Double {
    guard pressure != 1 else { return hazard }
    let rate = PortableMath.minusLogOneMinus(saturation)
    return hazard / saturation * PortableMath.oneMinusExp(ofMinus: rate * pressure)
  }
}

/// How people become aware in one step, made anew from what was frozen at the end of the step before.
struct Awareness: Sendable {
  /// The pressure of each channel, 1 being what its planned spending keeps up.
  private var pressure: [Double]
  /// The hazard of being reached by each channel in this step.
  private(set) var hazards: [Double]

  init(channels: [ChannelRow]) {
    pressure = channels.map { _ in 1 }
    hazards = channels.map(\.hazard)
  }

  /// Moves on by one step; `recommendation` is advocates less weighed detractors, as a share of the population.
  ///
  /// Pressure is an ad stock (Broadbent 1979) in units of its planned steady state.
  mutating func advance(channels: [ChannelRow], recommendation: Double) {
    for (number, channel) in channels.enumerated() {
      pressure[number] += (1 - channel.carryOver) * (channel.spending - pressure[number])
      hazards[number] = channel.hazard(pressure: pressure[number]) + channel.imitation * max(0, recommendation)
    }
  }
}
