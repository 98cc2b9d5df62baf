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
