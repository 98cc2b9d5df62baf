public import Journeys
import OrderedCollections

/// A journey under a strategy, compiled to rows of numbers; nothing of its words is left but names for reports.
public struct CompiledJourney: Sendable {
  /// The names of the stages, in the order of the journey.
  public let stages: [String]
  /// The paths, in the order of the journey.
  public let paths: [Path.Ends]
  /// The touchpoints, stage by stage.
  public let touchpoints: [(stage: Int, name: String)]
  /// The names of the channels.
  public let channels: [String]
  /// The names of the segments; one without a name where the journey has none.
  public let segments: [String]

  let start: Int
  /// How many simulated steps stand for one of the journey.
  let stepParts: Int
  /// How many of those who come to a stage rest there for all parts of a step but one, instead of any number of them: as
  /// many as it takes for a stay that lasts as long on average as with whole steps.
  let longRests: [Double]
  /// When people come.
  let arrivals: Arrivals
  let experience: ExperienceRow
  let segmentRows: [SegmentRow]
  let channelRows: [ChannelRow]
  let detractorWeight: Double
  let persuasion: Float
  let startsByChannels: Bool
  let isOutcome: [Bool]
  /// The outcomes at which a buyer is lost: all but those that a purchase leads to, where people are done.
  let isLoss: [Bool]
  let isInstant: [Bool]
  /// How a stage treats those who stand there at the beginning of a step.
  let treatments: [Treatment]
  /// Whether anything is experienced or felt at any stage.
  let hasExperience: Bool
  /// Whether any stage is left by chance alone.
  let hasChance: Bool
  /// Whether something is met or bought at each stage, or feelings decide there.
  ///
  /// Then an episode ends on leaving it, and advertisements are noticed. A matter of the journey, and not of its price.
  let isLived: [Bool]
  /// 1 for each stage whose people are treated one by one, 0 for the others and for the places that nobody takes.
  let isActive: [UInt8]
  /// The ways out of each stage that is not instant, the bad ones first, filled up to ``JourneyLimits/paths``.
  let exits: [Exit]
  /// How many ways out each stage has.
  let exitCounts: [Int]
  /// How many of the ways out are bad.
  let badExits: [Int]
  /// The constant hazard of each way out; nil where it is a channel that brings people along.
  let hazards: [[Double?]]
  let instant: [InstantRow?]
  /// How many groups of four exits the widest stage needs: 1 or 2.
  let quadsPerStage: Int
  /// The groups of four exits, segment by segment, stage by stage.
  let quads: [ExitQuad]
  /// How people buy again, segment by segment, stage by stage.
  let purchaseRows: [PurchaseRow]
  /// How ready people at each stage are to drop out; apart from the rows, which hold numbers alone and are read in loops.
  let dropoutChances: [RankedChances]
  /// Whether people buy again at each stage.
  let isBuying: [Bool]
  /// Whether people buy again anywhere.
  let hasPurchases: Bool
  /// Whether any encounter costs anything.
  let hasCosts: Bool
  /// What purchases bring and what everything costs.
  let prices: PriceRow
  /// What happens after failures.
  let recovery: RecoveryRow
  let desk: DeskRow
  /// How ratings are asked for.
  let survey: SurveyRow
  /// How the company learns from its surveys.
  let company: CompanyRow
  /// How differently often people buy: the shape of a gamma distribution, or nil where all are alike.
  let frequencyShape: Double?
  /// The same journey from later steps on, as the strategy plans it.
  let later: [(start: Int, journey: CompiledJourney)]
  /// How many touchpoints each stage has.
  let touchpointCounts: [Int32]
  /// How many touchpoints the richest stage has.
  let slots: Int
  /// The touchpoints of each stage, filled up to `slots`.
  private(set) var touchpointRows: [TouchpointRow]
  /// The first 24-bit draw at which each of them is not met in a step; 0 where there is none.
  let meetingMarks: [Int32]

  /// How a stage treats those who stand there at the beginning of a step.
  enum Treatment: Sendable {
    /// Nobody ever leaves.
    case rest
    /// Everybody leaves with the same chances, and nothing is experienced.
    case constant
    /// There is something to experience, or feelings decide, or segments leave with different chances.
    case experience
  }

