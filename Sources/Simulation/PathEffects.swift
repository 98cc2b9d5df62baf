import Journeys

/// What works on a path: the part that is the same for all customers of a segment, and the parts that are not.
struct PathEffects: Sendable {
  /// A log multiplier: price, guarantee, personalisation, offer and competitors against the journey as its file says.
  var constant: Double
  var attitude: Double
  var expectation: Double
  var surprise: Double
  var problem: Double
  var referred: Double

  init(_ variant: Variant, _ ends: Path.Ends, segment: String?) {
    let element = Element.path(ends)
    func value(_ parameter: Parameter) -> Double { variant[parameter, element] }
    func change(_ parameter: Parameter) -> Double { variant[parameter] - variant.reference(parameter) }
    let elasticity =
      segment.map { variant[.segmentPriceElasticity, .segment($0)] } ?? variant[.priceElasticity]
    let price = variant[.price]
    let planned = variant.reference(.price)
    // At the planned price nothing is added, not even the rounding of a logarithm.
    let dearer = price == planned ? 0 : PortableMath.log(price / planned)
    constant =
      -elasticity * value(.priceEffect) * dearer
      + value(.guaranteeEffect) * change(.guarantee)
      + value(.personalisationEffect) * change(.personalisation)
      + value(.offerEffect) * change(.offer)
      + value(.competitionEffect) * change(.competition)
    attitude = value(.attitudeEffect)
    expectation = value(.expectationEffect)
    surprise = value(.surpriseEffect)
    problem = value(.problemEffect)
    referred = value(.referredEffect)
  }

  /// Whether the path is taken the same way whatever a customer feels.
  var isConstant: Bool {
    attitude == 0 && expectation == 0 && surprise == 0 && problem == 0 && referred == 0
  }

  /// The log multiplier for one customer.
  func total(_ customer: Customer) -> Double {
    guard !isConstant else { return constant }
    return constant + attitude * Double(customer.attitude - Customer.neutral)
      + expectation * Double(customer.expectation - Customer.neutral) + surprise * Double(customer.surprise)
      + (problem * Double(customer.openProblem) + referred * Double(customer.cameReferred))
  }
}
