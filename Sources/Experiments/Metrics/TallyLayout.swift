import Journeys
import OrderedCollections

/// Where the parts of a journey are found in a tally: the numbering of `CompiledJourney`.
struct TallyLayout: Sendable {
  /// The number of each stage.
  let stages: [String: Int]
  /// The numbers of the paths, by the name of the stage they leave, in the order of the journey.
  let paths: [String: [Int]]
  /// The numbers of the touchpoints of each stage.
  let touchpoints: [String: Range<Int>]
  let touchpointCount: Int
  /// The number of each segment.
  let segments: [String: Int]
  /// The numbers of the channels by which customers bring others along.
  let wordOfMouth: [Int]
  /// The numbers of the paths on which people buy at the end of an instant stage.
  let salePaths: [Int]
  /// The numbers of the stages that such paths leave.
  let saleStages: [Int]
  /// The numbers of the paths on which people buy again where they are.
  let repeatPaths: [Int]
  /// Whether customers begin without having heard of the brand.
  let startsByChannels: Bool

  /// Numbers the parts of a journey.
  init(_ journey: Journey) {
    // Dictionaries are looked up by key only; their order reaches no result.
    stages = Dictionary(uniqueKeysWithValues: journey.stages.keys.enumerated().map { ($1, $0) })
    segments = Dictionary(uniqueKeysWithValues: journey.segments.keys.enumerated().map { ($1, $0) })
    paths = Dictionary(grouping: journey.paths.keys.indices) { journey.paths.keys[$0].from }
    var first = 0
    var ranges: [String: Range<Int>] = [:]
    for stage in journey.stages.values {
      ranges[stage.name] = first..<first + stage.touchpoints.count
      first += stage.touchpoints.count
    }
    touchpoints = ranges
    touchpointCount = first
    wordOfMouth = journey.channels.values.indices.filter { journey.channels.values[$0].kind == .wordOfMouth }
    let sales = journey.salePaths
    salePaths = sales.compactMap { journey.paths.index(forKey: $0.ends) }
    let names = Set(sales.map(\.ends.from))
    repeatPaths = journey.paths.values.indices.filter { journey.paths.values[$0].isRepeat }
    startsByChannels = journey.startsByChannels
    saleStages = journey.stages.keys.indices.filter { names.contains(journey.stages.keys[$0]) }
  }

  func touchpoints(of stage: String?) -> Range<Int>? {
    guard let stage else { return 0..<touchpointCount }
    return touchpoints[stage]
  }
}