  /// Compiles a journey under a strategy.
  ///
  /// - Throws: The first problem of the journey; a journey without problems never throws.
  public init(_ variant: Variant) throws(JourneyProblem) {
    if let problem = variant.problems.first { throw problem }
    let journey = variant.journey
    let stageList = Array(journey.stages.values)
    let layout = ExitLayout(variant)
    stages = stageList.map(\.name)
    paths = Array(journey.paths.keys)
    channels = Array(journey.channels.keys)
    segments = journey.segments.isEmpty ? [""] : Array(journey.segments.keys)
    let segmentNames: [String?] = journey.segments.isEmpty ? [nil] : journey.segments.keys.map { $0 }

    start = stageList.firstIndex(where: \.isStart) ?? 0
    arrivals = journey.arrivals
    experience = ExperienceRow(variant)
    segmentRows = SegmentRow.rows(variant)
    channelRows = journey.channels.values.map { ChannelRow(variant, $0) }
    detractorWeight = variant[.detractorWeight]
    persuasion = Float(variant[.persuasion])
    startsByChannels = journey.startsByChannels
    isOutcome = stageList.map { $0.kind == .outcome }
    let isDone = Set(journey.paths.values.filter { !$0.marks.isDisjoint(with: [.buys, .renews]) }.map(\.ends.to))
    isLoss = stageList.map { $0.kind == .outcome && !isDone.contains($0.name) }
    isInstant = stageList.map { $0.kind == .instant }

    let ways = stageList.map { $0.kind == .timed ? layout.exits(from: $0).map(\.exit) : [] }
    exitCounts = ways.map(\.count)
    // The last way stands in for those that are not there; a stage without any is never left.
    let nowhere = Exit(Path(from: "", to: ""), number: 0, to: 0)
    exits = ways.flatMap { ways in
      (0..<JourneyLimits.paths).map { $0 < ways.count ? ways[$0] : ways.last ?? nowhere }
    }
    badExits = stageList.map { $0.kind == .timed ? layout.exits(from: $0).count(where: \.isBad) : 0 }
    // They are only used where all segments take the ways alike, so any one of them will do.
    hazards = stageList.map { $0.kind == .timed ? layout.hazards(from: $0, segment: segmentNames[0]) : [] }
    longRests = hazards.map { Self.longRests($0.reduce(0) { $0 + ($1 ?? 0) }, parts: journey.stepParts) }
    instant = stageList.map { stage in
      guard stage.kind == .instant else { return nil }
      return InstantRow(variant, stage, exits: layout.ways(from: stage), segments: segmentNames)
    }
    let quadsPerStage = (exitCounts.max() ?? 0) > 4 ? 2 : 1
    self.quadsPerStage = quadsPerStage
    quads = segmentNames.flatMap { segment in
      stageList.flatMap { stage in
        let quads = stage.kind == .timed ? layout.quads(from: stage, segment: segment) : []
        return (0..<quadsPerStage).map { $0 < quads.count ? quads[$0] : ExitQuad() }
      }
    }

    var touchpoints: [(stage: Int, name: String)] = []
    var rows: [TouchpointRow] = []
    touchpointCounts = stageList.map { Int32($0.touchpoints.count) }
    let slots = max(1, stageList.map(\.touchpoints.count).max() ?? 0)
    for (number, stage) in stageList.enumerated() {
      for touchpoint in stage.touchpoints.values {
        rows.append(TouchpointRow(variant, touchpoint, at: stage.name, number: touchpoints.count))
        touchpoints.append((number, touchpoint.name))
      }
      rows += Array(repeating: TouchpointRow(), count: slots - stage.touchpoints.count)
    }
    self.touchpoints = touchpoints
    self.slots = slots
    touchpointRows = rows
    hasCosts = rows.contains { $0.cost > 0 }
    meetingMarks = rows.map { Int32((Double($0.met) * 0x1p24 - 0.5).rounded(.up)) }

    let isLived = stageList.map { stage in
      stage.kind == .timed && (!stage.touchpoints.isEmpty || journey.sellsAgain(at: stage) || layout.isFelt(stage))
    }
    self.isLived = isLived
    treatments = zip(stageList, isLived).map { stage, isLived in
      switch stage.kind {
      case .outcome, .instant: .rest
      case .timed: isLived || layout.differs(stage, between: segmentNames) ? .experience : .constant
      }
    }
    hasExperience = treatments.contains(.experience)
    hasChance = treatments.contains(.constant)
    isActive = treatments.map { $0 == .experience ? 1 : 0 } + [0]
    let buying = segmentNames.flatMap { segment in
      stageList.map { PurchaseRow(variant, $0, segment: segment, layout) }
    }
    purchaseRows = buying.map { $0 ?? PurchaseRow() }
    dropoutChances = stageList.map { RankedChances(dropout: layout.dropout(from: $0)?.path, variant) }
    isBuying = stageList.map(journey.sellsAgain)
    hasPurchases = isBuying.contains(true)
    prices = PriceRow(variant)
    recovery = RecoveryRow(variant)
    desk = DeskRow(variant)
    survey = SurveyRow(variant)
    company = CompanyRow(variant)
    let spread = variant[.buyingSpread]
    frequencyShape = spread > 0 ? 1 / (spread * spread) : nil
    var later: [(start: Int, journey: CompiledJourney)] = []
    stepParts = journey.stepParts
    for start in variant.starts { later.append((start * stepParts, try CompiledJourney(variant.at(step: start)))) }
    self.later = later
  }

