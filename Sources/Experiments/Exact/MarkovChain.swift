public import Journeys
import OrderedCollections

/// An absorbing Markov chain: a journey without feedback and memory, which has exact answers.
///
/// Customers are independent, and where one goes next depends on the present stage alone. Kemeny & Snell 1960, Finite
/// Markov Chains, chapter 3. Instant stages are passed within a step.
public struct MarkovChain: Sendable {
  /// Why a journey has no exact answer.
  public enum Refusal: Error, Hashable, Sendable {
    /// The journey cannot be simulated as it stands.
    case journey(JourneyProblem)
    /// Feedback or memory is switched on; each text says where, in the user's words.
    case obstacles([String])
  }

  /// A way from one stage to another.
  struct Move: Hashable, Sendable {
    /// The number of the stage it leads to.
    let to: Int
    /// How many of those at the stage take it: in a step, or of those who arrive at an instant stage.
    let probability: Double
    /// The number of the path in the journey.
    var path = 0
    /// Whether whoever takes it buys.
    var isSale = false
    /// Whether whoever takes it recommends from then on.
    var isReferral = false
  }

  /// The names of the stages, in the order of the journey.
  public let stages: [String]
  /// How long customers remain at each.
  public let kinds: [Stage.Kind]
  /// The number of the stage where everybody begins.
  public let start: Int
  /// The ways out of each stage.
  let moves: [[Move]]
  /// The instant stages, each before those it leads to.
  let instantOrder: [Int]

  /// Takes the exact chain out of a journey.
  ///
  /// - Parameter variant: The journey and the strategy.
  /// - Throws: ``Refusal`` where the journey has problems, feedback or memory is on, people
  ///   buy again, or a change begins later.
  public init(_ variant: Variant) throws(Refusal) {
    if let problem = variant.problems.first { throw .journey(problem) }
    let obstacles = variant.obstaclesToChain
    guard obstacles.isEmpty else { throw .obstacles(obstacles) }
    self.init(file: variant)
  }

  /// Takes the chain out of the numbers of a file, whatever else is going on there.
  init(file variant: Variant) {
    let stages = variant.journey.stages.values
    let heard = Reach(variant).hazard
    self.init(
      stages: stages.map(\.name), kinds: stages.map(\.kind), start: stages.firstIndex(where: \.isStart) ?? 0,
      moves: stages.map { Self.moves(from: $0, of: variant, heard: heard) })
  }

  /// Creates a chain from its parts; moves to stages that do not exist are left out.
  init(stages: [String], kinds: [Stage.Kind], start: Int, moves: [[Move]]) {
    self.stages = stages
    self.kinds = kinds
    self.start = start
    self.moves = moves.map { $0.filter { stages.indices.contains($0.to) } }
    instantOrder = Self.order(kinds, self.moves)
  }

  /// Sorts the instant stages so that each comes before those it leads to.
  private static func order(_ kinds: [Stage.Kind], _ moves: [[Move]]) -> [Int] {
    let instants = kinds.indices.filter { kinds[$0] == .instant }
    var missing = [Int](repeating: 0, count: kinds.count)
    for stage in instants {
      for move in moves[stage] where kinds[move.to] == .instant { missing[move.to] += 1 }
    }
    var order = instants.filter { missing[$0] == 0 }
    var next = 0
    while next < order.count {
      for move in moves[order[next]] where kinds[move.to] == .instant {
        missing[move.to] -= 1
        if missing[move.to] == 0 { order.append(move.to) }
      }
      next += 1
    }
    return order
  }
}
