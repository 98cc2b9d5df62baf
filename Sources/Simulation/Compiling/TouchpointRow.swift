import Journeys
import OrderedCollections

/// One touchpoint, or none: a row whose `met` is 0 changes nobody.
struct TouchpointRow: Sendable {
  /// The number of the touchpoint in the journey.
  var number: Int = 0
  var mean: Float = 0
  var spread: Float = 0
  var failure: Float = 0
  var severity: Float = 0
  /// What waiting takes off every perception.
  var waiting: Float = 0
  /// What a change of channel takes off a perception.
  var switching: Float = 0
  var noise: Float = 0
  var standard: Float = 0
  var met: Float = 0
  var channel: UInt8 = Customer.noChannel
  /// What an encounter costs, in units of ``Money``.
  var cost: Int = 0

  /// No touchpoint.
  init() {}

  /// The row of a touchpoint (equations E1 and E2).
  init(_ variant: Variant, _ touchpoint: Touchpoint, at stage: String, number: Int) {
    func value(_ parameter: Parameter) -> Double {
      variant[parameter, .touchpoint(stage: stage, name: touchpoint.name)]
    }
    let inconsistency = 1 - variant[.consistency]
    self.number = number
    mean = Float(value(.quality))
    spread = Float(value(.variability))
    failure = Float(value(.failure))
    severity = Float(value(.severity))
    // w(R) = κ · max(0, ln(R / R expected)).
    let delay = PortableMath.log(value(.response) / value(.expectedResponse))
    waiting = Float(variant[.waiting] * max(0, delay))
    noise = Float(variant[.perceptionNoise])
    standard = Float(value(.standard))
    met = Float(value(.met))
    cost = Self.cost(variant, .touchpoint(stage: stage, name: touchpoint.name))
    if let name = touchpoint.channel, let index = variant.journey.channels.index(forKey: name) {
      channel = UInt8(index)
      switching = Float(variant[.switching] * inconsistency)
      mean += Float(inconsistency * variant[.qualityOffset, .channel(name)])
    }
  }

  /// What an encounter costs (equation E12): better, sooner and more reliable is dearer than the journey plans.
  private static func cost(_ variant: Variant, _ element: Element) -> Int {
    let planned = variant[.cost, element]
    let personal = variant[.personalisation] * variant[.personalisationCost]
    guard planned > 0 else { return Money.units(personal) }
    func change(_ parameter: Parameter) -> Double {
      // Failures below one in a thousand are as good as none, so that none at all has a price.
      let floor = parameter == .failure ? 0.001 : 0
      return PortableMath.log(
        max(variant[parameter, element], floor) / max(variant.reference(parameter, element), floor))
    }
    let better = variant[.quality, element] - variant.reference(.quality, element)
    let effect =
      PortableMath.log(variant[.costGrowth]) * better - variant[.costOfHaste] * change(.response)
      - variant[.costOfCare] * change(.failure)
    return Money.units(planned * (effect == 0 ? 1 : PortableMath.exp(effect)) + personal)
  }

  /// Makes every encounter better, and dearer, by so many points; nothing is better than 10.
  mutating func improve(by points: Double, _ company: CompanyRow) {
    let gained = min(points, max(0, 10 - Double(mean)))
    guard gained > 0 else { return }
    mean += Float(gained)
    cost = Int(min(Double(cost) * PortableMath.exp(company.costGrowth * gained), 1e18).rounded())
  }
}