  /// How many rest long at a stage that is left with a hazard in each part of a step.
  ///
  /// A stay of whole steps lasts `1 / Π` of them, `parts / Π` in parts, and one of parts `1 / π`. What is missing is rest: half
  /// of `parts - 1` if it is drawn evenly, and more where people leave soon.
  private static func longRests(_ hazard: Double, parts: Int) -> Double {
    guard parts > 1, hazard > 0 else { return 0 }
    let whole = PortableMath.oneMinusExp(ofMinus: hazard * Double(parts))
    let rest = Double(parts) / whole - 1 / PortableMath.oneMinusExp(ofMinus: hazard)
    return min(max(2 * rest / Double(parts - 1) - 1, 0), 1)
  }

  /// How the people of a segment buy again at a stage.
  func purchaseRow(at stage: Int, segment: UInt8) -> PurchaseRow {
    purchaseRows[Int(segment) * stages.count + stage]
  }

  /// The segment of somebody by luck: as likely as it is large.
  ///
  /// Inlined, like the next: whoever calls it for each customer would copy the whole journey each time.
  @inline(__always)
  func segment(luck: UInt64) -> Int {
    guard segmentRows.count > 1 else { return 0 }
    let share = Draw.upperUniform(luck)
    return segmentRows.firstIndex { share < $0.upperBound } ?? 0
  }

  /// The ways out of a stage.
  func exits(from stage: Int) -> ArraySlice<Exit> {
    exits[stage * JourneyLimits.paths..<stage * JourneyLimits.paths + exitCounts[stage]]
  }

  /// The channel by which somebody whom nobody saw hear of the brand did so, as likely as it reaches people.
  @inline(__always)
  func likeliestChannel(luck: Float) -> Int? {
    let total = channelRows.reduce(0) { $0 + $1.hazard }
    guard total > 0 else { return nil }
    var sum = 0.0
    for (number, channel) in channelRows.enumerated() {
      sum += channel.hazard
      if Double(luck) * total < sum { return number }
    }
    return nil
  }

  /// The same journey after the company made some touchpoints better by so many points, each in the order of the journey.
  func improved(by points: [Double]) -> CompiledJourney {
    var copy = self
    for place in touchpointRows.indices where touchpointRows[place].met > 0 {
      copy.touchpointRows[place].improve(by: points[touchpointRows[place].number], company)
    }
    return copy
  }

  /// The memory one customer takes while a replication runs, in bytes, with what a guarantee remembers.
  public static let bytesPerCustomer = 76
}

extension Journey {
  /// Whether people who are at a stage buy again there.
  func sellsAgain(at stage: Stage) -> Bool { paths[Path.Ends(from: stage.name, to: stage.name)]?.isRepeat == true }
}

extension CompiledJourney {
  /// Where people at a stage go in one step if every effect is neutral: stage numbers, path numbers and probabilities.
  ///
  /// What is missing to 1 stays. For an instant stage the probabilities add up to 1 and hold within the step.
  public func transitions(from stage: Int) -> [(to: Int, path: Int, probability: Double)] {
    if let row = instant[stage] {
      return row.probabilities.map { (Int($0.exit.to), Int($0.exit.path), $0.probability) }
    }
    var awareness = Awareness(channels: channelRows)
    awareness.advance(channels: channelRows, recommendation: 0)
    let rates = rates(from: stage, awareness)
    let total = rates.reduce(0, +)
    let leaving = PortableMath.oneMinusExp(ofMinus: total)
    return zip(exits(from: stage), rates).map { exit, rate in
      (Int(exit.to), Int(exit.path), total > 0 ? leaving * rate / total : 0)
    }
  }

  /// The hazards of the ways out of a stage in a step whose awareness is known.
  func rates(from stage: Int, _ awareness: Awareness) -> [Double] {
    zip(exits(from: stage), hazards[stage]).map { exit, hazard in
      hazard ?? (exit.channel == Customer.noChannel ? 0 : awareness.hazards[Int(exit.channel)])
    }
  }
}
