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
    constant =
      -elasticity * value(.priceEffect) * Self.dearer(variant)
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

  /// The relative price: the natural logarithm of how much dearer than planned it is, less that of the best alternative.
  ///
  /// As planned it is nothing, not even the rounding of a logarithm.
  static func dearer(_ variant: Variant) -> Double {
    func dearer(_ parameter: Parameter) -> Double {
      let (price, planned) = (variant[parameter], variant.reference(parameter))
      return price == planned ? 0 : PortableMath.log(price / planned)
    }
    return dearer(.price) - dearer(.competitorPrice)
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
