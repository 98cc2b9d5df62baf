import JourneyLanguage
import Journeys
import OrderedCollections
import TestSupport

/// Journeys that hang together, with awkward numbers in awkward places.
struct RandomJourney {
  private var generator: SeededGenerator
  private var journey = Journey(name: "random")

  static func journey(seed: UInt64) -> Journey {
    var builder = RandomJourney(generator: SeededGenerator(seed: seed))
    return builder.build()
  }

  private init(generator: SeededGenerator) { self.generator = generator }

  private mutating func build() -> Journey {
    journey.title = generator.chance(0.7) ? "A \"random\" journey \\ für “alle” 旅" : ""
    journey.step = StepUnit.allCases.randomElement(using: &generator) ?? .week
    journey.horizon = Int.random(in: 1...400, using: &generator)
    journey.currency = generator.chance(0.3) ? "USD" : "EUR"
    give(.journey, 0.2)
    for name in ["ads", "web", "friends"] where generator.chance(0.8) || name == "ads" {
      journey.channels[name] = Channel(name: name, kind: name == "friends" ? .wordOfMouth : .paid)
      give(.channel(name), 0.4)
    }
    if generator.chance(0.5) {
      for (name, share) in [("regular", 0.7), ("größer-2", 0.3)] {
        journey.segments[name] = Segment(name: name)
        give(.segment(name), 0.4)
        journey.segments[name]?.values[.segmentShare] = share
      }
    }
    stages()
    paths()
    levers()
    return journey
  }

  private mutating func stages() {
    let kinds: [(String, Stage.Kind)] = [
      ("start-here", .timed), ("thinking", .timed), ("pay", .instant), ("usage", .timed), ("lost", .outcome),
    ]
    for (name, kind) in kinds.shuffled(using: &generator) {
      journey.stages[name] = Stage(name: name, kind: kind, isStart: name == "start-here")
      if kind == .instant { give(.stage(name), 0.5) }
      // Nothing is experienced by those who have not heard of the brand.
      guard kind == .timed, name != "start-here" else { continue }
      for touchpoint in ["", "search", "advice-1"].shuffled(using: &generator) where generator.chance(0.5) {
        let channel = generator.chance(0.3) ? "ads" : nil
        journey.stages[name]?.touchpoints[touchpoint] = Touchpoint(name: touchpoint, channel: channel)
        give(.touchpoint(stage: name, name: touchpoint), 0.3)
      }
    }
  }

  private mutating func paths() {
    let ends = [
      ("start-here", "thinking"), ("thinking", "pay"), ("thinking", "lost"), ("pay", "usage"), ("pay", "lost"),
      ("usage", "lost"), ("usage", "thinking"),
    ]
    for (from, to) in ends.shuffled(using: &generator) {
      let isByChannels = from == "start-here" && generator.chance(0.8)
      var path = Path(from: from, to: to, isByChannels: isByChannels)
      if from == "pay", to == "lost" {
        path.values[.probability] = 1
        path.marks = generator.chance(0.5) ? [.friction] : []
      } else {
        let marks: [Path.Mark] = [.buys, .refers, .impulse]
        path.marks = Set(marks.filter { _ in generator.chance(0.2) })
      }
      if generator.chance(0.3) { path.reason = generator.chance(0.2) ? "" : "said \"no\" # 100% ; really" }
      journey.paths[path.ends] = path
      guard from != "pay", !isByChannels else {
        if from == "pay", to == "usage" { give(.path(path.ends), 0.3) }
        continue
      }
      let comesFirst = generator.chance(0.8)
      if comesFirst { journey.paths[path.ends]?.values[.probability] = Double.random(in: 0...0.3, using: &generator) }
      give(.path(path.ends), 0.3)
      journey.paths[path.ends]?.values[.probability] = [0.07, 0.1 + 0.2, 1e-7].randomElement(using: &generator)
    }
  }

  private mutating func levers() {
    for path in journey.parameters where generator.chance(0.05) {
      let range = generator.chance(0.5) ? path.parameter.range : nil
      journey.levers[path] = Lever(path: path, title: generator.chance(0.8) ? "A lever" : "", range: range)
    }
    for path in journey.parameters where generator.chance(0.05) {
      let sources: [Source] = [
        .judgement, .judgement("felt"), .measured("Kahneman, 1993"), .calibrated("our \"data\""),
      ]
      journey.sources[path] = sources.randomElement(using: &generator)
    }
  }

  private mutating func give(_ element: Element, _ probability: Double) {
    for parameter in journey.parameters(of: element).shuffled(using: &generator)
    where parameter != .probability && generator.chance(probability) {
      journey.give(ParameterPath(element, parameter), value(of: parameter))
    }
  }

  private mutating func value(of parameter: Parameter) -> Double {
    let range = parameter.range
    if parameter.isWhole { return Double.random(in: range, using: &generator).rounded() }
    let awkward = [0.07, 0.1 + 0.2, 1e-7, -0.1, -(0.1 + 0.2), 2.0 / 3, 0, 1].filter(range.contains)
    if generator.chance(0.5), let value = awkward.randomElement(using: &generator) { return value }
    return Double.random(in: range, using: &generator)
  }
}
