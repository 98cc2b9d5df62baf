import Journeys
import OrderedCollections
import Testing

@testable import Simulation

/// Values for parameters, as a test writes them.
typealias Given = KeyValuePairs<Parameter, Double>

/// Short ways to make a journey in code.
extension Journey {
  init(_ name: String = "test", step: StepUnit = .week, _ values: Given = [:]) {
    self.init(name: name, title: "", step: step)
    for (parameter, value) in values { self.values[parameter] = value }
  }

  mutating func add(_ name: String, _ kind: Stage.Kind = .timed, start: Bool = false, _ values: Given = [:]) {
    var stage = Stage(name: name, kind: kind, isStart: start)
    for (parameter, value) in values { stage.values[parameter] = value }
    stages[name] = stage
  }

  mutating func meet(_ stage: String, name: String = "", in channel: String? = nil, _ values: Given = [:]) {
    var touchpoint = Touchpoint(name: name, channel: channel)
    for (parameter, value) in values { touchpoint.values[parameter] = value }
    stages[stage]?.touchpoints[name] = touchpoint
  }

  mutating func go(_ from: String, _ to: String, _ share: Double?, _ marks: Set<Path.Mark> = [], _ values: Given = [:])
  {
    var path = Path(from: from, to: to, marks: marks)
    path.values[.probability] = share
    for (parameter, value) in values { path.values[parameter] = value }
    paths[path.ends] = path
  }

  /// Lets people buy again at a stage, now and then or by a contract.
  mutating func sell(_ stage: String, every days: Double, renews: Bool = false, _ values: Given = [:]) {
    go(stage, stage, nil, [renews ? .renews : .buys], values)
    paths[Path.Ends(from: stage, to: stage)]?.values[.every] = days
  }

  mutating func bring(_ from: String, _ to: String, _ marks: Set<Path.Mark> = []) {
    let path = Path(from: from, to: to, isByChannels: true, marks: marks)
    paths[path.ends] = path
  }

  mutating func channel(_ name: String, _ kind: Channel.Kind = .paid, _ values: Given = [:]) {
    var channel = Channel(name: name, kind: kind)
    for (parameter, value) in values { channel.values[parameter] = value }
    channels[name] = channel
  }

  mutating func segment(_ name: String, share: Double, _ values: Given = [:]) {
    var segment = Segment(name: name)
    segment.values[.segmentShare] = share
    for (parameter, value) in values { segment.values[parameter] = value }
    segments[name] = segment
  }
}

/// Short ways to run one.
extension Journey {
  /// One replication of the journey, with some parameters of the whole journey changed.
  func run(
    _ customers: Int, steps: Int, seed: UInt64 = 1, replication: Int = 0, workers: Int = 1,
    changing changes: [ParameterPath: Double] = [:]
  ) throws -> Tally {
    let compiled = try CompiledJourney(variant(changing: changes))
    let settings = RunSettings(customers: customers, replications: 1, steps: steps, seed: seed)
    return try #require(compiled.simulate(settings, replication: replication, workers: workers))
  }

  /// Some customers of the first replication after some steps, one by one, where nobody talks to them.
  func crowd(
    _ customers: Int, steps: Int, seed: UInt64 = 1, changing changes: [ParameterPath: Double] = [:]
  ) throws -> Shard {
    try variant(changing: changes).crowd(customers, steps: steps, seed: seed)
  }

  /// The journey under a strategy that changes a few parameters.
  func variant(changing changes: [ParameterPath: Double]) -> Variant {
    var strategy = Strategy(name: "changed")
    for (path, value) in changes { strategy.changes[path] = value }
    return Variant(self, strategy)
  }

  /// The number of a path in tallies.
  func number(_ from: String, _ to: String) throws -> Int {
    try #require(paths.index(forKey: Path.Ends(from: from, to: to)))
  }

  /// The number of a stage in tallies.
  func number(_ stage: String) throws -> Int { try #require(stages.index(forKey: stage)) }
}

extension Variant {
  /// Some customers of the first replication after some steps, one by one, where nobody talks to them.
  ///
  /// - Parameter look: Looks at them after each step.
  func crowd(
    _ customers: Int, steps: Int, seed: UInt64 = 1, look: (borrowing Shard) -> Void = { _ in }
  ) throws -> Shard {
    let compiled = try CompiledJourney(self)
    let keys = ReplicationKeys(compiled, seed: seed, replication: 0)
    var shard = Shard(compiled, keys, customers: 0..<customers, of: customers, steps: steps, watching: nil)
    var state = PopulationState(compiled, customers: customers)
    for step in 0..<steps {
      if state.begin(step: step) { shard.change(to: state.journey) }
      shard.advance(state.conditions(step: step, voices: Voices()))
      state.end(complaints: Double(shard.complaints) / Double(Shard.complaintUnits))
      look(shard)
    }
    return shard
  }
}

extension ParameterPath {
  static func whole(_ parameter: Parameter) -> ParameterPath { ParameterPath(.journey, parameter) }
  static func path(_ from: String, _ to: String, _ parameter: Parameter = .probability) -> ParameterPath {
    ParameterPath(.path(Path.Ends(from: from, to: to)), parameter)
  }
  static func at(_ stage: String, _ parameter: Parameter, _ name: String = "") -> ParameterPath {
    ParameterPath(.touchpoint(stage: stage, name: name), parameter)
  }
  static func channel(_ name: String, _ parameter: Parameter) -> ParameterPath {
    ParameterPath(.channel(name), parameter)
  }
}

extension Journey {
  /// Gives a value to a parameter of a stage's own touchpoint.
  mutating func change(_ parameter: Parameter, to value: Double, at stage: String) {
    stages[stage]?.touchpoints[""]?.values[parameter] = value
  }
}

extension Shard {
  /// Where each customer stands.
  var ends: [Int] { stages.prefix(count).map(Int.init) }

  /// Who has bought.
  var buyers: Set<Int> { Set((0..<count).filter { customers[$0].standing.contains(.buyer) }) }

  /// A hash of each customer.
  var fingerprints: [UInt64] {
    (0..<count).map { customers[$0].fingerprint(stage: stages[$0], visited: visited[$0], index: first + $0) }
  }
}

extension RandomKey {
  /// The key of the first replication for one purpose.
  static func first(_ purpose: Purpose, seed: UInt64 = 1) -> RandomKey {
    RandomKey(seed: seed, replication: 0).key(for: purpose)
  }
}
