import Journeys
import OrderedCollections
import Simulation

/// How the brand becomes known (equation E8), read from the numbers of the file.
///
/// Ad stock after Broadbent 1979, the modified exponential response after Little 1979, imitation after Bass 1969: the
/// discrete diffusion `f(t) = (p + q·F(t - 1))·(1 - F(t - 1))` where nothing else happens.
struct Reach {
  /// A paid channel.
  private struct Advertising {
    /// The hazard of being reached in a step at the planned spending.
    let planned: Double
    let saturation: Double
    /// What is spent, against what the journey plans.
    let spending: Double
    let carryOver: Double
    /// The ad stock, 1 being what the planned spending keeps up.
    var stock = 1.0

    /// The hazard of being reached in a step under the present ad stock.
    var hazard: Double {
      guard stock != 1 else { return planned }
      let falling = stock * PortableMath.minusLogOneMinus(saturation)
      return planned / saturation * PortableMath.oneMinusExp(ofMinus: falling)
    }
  }

  private var advertising: [Advertising]
  /// The coefficients of imitation of all channels of word of mouth, for one step.
  private let imitation: Double
  /// How many in the population recommend.
  private var advocates = 0.0

  /// Reads the channels of a journey under a strategy.
  init(_ variant: Variant) {
    let channels = variant.journey.channels.values
    advertising = channels.filter { $0.kind == .paid }.map { channel in
      let element = Element.channel(channel.name)
      let planned = variant.reference(.spend, element)
      return Advertising(
        planned: PortableMath.minusLogOneMinus(variant[.reach, element]), saturation: variant[.saturation, element],
        spending: planned > 0 ? variant[.spend, element] / planned : 1, carryOver: variant[.carryOver, element])
    }
    let talk = channels.filter { $0.kind == .wordOfMouth }
    let yearly = talk.map { variant[.imitation, .channel($0.name)] }.compensatedSum
    imitation = yearly / Double(variant.journey.stepsPerYear)
    for number in advertising.indices where advertising[number].carryOver == 0 {
      advertising[number].stock = advertising[number].spending
    }
  }

  /// The hazard of hearing of the brand in a step.
  var hazard: Double { advertising.map(\.hazard).compensatedSum + imitation * advocates }

  /// Moves on to the next step, before which so many of all people recommend.
  mutating func advance(advocates: Double) {
    self.advocates = advocates
    for number in advertising.indices {
      let channel = advertising[number]
      advertising[number].stock = channel.carryOver * channel.stock + (1 - channel.carryOver) * channel.spending
    }
  }
}
