public import Journeys
public import OrderedCollections

/// Everything that commands change and `undo` brings back.
public struct SessionState: Equatable, Sendable {
  /// The open journey, as its file says.
  public var journey: Journey
  /// The named strategies; the one that changes nothing is not among them.
  public var strategies: OrderedDictionary<String, Strategy>
  /// The name of the strategy in use.
  public var current: String
  /// The parameters that nobody knows exactly, each with the interval that holds the truth 9 times out of 10; in the
  /// order of the journey.
  public private(set) var uncertain: OrderedDictionary<ParameterPath, ClosedRange<Double>> = [:]
  /// The seed of all luck.
  public var seed: UInt64

  /// The strategy that collects changes nobody has named yet.
  public static let unnamed = "now"

  /// Creates a state in which nothing is changed.
  public init(journey: Journey, seed: UInt64 = 1) {
    self.journey = journey
    self.seed = seed
    strategies = [:]
    current = Strategy.baselineName
  }

  /// The names of all strategies, the one that changes nothing first.
  public var strategyNames: [String] { [Strategy.baselineName] + strategies.keys }

  /// The strategy with a name, if there is one.
  public func strategy(_ name: String) -> Strategy? {
    name == Strategy.baselineName ? Strategy() : strategies[name]
  }

  /// The strategy in use.
  public var strategy: Strategy { strategy(current) ?? Strategy() }

  /// The journey under the strategy in use.
  public var variant: Variant { Variant(journey, strategy) }

  /// The journey under a strategy, if there is one of the name.
  public func variant(_ name: String) -> Variant? {
    strategy(name).map { Variant(journey, $0) }
  }

  /// Puts changes into the strategy in use; the one that changes nothing is left alone, and a new one taken up.
  mutating func change(_ edit: (inout Strategy) -> Void) {
    var edited = strategy
    edit(&edited)
    edited = tidied(edited)
    if current == Strategy.baselineName {
      guard edited.count > 0 else { return }
      current = Self.unnamed
    }
    strategies[current] = edited.named(current)
  }

  /// Takes up an edited journey; changes of parameters that it has no more fall away.
  mutating func edit(_ journey: Journey) {
    self.journey = journey
    strategies = strategies.mapValues(tidied)
    doubt([:])
  }

  /// Takes up intervals that hold the truth about parameters 9 times out of 10, in the order of the journey.
  mutating func doubt(_ intervals: OrderedDictionary<ParameterPath, ClosedRange<Double>>) {
    let all = uncertain.merging(intervals) { $1 }
    uncertain = [:]
    for path in journey.ordered(all.keys) { uncertain[path] = all[path] }
  }

  /// Takes parameters as known again.
  mutating func trust(_ paths: [ParameterPath]) {
    for path in paths { uncertain[path] = nil }
  }

  /// Changes in the order of the journey, so that the same changes are the same strategy, whatever came first; a value
  /// from the beginning that is the journey's own is none.
  ///
  /// A later change stays what it is: it holds from then on, whatever comes to hold before.
  private func tidied(_ strategy: Strategy) -> Strategy {
    let usual = Variant(journey)
    var kept = Strategy(name: strategy.name)
    for start in strategy.changePoints {
      let changes = strategy.changes(from: start)
      for path in journey.ordered(changes.keys) { kept[path, from: start] = changes[path] }
    }
    for (path, value) in kept.changes where value == usual[path] {
      var others = kept
      others.changes[path] = nil
      // A value may follow another one that is changed; then it has to be held.
      if Variant(journey, others)[path] == value { kept = others }
    }
    return kept
  }
}

/// The states that `undo` and `redo` go back and forth between.
struct UndoHistory: Sendable {
  /// A state with the command that led away from it.
  struct Entry: Sendable {
    let state: SessionState
    let command: String
  }

  private(set) var past: [Entry] = []
  private(set) var future: [Entry] = []
  private static let limit = 1_000

  mutating func remember(_ state: SessionState, before command: String) {
    past.append(Entry(state: state, command: command))
    if past.count > Self.limit { past.removeFirst(past.count - Self.limit) }
    future = []
  }

  /// Goes back by one command; nil where there is nothing to undo.
  mutating func undo(_ state: SessionState) -> Entry? { Self.move(&past, &future, state) }

  /// Goes forth again by one command; nil where nothing was undone.
  mutating func redo(_ state: SessionState) -> Entry? { Self.move(&future, &past, state) }

  private static func move(_ from: inout [Entry], _ to: inout [Entry], _ state: SessionState) -> Entry? {
    guard let entry = from.popLast() else { return nil }
    to.append(Entry(state: state, command: entry.command))
    return entry
  }
}
