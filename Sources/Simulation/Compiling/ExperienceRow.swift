import Journeys
import OrderedCollections

/// What every customer has in common: the rates of feeling, learning and remembering (equations E2 to E5).
struct ExperienceRow: Sendable {
  let curvature: Float
  let feeling: Float
  let learning: Float
  let peakEnd: Float
  let memory: Float
  let episode: Int
  let startingAttitude: Float
  let expectationSpread: Float
  let leniencySpread: Float
  let ratingNoise: Float
  let impulseLift: Float
  /// What a price e times the usual one takes off a perception.
  let fairness: Float
  /// How much of the way to the price that is paid the usual one goes with each purchase.
  let priceHabit: Float
  /// The natural logarithm of the price over the planned one.
  let price: Float

  init(_ variant: Variant) {
    func value(_ parameter: Parameter) -> Float { Float(variant[parameter]) }
    curvature = value(.curvature)
    feeling = value(.feeling)
    learning = value(.learning)
    peakEnd = value(.peakEnd)
    memory = value(.memory)
    episode = max(1, Int(variant[.episode]))
    startingAttitude = value(.startingAttitude)
    expectationSpread = value(.expectationSpread)
    leniencySpread = value(.leniencySpread)
    ratingNoise = value(.ratingNoise)
    impulseLift = value(.impulseLift)
    fairness = value(.fairness)
    priceHabit = value(.priceHabit)
    // Without an experience there is nothing that a price could spoil.
    let isMet = variant.journey.stages.values.contains { !$0.touchpoints.isEmpty }
    price = isMet ? Float(PathEffects.dearer(variant)) : 0
  }
}

/// What sets the people of one segment apart.
struct SegmentRow: Sendable {
  /// A uniform draw below this belongs to the segment or to one before it.
  var upperBound: Float = 2
  let lossAversion: Float
  let tolerance: Float
  let expectationShift: Float
  let leniencyShift: Float
  let impulseShift: Float
  let attitudeShift: Float
  /// What each unit of taste distance takes off a perception.
  let mismatch: Float
  /// How many complain.
  let complains: Float

  /// The row of a segment; nil stands for everybody where the journey has no segments.
  init(_ variant: Variant, segment: String?) {
    func value(_ parameter: Parameter) -> Float { segment.map { Float(variant[parameter, .segment($0)]) } ?? 0 }
    func value(_ parameter: Parameter, of whole: Parameter) -> Float {
      segment.map { Float(variant[parameter, .segment($0)]) } ?? Float(variant[whole])
    }
    lossAversion = value(.segmentLossAversion, of: .lossAversion)
    tolerance = value(.segmentTolerance, of: .tolerance)
    complains = value(.segmentComplains, of: .complains)
    mismatch = value(.segmentTasteDistance, of: .tasteDistance) * Float(1 - variant[.personalisation])
    expectationShift = value(.segmentExpectation)
    leniencyShift = value(.segmentLeniency)
    impulseShift = value(.segmentImpulse)
    attitudeShift = value(.segmentAttitude)
  }

  /// The rows of all segments, at least one.
  static func rows(_ variant: Variant) -> [SegmentRow] {
    let names = Array(variant.journey.segments.keys)
    guard !names.isEmpty else { return [SegmentRow(variant, segment: nil)] }
    let shares = variant.parts(of: names.map { ParameterPath(.segment($0), .segmentShare) })
    var sum = 0.0
    return zip(names, shares).enumerated().map { number, pair in
      var row = SegmentRow(variant, segment: pair.0)
      sum += pair.1
      row.upperBound = number == names.count - 1 ? 2 : Float(sum)
      return row
    }
  }
}
