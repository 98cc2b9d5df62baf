public import Journeys

/// Proportional hazards (Cox 1972; equations E6, E7 and E9): what works on a path as a log multiplier, the part that is the
/// same for all customers of a segment, price elasticity among it, and the parts that are not.
public struct PathEffects: Sendable {
  /// A log multiplier: price, guarantee, personalisation, offer and competitors against the journey as its file says.
  public internal(set) var constant: Double
  /// The log multiplier of each point of attitude above ``neutral``.
  public internal(set) var attitude: Double
  /// The log multiplier of each point of expectation above ``neutral``.
  public internal(set) var expectation: Double
  /// The log multiplier of each point of the last felt gap.
  public internal(set) var surprise: Double
  /// The log multiplier of an open problem.
  public internal(set) var problem: Double
  /// The log multiplier of having come by a recommendation.
  public internal(set) var referred: Double

  /// The attitude and the expectation at which they do nothing.
  public static let neutral = Double(Customer.neutral)

  /// What works on a path under a strategy; without a segment, on everybody.
  public init(_ variant: Variant, _ ends: Path.Ends, segment: String?) {
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
