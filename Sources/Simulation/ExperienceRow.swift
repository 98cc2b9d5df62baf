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
  }
}

/// What sets the people of one segment apart.
struct SegmentRow: Sendable {
  /// A uniform draw below this belongs to the segment or to one before it.
  var upperBound: Float = 2
  var lossAversion: Float
  var tolerance: Float
  var expectationShift: Float
  var leniencyShift: Float
  var impulseShift: Float

  /// The row of a segment; nil stands for everybody where the journey has no segments.
  init(_ variant: Variant, segment: String?) {
    guard let segment else {
      lossAversion = Float(variant[.lossAversion])
      tolerance = Float(variant[.tolerance])
      expectationShift = 0
      leniencyShift = 0
      impulseShift = 0
      return
    }
    func value(_ parameter: Parameter) -> Float { Float(variant[parameter, .segment(segment)]) }
    lossAversion = value(.segmentLossAversion)
    tolerance = value(.segmentTolerance)
    expectationShift = value(.segmentExpectation)
    leniencyShift = value(.segmentLeniency)
    impulseShift = value(.segmentImpulse)
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
  /// What each unit of taste distance takes off a perception.
  var mismatch: Float = 0
  var noise: Float = 0
  var standard: Float = 0
  var met: Float = 0
  var channel: UInt8 = Customer.noChannel

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
    mismatch = Float(variant[.tasteDistance] * (1 - variant[.personalisation]))
    noise = Float(variant[.perceptionNoise])
    standard = Float(value(.standard))
    met = Float(value(.met))
    if let name = touchpoint.channel, let index = variant.journey.channels.index(forKey: name) {
      channel = UInt8(index)
      switching = Float(variant[.switching] * inconsistency)
      mean += Float(inconsistency * variant[.qualityOffset, .channel(name)])
    }
  }
}
